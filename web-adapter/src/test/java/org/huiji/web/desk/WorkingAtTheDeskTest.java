package org.huiji.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiji.web.support.Browser;
import org.huiji.web.support.Browser.Page;
import org.huiji.web.support.FilledProduct;
import org.huiji.web.support.NewAccount;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What reviewers, heads and auditors try, good and bad. */
@RunningProduct
class WorkingAtTheDeskTest extends FilledProduct {

    private static final Pattern ROW = Pattern.compile("class=\"who\" href=\"(/desk/applications/[0-9a-f-]{36})\"");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final Pattern COMMAND = Pattern.compile("name=\"commandId\" value=\"([0-9a-f-]{36})\"");
    private static final Pattern MASKED = Pattern.compile("\\d{3}\\*{11}\\d{3}[\\dX]");
    private static final Pattern NUMBER = Pattern.compile("\\b\\d{17}[\\dX]\\b");

    @Test
    void aDepartmentSeesItsOwnApplicationsAndAHeadThoseOfAllBelow() {
        List<String> heping = rows(as("reviewer1"), "ALL");
        List<String> shenhe = rows(as("reviewer3"), "ALL");
        List<String> shenyang = rows(as("head1"), "ALL");
        assertThat(heping).isNotEmpty().doesNotContainAnyElementsOf(shenhe);
        assertThat(shenhe).isNotEmpty();
        assertThat(shenyang).containsAll(heping).containsAll(shenhe);
    }

    @Test
    void whatLiesElsewhereLooksAsIfItDidNotExist() {
        String foreign = rows(as("reviewer3"), "PENDING").getFirst();
        Browser reviewer = as("reviewer1");
        long events = events();
        assertThat(reviewer.get(foreign).status()).isEqualTo(404);
        reviewer.get("/desk/queue");
        assertThat(reviewer.post(foreign + "/claim", "version", "12", "commandId", fresh()).status()).isEqualTo(404);
        assertThat(reviewer.post(foreign + "/notes", "commandId", fresh(), "note", "x").status()).isEqualTo(404);
        assertThat(events()).isEqualTo(events);
    }

    @Test
    void whoLosesTheRaceIsToldWhoHasIt() {
        Browser first = as("reviewer1");
        Browser second = as("reviewer2");
        String path = rows(first, "PENDING").getFirst();
        Page seenByFirst = first.get(path);
        Page seenBySecond = second.get(path);
        step(first, path + "/claim", seenByFirst);
        Page late = second.get(step(second, path + "/claim", seenBySecond).location());
        assertThat(late.text()).contains("刘晓东");
        step(first, path + "/release", first.get(path));
    }

    @Test
    void aNumberIsMaskedUntilTheReviewIsClaimed() {
        Browser reviewer = as("reviewer1");
        String path = rows(reviewer, "PENDING").getLast();
        Page before = reviewer.get(path);
        assertThat(before.text()).containsPattern(MASKED).doesNotContainPattern(NUMBER);
        step(reviewer, path + "/claim", before);
        Page after = reviewer.get(path);
        assertThat(after.text()).containsPattern(NUMBER);
        step(reviewer, path + "/release", after);
        assertThat(reviewer.get(path).text()).doesNotContainPattern(NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"return", "approve", "notes", "opinion", "phrase/email"})
    void theAnswerToSomethingSentFromTheReviewLeadsBackToItWhenLoadedAgain(String step) {
        Browser reviewer = as("reviewer1");
        String path = rows(reviewer, "PENDING").getFirst();
        assertThat(reviewer.get(path + "/" + step).location()).isEqualTo(path);
    }

    @Test
    void aReviewerThatNobodyCouldBeIsToldAtTheField() {
        Browser head = as("head1");
        String path = rows(as("reviewer1"), "PENDING").getFirst();
        Page page = head.get(path + "/assign");
        Page answer = head.post(path + "/assign", "version", first(VERSION, page), "commandId", fresh(), "again",
                "false",
                "reviewerId", "\0");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("id=\"reviewerId-error\"");
    }

