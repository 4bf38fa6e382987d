package org.huiji.web.desk.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.huiji.web.desk.HeadAtDesk;
import org.huiji.web.desk.HeadsDay;
import org.huiji.web.support.Browser.Page;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A head draws approvals and lets somebody look at them again. */
@RunningProduct
class ReInspectingApprovalsTest extends HeadsDay {

    private static final Pattern DRAW = Pattern.compile("name=\"drawId\" value=\"([0-9a-f-]{36})\"");
    private static final Pattern ITEM = Pattern.compile("href=\"(/desk/samples/items/[0-9a-f-]{36})\"");

    @AfterEach
    void forget() {
        jdbc.sql("DELETE FROM service.sample_item").update();
        jdbc.sql("DELETE FROM service.sample_draw").update();
    }

    @Test
    void soManyPercentOfTheApprovalsOfThePeriodAreDrawnOnce() {
        long population = jdbc.sql("""
                SELECT count(*) FROM read_model.queue_item
                WHERE status = 'APPROVED' AND department_code = '210102'""").query(Long.class).single();
        String id = HeadAtDesk.first(DRAW, head.get("/desk/samples"));
        Page first = draw(id, "210102", "10", 200, 0);
        assertThat(first.location()).isEqualTo("/desk/samples/" + id);
        assertThat(draw(id, "210102", "10", 200, 0).location()).isEqualTo(first.location());
        assertThat(population).isPositive();
        assertThat(jdbc.sql("SELECT count(*) FROM service.sample_item").query(Long.class).single())
                .isEqualTo((population + 9) / 10);
        assertThat(jdbc.sql("SELECT count(*) FROM service.sample_draw").query(Long.class).single()).isOne();
        assertThat(head.get(first.location()).text()).contains("共" + population + "件", "随机种子", "孙立军", "待复核");
        assertThat(head.get("/desk/samples").text()).contains("孙立军", "刘晓东");
    }

    @Test
    void nothingPercentDrawsNothingAndAllDrawsAll() {
        String none = HeadAtDesk.first(DRAW, head.get("/desk/samples"));
        assertThat(head.get(draw(none, "210102", "0", 200, 0).location()).text()).contains("没有抽中的申报");
        String all = HeadAtDesk.first(DRAW, head.get("/desk/samples"));
        draw(all, "210103", "100", 200, 0);
        assertThat(jdbc.sql("SELECT population = drawn FROM service.sample_draw WHERE id = :id::uuid").param("id", all)
                .query(Boolean.class).single()).isTrue();
    }

    @Test
    void theHeadLooksAgainAndWhatIsFoundChangesNothingOnTheApplication() {
        String item = drawnItem();
        long events = events();
        long looks = looks();
        Page page = head.get(item);
        assertThat(page.text()).contains("不改变申报的审核结果", "申报内容(只读)").doesNotContainPattern("\\b\\d{17}[\\dX]\\b");
        assertThat(looks()).isEqualTo(looks + 1);
        assertThat(head.post(item + "/result", "result", "", "note", "没有选").text()).contains("请选择复核结果", "没有选");
        assertThat(head.post(item + "/result", "result", "FAULTY", "note", " ").text()).contains("有问题的请填写说明");
        assertThat(head.post(item + "/result", "result", "GOOD", "note", "长".repeat(501)).status()).isEqualTo(422);
        Page closed = head.follow(head.post(item + "/result", "result", "FAULTY", "note", "学历与证书不一致"));
        assertThat(closed.text()).contains("已保存复核结果", "学历与证书不一致", "有问题");
        assertThat(head.follow(head.post(item + "/result", "result", "GOOD", "note", "")).text())
                .contains("该件已有复核结果");
        assertThat(events()).isEqualTo(events);
        assertThat(jdbc.sql("SELECT count(*) FROM service.sample_item i WHERE i::text LIKE '%学历%'").query(Long.class)
                .single()).isZero();
    }

