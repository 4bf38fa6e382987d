package org.huiji.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huiji.web.support.Browser;
import org.huiji.web.support.FilledProduct;
import org.huiji.web.support.NewAccount;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An open queue page is told what others do, for as long as its session goes on and no longer. */
@RunningProduct
class WatchingTheQueueTest extends FilledProduct {

    private static final String LIVE = "/desk/queue/live";
    private static final Pattern PENDING = Pattern.compile("\"counts\":\\{[^}]*\"PENDING\":(\\d+)");
    private static final Pattern RETURNED_MARK = Pattern.compile("\"marks\":\\{[^}]*\"RETURNED\":\"([0-9a-f]+)\"");
    private static final Pattern COMMAND = Pattern.compile("name=\"commandId\" value=\"([0-9a-f-]{36})\"");

    @Test
    void whatAnotherDoesShows() {
        Browser colleague = as("reviewer2");
        try (Stream<String> lines = as("reviewer1").listen(LIVE).body()) {
            Iterator<String> news = news(lines);
            int before = pending(news.next());
            String next = colleague.get("/desk/queue").text();
            String path = colleague.post("/desk/queue/next", "commandId", first(COMMAND, next)).location();
            assertThat(path).startsWith("/desk/applications/");
            assertThat(untilPendingIs(before - 1, news)).isTrue();
            release(colleague, path);
            assertThat(untilPendingIs(before, news)).isTrue();
        }
    }

    /** The other node writes to the same read model, and that is all that this one learns from it. */
    @Test
    void whatAnotherNodeFollowedShows() {
        try (Stream<String> lines = as("reviewer1").listen(LIVE).body()) {
            Iterator<String> news = news(lines);
            String before = first(RETURNED_MARK, news.next());
            jdbc.sql("""
                    UPDATE read_model.queue_tally SET mark = mark + 1 WHERE (department_code, shelf, slot) = (
                        SELECT department_code, shelf, slot FROM read_model.queue_tally
                        WHERE department_code = '210102' AND shelf = 1 AND items > 0 LIMIT 1)""").update();
            assertThat(first(RETURNED_MARK, news.next())).isNotEqualTo(before);
        }
    }

    @Test
    void theStreamCarriesTheHeadersOfEveryAnswer() {
        HttpResponse<Stream<String>> answer = as("head1").listen(LIVE);
        try (Stream<String> lines = answer.body()) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse("")).startsWith(
                    "default-src 'none'");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(news(lines).next()).contains("\"ALL\":");
        }
    }

    @Test
    void theStreamEndsWithTheSession() {
        Browser reader = as("reviewer1");
        try (Stream<String> lines = reader.listen(LIVE).body()) {
            Iterator<String> all = lines.iterator();
            assertThat(all.next()).startsWith("data:");
            reader.get("/desk/queue");
            reader.post("/sign-out");
            assertThat(reader.get(LIVE).status()).isEqualTo(401);
            boolean told = false;
            while (all.hasNext()) {
                told |= all.next().equals("event:end");
            }
            assertThat(told).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"active = false", "department_code = '210103'", "role = 'AUDITOR'"})
    void theStreamEndsWithTheOfficeOfItsReader(String change) {
        jdbc.sql("""
                INSERT INTO service.staff_account (id, display_name, role, department_code, password_hash, created_at)
                SELECT 'reviewer-leaving', '离任者', role, department_code, password_hash, created_at
                FROM service.staff_account WHERE id = 'reviewer1'""").update();
        try (Stream<String> lines = as("reviewer-leaving").listen(LIVE).body()) {
            Iterator<String> all = lines.iterator();
            assertThat(all.next()).startsWith("data:");
            jdbc.sql("UPDATE service.staff_account SET " + change + " WHERE id = 'reviewer-leaving'").update();
            assertThat(all).toIterable().contains("event:end");
        } finally {
            jdbc.sql("DELETE FROM service.staff_account WHERE id = 'reviewer-leaving'").update();
        }
    }

    @Test
    void watchingDoesNotKeepASessionThatNobodyUses() {
        Browser reader = as("reviewer1");
        jdbc.sql(
                "UPDATE service.spring_session SET last_access_time = last_access_time - 60000 WHERE principal_name = 'reviewer1'")
                .update();
        long before = lastUsed();
        try (Stream<String> lines = reader.listen(LIVE).body()) {
            Iterator<String> all = lines.iterator();
            assertThat(all.next()).startsWith("data:{");
            assertThat(reader.get("/desk/queue/counts").text()).contains("\"PENDING\"");
            assertThat(lastUsed()).isEqualTo(before);
            jdbc.sql("""
                    UPDATE service.spring_session SET last_access_time = last_access_time - 3600000,
                        expiry_time = expiry_time - 3600000 WHERE principal_name = 'reviewer1'""").update();
            assertThat(all).toIterable().contains("event:end");
        }
        assertThat(reader.get("/desk/queue/counts").status()).isEqualTo(401);
        reader.get("/desk/queue");
        assertThat(reader.get("/desk/queue/counts").status()).isEqualTo(401);
    }

    @Test
    void aPageThatIsOneTooManyAsksInstead() {
        Browser reader = as("reviewer1");
        try (Stream<String> first = reader.listen(LIVE).body();
                Stream<String> second = reader.listen(LIVE).body();
                Stream<String> third = reader.listen(LIVE).body()) {
            assertThat(reader.get(LIVE).status()).isEqualTo(429);
            assertThat(pending(reader.get("/desk/queue/counts").text())).isEqualTo(pending(news(third).next()));
            try (Stream<String> another = as("reviewer1").listen(LIVE).body()) {
                assertThat(news(another).next()).contains("\"PENDING\"");
            }
            assertThat(news(first).next()).isEqualTo(news(second).next());
        }
    }

    @Test
    void nobodyElseIsTold() {
        for (String path : new String[]{LIVE, "/desk/queue/counts"}) {
            assertThat(new Browser(port).get(path).status()).isEqualTo(401);
            assertThat(as("auditor1").get(path).status()).isIn(403, 404);
        }
    }

    private Browser as(String staffId) {
        Browser browser = new Browser(port);
        NewAccount.signInStaff(browser, staffId);
        return browser;
    }

    private void release(Browser browser, String path) {
        String page = browser.get(path).text();
        browser.post(path + "/release", "commandId", first(COMMAND, page), "version",
                first(Pattern.compile("name=\"version\" value=\"(\\d+)\""), page));
    }

    private long lastUsed() {
        return jdbc.sql("SELECT max(last_access_time) FROM service.spring_session WHERE principal_name = 'reviewer1'")
                .query(Long.class).single();
    }

    private static Iterator<String> news(Stream<String> lines) {
        return lines.filter(line -> line.startsWith("data:{")).iterator();
    }

    private static boolean untilPendingIs(int wanted, Iterator<String> news) {
        while (news.hasNext()) {
            if (pending(news.next()) == wanted) {
                return true;
            }
        }
        return false;
    }

    private static int pending(String news) {
        return Integer.parseInt(first(PENDING, news));
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
        return found.group(1);
    }
}