    @Test
    void aDoubleClickClaimsOnce() {
        Browser reviewer = as("reviewer1");
        String path = rows(reviewer, "PENDING").getFirst();
        Page page = reviewer.get(path);
        long events = events();
        assertThat(step(reviewer, path + "/claim", page).location()).startsWith(path);
        assertThat(step(reviewer, path + "/claim", page).location()).startsWith(path);
        assertThat(events()).isEqualTo(events + 1);
        step(reviewer, path + "/release", reviewer.get(path));
    }

    @Test
    void aPageThatOthersHaveOvertakenStoresNothing() {
        Browser reviewer = as("reviewer1");
        String path = rows(reviewer, "PENDING").getFirst();
        Page old = reviewer.get(path);
        step(reviewer, path + "/claim", old);
        step(reviewer, path + "/release", reviewer.get(path));
        long events = events();
        Page answer = reviewer.post(path + "/claim", "version", first(VERSION, old), "commandId", fresh());
        assertThat(reviewer.get(answer.location()).text()).contains("刷新");
        assertThat(events()).isEqualTo(events);
    }

    @Test
    void aReturnNeedsAFindingAReasonAndATextAndKeepsWhatWasMarked() {
        Browser reviewer = as("reviewer1");
        String path = rows(reviewer, "PENDING").getFirst();
        step(reviewer, path + "/claim", reviewer.get(path));
        Page page = reviewer.get(path);
        String version = first(VERSION, page);
        long events = events();
        assertThat(reviewer.post(path + "/return", "step", "preview", "version", version, "commandId", fresh()).text())
                .contains("请至少把一项标为");
        Page noReason = reviewer.post(path + "/return", "step", "preview", "version", version, "commandId", fresh(),
                "verdict.email", "wrong", "text.email", "邮箱无法送达");
        assertThat(noReason.text()).contains("请选择这一项的退回原因").contains("邮箱无法送达");
        Page noText = reviewer.post(path + "/return", "step", "preview", "version", version, "commandId", fresh(),
                "verdict.email", "wrong", "reason.email", "A01");
        assertThat(noText.text()).contains("请填写补充说明");
        Page tooLong = reviewer.post(path + "/return", "step", "preview", "version", version, "commandId", fresh(),
                "verdict.email", "wrong", "reason.email", "A01", "text.email", "长".repeat(501));
        assertThat(tooLong.text()).contains("501");
        Page approval = reviewer.post(path + "/approve", "step", "preview", "version", version, "commandId", fresh(),
                "verdict.email", "wrong", "reason.email", "A01", "text.email", "邮箱无法送达");
        assertThat(approval.text()).contains("邮箱无法送达").doesNotContain("id=\"confirm\"");
        assertThat(events()).isEqualTo(events);
        step(reviewer, path + "/release", reviewer.get(path));
    }

    @Test
    void theNextOneIsTheMostUrgentThatNobodyHas() {
        Browser reviewer = as("reviewer2");
        String mostUrgent = rows(reviewer, "PENDING").getFirst();
        Page queue = reviewer.get("/desk/queue");
        Page taken = reviewer.post("/desk/queue/next", "commandId", first(COMMAND, queue));
        assertThat(taken.location()).startsWith(mostUrgent);
        step(reviewer, mostUrgent + "/release", reviewer.get(mostUrgent));
    }