    @Test
    void aReviewerWhoIsAskedLooksAtItAndNobodyElseAndNeverWhoApprovedIt() {
        String item = drawnItem();
        HeadAtDesk colleague = new HeadAtDesk(port, "reviewer2", jdbc);
        HeadAtDesk approver = new HeadAtDesk(port, "reviewer1", jdbc);
        assertThat(colleague.get(item).status()).isEqualTo(404);
        for (String nobody : List.of("reviewer1", "reviewer3", "x", "")) {
            assertThat(head.post(item + "/examiner", "examinerId", nobody).status()).as(nobody).isEqualTo(422);
        }
        assertThat(head.follow(head.post(item + "/examiner", "examinerId", "reviewer2")).text())
                .contains("已指定复核人");
        assertThat(colleague.get("/desk/samples/mine").text()).contains(item);
        assertThat(approver.get("/desk/samples/mine").text()).doesNotContain(item);
        assertThat(approver.get(item).status()).isEqualTo(404);
        approver.get("/desk/queue");
        assertThat(approver.post(item + "/result", "result", "GOOD").status()).isEqualTo(404);
        colleague.get(item);
        assertThat(colleague.post(item + "/examiner", "examinerId", "reviewer2").status()).isEqualTo(404);
        colleague.get(item);
        assertThat(colleague.follow(colleague.post(item + "/result", "result", "GOOD", "note", "")).text())
                .contains("已保存复核结果", "合格");
    }

    @ParameterizedTest
    @CsvSource({"210102, 101, 30, 0, 请填写0至100的整数", "210102, -1, 30, 0, 请填写0至100的整数",
            "210102, 1.5, 30, 0, 请填写0至100的整数", "210102, '', 30, 0, 请填写0至100的整数",
            "210200, 5, 30, 0, 请选择抽查范围", "'', 5, 30, 0, 请选择抽查范围", "210102, 5, 30, -1, 日期不能晚于今天",
            "210102, 5, 3, 9, 结束日期不能早于开始日期", "210102, 5, 400, 0, 一次抽查的期间不能超过一年",
            "210102, 5, 364, 363, 这段时间没有审核通过的申报"})
    void whatIsWrongIsSaidAtItsField(String department, String percent, int from, int to, String words) {
        Page refused = draw(HeadAtDesk.first(DRAW, head.get("/desk/samples")), department, percent, from, to);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains(words, "errsum");
        assertThat(jdbc.sql("SELECT count(*) FROM service.sample_draw").query(Long.class).single()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "26", "-2026", "20260", "999999999", "99999999999999999999", "二〇二六"})
    void aYearThatMakesNoSenseIsToldAtItsFieldAndKept(String year) {
        String id = HeadAtDesk.first(DRAW, head.get("/desk/samples"));
        Page refused = head.post("/desk/samples", "drawId", id, "department", "210102", "percent", "10",
                "firstDay.year", year, "firstDay.month", "1", "firstDay.day", "1",
                "lastDay.year", year, "lastDay.month", "12", "lastDay.day", "31");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("请填写真实的年、月、日", "value=\"" + year + "\"");
        assertThat(jdbc.sql("SELECT count(*) FROM service.sample_draw").query(Long.class).single()).isZero();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        String nothing = "00000000-0000-7000-8000-000000000000";
        assertThat(head.get("/desk/samples/" + nothing).status()).isEqualTo(404);
        assertThat(head.get("/desk/samples/items/" + nothing).status()).isEqualTo(404);
        HeadAtDesk reviewer = new HeadAtDesk(port, "reviewer1", jdbc);
        reviewer.get("/desk/queue");
        assertThat(reviewer.post("/desk/samples", "drawId", nothing).status()).isEqualTo(404);
    }

    /** Of an approval that reviewer1 gave. */
    private String drawnItem() {
        String id = HeadAtDesk.first(DRAW, head.get("/desk/samples"));
        return HeadAtDesk.first(ITEM, head.get(draw(id, "210102", "1", 200, 0).location()));
    }

    private Page draw(String id, String department, String percent, int daysAgo, int untilDaysAgo) {
        LocalDate first = today.minusDays(daysAgo);
        LocalDate last = today.minusDays(untilDaysAgo);
        return head.post("/desk/samples", "drawId", id, "department", department, "percent", percent,
                "firstDay.year", "" + first.getYear(), "firstDay.month", "" + first.getMonthValue(),
                "firstDay.day", "" + first.getDayOfMonth(), "lastDay.year", "" + last.getYear(),
                "lastDay.month", "" + last.getMonthValue(), "lastDay.day", "" + last.getDayOfMonth());
    }

    private long events() {
        return jdbc.sql("SELECT count(*) FROM event_store.domain_event_entry").query(Long.class).single();
    }

    private long looks() {
        return jdbc.sql("SELECT count(*) FROM service.access_log WHERE screen = 'SAMPLE'").query(Long.class).single();
    }
}
