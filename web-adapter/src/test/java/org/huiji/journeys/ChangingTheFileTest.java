package org.huiji.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An approved person changes the employer's name, is approved, and reads the new version of the file and the earlier one. */
@RunningProduct
@RequiresBrowser
@ExtendWith(OutputCaptureExtension.class)
class ChangingTheFileTest {

    private static final String RENAMED = "沈阳星河轴承科技有限公司";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
            "1280, 900, 端木清岚, 210102199105062020, 13940120851", "390, 844, 端木清岫, 210102199105062047, 13940120852"})
    void anEmployerIsRenamedAndBothVersionsOfTheFileCanBeRead(
            int width, int height, String name, String number, String mobile, CapturedOutput log) {
        TypedPerson person = new TypedPerson(name, number, mobile, "1991-5-6", "2", "lan" + width + "@example.com",
                "五爱街 " + width + " 号");
        try (Browser browser = new Browser("http://localhost:" + port)) {
            Filing filing = new Filing(new Walk(browser.window(width, height), "changing-" + width), person);
            file(filing);
            Desk desk = new Desk(new Walk(browser.window(1440, 900), "changing-desk-" + width));
            desk.signIn("reviewer1");
            approve(desk, person);
            change(filing);
            desk.open(person);
            desk.walk().sees("信息变更");
            desk.claim();
            desk.walk().sees(Filing.EMPLOYER).sees(RENAMED).picture("changes");
            desk.approve();
            readBoth(filing.walk());
            assertThat(browser.complaints()).isEmpty();
        }
        List<String> values = new ArrayList<>(person.personalValues());
        values.addAll(List.of(RENAMED, Filing.EMPLOYER));
        new StoredBytes(jdbc).holdNone(values);
        StoredBytes.logHoldsNone(log, values);
    }

    private static void file(Filing filing) {
        filing.register();
        filing.readNotice();
        filing.personalInfo("01");
        filing.employer();
        filing.noEducation();
        filing.noQualification();
        filing.upload("IDENTITY_DOCUMENT_FRONT", "identity-front");
        filing.upload("IDENTITY_DOCUMENT_BACK", "identity-back");
        filing.upload("SIGNED_INFORMATION_FORM", "information-form");
        filing.upload("EMPLOYMENT_PROOF", "employment-proof");
        filing.upload("EMPLOYER_LICENCE", "employer-licence");
        filing.submit();
    }

    private static void approve(Desk desk, TypedPerson person) {
        desk.open(person);
        desk.claim();
        desk.approve();
    }

    private static void change(Filing filing) {
        Walk walk = filing.walk();
        walk.open("/my").isAt("/my/file").picture("file").press("#amend").isAt("/my/amendment").picture("notice")
                .press("#confirm").sees("还没有任何改动").picture("parts");
        walk.press("main a[href='/my/management-department']").fill("employerName", RENAMED)
                .picture("employer").go("next").isAt("/my/amendment").sees(Filing.EMPLOYER).sees(RENAMED)
                .picture("changed");
        walk.press("#check").isAt("/my/check").sees("请重新打印");
        walk.open("/my/documents");
        filing.replace("SIGNED_INFORMATION_FORM", "information-form");
        walk.open("/my/check").sees(RENAMED).picture("check-changes");
        filing.submit();
        walk.press("#permalink").sees("信息变更").picture("receipt").open("/my/file").sees(Filing.EMPLOYER)
                .doesNotSee(RENAMED);
    }

    private static void readBoth(Walk walk) {
        walk.open("/my").isAt("/my/file").sees(RENAMED).sees("第 2 版").picture("new-version");
        walk.press("#versions a[href^='/my/file/versions/']").sees("只供查看").sees(Filing.EMPLOYER)
                .doesNotSee(RENAMED).picture("earlier-version");
        assertThat(walk.page().locator("img.portrait").evaluate("image => image.naturalWidth")).isNotEqualTo(0);
        walk.open("/my/applications").sees("首次申报").sees("信息变更").picture("applications");
        assertThat(walk.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth")).isEqualTo(true);
    }
}
