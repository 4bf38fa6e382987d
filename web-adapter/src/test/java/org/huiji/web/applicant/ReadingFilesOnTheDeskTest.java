package org.huiji.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.huiji.application.Actor;
import org.huiji.application.ApplicationCommand.ErasePersonalData;
import org.huiji.application.Channel;
import org.huiji.application.CommandContext;
import org.huiji.application.Role;
import org.huiji.web.support.Browser;
import org.huiji.web.support.Browser.Page;
import org.huiji.web.support.Limits;
import org.huiji.web.support.NewAccount;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose files the staff of a department find, and what they read in them. */
@RunningProduct
class ReadingFilesOnTheDeskTest {

    private static final Pattern FILE = Pattern.compile("href=\"(/desk/files/[0-9a-f-]{36})\"");
    private static final Pattern PICTURE = Pattern.compile(
            "src=\"(/desk/files/[0-9a-f-]{36}/pictures/[0-9a-f-]{36}/[0-9a-f-]{36})\"");
    private static final String OLD = "青年大街1号";
    private static final int LOOKS = 500;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CommandGateway gateway;

    @Test
    void aFileIsFoundByNameNumberAndReceiptAndReadMaskedAndEachLookIsRecorded() {
        FiledPerson person = FiledPerson.approved(port, jdbc);
        Browser reviewer = as("reviewer1");
        String path = find(reviewer, person.fileNumber());
        String number = person.filing().number();
        assertThat(files(search(reviewer, number))).containsExactly(path);
        assertThat(files(search(reviewer, number.substring(0, 17)))).isEmpty();
        assertThat(search(reviewer, "慕").text()).contains(FormFiling.NAME).doesNotContain(number);
        assertThat(files(search(as("head1"), number))).containsExactly(path);
        long looks = looks("FILE");
        String file = reviewer.get(path).text();
        assertThat(file).contains(FormFiling.NAME, "现行版本", OLD, "第1版").doesNotContain(number,
                person.filing().mobile());
        assertThat(looks("FILE")).isEqualTo(looks + 1);
        assertThat(reviewer.download(picture(file)).statusCode()).isEqualTo(200);
        assertThat(looks("FILE_PICTURE")).isPositive();
        assertThat(looks("FILE_SEARCH")).isPositive();
    }

    @Test
    void whatIsNotTheDepartmentsOrNotApprovedLooksAsIfItDidNotExist() {
        FiledPerson person = FiledPerson.approved(port, jdbc);
        String path = find(as("reviewer1"), person.fileNumber());
        String picture = picture(as("reviewer1").get(path).text());
        Browser foreign = as("reviewer3");
        assertThat(files(search(foreign, person.filing().number()))).isEmpty();
        assertThat(foreign.get(path).status()).isEqualTo(404);
        assertThat(foreign.get(picture).status()).isEqualTo(404);
        FiledPerson waiting = FiledPerson.submitted(port, jdbc);
        String pending = as("reviewer1").get(ReviewerAtDesk.signedIn(port, "reviewer1")
                .find("PENDING", waiting.submittedNumber()).replace("applications", "files")).text();
        assertThat(pending).doesNotContain(FormFiling.NAME);
        assertThat(files(search(as("reviewer1"), waiting.filing().number()))).isEmpty();
        assertThat(as("reviewer1").get("/desk/files/no-id").status()).isIn(400, 404);
        waiting.withdraw();
    }

    @Test
    void anAmendmentUnderReviewIsPointedOutAndApprovedBecomesTheNextVersion() {
        FiledPerson person = FiledPerson.approved(port, jdbc);
        Browser reviewer = as("reviewer1");
        String first = find(reviewer, person.fileNumber());
        assertThat(reviewer.get(first).text()).doesNotContain("有一份信息变更正在审核");
        person.amend().moveTo("210102", "青年大街7号", "/my/amendment").submit();
        String amendment = person.submittedNumber();
        String under = seeing(reviewer, first, "有一份信息变更正在审核");
        assertThat(under).contains("打开这份信息变更", OLD).doesNotContain("青年大街7号");
        person.reviewer("reviewer1").approve(amendment);
        String second = find(reviewer, amendment);
        assertThat(files(search(reviewer, person.filing().number()))).containsExactly(second);
        String now = reviewer.get(second).text();
        assertThat(now).contains("第2版", "第1版", "青年大街7号", first)
                .containsPattern("<del[^>]*><span[^>]*>[^<]*</span><span>" + OLD + "</span></del>");
        assertThat(reviewer.get(first).text()).contains("已被后来的信息变更取代", OLD).doesNotContain("青年大街7号");
    }

