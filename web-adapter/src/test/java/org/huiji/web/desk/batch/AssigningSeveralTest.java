package org.huiji.web.desk.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.huiji.web.desk.HeadAtDesk;
import org.huiji.web.desk.HeadsDay;
import org.huiji.web.support.Browser.Page;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A head gives several applications away at once, good and bad. */
@RunningProduct
class AssigningSeveralTest extends HeadsDay {

    private static final String WAITING = "?department=210102&reviewer=-";

    @Test
    void severalAreGivenToOneReviewerAndGivenOnAndPutBack() {
        List<String> ids = head.choices(WAITING).subList(0, 3);
        Page page = head.choose("ASSIGN", ids);
        assertThat(page.text()).contains("下列3件申报", "陈静");
        long before = events();
        Page result = head.confirm("ASSIGN", page, "reviewerId", "reviewer2");
        assertThat(result.text()).contains("全部办妥,共3件", "已分派给陈静");
        assertThat(events()).isEqualTo(before + 3);
        samples.fillIn();
        assertThat(head.choices("?reviewer=reviewer2")).containsAll(ids);
        Page moved = head.confirm("REASSIGN", head.choose("REASSIGN", ids), "reviewerId", "reviewer1", "reason", "出差");
        assertThat(moved.text()).contains("全部办妥,共3件", "已改派给刘晓东");
        putBack(ids);
    }

    @Test
    void confirmingTwiceDoesItOnce() {
        List<String> ids = head.choices(WAITING).subList(0, 2);
        Page page = head.choose("ASSIGN", ids);
        long before = events();
        Page first = head.confirm("ASSIGN", page, "reviewerId", "reviewer1");
        Page second = head.confirm("ASSIGN", page, "reviewerId", "reviewer1");
        assertThat(first.text()).contains("全部办妥,共2件");
        assertThat(second.text()).contains("全部办妥,共2件");
        assertThat(events()).isEqualTo(before + 2);
        putBack(ids);
    }

    @Test
    void aRowThatSomebodyTookMeanwhileSaysWhoHasItAndHoldsUpNoOther() {
        List<String> ids = head.choices(WAITING).subList(0, 2);
        Page page = head.choose("ASSIGN", ids);
        HeadAtDesk reviewer = new HeadAtDesk(port, "reviewer1", jdbc);
        reviewer.get("/desk/applications/" + ids.getFirst());
        reviewer.post("/desk/applications/" + ids.getFirst() + "/claim", "version", version(ids.getFirst()),
                "commandId", fresh());
        Page result = head.confirm("ASSIGN", page, "reviewerId", "reviewer2");
        assertThat(result.text()).contains("办妥1件,1件未办", "已由刘晓东领取", "id=\"again\"");
        samples.fillIn();
        Page again = head.choose("ASSIGN", List.of(ids.getFirst()), "reviewerId", "reviewer2");
        assertThat(again.text()).contains("下列1件申报", "刘晓东");
        putBack(ids);
    }

    @Test
    void aReviewerIsGivenOnlyWhatLiesWithTheOwnDepartment() {
        List<String> ids = new ArrayList<>(head.choices(WAITING).subList(0, 1));
        ids.addAll(head.choices("?department=210103&reviewer=-").subList(0, 1));
        Page page = head.choose("ASSIGN", ids);
        Page result = head.confirm("ASSIGN", page, "reviewerId", "reviewer1");
        assertThat(result.text()).contains("办妥1件,1件未办", "刘晓东不是", "的审核员,该申报只能由");
        putBack(ids.subList(0, 1));
    }

