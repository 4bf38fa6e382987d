package org.huiji.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.huiji.application.Actor;
import org.huiji.application.ApplicationCommand.StartApplication;
import org.huiji.application.Channel;
import org.huiji.application.CommandContext;
import org.huiji.application.Registration;
import org.huiji.application.Role;
import org.huiji.application.port.ApplicationNumbering;
import org.huiji.web.account.AccountHolder;
import org.huiji.web.account.Accounts;
import org.huiji.web.applicant.picture.SamplePictures;
import org.huiji.web.support.Browser;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody whose file changes: only what is touched, through the same review, and the file stays until it is approved. */
@RunningProduct
class AmendingTheFileTest {

    private static final Pattern PICTURE = Pattern.compile("src=\"(/my/pictures/([0-9a-f-]{36})/([0-9a-f-]{36}))\"");
    private static final String OLD = "青年大街1号";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CommandGateway gateway;

    @Autowired
    private ApplicationNumbering numbering;

    @Autowired
    private Accounts accounts;

    @Test
    void itStartsFromWhatWasApprovedAndLeavesUntouchedWhatIsNotChanged() {
        FiledPerson person = FiledPerson.approved(port, jdbc);
        assertThat(person.page("/my/file")).contains("id=\"amend\"", OLD);
        assertThat(person.page("/my/amendment")).contains("阅读", "id=\"confirm\"");
        person.amend();
        assertThat(person.browser().get("/my").location()).isEqualTo("/my/amendment");
        assertThat(person.page("/my/amendment")).contains("还没有任何改动").doesNotContain("已改 ", "id=\"check\"");
        assertThat(person.page("/my/management-department")).contains("value=\"" + OLD + "\"");
        assertThat(person.page("/my/education").split("已保存", -1)).hasSizeGreaterThan(5);
        String documents = person.page("/my/documents");
        assertThat(documents.split("已上传 1 张", -1)).hasSize(4);
        Matcher picture = PICTURE.matcher(documents);
        assertThat(picture.find()).isTrue();
        assertThat(person.browser().get(picture.group(1)).status()).isEqualTo(200);
    }

