package org.huiji.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huiji.application.port.ApplicationLog;
import org.huiji.application.port.ApplicationNumbering;
import org.huiji.application.port.BlindIndex;
import org.huiji.web.account.Accounts;
import org.huiji.web.erasure.EveryTable;
import org.huiji.web.support.Browser;
import org.huiji.web.support.Limits;
import org.huiji.web.support.NewAccount;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One officer asks, another confirms, and nothing of the person is left but that something was done. */
@RunningProduct
class ErasingAPersonTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String ADDRESS = "文化路九巷七十七号楼";
    private static final String REASON = "本人书面申请删除,身份已当面核对";
    private static final Pattern SUBJECT = Pattern.compile("name=\"subject\" value=\"([0-9a-f-]{36})\"");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApplicationNumbering numbering;

    @Autowired
    private ApplicationLog log;

    @Autowired
    private BlindIndex blindIndex;

    @Value("${huiji.data-directory}")
    private Path dataDirectory;

    @Test
    void afterTheErasureNothingOfThePersonIsLeftAndTheHistoryStands() throws Exception {
        FiledPerson person = FiledPerson.approved(port, jdbc);
        String receipt = person.fileNumber();
        person.amend().moveTo("210102", ADDRESS, "/my/amendment");
        keepADraft(person);
        String number = person.filing().number();
        UUID account = account(number);
        List<UUID> applications = numbering.applicationsOf(account);
        assertThat(applications).hasSize(2);
        assertThat(pictures(applications)).isPositive();
        int events = log.eventsOf(applications.getFirst()).size();

        Browser asks = officer("admin1");
        Browser.Page found = asks.post("/erasures/new", "person", receipt);
        assertThat(found.text()).contains(FormFiling.NAME, receipt).doesNotContain(number);
        String request = ask(asks, found, REASON);
        Browser confirms = officer("security1");
        confirms.get(request);
        assertThat(confirms.post(request + "/confirm", "understood", "true").location()).isEqualTo(request);
        awaitDone(confirms, request);

        isSignedOutAndUnknown(person, number);
        assertThat(vaultHolds(account, applications)).isZero();
        assertThat(pictures(applications)).isZero();
        EveryTable tables = new EveryTable(jdbc);
        assertThat(tables.size()).isGreaterThan(100);
        for (String value : List.of(number, person.filing().mobile(), ADDRESS, FormFiling.NAME,
                blindIndex.token(BlindIndex.Purpose.IDENTITY_NUMBER, number),
                blindIndex.token(BlindIndex.Purpose.MOBILE_NUMBER, person.filing().mobile()))) {
            assertThat(tables.holding(value)).as(value).isEmpty();
        }
        assertThat(log.eventsOf(applications.getFirst())).hasSize(events + 1);
        Browser auditor = officer("auditor1");
        Browser.Page replay = auditor.get("/audit/applications/" + applications.getFirst());
        assertThat(replay.status()).isEqualTo(200);
        assertThat(replay.text()).contains("依法删除").doesNotContain(FormFiling.NAME);
        registersAnew(number, person.filing().mobile());
    }

    @Test
    void aReviewUnderWayEndsAndTheQueueShowsThePersonNoMore() {
        FiledPerson person = FiledPerson.submitted(port, jdbc);
        String receipt = person.submittedNumber();
        UUID application = numbering.applicationsOf(account(person.filing().number())).getFirst();
        ReviewerAtDesk reviewer = person.reviewer("reviewer1");
        String path = reviewer.claim(receipt);
        assertThat(waitingSteps(application)).isPositive();
        Browser asks = officer("admin1");
        Browser.Page found = asks.post("/erasures/new", "person", person.filing().number());
        assertThat(found.text()).contains("其中1件正在审核");
        String request = ask(asks, found, REASON);
        Browser confirms = officer("security1");
        confirms.get(request);
        confirms.post(request + "/confirm", "understood", "true");
        awaitDone(confirms, request);
        await().atMost(PATIENCE).until(() -> waitingSteps(application) == 0);
        assertThat(reviewer.browser().get(path).text()).doesNotContain(FormFiling.NAME)
                .doesNotContain("id=\"approve\"");
        assertThat(reviewer.rows("MINE", receipt)).isEmpty();
        assertThat(reviewer.rows("PENDING", receipt)).isEmpty();
        Browser.Page approve = reviewer.browser().post(path + "/approve", "version", "1", "commandId",
                UUID.randomUUID().toString(), "step", "confirm");
        assertThat(approve.status()).isBetween(400, 499);
        assertThat(asks.post("/erasures/new", "person", receipt).text()).contains("该人员的个人信息已依法删除");
    }

    @Test
    void nobodyDecidesAloneLateOrTwice() {
        FiledPerson person = FiledPerson.submitted(port, jdbc);
        String number = person.filing().number();
        Browser security = officer("security1");
        String own = ask(security, security.post("/erasures/new", "person", number), REASON);
        assertThat(security.get(own).text()).contains("id=\"withdraw\"").doesNotContain("id=\"confirm\"");
        Browser.Page alone = security.post(own + "/confirm", "understood", "true");
        assertThat(alone.status()).isEqualTo(409);
        assertThat(alone.text()).contains("须由另一名安全管理员处理");
        Browser admin = officer("admin1");
        admin.get(own);
        assertThat(admin.post(own + "/confirm", "understood", "true").status()).isEqualTo(404);
        Browser.Page second = ask(admin, admin.post("/erasures/new", "person", number), REASON, 422);
        assertThat(second.text()).contains("已有待确认或正在执行的删除请求", REASON);
        assertThat(security.post(own + "/withdraw").location()).isEqualTo(own);

        String late = ask(admin, admin.post("/erasures/new", "person", number), REASON);
        jdbc.sql("UPDATE service.erasure_request SET expires_at = now() - interval '1 day' WHERE id = ?")
                .param(UUID.fromString(late.substring("/erasures/".length()))).update();
        assertThat(security.get(late).text()).contains("已过期").doesNotContain("id=\"confirm\"");
        assertThat(security.post(late + "/confirm", "understood", "true").text()).contains("已超过确认期限");

        String refused = ask(admin, admin.post("/erasures/new", "person", number), REASON);
        Browser.Page untold = security.post(refused + "/refuse", "answer", "否");
        assertThat(untold.status()).isEqualTo(422);
        assertThat(security.post(refused + "/confirm").text()).contains("请先核对并勾选");
        assertThat(security.post(refused + "/refuse", "answer", "身份未能核实,请补充材料").location()).isEqualTo(refused);
        assertThat(admin.get(refused).text()).contains("不予删除", "身份未能核实");
        assertThat(security.post(refused + "/confirm", "understood", "true").status()).isEqualTo(409);
        assertThat(person.page("/my/status")).contains(person.submittedNumber());
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingIsLost() {
        FiledPerson person = FiledPerson.submitted(port, jdbc);
        Browser admin = officer("admin1");
        admin.get("/erasures/new");
        assertThat(admin.post("/erasures/new", "person", "").text()).contains("请填写证件号码或受理编号");
        assertThat(admin.post("/erasures/new", "person", "210102199003071335").text()).contains("没有找到该人员");
        assertThat(admin.post("/erasures/new", "person", "HJ-000000-000000").text()).contains("没有找到该人员");
        Browser.Page found = admin.post("/erasures/new", "person", person.filing().number());
        Browser.Page personal = ask(admin, found, FormFiling.NAME + "申请删除", 422);
        assertThat(personal.text()).contains("请勿写入该人员的姓名", FormFiling.NAME + "申请删除");
        String subject = found(SUBJECT, found);
        assertThat(admin.post("/erasures", "requestId", UUID.randomUUID().toString(), "subject", subject).text())
                .contains("请选择法律依据", "请填写1至60个字", "请填写5至500个字");
        assertThat(admin.get("/erasures/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(admin.post("/erasures/" + UUID.randomUUID() + "/withdraw").status()).isEqualTo(404);
        assertThat(officer("auditor1").get("/erasures").status()).isEqualTo(404);
        assertThat(officer("head1").get("/erasures/new").status()).isEqualTo(404);
    }

    private Browser officer(String id) {
        Browser browser = new Browser(port);
        NewAccount.signInStaff(browser, id);
        browser.get("/erasures");
        return browser;
    }

    private static String ask(Browser browser, Browser.Page found, String reason) {
        String location = ask(browser, found, reason, 302).location();
        assertThat(location).startsWith("/erasures/");
        return location;
    }

    private static Browser.Page ask(Browser browser, Browser.Page found, String reason, int status) {
        Browser.Page answer = browser.post("/erasures", "requestId", UUID.randomUUID().toString(), "subject",
                found(SUBJECT, found), "basis", "CONSENT_WITHDRAWN", "letter", "沈会申〔2026〕12号", "reason", reason);
        assertThat(answer.status()).isEqualTo(status);
        return answer;
    }

    private static String found(Pattern pattern, Browser.Page page) {
        Matcher found = pattern.matcher(page.text());
        assertThat(found.find()).as("status " + page.status()).isTrue();
        return found.group(1);
    }

    private static void awaitDone(Browser browser, String request) {
        await().atMost(PATIENCE).until(() -> browser.get(request).text().contains("已于"));
    }

    private void keepADraft(FiledPerson person) {
        String page = person.page("/my/education");
        person.browser().post("/my/education", "commandId", FormFiling.hidden(page, "commandId"), "sectionRevision",
                FormFiling.hidden(page, "sectionRevision"), "go", "/my/qualification", "fullTime.school", ADDRESS);
    }

    private UUID account(String number) {
        return accounts.credentials(accounts.identityToken(number)).orElseThrow().accountId();
    }

    private void isSignedOutAndUnknown(FiledPerson person, String number) {
        assertThat(person.browser().get("/my").location()).startsWith("/sign-in");
        Limits.forget(jdbc);
        Browser again = new Browser(port);
        assertThat(NewAccount.signIn(again, FormFiling.NAME, number, NewAccount.PASSWORD).text()).contains("不正确");
        assertThat(accounts.isRegistered(number)).isFalse();
        Limits.forget(jdbc);
    }

    private void registersAnew(String number, String mobile) {
        NewAccount.register(new Browser(port), FormFiling.NAME, number, mobile);
        Browser anew = new Browser(port);
        NewAccount.signIn(anew, FormFiling.NAME, number, NewAccount.PASSWORD);
        assertThat(anew.get("/my/notice").status()).isEqualTo(200);
        assertThat(numbering.applicationsOf(account(number))).isEmpty();
    }

    private int vaultHolds(UUID account, List<UUID> applications) {
        List<UUID> subjects = Stream.concat(Stream.of(account), applications.stream()).toList();
        return jdbc.sql("SELECT count(*) FROM vault.data_key WHERE subject IN (:subjects) AND wrapped_key IS NOT NULL")
                .param("subjects", subjects).query(Integer.class).single();
    }

    private long pictures(List<UUID> applications) throws Exception {
        try (Stream<Path> files = Files.walk(dataDirectory.resolve("documents"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> applications.stream().anyMatch(id -> file.toString().contains(id.toString())))
                    .count();
        }
    }

    private int waitingSteps(UUID application) {
        return jdbc.sql("""
                SELECT count(*) FROM work.scheduled_tasks
                WHERE position(:id IN convert_from(task_data, 'UTF8')) > 0""")
                .param("id", application.toString()).query(Integer.class).single();
    }
}