    @Test
    void nothingIsGivenToSomebodyAbsent() {
        List<String> ids = head.choices("?department=210103&reviewer=-").subList(0, 1);
        Page page = head.choose("ASSIGN", ids);
        assertThat(page.text()).contains("周海峰(请假中)");
        long before = events();
        Page refused = head.confirm("ASSIGN", page, "reviewerId", "reviewer3");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("周海峰今天请假", "aria-invalid=\"true\"");
        String one = "/desk/applications/" + ids.getFirst() + "/assign";
        assertThat(head.get(one).text()).contains("周海峰(请假中)");
        Page alone = head.post(one, "version", version(ids.getFirst()), "commandId", fresh(), "again", "false",
                "reviewerId", "reviewer3");
        assertThat(alone.status()).isEqualTo(422);
        assertThat(alone.text()).contains("周海峰今天请假", "aria-invalid=\"true\"");
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void severalAreTransferredWithAReasonAndConfirmingAgainAnswersTheSame() {
        List<String> ids = head.choices(WAITING).subList(0, 2);
        Page page = head.choose("TRANSFER", ids);
        Page result = head.confirm("TRANSFER", page, "departmentCode", "210103", "reason", "单位在沈河区");
        assertThat(result.text()).contains("全部办妥,共2件", "已转办至");
        assertThat(head.confirm("TRANSFER", page, "departmentCode", "210103", "reason", "单位在沈河区").text())
                .contains("全部办妥,共2件");
        samples.fillIn();
        assertThat(head.choices("?department=210103")).containsAll(ids);
        Page back = head.choose("TRANSFER", ids);
        assertThat(head.confirm("TRANSFER", back, "departmentCode", "210102", "reason", "转错了").text())
                .contains("全部办妥,共2件");
        samples.fillIn();
    }

    @ParameterizedTest
    @CsvSource({
            "ASSIGN, '', '', '', 请选择审核员", "ASSIGN, nobody, '', '', 请选择审核员", "REASSIGN, reviewer1, '', '', 请填写事由",
            "TRANSFER, '', '', 理由, 请选择接收部门", "TRANSFER, '', 210103, ' ', 请填写事由"})
    void whatIsMissingIsAskedForAtItsFieldAndNothingIsSent(
            String action, String reviewer, String department, String reason, String words) {
        List<String> ids = head.choices(WAITING).subList(0, 2);
        Page page = head.choose(action, ids);
        long before = events();
        Page asked = head.confirm(action, page, "reviewerId", reviewer, "departmentCode", department, "reason", reason);
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains(words, "errsum", "下列2件申报");
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void anActionOnNothingExplainsItself() {
        assertThat(head.follow(head.choose("ASSIGN", List.of())).text()).contains("还没有勾选申报");
        assertThat(head.follow(head.choose("APPROVE", head.choices(WAITING).subList(0, 1))).text())
                .contains("请选择分派、改派或转办");
        assertThat(head.follow(head.choose("ASSIGN", List.of("x", fresh()))).text()).contains("清单已是最新");
        List<String> many = new ArrayList<>();
        for (int i = 0; i <= 100; i++) {
            many.add(fresh());
        }
        assertThat(head.follow(head.choose("ASSIGN", many)).text()).contains("一次最多办理100件");
        assertThat(head.follow(head.post("/desk/assignments", "action", "ASSIGN", "row", "x")).text())
                .contains("还没有勾选申报");
    }

    @Test
    void whatLiesElsewhereIsNotTouched() {
        String foreign = jdbc.sql("""
                SELECT application_id::text FROM read_model.queue_item
                WHERE shelf = 0 AND department_code NOT LIKE '2101%' LIMIT 1""").query(String.class).single();
        long before = events();
        assertThat(head.follow(head.choose("ASSIGN", List.of(foreign))).text()).contains("清单已是最新");
        Page forged = head.post("/desk/assignments", "action", "TRANSFER", "row",
                foreign + "_" + version(foreign) + "_" + fresh(), "departmentCode", "210102", "reason", "x");
        assertThat(forged.text()).contains("该申报不在您的部门");
        assertThat(events()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?department=x", "?reviewer=%00", "?band=x", "?after=x", "?reviewer=nobody&band=OVERDUE"})
    void anAddressThatMakesNoSenseNarrowsNothingOrFindsNothing(String address) {
        assertThat(head.get("/desk/assignments" + address).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk/assignments", "/desk/assignments/confirm"})
    void reviewersSendNothingHere(String path) {
        HeadAtDesk reviewer = new HeadAtDesk(port, "reviewer1", jdbc);
        reviewer.get("/desk/queue");
        assertThat(reviewer.post(path, "action", "ASSIGN", "row", fresh()).status()).isEqualTo(404);
    }

    /** As it was, for the tests that come after. */
    private void putBack(List<String> ids) {
        for (String staff : List.of("reviewer1", "reviewer2")) {
            HeadAtDesk reviewer = new HeadAtDesk(port, staff, jdbc);
            reviewer.get("/desk/queue");
            ids.forEach(id -> reviewer.post("/desk/applications/" + id + "/release", "version", version(id),
                    "commandId", fresh()));
        }
        samples.fillIn();
    }

    private String version(String id) {
        samples.fillIn();
        return jdbc.sql("SELECT version::text FROM read_model.queue_item WHERE application_id = :id::uuid")
                .param("id", id).query(String.class).single();
    }

    private String fresh() {
        return jdbc.sql("SELECT gen_random_uuid()::text").query(String.class).single();
    }

    private long events() {
        return jdbc.sql("SELECT count(*) FROM event_store.domain_event_entry").query(Long.class).single();
    }
}
