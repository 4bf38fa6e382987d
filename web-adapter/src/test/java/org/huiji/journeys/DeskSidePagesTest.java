package org.huiji.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.huiji.web.support.FilledProduct;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A reviewer looks a file up; a head reads the numbers of the reviewers and keeps the phrases; an auditor takes a history and
 * a list away and reads who looked at whom.
 */
@RunningProduct
@RequiresBrowser
class DeskSidePagesTest extends FilledProduct {

    @AfterEach
    void leaveTheFirstPhrases() {
        jdbc.sql("DELETE FROM service.return_phrase WHERE changed_by <> ''").update();
    }

    @Test
    void aFileIsLookedUpAndRead() {
        try (Browser browser = new Browser("http://localhost:" + port)) {
            Walk walk = enter(browser, "files", "reviewer1");
            walk.press("header nav a[href='/desk/files']").isAt("/desk/files").picture("files");
            isForEveryone(walk);
            walk.fill("q", "nobody").press("main form button").sees("没有找到").picture("nothing-found");
            walk.fill("q", receiptOfAFile()).press("main form button").shows("a.who").picture("found");
            isForEveryone(walk);
            walk.press("main a.who").isAt("/desk/files/.*").sees("现行版本").picture("file");
            assertThat((boolean) walk.page().evaluate(
                    "[...document.images].every(image => image.loading === 'lazy' || image.naturalWidth > 0)"))
                    .isTrue();
            isForEveryone(walk);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void theNumbersAreReadByReviewerAndHead() {
        try (Browser browser = new Browser("http://localhost:" + port)) {
            Walk walk = enter(browser, "statistics", "head1");
            walk.press("header nav a[href='/desk/statistics']").isAt("/desk/statistics");
            walk.fill("from", from()).pick("by", "WEEK").press("#show").shows("svg.bars").picture("numbers-of-all");
            walk.press("main details summary").picture("as-a-table");
            isForEveryone(walk);
            walk.press("main a.who").shows("#total").picture("numbers-of-one");
            walk.fill("from", "2026-02-30").press("#show").shows("#errsum").sees("请填写实际存在的日期").picture("no-date");
            isForEveryone(walk);
            assertThat(browser.complaints().stream().filter(said -> !said.contains("a status of 422"))).isEmpty();
        }
    }

    @Test
    void aHeadAddsAPhraseChangesItAndTakesItOutOfUse() {
        try (Browser browser = new Browser("http://localhost:" + port)) {
            Walk walk = enter(browser, "phrases", "head1");
            walk.press("header nav a[href='/desk/phrases']").isAt("/desk/phrases").picture("phrases");
            isForEveryone(walk);
            walk.press("#add").fill("text", "{姓名}").press("#save").shows("#errsum").sees("不是可用的占位符")
                    .picture("wrong");
            isForEveryone(walk);
            walk.pick("reason", "E01").fill("text", "{材料}看不清{问题}。").press("button[value=preview]")
                    .sees("单位营业执照照片看不清【问题:】").picture("preview");
            isForEveryone(walk);
            walk.press("#save").isAt("/desk/phrases").sees("已添加用语").sees("{材料}看不清{问题}。");
            walk.press("#reason-E01 a[href='/desk/phrases/E01/1']").isAt("/desk/phrases/E01/1")
                    .fill("text", "{材料}不清晰。").press("#save").sees("已保存为新版本");
            walk.open("/desk/phrases/E01/1").sees("第2版").sees("{材料}看不清{问题}。").picture("versions");
            isForEveryone(walk);
            walk.press("#retire").sees("已停用,历次版本仍可查看").shows("#retired").picture("retired");
            assertThat(browser.complaints().stream().filter(said -> !said.contains("a status of 422"))).isEmpty();
        }
    }

    @Test
    void anAuditorTakesAHistoryAndAListAwayAndBothAreOnRecord() {
        try (Browser browser = new Browser("http://localhost:" + port)) {
            Desk desk = new Desk(new Walk(browser.window(1440, 900), "audit-exports"));
            desk.signIn("auditor1");
            Walk walk = desk.walk().isAt("/audit").fill("q", receiptOfAFile()).press("main form button")
                    .shows("#export").picture("found");
            isForEveryone(walk);
            walk.press("#export").isAt("/audit/exports/new").press("#do").shows("#errsum").sees("请填写导出事由")
                    .picture("list-without-a-reason");
            isForEveryone(walk);
            walk.fill("reason", "年度抽查").press("#do").shows("#take").picture("list-ready");
            isForEveryone(walk);
            assertThat(taken(walk, "#take")).endsWith(".xlsx");
            walk.press("header nav a[href='/audit']").fill("q", receiptOfAFile()).press("main form button")
                    .press("a.btn.sm[href*='/audit/applications/']").isAt("/audit/applications/.*").press("#export")
                    .isAt("/audit/applications/.*/export").press("#do").shows("#errsum").sees("请选择文件格式")
                    .picture("history-without-a-reason");
            isForEveryone(walk);
            walk.choose("format", "pdf").fill("reason", "案卷归档");
            assertThat(taken(walk, "#do")).endsWith(".pdf");
            walk.choose("format", "json");
            assertThat(taken(walk, "#do")).endsWith(".json");
            walk.press("header nav a[href='/audit/looks']").isAt("/audit/looks").sees("事由:案卷归档").picture("looks");
            isForEveryone(walk);
            walk.fill("viewer", "auditor1").pick("kind", "EXPORT").fill("from", "2026-02-30").press("#find-looks")
                    .shows("#errsum").sees("请填写实际存在的日期").picture("looks-no-date");
            isForEveryone(walk);
            walk.fill("from", "").press("#find-looks").sees("导出申报历史(PDF)").sees("导出查找结果").picture("looks-found");
            walk.press("header nav a[href='/audit/exports']").isAt("/audit/exports").sees("可以下载").picture("lists");
            isForEveryone(walk);
            assertThat(browser.complaints().stream().filter(said -> !said.contains("a status of 422"))).isEmpty();
        }
    }

    /** What the file is called that the browser was given; told by the answer, since not every machine can write Chinese names. */
    private static String taken(Walk walk, String button) {
        String[] called = {""};
        walk.page().waitForDownload(() -> called[0] = walk.page()
                .waitForResponse(answer -> answer.headers().containsKey("content-disposition"),
                        () -> walk.press(button))
                .headers().get("content-disposition"));
        return called[0];
    }

    private static void isForEveryone(Walk walk) {
        assertThat(PageRules.broken(walk.page())).isEmpty();
        walk.page().setViewportSize(1440, 900);
    }

    private static Walk enter(Browser browser, String name, String staffId) {
        Desk desk = new Desk(new Walk(browser.window(1440, 900), "desk-" + name));
        desk.signIn(staffId);
        return desk.walk().isAt("/desk/queue");
    }

    private String receiptOfAFile() {
        return jdbc.sql("""
                SELECT receipt_number FROM read_model.personnel_file_version
                WHERE approved_at IS NOT NULL AND department_code = '210102' ORDER BY approved_at LIMIT 1""")
                .query(String.class).single();
    }

    private String from() {
        return jdbc.sql("SELECT (max(decided_at) - interval '200 days')::date FROM read_model.review_decision")
                .query(String.class).single();
    }
}