    @Test
    void withNothingChangedItIsNotSubmittedAndSaysSo() {
        FiledPerson person = FiledPerson.approved(port, jdbc).amend();
        String check = person.page("/my/check");
        assertThat(check).contains("还没有任何改动,请先修改要变更的内容", "href=\"/my/amendment\"");
        assertThat(check).doesNotContainPattern("id=\"truthfulnessPledge\"[^>]*checked");
        Browser.Page refused = person.browser().post("/my/check", person.filing().submission());
        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.text()).contains("id=\"errsum\"", "还没有任何改动");
        assertThat(person.browser().get("/my").location()).isEqualTo("/my/amendment");
    }

    @Test
    void whatIsChangedIsShownBesideWhatWasApprovedToBothSides() {
        FiledPerson person = FiledPerson.approved(port, jdbc).amend();
        person.filing().save("/my/management-department", "/my/amendment", Map.of("employed", "false",
                "residenceBasis", "RESIDENCE", "residence.city", "210100", "residence.district", "210102",
                "residence.detail", "青年大街2号", "managementDepartment", "210102"));
        assertThat(person.page("/my/amendment")).contains("已改 1 处", OLD, "青年大街2号");
        assertThat(person.page("/my/check")).contains("与已上传的基本信息表不一致", OLD, "青年大街2号");
        person.filing().replace(FiledPerson.FORM, SamplePictures.png(401, 301));
        person.submit();
        assertThat(person.page("/my/file")).contains(OLD, "正在办理").doesNotContain("青年大街2号", "id=\"amend\"");
        assertThat(person.browser().get("/my/amendment").location()).isEqualTo("/my");
        ReviewerAtDesk reviewer = person.reviewer("reviewer1");
        String path = reviewer.claim(person.submittedNumber());
        String review = reviewer.browser().get(path).text();
        assertThat(review).containsPattern("<del[^>]*><span[^>]*>[^<]*</span><span>" + OLD + "</span></del>")
                .contains("青年大街2号");
        for (String picture : pictures(review)) {
            assertThat(reviewer.browser().get(picture).status()).isEqualTo(200);
        }
        assertThat(pictures(review)).extracting(AmendingTheFileTest::owner).hasSizeGreaterThan(1);
        reviewer.release(path);
        person.withdraw();
    }

    @Test
    void returnedWithdrawnAndApprovedItReplacesTheFileWhoseEarlierVersionStaysReadable() {
        FiledPerson person = FiledPerson.approved(port, jdbc);
        String first = person.fileNumber();
        person.amend().moveTo("210102", "青年大街3号", "/my/amendment").submit();
        String second = person.submittedNumber();
        assertThat(second).isNotEqualTo(first);
        person.reviewer("reviewer1").returnFor(second, "residence.detail", "请写到门牌号");
        String corrections = person.page("/my/corrections");
        assertThat(corrections).contains("请写到门牌号", "青年大街3号", "id=\"discard\"");
        person.moveTo("210102", "青年大街33号1单元", "/my/education").submit();
        person.withdraw();
        assertThat(person.browser().get("/my").location()).isEqualTo("/my/corrections");
        assertThat(person.page("/my/corrections")).contains("撤回了第 2 次提交", "请写到门牌号", "已修改", "id=\"resubmit\"");
        person.submit();
        person.reviewer("reviewer1").approve(second);
        assertThat(person.browser().get("/my").location()).isEqualTo("/my/file");
        String file = person.page("/my/file");
        assertThat(file).contains("青年大街33号1单元", second, "第 2 版", "第 1 版", "/my/file/versions/" + first);
        String earlier = person.page("/my/file/versions/" + first);
        assertThat(earlier).contains(OLD, "只供查看", "第 1 版").doesNotContain("青年大街33号1单元", "id=\"amend\"",
                "/my/amendment");
        assertThat(earlier).contains("保存个人信息", "上传附件");
        Matcher picture = PICTURE.matcher(earlier);
        assertThat(picture.find()).isTrue();
        assertThat(person.browser().get(picture.group(1)).status()).isEqualTo(200);
        assertThat(person.page("/my/applications/" + first)).contains("审核通过");
        assertThat(person.page("/my/applications")).contains(first, second, "首次申报", "信息变更");
    }

    @Test
    void givenUpItLeavesTheFileAsItWas() {
        FiledPerson person = FiledPerson.approved(port, jdbc);
        String before = person.fileNumber();
        person.amend().moveTo("210102", "青年大街4号", "/my/amendment");
        assertThat(person.page("/my/discard")).contains("确定放弃本次信息变更吗", "人员档案保持不变");
        Browser.Page given = person.discard();
        assertThat(given.location()).isEqualTo("/my/file");
        assertThat(person.page("/my/file")).contains("已放弃本次信息变更", OLD, before, "id=\"amend\"").doesNotContain(
                "青年大街4号", "第 2 版");
        assertThat(person.page("/my/applications")).contains("已放弃");
        assertThat(person.amend().page("/my/management-department")).contains("value=\"" + OLD + "\"");
    }

    @Test
    void startedInTwoTabsAtOnceItIsStartedOnce() throws Exception {
        FiledPerson person = FiledPerson.approved(port, jdbc);
        String notice = person.page("/my/amendment");
        String other = person.page("/my/amendment");
        long started = started();
        try (ExecutorService tabs = Executors.newFixedThreadPool(2)) {
            List<Callable<Browser.Page>> starts = List.of(() -> start(person, notice), () -> start(person, other));
            for (var answer : tabs.invokeAll(starts)) {
                assertThat(answer.get().location()).isEqualTo("/my/amendment");
            }
        }
        assertThat(started()).isEqualTo(started + 1);
    }

    @Test
    void besideAnotherOpenApplicationItIsRefusedInClearWords() {
        FiledPerson person = FiledPerson.approved(port, jdbc);
        String notice = person.page("/my/amendment");
        startAnother(jdbc.sql("SELECT id FROM service.account ORDER BY created_at DESC LIMIT 1").query(UUID.class)
                .single());
        Browser.Page page = person.browser().get("/my/amendment");
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains("您还有一份未办结的申报,请先办完或放弃后再开始");
        assertThat(start(person, notice).status()).isEqualTo(409);
        assertThat(person.page("/my/file")).contains("您还有一份未办结的申报").doesNotContain("id=\"amend\"");
    }

    @Test
    void whoHasAFileCannotBeginAFirstFiling() {
        FiledPerson person = FiledPerson.approved(port, jdbc);
        assertThat(person.browser().get("/my/notice").location()).isEqualTo("/my/file");
        String file = person.page("/my/amendment");
        long events = events();
        assertThat(person.browser().post("/my/notice", "commandId", FormFiling.hidden(file, "commandId"), "edition",
                "2026-1").location()).isEqualTo("/my/file");
        assertThat(events()).isEqualTo(events);
    }

    @Test
    void anotherDepartmentNamedItReviewsAndTheFileMovesWhileTheFormerOneReadsItsOwnTime() {
        FiledPerson person = FiledPerson.approved(port, jdbc);
        String first = person.fileNumber();
        ReviewerAtDesk former = person.reviewer("reviewer1");
        String its = former.find("CLOSED", first);
        person.amend().moveTo("210103", "盛京路5号", "/my/amendment").submit();
        String second = person.submittedNumber();
        ReviewerAtDesk receiving = person.reviewer("reviewer3");
        String path = receiving.find("PENDING", second);
        assertThat(former.rows("ALL", second)).isEmpty();
        assertThat(former.browser().get(path).status()).isEqualTo(404);
        receiving.approve(second);
        assertThat(person.page("/my/file")).contains("由沈河区财政局管理", "盛京路5号");
        assertThat(former.rows("CLOSED", first)).containsExactly(its);
        Browser.Page earlier = former.seeing(its, "档案已调转至沈河区财政局");
        assertThat(earlier.status()).isEqualTo(200);
        assertThat(earlier.text()).contains(OLD).doesNotContain("盛京路5号");
        assertThat(receiving.browser().get(its).status()).isEqualTo(404);
    }

    @Test
    void filesReceiptsAndPicturesOfOthersLookAsIfTheyDidNotExist() {
        FiledPerson person = FiledPerson.approved(port, jdbc);
        String number = person.fileNumber();
        Matcher picture = PICTURE.matcher(person.page("/my/file"));
        assertThat(picture.find()).isTrue();
        FiledPerson other = FiledPerson.submitted(port, jdbc);
        assertThat(other.browser().get("/my/file/versions/" + number).status()).isEqualTo(404);
        assertThat(other.browser().get("/my/applications/" + number).status()).isEqualTo(404);
        assertThat(other.browser().get(picture.group(1)).status()).isEqualTo(404);
        assertThat(other.browser().get("/my/file/versions/" + other.submittedNumber()).status()).isEqualTo(404);
        assertThat(other.browser().get("/my/file").location()).isEqualTo("/my");
        assertThat(other.browser().get("/my/amendment").location()).isEqualTo("/my");
    }

    private static Browser.Page start(FiledPerson person, String notice) {
        return person.browser().post("/my/amendment", "commandId", FormFiling.hidden(notice, "commandId"), "edition",
                FormFiling.hidden(notice, "edition"));
    }

    /** As it could stand from a time at which a second first filing was possible. */
    private void startAnother(UUID account) {
        Registration registration = accounts.find(account).map(AccountHolder::toRegistration).orElseThrow();
        Actor actor = new Actor(account.toString(), Role.APPLICANT, "", "", Channel.WEB, "");
        Map<String, String> metadata = new HashMap<>(
                new CommandContext(actor, Instant.now(), UUID.randomUUID(), "").toMetadata());
        metadata.remove(CommandContext.COMMAND_DIGEST);
        gateway.sendAndWait(GenericCommandMessage.asCommandMessage(new StartApplication(
                numbering.openApplicationOf(account), account, registration, "2026-1")).andMetaData(metadata));
    }

    private static List<String> pictures(String review) {
        return Pattern.compile("src=\"(/desk/applications/[0-9a-f-]{36}/pictures/[0-9a-f-]{36}/[0-9a-f-]{36})\"")
                .matcher(review).results().map(found -> found.group(1)).distinct().toList();
    }

    private static String owner(String picture) {
        return picture.split("/")[5];
    }

    private long started() {
        return jdbc.sql("SELECT count(*) FROM event_store.domain_event_entry WHERE payload_type = 'AmendmentStarted'")
                .query(Long.class).single();
    }

    private long events() {
        return jdbc.sql("SELECT count(*) FROM event_store.domain_event_entry").query(Long.class).single();
    }
}
