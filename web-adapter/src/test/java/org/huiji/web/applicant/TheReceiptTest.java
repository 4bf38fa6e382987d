package org.huiji.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.huiji.application.ApplicationCommand.MarkReviewOverdue;
import org.huiji.application.ApplicationCommand.MoveReviewDeadline;
import org.huiji.integrity.IntegrityLog;
import org.huiji.proof.file.FileVerification;
import org.huiji.proof.file.ProofFile;
import org.huiji.proof.note.NoteVerifier;
import org.huiji.review.ReviewDates;
import org.huiji.web.applicant.picture.SamplePictures;
import org.huiji.web.support.Browser;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a person is told of an application, under an address that stays valid whatever becomes of it. */
@RunningProduct
class TheReceiptTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CommandGateway gateway;

    @Autowired
    private IntegrityLog log;

    @Autowired
    private DataSource dataSource;

    @Test
    void itTellsNumberStateDepartmentAndDates() {
        FiledPerson person = FiledPerson.submitted(port, jdbc);
        String number = person.submittedNumber();
        for (String page : new String[]{person.page("/my/status"), person.page("/my/applications/" + number)}) {
            assertThat(page).contains("提交成功", "待审核", "和平区财政局", "href=\"tel:02422861002\"",
                    "href=\"/my/applications/" + number + "\"", "id=\"withdraw\"", "首次申报");
            assertThat(page).containsPattern("第7个工作日").containsPattern("第10个工作日");
        }
    }

    @Test
    void itsProofIsMadeOnceTheLogIsSignedAndThenVerifiedWithoutUs() throws SQLException {
        String receipt;
        FiledPerson person;
        try (Connection elsewhere = dataSource.getConnection(); Statement lock = elsewhere.createStatement()) {
            // as long as this is held, no node adds to the log
            lock.execute("SELECT pg_advisory_lock(x'6875696a696c6f67'::bigint)");
            person = FiledPerson.submitted(port, jdbc);
            receipt = "/my/applications/" + person.submittedNumber();
            assertThat(person.page(receipt)).contains("证明生成中").doesNotContain("id=\"download-proof\"");
            assertThat(person.browser().get(receipt + "/proof").status()).isEqualTo(404);
            lock.execute("SELECT pg_advisory_unlock_all()");
        }
        log.coverNow();
        assertThat(person.page(receipt)).contains("id=\"download-proof\"").doesNotContain("证明生成中");
        ProofFile proof = ProofFile.parse(person.browser().download(receipt + "/proof").body());
        NoteVerifier published = NoteVerifier.parse(log.standing().verifierKey());
        assertThat(new FileVerification(List.of(published)).verify(proof).outcome().fits()).isTrue();
        FiledPerson another = FiledPerson.submitted(port, jdbc);
        assertThat(another.browser().get(receipt + "/proof").status()).isEqualTo(404);
    }

    @Test
    void itStaysValidWhenReturnedWithdrawnAndApproved() {
        FiledPerson person = FiledPerson.submitted(port, jdbc);
        String number = person.submittedNumber();
        String receipt = "/my/applications/" + number;
        person.withdraw();
        assertThat(person.page(receipt)).contains("尚未提交", "撤回申报", "href=\"/my\"").doesNotContain("id=\"withdraw\"");
        person.submit();
        person.reviewer("reviewer1").returnFor(number, "email", "邮箱无法送达");
        assertThat(person.page(receipt)).contains("已退回", "第 2 次提交审核", "退回补正(1 处)",
                "href=\"/my/corrections\"").doesNotContain("邮箱无法送达");
        assertThat(person.browser().get("/my/status").location()).isEqualTo("/my");
    }

    @Test
    void whoKeptItsAddressIsLedBackThereBySigningIn() {
        FiledPerson person = FiledPerson.submitted(port, jdbc);
        String receipt = "/my/applications/" + person.submittedNumber();
        Browser later = new Browser(port);
        String door = later.get(receipt).location();
        assertThat(door).isEqualTo("/sign-in?next=" + receipt);
        assertThat(later.get(door).text()).contains("name=\"next\" value=\"" + receipt + "\"");
        assertThat(person.signIn(later, "next", receipt).location()).isEqualTo(receipt);
        assertThat(later.get(receipt).status()).isEqualTo(200);
    }

    @Test
    void signingInLeadsToNothingButReceiptsAndTheWork() {
        FiledPerson person = FiledPerson.submitted(port, jdbc);
        for (String next : List.of("https://example.com/", "//example.com", "/my/applications//example.com",
                "/demo/clock", "/my/applications/../../demo", "/my/applications/A\r\nB: c", "")) {
            assertThat(person.signIn(new Browser(port), "next", next).location()).as(next).isEqualTo("/my");
        }
    }

    @Test
    void whoWithdrawsIsAskedFirstAndToldWhenItIsTooLate() {
        FiledPerson person = FiledPerson.submitted(port, jdbc);
        String asked = person.page("/my/status/withdraw");
        assertThat(asked).contains("确定撤回这次提交吗", "id=\"confirm\"");
        person.reviewer("reviewer1").claim(person.submittedNumber());
        assertThat(person.browser().get("/my/status/withdraw").location()).isEqualTo("/my/status");
        Browser.Page late = person.browser().post("/my/status/withdraw", "commandId",
                FormFiling.hidden(asked, "commandId"), "version", FormFiling.hidden(asked, "version"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("审核中");
        assertThat(person.page("/my/status")).contains("正在审核").doesNotContain("id=\"withdraw\"");
    }

    @Test
    void thePagesOfAnswersLeadThereWhileItIsReviewed() {
        FiledPerson person = FiledPerson.submitted(port, jdbc);
        for (String page : new String[]{"personal-info", "management-department", "education", "qualification",
                "documents", "check", "corrections", "discard"}) {
            assertThat(person.browser().get("/my/" + page).location()).as(page).isEqualTo("/my");
        }
        assertThat(person.browser().get("/my").location()).isEqualTo("/my/status");
    }

    @Test
    void whatIsLateSaysSoAndWhomToCall() {
        FiledPerson person = FiledPerson.submitted(port, jdbc);
        assertThat(person.page("/my/status")).doesNotContain("id=\"overdue\"");
        String path = person.reviewer("reviewer1").find("PENDING", person.submittedNumber());
        Instant late = Instant.now().plusSeconds(86_400L * 60);
        gateway.sendAndWait(
                new MarkReviewOverdue(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)), 1, late, late));
        assertThat(person.page("/my/status")).contains("id=\"overdue\"", "审核已超过10个工作日", "沈阳市财政局本级",
                "href=\"tel:02422704418\"", "超过10个工作日,仍在审核");
    }

    @Test
    void datesCountedWithoutAPublishedCalendarAreCalledProvisional() {
        FiledPerson person = FiledPerson.submitted(port, jdbc);
        assertThat(person.page("/my/status")).doesNotContain("暂定");
        String path = person.reviewer("reviewer1").find("PENDING", person.submittedNumber());
        LocalDate due = LocalDate.now(ReviewDates.ZONE).plusYears(1);
        gateway.sendAndWait(new MoveReviewDeadline(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)), 1,
                new ReviewDates(due.minusDays(3), due, "none", true)));
        assertThat(person.page("/my/status")).contains("id=\"provisional\"", "暂定", "审核时限随工作日历调整");
    }

    @Test
    void aMissingPhoneIsSaidToBeMissing() {
        FormFiling filing = FormFiling.signedIn(port, jdbc).answered();
        filing.save("/my/management-department", "/my/education", Map.of("employed", "false", "residenceBasis",
                "RESIDENCE", "residence.city", "210100", "residence.district", "210105", "residence.detail",
                "黄河南大街1号", "managementDepartment", "210105"));
        for (String slot : FormFiling.ASKED) {
            filing.upload(slot, SamplePictures.png(400, 300));
        }
        filing.browser().post("/my/check", filing.submission());
        String page = filing.browser().get("/my/status").text();
        assertThat(page).contains("皇姑区财政局", "待补充").doesNotContain("href=\"tel:\"");
    }

    @Test
    void aFirstFilingGivenUpKeepsItsReceipt() {
        FiledPerson person = FiledPerson.submitted(port, jdbc);
        String number = person.submittedNumber();
        person.withdraw();
        assertThat(person.discard().location()).isEqualTo("/my/applications/" + number);
        assertThat(person.page("/my/applications/" + number)).contains("已放弃", "重新申报");
        assertThat(person.page("/my/applications")).contains(number, "已放弃");
        assertThat(person.browser().get("/my").location()).isEqualTo("/my/notice");
    }
}
