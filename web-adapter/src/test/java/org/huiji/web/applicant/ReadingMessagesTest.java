package org.huiji.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.huiji.web.support.Browser;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Messages as their reader meets them: in the frame, on their page, and nobody else's. */
@RunningProduct
class ReadingMessagesTest {

    private static final String MESSAGES = "/my/messages";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern LETTER = Pattern.compile("id=\"m-([0-9a-f-]{36})\"");
    private static final String UNREAD = "class=\"tag todo\">未读<";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whoHasNoneIsToldWhenTheyCome() {
        Browser browser = FormFiling.signedIn(port, jdbc).browser();
        assertThat(browser.get(MESSAGES).text()).contains("还没有消息").doesNotContain("条未读", "全部标为已读");
    }

    @Test
    void aSubmissionIsToldOnceAndCountedInTheFrameUntilItIsRead() {
        Browser browser = submitted();
        String page = browser.get(MESSAGES).text();
        assertThat(letters(page)).hasSize(1);
        assertThat(page).contains("申报已提交", "受理编号 HJ-", "和平区财政局", "(第10个工作日)", UNREAD);
        assertThat(browser.get("/my/status").text()).contains("1条未读", "href=\"/my/messages\"");
        String id = letters(page).getFirst();
        assertThat(browser.post(MESSAGES + "/" + id, "go", "noted").location()).isEqualTo(MESSAGES);
        assertThat(browser.get(MESSAGES).text()).contains("申报已提交").doesNotContain(UNREAD, "条未读");
        assertThat(browser.get("/my/status").text()).doesNotContain("class=\"count\"");
    }

    @Test
    void lookingAtThePageReadsNothing() {
        Browser browser = submitted();
        browser.get(MESSAGES);
        assertThat(browser.get(MESSAGES).text()).contains(UNREAD);
    }

    @Test
    void whoGoesOnFromAMessageHasReadIt() {
        Browser browser = submitted();
        String id = letters(browser.get(MESSAGES).text()).getFirst();
        assertThat(browser.post(MESSAGES + "/" + id, "go", "work").location()).isEqualTo("/my");
        assertThat(browser.get(MESSAGES).text()).doesNotContain(UNREAD).contains("href=\"/my\"");
    }

    @Test
    void oneThatHasComeSinceThePageWasSeenStaysUnread() {
        Browser browser = submitted();
        UUID application = applicationOf(letters(browser.get(MESSAGES).text()).getFirst());
        String seen = letters(browser.get(MESSAGES).text()).getFirst();
        more(application, 1);
        browser.get(MESSAGES);
        assertThat(browser.post(MESSAGES, "newest", seen).location()).isEqualTo(MESSAGES);
        String page = browser.get(MESSAGES).text();
        assertThat(page.split(UNREAD, -1)).hasSize(2);
        browser.post(MESSAGES, "newest", letters(page).getFirst());
        assertThat(browser.get(MESSAGES).text()).doesNotContain(UNREAD);
    }

    @Test
    void anotherPersonsMessageIsNotThere() {
        Browser owner = submitted();
        String id = letters(owner.get(MESSAGES).text()).getFirst();
        Browser other = FormFiling.signedIn(port, jdbc).browser();
        String page = other.get(MESSAGES + "?before=ffffffff-ffff-7fff-bfff-ffffffffffff").text();
        assertThat(page).doesNotContain(id);
        other.get("/my/notice");
        assertThat(other.post(MESSAGES + "/" + id, "go", "noted").status()).isEqualTo(404);
        other.get("/my/notice");
        assertThat(other.post(MESSAGES, "newest", id).location()).isEqualTo(MESSAGES);
        assertThat(owner.get(MESSAGES).text()).contains(UNREAD);
    }

    @Test
    void whatIsNoMessageIsNotFoundAndNoFault() {
        Browser browser = FormFiling.signedIn(port, jdbc).browser();
        browser.get("/my/notice");
        assertThat(browser.post(MESSAGES + "/" + new UUID(9, 9), "go", "noted").status()).isEqualTo(404);
        browser.get("/my/notice");
        assertThat(browser.post(MESSAGES + "/none").status()).isBetween(400, 404);
        assertThat(browser.get(MESSAGES + "?before=none").status()).isBetween(400, 404);
        browser.get("/my/notice");
        assertThat(browser.post(MESSAGES).status()).isEqualTo(400);
    }

    @Test
    void manyArePagedFromTheNewestToTheFirst() {
        Browser browser = submitted();
        String first = letters(browser.get(MESSAGES).text()).getFirst();
        more(applicationOf(first), 44);
        String page = browser.get(MESSAGES).text();
        List<String> read = new java.util.ArrayList<>(letters(page));
        assertThat(read).hasSize(20);
        assertThat(page).contains("45条未读").doesNotContain("回到最新的消息");
        while (page.contains("更早的消息")) {
            page = browser.get(MESSAGES + "?before=" + read.getLast()).text();
            assertThat(page).contains("回到最新的消息");
            read.addAll(letters(page));
        }
        assertThat(read).hasSize(45).doesNotHaveDuplicates().endsWith(first)
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(browser.post(MESSAGES + "/" + first, "go", "noted", "before", read.get(39)).location())
                .isEqualTo(MESSAGES + "?before=" + read.get(39));
    }

    @Test
    void thePageAfterSubmissionSaysWhichPhoneIsTold() {
        String page = submitted().get("/my/status").text();
        assertThat(page).containsPattern("结果将短信通知 139\\*\\*\\*\\*\\d{4}").contains("href=\"/my/account\"");
    }

    private Browser submitted() {
        FormFiling filing = FormFiling.signedIn(port, jdbc).complete();
        Browser browser = filing.browser();
        assertThat(browser.post("/my/check", filing.submission()).location()).isEqualTo("/my/status");
        await().atMost(PATIENCE).until(() -> browser.get(MESSAGES).text().contains("申报已提交"));
        return browser;
    }

    private UUID applicationOf(String id) {
        return jdbc.sql("SELECT application_id FROM service.applicant_message WHERE id = ?::uuid").param(id)
                .query(UUID.class).single();
    }

    /** Further messages of the application's owner, each newer than the one before. */
    private void more(UUID application, int count) {
        IntStream.rangeClosed(1, count)
                .forEach(number -> jdbc
                        .sql("""
                                INSERT INTO service.applicant_message
                                SELECT (left(id::text, 19) || lpad(to_hex(:number + 57344), 4, '0') || right(id::text, 13))::uuid,
                                    application_id, 'test/' || :number, account_id, 'RECALLED', 1, parameters, happened_at, made_at, NULL
                                FROM service.applicant_message WHERE application_id = :application AND occasion LIKE 'event/%'
                                """)
                        .param("number", number).param("application", application).update());
    }

    private static List<String> letters(String page) {
        Matcher found = LETTER.matcher(page);
        return found.results().map(result -> result.group(1)).toList();
    }
}