    @Test
    void theFormerDepartmentReadsItsOwnTimeOnly() {
        FiledPerson person = FiledPerson.approved(port, jdbc);
        String number = person.filing().number();
        Browser former = as("reviewer1");
        String first = find(former, person.fileNumber());
        person.amend().moveTo("210103", "盛京路9号", "/my/amendment").submit();
        String moved = person.submittedNumber();
        person.reviewer("reviewer3").approve(moved);
        Browser receiving = as("reviewer3");
        String second = find(receiving, moved);
        assertThat(receiving.get(second).text()).contains("盛京路9号", first);
        assertThat(receiving.get(first).status()).isEqualTo(200);
        assertThat(files(search(former, number))).containsExactly(first);
        assertThat(files(search(former, moved))).isEmpty();
        assertThat(seeing(former, first, "档案已调转至其他部门")).contains(OLD)
                .doesNotContain("盛京路9号", "第2版", "现行版本");
        assertThat(former.get(second).status()).isEqualTo(404);
        person.amend().moveTo("210103", "盛京路10号", "/my/amendment").submit();
        seeing(receiving, second, "有一份信息变更正在审核");
        assertThat(former.get(first).text()).doesNotContain("有一份信息变更正在审核");
        person.withdraw();
    }

    @Test
    void theHeadOfTheFormerDepartmentIsToldOnceThatTheFileHasMoved() {
        FiledPerson person = FiledPerson.approved(port, jdbc);
        person.amend().moveTo("210102", "青年大街8号", "/my/amendment").submit();
        String stayed = person.submittedNumber();
        person.reviewer("reviewer1").approve(stayed);
        person.amend().moveTo("210103", "盛京路11号", "/my/amendment").submit();
        person.reviewer("reviewer3").approve(person.submittedNumber());
        Browser head = as("head1");
        String letters = seeing(head, "/desk/messages", "档案已调转:" + stayed);
        assertThat(letters).contains("已调转至沈河区财政局").containsOnlyOnce("<span>档案已调转:" + stayed + "</span>");
        UUID application = jdbc.sql("""
                SELECT application_id FROM service.staff_message WHERE kind = 'FILE_MOVED' AND recipient_id = 'head1'
                ORDER BY id DESC LIMIT 1""").query(UUID.class).single();
        assertThat(seeing(head, "/desk/applications/" + application, "档案已调转至")).contains(stayed);
    }

    @Test
    void anErasedFileSaysSoAndIsFoundByItsReceiptNumberAlone() {
        FiledPerson person = FiledPerson.approved(port, jdbc);
        Browser reviewer = as("reviewer1");
        String receipt = person.fileNumber();
        String path = find(reviewer, receipt);
        String picture = picture(reviewer.get(path).text());
        erase(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
        assertThat(seeing(reviewer, path, "已依法删除")).doesNotContain(FormFiling.NAME, OLD);
        assertThat(files(search(reviewer, person.filing().number()))).isEmpty();
        assertThat(search(reviewer, receipt).text()).contains("已依法删除").doesNotContain(FormFiling.NAME);
        assertThat(reviewer.get(picture).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?q=", "?q=%27%3B--", "?q=%00", "?q=HJ-1", "?q=x&after=y", "?q=x&after=_",
            "?q=x&after=9999999999-01-01T00:00:00Z_0192e000-0000-8000-8000-000000000001"})
    void anAddressThatMakesNoSenseFindsNothing(String address) {
        Page page = as("reviewer1").get("/desk/files" + address);
        assertThat(page.status()).isEqualTo(200);
        assertThat(files(page)).isEmpty();
    }

    private Browser as(String staffId) {
        Limits.forget(jdbc);
        Browser browser = new Browser(port);
        NewAccount.signInStaff(browser, staffId);
        return browser;
    }

    /** The address of a file, once the read model has it. */
    private static String find(Browser browser, String text) {
        for (int looks = 0; looks < LOOKS; looks++) {
            List<String> found = files(search(browser, text));
            if (!found.isEmpty()) {
                return found.getFirst();
            }
        }
        throw new AssertionError("never found " + text);
    }

    private static String seeing(Browser browser, String path, String text) {
        for (int looks = 0; looks < LOOKS; looks++) {
            String page = browser.get(path).text();
            if (page.contains(text)) {
                return page;
            }
        }
        throw new AssertionError(path + " never showed " + text);
    }

    private static Page search(Browser browser, String text) {
        return browser.get("/desk/files?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    private static List<String> files(Page page) {
        return FILE.matcher(page.text()).results().map(found -> found.group(1)).distinct().toList();
    }

    private static String picture(String page) {
        Matcher found = PICTURE.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private long looks(String screen) {
        return jdbc.sql("SELECT count(*) FROM service.access_log WHERE screen = :screen").param("screen", screen)
                .query(Long.class).single();
    }

    private void erase(UUID application) {
        Actor actor = new Actor("security1", Role.SECURITY_ADMINISTRATOR, "210000", "security1", Channel.WEB, "");
        Map<String, String> metadata = new HashMap<>(
                new CommandContext(actor, Instant.now(), UUID.randomUUID(), "").toMetadata());
        metadata.remove(CommandContext.COMMAND_DIGEST);
        gateway.sendAndWait(GenericCommandMessage.asCommandMessage(new ErasePersonalData(application, "request 7"))
                .andMetaData(metadata));
    }
}
