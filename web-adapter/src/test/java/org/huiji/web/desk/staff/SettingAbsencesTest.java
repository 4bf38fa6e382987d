package org.huiji.web.desk.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
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

/** A head sets when reviewers are not at work, and puts back what they hold. */
@RunningProduct
class SettingAbsencesTest extends HeadsDay {

    private static final Pattern ABSENCE_ID = Pattern.compile("name=\"absenceId\" value=\"([0-9a-f-]{36})\"");
    private static final Pattern ROW = Pattern.compile("name=\"row\" value=\"([0-9a-f-]{36})_");

    @AfterEach
    void everybodyIsBack() {
        jdbc.sql("DELETE FROM service.staff_absence WHERE staff_id IN ('reviewer1', 'reviewer2')").update();
    }

    @Test
    void anAbsenceIsAddedOnceAndShownWithWhoSetIt() {
        String id = formId();
        assertThat(add(id, "reviewer2", today, today.plusDays(2)).status()).isEqualTo(302);
        assertThat(add(id, "reviewer2", today, today.plusDays(2)).status()).isEqualTo(302);
        assertThat(absences()).isOne();
        Page page = head.get("/desk/staff");
        assertThat(page.text()).contains("孙立军于", "今天到岗");
        assertThat(head.get("/desk/board").text()).contains("请假中");
    }

    @Test
    void itEndsWhenTheReviewerIsBackAndOneThatHasNotBegunIsTakenAway() {
        String now = formId();
        add(now, "reviewer2", today, today.plusDays(2));
        String later = formId();
        head.follow(add(later, "reviewer2", today.plusDays(9), today.plusDays(10)));
        assertThat(head.follow(head.post("/desk/staff/absences/" + now + "/remove")).text())
                .contains("请假已经开始,不能取消");
        assertThat(head.follow(head.post("/desk/staff/absences/" + now + "/end")).text()).contains("请假已结束");
        assertThat(head.follow(head.post("/desk/staff/absences/" + later + "/remove")).text()).contains("已取消请假");
        assertThat(jdbc.sql("SELECT count(*) FROM service.staff_absence WHERE staff_id = 'reviewer2' AND NOT removed")
                .query(Long.class).single()).isZero();
        assertThat(head.post("/desk/staff/absences/" + later + "/end").status()).isEqualTo(404);
    }

    @Test
    void twoAbsencesOfOneReviewerShareNoDay() {
        add(formId(), "reviewer2", today.plusDays(5), today.plusDays(9));
        Page refused = add(formId(), "reviewer2", today.plusDays(9), today.plusDays(12));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("已登记请假,请调整日期");
        assertThat(add(formId(), "reviewer2", today.plusDays(10), today.plusDays(12)).status()).isEqualTo(302);
        assertThat(add(formId(), "reviewer1", today.plusDays(9), today.plusDays(12)).status()).isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource({
            "reviewer2, -1, 3, LEAVE, 第一天不能早于今天", "reviewer2, 3, 2, LEAVE, 最后一天不能早于第一天",
            "reviewer2, 0, 366, LEAVE, 一次请假不能超过一年", "reviewer2, 0, 1, SICK, 请选择请假类别",
            "head1, 0, 1, LEAVE, 请选择本部门的一名审核员", "'', 0, 1, LEAVE, 请选择本部门的一名审核员"})
    void whatIsWrongIsSaidAtItsFieldAndLosesNothing(String staff, int first, int last, String kind, String words) {
        Page refused = add(formId(), staff, today.plusDays(first), today.plusDays(last), kind);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains(words, "value=\"" + today.plusDays(first).getYear() + "\"");
        assertThat(absences()).isZero();
    }

    @Test
    void whatIsNoDateIsSaidToBeNone() {
        Page refused = head.post("/desk/staff/absences", "absenceId", formId(), "staffId", "reviewer2", "kind", "LEAVE",
                "firstDay.year", "2026", "firstDay.month", "13", "firstDay.day", "1", "lastDay.year", "999999999",
                "lastDay.month", "1", "lastDay.day", "1");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("请填写真实的年、月、日", "value=\"13\"");
        assertThat(head.post("/desk/staff/absences", "absenceId", formId()).text()).contains("请填写请假的第一天");
    }

    @Test
    void whatAnAbsentReviewerHoldsIsPutBackAndWhatOneAtWorkHoldsIsNot() {
        List<String> held = claimed("reviewer2", 2);
        Page atWork = head.post("/desk/assignments/confirm", "action", "RELEASE", "of", "reviewer2");
        assertThat(HeadAtDesk.all(ROW, atWork)).doesNotContainAnyElementsOf(held);
        assertThat(atWork.text()).contains("今天在岗");
        assertThat(head.get("/desk/applications/" + held.getFirst()).text()).doesNotContain("放回队列");
        add(formId(), "reviewer2", today, today);
        assertThat(head.get("/desk/staff").text()).contains("放回其全部在办");
        assertThat(head.get("/desk/applications/" + held.getFirst()).text()).contains("放回队列");
        Page away = head.post("/desk/assignments/confirm", "action", "RELEASE", "of", "reviewer2");
        List<String> all = HeadAtDesk.all(ROW, away);
        assertThat(all).containsAll(held);
        assertThat(head.confirm("RELEASE", away).text()).contains("全部办妥,共" + all.size() + "件");
        samples.fillIn();
        assertThat(head.choices("?department=210102&reviewer=-")).containsAll(held);
    }

    @Test
    void othersSetNothing() {
        for (String staff : List.of("reviewer1", "auditor1")) {
            HeadAtDesk other = new HeadAtDesk(port, staff, jdbc);
            other.get("/desk/queue");
            assertThat(other.post("/desk/staff/absences", "absenceId", fresh(), "staffId", "reviewer2").status())
                    .isIn(403, 404);
        }
        assertThat(absences()).isZero();
    }

    private List<String> claimed(String staff, int count) {
        HeadAtDesk reviewer = new HeadAtDesk(port, staff, jdbc);
        List<String> held = new ArrayList<>();
        for (String id : head.choices("?department=210102&reviewer=-").subList(0, count)) {
            reviewer.get("/desk/queue");
            reviewer.post("/desk/applications/" + id + "/claim", "version", "-1", "commandId", fresh());
            held.add(id);
        }
        samples.fillIn();
        return held;
    }

    private Page add(String id, String staff, LocalDate first, LocalDate last) {
        return add(id, staff, first, last, "LEAVE");
    }

    private Page add(String id, String staff, LocalDate first, LocalDate last, String kind) {
        return head.post("/desk/staff/absences", "absenceId", id, "staffId", staff, "kind", kind,
                "firstDay.year", "" + first.getYear(), "firstDay.month", "" + first.getMonthValue(),
                "firstDay.day", "" + first.getDayOfMonth(), "lastDay.year", "" + last.getYear(),
                "lastDay.month", "" + last.getMonthValue(), "lastDay.day", "" + last.getDayOfMonth());
    }

    private String formId() {
        return HeadAtDesk.first(ABSENCE_ID, head.get("/desk/staff"));
    }

    private long absences() {
        return jdbc.sql("SELECT count(*) FROM service.staff_absence WHERE staff_id IN ('reviewer1', 'reviewer2')")
                .query(Long.class).single();
    }

    private String fresh() {
        return jdbc.sql("SELECT gen_random_uuid()::text").query(String.class).single();
    }
}
