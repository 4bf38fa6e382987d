package org.huiji.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Filing without an employer, and with none of what can be answered so. */
@RunningProduct
@RequiresBrowser
@ExtendWith(OutputCaptureExtension.class)
class FilingWithoutAnEmployerTest {

    private static final TypedPerson PERSON = new TypedPerson("慕容知远", "210102197909215038", "13840567192",
            "1979-9-21", "1", "zhiyuan.murong@example.com", "南湖街 21 号 5-1-2");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aPersonWithoutEmployerEducationAndQualificationFilesWithThreeDocuments(CapturedOutput log) {
        try (Browser browser = new Browser("http://localhost:" + port)) {
            Filing filing = new Filing(new Walk(browser.window(390, 844), "none"), PERSON);
            filing.toTheFewestDocuments();
            filing.upload("IDENTITY_DOCUMENT_FRONT", "identity-front");
            filing.upload("IDENTITY_DOCUMENT_BACK", "identity-back");
            filing.upload("SIGNED_INFORMATION_FORM", "information-form");
            assertThat(filing.walk().page().locator("input[name='files.EMPLOYMENT_PROOF']").count()).isZero();
            assertThat(filing.walk().page().locator("input[name='files.FULL_TIME_DIPLOMA']").count()).isZero();
            assertThat(filing.walk().page().locator("input[name='files.QUALIFICATION_CERTIFICATE']").count())
                    .isZero();
            filing.walk().picture("documents");
            filing.submit();
            Desk desk = new Desk(new Walk(browser.window(1440, 900), "none-desk"));
            desk.signIn("reviewer2");
            desk.open(PERSON);
            desk.claim();
            desk.walk().sees("是否有工作单位");
            desk.approve();
            filing.walk().open("/my").isAt("/my/file").picture("personnel-file");
            assertThat(browser.complaints()).isEmpty();
        }
        List<String> values = PERSON.personalValues();
        new StoredBytes(jdbc).holdNone(values);
        StoredBytes.logHoldsNone(log, values);
    }
}
