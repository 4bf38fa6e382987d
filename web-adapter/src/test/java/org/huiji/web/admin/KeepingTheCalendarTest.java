package org.huiji.web.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.huiji.calendar.CalendarEditions;
import org.huiji.calendar.RecomputationProgress;
import org.huiji.calendar.RunningDeadlines;
import org.huiji.web.demo.sample.FilledSamples;
import org.huiji.web.support.Browser;
import org.huiji.web.support.Browser.Page;
import org.huiji.web.support.NewAccount;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What administrators try, good and bad. The calendar is changed, so it has a product of its own. */
@RunningProduct
@TestPropertySource(properties = "huiji.journey=calendar")
class KeepingTheCalendarTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @LocalServerPort
    private int port;

    @Autowired
    private FilledSamples samples;

    @Autowired
    private CalendarEditions editions;

    @Autowired
    private RunningDeadlines deadlines;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void fillIn() {
        samples.fillIn();
    }

    @Test
    void theYearShowsItsHolidaysAndMakeUpDaysByNameAndAnUnpublishedYearSaysSo() {
        Browser admin = administrator();
        assertThat(admin.get("/admin").location()).isEqualTo("/admin/calendar");
        assertThat(admin.get("/admin/calendar?year=2026").text()).contains("国庆节", "10日 班 国庆节", "随系统安装");
        assertThat(admin.get("/admin/calendar?year=2028").text()).contains("尚未导入");
        assertThat(admin.get("/admin/calendar?year=1999").status()).isEqualTo(404);
        assertThat(admin.get("/admin/calendar?year=x").status()).isEqualTo(404);
    }

    @Test
    void nothingIsThereForOthers() {
        Browser head = as("head1");
        assertThat(head.get("/admin/calendar").status()).isEqualTo(404);
        assertThat(head.get("/admin/operations").status()).isEqualTo(404);
        head.get("/desk/queue");
        assertThat(head.post("/admin/operations/rebuild").status()).isEqualTo(404);
    }

    @Test
    void aWrongFileIsReportedRowByRowAndChangesNothing() {
        Browser admin = administrator();
        admin.get("/admin/calendar?year=2027");
        int before = editions.currentNumber();
        Page answer = send(admin, "2027", "日期,类型,名称\n2027-02-30,休,春节\n2026-01-01,休,元旦\n2027-01-01,假,元旦\n");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("文件有3处错误", "日期不正确", "不是2027年的日期", "类型只能是");
        assertThat(send(admin, "2027", "").text()).contains("请选择放假安排文件");
        assertThat(send(admin, "2027", "x".repeat(200_001)).text()).contains("超过 200 KB");
        assertThat(editions.currentNumber()).isEqualTo(before);
    }

    @Test
    void aFileThatTheContainerCutsOffLeadsBackToTheCalendarWhichSaysSo() {
        Browser admin = administrator();
        admin.get("/admin/calendar?year=2027");
        Page cutOff = admin.upload("/admin/calendar/import", "schedule", 33 * 1024 * 1024);
        assertThat(cutOff.location()).isEqualTo("/admin/calendar/import?tooLarge");
        Page back = admin.get(cutOff.location());
        assertThat(back.location()).isEqualTo("/admin/calendar?tooLarge");
        assertThat(admin.get(back.location()).text()).contains("<title>错误:", "上传的文件合计超过32MB", "role=\"alert\"");
    }

    @Test
    void aScheduleIsPreviewedThenAppliedAndEveryDeadlineFollows() {
        Browser admin = administrator();
        admin.get("/admin/calendar?year=2027");
        Page sent = send(admin, "2027", "2027-01-01,休,元旦\n2027-01-03,班,元旦\n");
        Page preview = admin.get(sent.location());
        assertThat(preview.text()).contains("逐日更改", "2027年1月1日", "少于法定节假日");
        int before = editions.currentNumber();
        Page applied = admin.post(sent.location());
        assertThat(applied.location()).startsWith("/admin/calendar?year=2027");
        assertThat(editions.currentNumber()).isEqualTo(before + 1);
        awaitRecomputation(before + 1);
        assertThat(admin.get("/admin/calendar?year=2027").text()).contains("第" + (before + 1) + "版", "郑敏");
        assertThat(deadlines.forecast(editions.current()))
                .satisfies(left -> assertThat(left.later() + left.earlier() + left.firm()).isZero());
    }

    @Test
    void aPreviewThatAnotherEditionOvertookCannotBeApplied() {
        Browser admin = administrator();
        admin.get("/admin/calendar?year=2028");
        String first = send(admin, "2028", "2028-01-01,休,元旦\n").location();
        String second = send(admin, "2028", "2028-01-02,休,元旦\n").location();
        admin.post(first);
        int number = editions.currentNumber();
        Page late = admin.post(second);
        assertThat(late.text()).contains("日历已有新版本").doesNotContain("id=\"apply\"");
        assertThat(editions.currentNumber()).isEqualTo(number);
        assertThat(admin.post(first).status()).isEqualTo(404);
    }

    @Test
    void anothersPreviewLooksAsIfItDidNotExist() {
        Browser admin = administrator();
        admin.get("/admin/calendar?year=2027");
        String proposal = send(admin, "2027", "2027-10-01,休,国庆节\n").location();
        jdbc.sql("UPDATE work.calendar_proposal SET proposed_by = 'another'").update();
        assertThat(admin.get(proposal).status()).isEqualTo(404);
        assertThat(admin.post(proposal).status()).isEqualTo(404);
    }

    @Test
    void aDayIsCorrectedByTheSameWayAndMistakesStandAtTheirFields() {
        Browser admin = administrator();
        admin.get("/admin/calendar?year=2026");
        assertThat(correct(admin, "2026-02-30", "HOLIDAY", "春节").text()).contains("日期不正确", "2026-02-30");
        assertThat(correct(admin, "2026-12-30", "x", "").text()).contains("类型只能是", "名称应为1至20个字");
        assertThat(correct(admin, "2026-10-01", "HOLIDAY", "国庆节").text()).contains("没有要更改的内容");
        Page sent = correct(admin, "2026-12-31", "HOLIDAY", "跨年");
        assertThat(admin.get(sent.location()).text()).contains("2026年12月31日", "休 跨年", "工作日与休息日互换");
        admin.post(sent.location());
        assertThat(admin.get("/admin/calendar?year=2026").text()).contains("31日 休 跨年", "单日更正");
        Page back = correct(admin, "2026-12-31", "WEEK", "");
        admin.post(back.location());
        assertThat(admin.get("/admin/calendar?year=2026").text()).doesNotContain("跨年");
        awaitRecomputation(editions.currentNumber());
    }

    @Test
    void theMachineryIsShownMendedAndMadeAgainAndEachDeedIsRecorded() {
        Browser admin = administrator();
        assertThat(admin.get("/admin/operations").text()).contains("review-deadline", "等待中的步骤", "没有搁置的事件");
        assertThat(admin.post("/admin/operations/reconcile").location()).isEqualTo("/admin/operations?done=reconcile");
        int clocks = deadlines.forecast(editions.current()).running();
        jdbc.sql("DELETE FROM work.saga_entry").update();
        assertThat(admin.get("/admin/operations/rebuild").text()).contains("不会重复发出");
        assertThat(admin.post("/admin/operations/rebuild").location()).isEqualTo("/admin/operations?done=rebuild");
        assertThat(admin.get("/admin/operations").text()).contains("重建" + clocks + "件审核的计时", "更正0处");
        assertThat(jdbc.sql("SELECT count(*) FROM work.saga_entry").query(Integer.class).single()).isEqualTo(clocks);
        assertThat(admin.post("/admin/operations/parked/0198b2f0-0000-7000-8000-000000000000/release").status())
                .isEqualTo(404);
    }

    @Test
    void whatIsParkedIsTriedAgainByAButtonAndStaysWhereItFailsAgain() {
        Browser admin = administrator();
        assertThat(admin.get("/admin/operations").text()).doesNotContain(">重试<");
        assertThat(admin.post("/admin/operations/letters/casefile/retry").status()).isEqualTo(404);
        jdbc.sql("""
                INSERT INTO work.dead_letter_entry (dead_letter_identifier, processing_group, sequence_identifier,
                    sequence_index, message_type, event_identifier, "timestamp", payload_type, payload, enqueued_at)
                VALUES ('rubbish', 'casefile', 'rubbish', 0, 'rubbish', 'rubbish', 'rubbish', 'rubbish', '', 'rubbish')
                """).update();
        try {
            assertThat(admin.get("/admin/operations").text()).contains(">重试<", "重试casefile搁置的事件");
            assertThat(admin.post("/admin/operations/letters/casefile/retry").location())
                    .isEqualTo("/admin/operations?done=retry");
            assertThat(admin.get("/admin/operations").text()).contains("重试搁置的事件", "处理完0件申报", ">重试<");
            assertThat(admin.post("/admin/operations/letters/another/retry").status()).isEqualTo(404);
            Browser head = as("head1");
            head.get("/desk/queue");
            assertThat(head.post("/admin/operations/letters/casefile/retry").status()).isEqualTo(404);
        } finally {
            jdbc.sql("DELETE FROM work.dead_letter_entry WHERE dead_letter_identifier = 'rubbish'").update();
        }
    }

    private void awaitRecomputation(int edition) {
        await().atMost(PATIENCE).until(() -> deadlines.latest()
                .filter(latest -> latest.edition() == edition).filter(RecomputationProgress::isFinished).isPresent());
    }

    private static Page correct(Browser admin, String day, String kind, String name) {
        return admin.post("/admin/calendar/day", "year", "2026", "day", day, "kind", kind, "dayName", name);
    }

    private static Page send(Browser admin, String year, String file) {
        return admin.sendParts("/admin/calendar/import", Map.of("year", year, "remark", ""),
                Map.of("schedule", file.getBytes(StandardCharsets.UTF_8)));
    }

    private Browser administrator() {
        return as("admin1");
    }

    private Browser as(String staffId) {
        Browser browser = new Browser(port);
        NewAccount.signInStaff(browser, staffId);
        return browser;
    }
}