    @Test
    void aTransferredApplicationIsTheOtherDepartmentsAndTheFormerOneIsToldSo() {
        Browser reviewer = as("reviewer1");
        String path = rows(reviewer, "PENDING").getLast();
        step(reviewer, path + "/claim", reviewer.get(path));
        Page form = reviewer.get(path + "/transfer");
        Page noReason = reviewer.post(path + "/transfer", "version", first(VERSION, form), "commandId", fresh(),
                "departmentCode", "210103", "reason", "");
        assertThat(noReason.text()).contains("aria-invalid=\"true\"");
        reviewer.post(path + "/transfer", "version", first(VERSION, form), "commandId", fresh(),
                "departmentCode", "210103", "reason", "单位在沈河区");
        assertThat(rows(reviewer, "ALL")).doesNotContain(path);
        assertThat(rows(as("reviewer3"), "PENDING")).contains(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&sort=oldest", "&sort=latest", "&sort=round"})
    void everyOrderShowsEveryRowOnceAndSaysWhichItIs(String sort) {
        Browser reviewer = as("reviewer1");
        List<String> usual = rows(reviewer, "PENDING");
        assertThat(rows(reviewer, "PENDING" + sort)).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(usual);
        Page page = reviewer.get("/desk/queue?group=PENDING" + sort);
        assertThat(page.text()).contains(sort.endsWith("latest") || sort.endsWith("round")
                ? "aria-sort=\"descending\""
                : "aria-sort=\"ascending\"").containsPattern("第1–\\d+件,共" + usual.size() + "件");
        assertThat(Pattern.compile("aria-sort").matcher(page.text()).results()).hasSize(1);
        assertThat(page.text().contains("class=\"grp")).isEqualTo(sort.isEmpty());
    }

    @Test
    void anAmendmentIsAGroupOfItsOwnInTheFilter() {
        Browser reviewer = as("reviewer1");
        List<String> first = rows(reviewer, "ALL&amendment=false");
        List<String> amendments = rows(reviewer, "ALL&amendment=true");
        assertThat(first).isNotEmpty().noneMatch(amendments::contains);
        assertThat(rows(reviewer, "CLOSED&amendment=false").size() + rows(reviewer, "CLOSED&amendment=true").size())
                .isEqualTo(rows(reviewer, "CLOSED").size());
        assertThat(reviewer.get("/desk/queue?group=PENDING&amendment=true").text()).contains("去掉条件:信息变更");
    }

    @Test
    void aPreviewIsALookAndTellsTheNumberToWhomItIsTold() {
        Browser reviewer = as("reviewer1");
        String path = rows(reviewer, "PENDING").getFirst();
        String preview = path.replace("applications", "queue/preview");
        long looks = looks();
        Page before = reviewer.getFragment(preview);
        assertThat(before.text()).contains("第10个工作日", "领取并审核", "data-key=\"1\"").containsPattern(MASKED)
                .doesNotContainPattern(NUMBER).doesNotContain("<html");
        assertThat(looks()).isEqualTo(looks + 1);
        step(reviewer, path + "/claim", before);
        assertThat(reviewer.getFragment(preview).text()).containsPattern(NUMBER).doesNotContain("领取并审核");
        assertThat(as("reviewer2").getFragment(preview).text()).contains("已由刘晓东领取").doesNotContainPattern(NUMBER);
        Page queue = as("reviewer2").get("/desk/queue?group=ALL&reviewer=reviewer1");
        assertThat(queue.text()).contains(path, "刘晓东");
        step(reviewer, path + "/release", reviewer.get(path));
    }

    @Test
    void aPreviewOfWhatLiesElsewhereDoesNotExistAndByItselfLeadsToTheRecord() {
        Browser reviewer = as("reviewer1");
        String foreign = rows(as("reviewer3"), "PENDING").getFirst().replace("applications", "queue/preview");
        long looks = looks();
        assertThat(reviewer.getFragment(foreign).status()).isEqualTo(404);
        assertThat(looks()).isEqualTo(looks);
        assertThat(reviewer.getFragment("/desk/queue/preview/nothing").status()).isEqualTo(400);
        String own = rows(reviewer, "PENDING").getFirst();
        assertThat(reviewer.get(own.replace("applications", "queue/preview")).location()).isEqualTo(own);
    }

    @Test
    void singleKeysAreListedAndCanBeSwitchedOff() {
        Browser reviewer = as("reviewer1");
        assertThat(reviewer.get("/desk/queue").text()).contains("data-keys=\"on\"", "href=\"/desk/keys\"");
        assertThat(reviewer.get("/desk/keys").text()).contains("领取下一件", "关闭快捷键");
        assertThat(reviewer.post("/preferences", "keys", "off", "back", "/desk/keys").location())
                .isEqualTo("/desk/keys");
        assertThat(reviewer.get("/desk/keys").text()).contains("data-keys=\"off\"", "开启快捷键");
        reviewer.post("/preferences", "size", "l");
        reviewer.post("/preferences", "keys", "perhaps");
        assertThat(reviewer.get("/desk/queue").text()).contains("data-keys=\"off\"", "data-size=\"l\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "?sort=name", "?sort=round&group=ALL", "?after=1_2&from=31", "?from=-1", "?from=99999999999&after=x",
            "?amendment=perhaps",
            "?sort=latest&after=0_2_2026-03-16_2026-03-02T01:00:00Z_00000000-0000-0000-0000-000000000001",
            "?group=NONE", "?group=ALL&after=x", "?round=abc", "?employed=perhaps", "?q=%27%3B--",
            "?level=9&region=000000&reviewer=nobody"})
    void anAddressThatMakesNoSenseNarrowsNothingOrFindsNothing(String address) {
        assertThat(as("reviewer1").get("/desk/queue" + address).status()).isEqualTo(200);
    }

    @Test
    void auditorsReadEveryHistoryAndEveryLookIsRecorded() {
        String path = rows(as("reviewer1"), "CLOSED").getFirst();
        String id = path.substring(path.lastIndexOf('/') + 1);
        long looks = looks();
        Browser auditor = as("auditor1");
        Page replay = auditor.get("/audit/applications/" + id + "?at=3");
        assertThat(replay.status()).isEqualTo(200);
        assertThat(replay.text()).doesNotContainPattern(NUMBER).contains("开始申报");
        assertThat(looks()).isEqualTo(looks + 1);
        assertThat(auditor.get("/audit/looks?application=" + id).text()).contains("宋岩");
        assertThat(auditor.get("/audit/applications/" + id + "?at=999").status()).isIn(200, 404);
        assertThat(auditor.get("/audit/applications/00000000-0000-8000-8000-000000000000").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk/queue", "/audit", "/audit/looks"})
    void nobodyOfAnotherRoleComesIn(String path) {
        List<String> others = path.startsWith("/desk") ? List.of("auditor1", "admin1") : List.of("reviewer1", "admin1");
        others.forEach(staff -> assertThat(as(staff).get(path).status()).isIn(403, 404));
        assertThat(new Browser(port).get(path).location()).contains("/staff/login");
    }

    private Browser as(String staffId) {
        Browser browser = new Browser(port);
        NewAccount.signInStaff(browser, staffId);
        return browser;
    }

    /** All rows of a group, page by page. */
    private static List<String> rows(Browser browser, String group) {
        List<String> rows = new ArrayList<>();
        String address = "/desk/queue?group=" + group;
        while (!address.isEmpty()) {
            Page page = browser.get(address);
            Matcher row = ROW.matcher(page.text());
            while (row.find()) {
                rows.add(row.group(1));
            }
            Matcher next = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"|rel=\"next\" href=\"([^\"]+)\"")
                    .matcher(page.text());
            address = next.find() ? (next.group(1) == null ? next.group(2) : next.group(1)).replace("&amp;", "&") : "";
        }
        return rows;
    }

    private static Page step(Browser browser, String path, Page seen) {
        return browser.post(path, "version", first(VERSION, seen), "commandId", first(COMMAND, seen));
    }

    private static String first(Pattern pattern, Page page) {
        Matcher found = pattern.matcher(page.text());
        assertThat(found.find()).as("%s on the page with status %s", pattern, page.status()).isTrue();
        return found.group(1);
    }

    private String fresh() {
        return jdbc.sql("SELECT gen_random_uuid()::text").query(String.class).single();
    }

    private long events() {
        return jdbc.sql("SELECT count(*) FROM event_store.domain_event_entry").query(Long.class).single();
    }

    private long looks() {
        return jdbc.sql("SELECT count(*) FROM service.access_log").query(Long.class).single();
    }
}
