package org.huiji.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.huiji.web.support.Browser;
import org.huiji.web.support.Limits;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningProduct
class FillingPagesTest {

    private static final String EDUCATION = "/my/education";
    private static final String QUALIFICATION = "/my/qualification";
    private static final String DEPARTMENT = "/my/management-department";
    private static final List<String> PAGES = List.of(
            "/my/notice", "/my/personal-info", DEPARTMENT, EDUCATION, QUALIFICATION, "/my/information-form",
            "/my/employment-proof");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private ApplicantAtWork applicant;

    @BeforeEach
    void begin() {
        // all tests come from one address, which may ask for so many codes an hour only
        Limits.forgetCodes(jdbc);
        applicant = ApplicantAtWork.begin(port);
    }

    @Test
    void everyPageIsDrawnWithAllItsWords() {
        for (String path : PAGES) {
            Browser.Page page = applicant.get(path);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.text()).as(path).doesNotContain("??").contains("<h1>");
            assertThat(Pattern.compile("\\sstyle=|\\son[a-z]+=").matcher(page.text()).find()).as(path).isFalse();
        }
    }

    @Test
    void everyControlHasALabelOfItsOwn() {
        for (String path : PAGES) {
            String text = applicant.get(path).text();
            Pattern.compile("<(?:input|select|textarea)\\b[^>]*\\bid=\"([^\"]+)\"[^>]*>").matcher(text).results()
                    .filter(control -> !control.group().contains("aria-label="))
                    .forEach(control -> assertThat(text).as(path).contains("for=\"" + control.group(1) + "\""));
        }
    }

    @Test
    void theNextStepSavesThePageAndGoesOn() {
        Browser.Page sent = applicant.sendAsShown(EDUCATION, education("沈阳大学"));
        assertThat(sent.location()).isEqualTo(QUALIFICATION);
        assertThat(applicant.get(EDUCATION).text()).contains("value=\"沈阳大学\"", "value=\"2014\"");
        assertThat(applicant.get("/my/information-form").text()).contains("沈阳大学", "2014年7月");
    }

    @Test
    void theStepBeforeAndTheWayOutKeepWhatWasTyped() {
        assertThat(applicant.sendAsShown(EDUCATION, "fullTime.school", "大连大学", "go", "prev").location())
                .isEqualTo(DEPARTMENT);
        assertThat(applicant.get(EDUCATION).text()).contains("value=\"大连大学\"");
        assertThat(applicant.sendAsShown(EDUCATION, "fullTime.school", "鞍山学院", "go", "exit").location())
                .isEqualTo("/");
        assertThat(applicant.get(EDUCATION).text()).contains("value=\"鞍山学院\"", "草稿已保存");
    }

    @Test
    void theFrameLeadsOutThroughTheFormAndSoDoesSigningOut() {
        assertThat(applicant.sendAsShown(EDUCATION, "fullTime.school", "丹东学院", "go", "/guide").location())
                .isEqualTo("/guide");
        assertThat(applicant.get(EDUCATION).text()).contains("value=\"丹东学院\"");
        assertThat(applicant.sendAsShown(EDUCATION, "fullTime.school", "营口学院", "go", "sign-out").location())
                .isEqualTo("/");
        assertThat(applicant.get(EDUCATION).location()).startsWith("/sign-in");
    }

    @Test
    void whatIsTypedIsKeptWhileTyping() {
        Browser.Page page = applicant.get(EDUCATION);
        Browser.Page kept = applicant.send("/my/drafts/EDUCATION", page, "fullTime.school", "锦州学院");
        assertThat(kept.text()).matches("\\d{2}:\\d{2}");
        assertThat(applicant.get(EDUCATION).text()).contains("value=\"锦州学院\"");
    }

    @Test
    void everyProblemStandsInTheSummaryAndAtItsField() {
        Browser.Page page = applicant.sendAsShown("/my/personal-info", "email", "nobody", "go", "next");
        assertThat(page.text()).contains("<title>错误:", "id=\"errsum\"");
        for (String field : List.of("ethnicity", "politicalStatus", "email", "portrait")) {
            assertThat(page.text()).contains("href=\"#" + field + "\"", "id=\"" + field + "-error\"");
        }
    }

    @Test
    void nothingTypedIsLostByAProblem() {
        Browser.Page page = applicant.sendAsShown(
                DEPARTMENT, "employed", "true", "employerLicenceNumber", "9121", "employerName", "沈阳星河",
                "employerAddress.city", "210100", "employerAddress.district", "210102", "managementDepartment",
                "210102", "employedSince.year", "2019", "employedSince.month", "13", "go", "next");
        assertThat(page.text()).contains(
                "value=\"9121\"", "value=\"沈阳星河\"", "value=\"2019\"", "value=\"13\"", "id=\"employedSince-error\"",
                "id=\"employerPhone-error\"");
        assertThat(checked(page, "input", "true")).isTrue();
        assertThat(checked(page, "input", "210102")).isTrue();
        assertThat(selected(page, "210100")).isTrue();
        assertThat(selected(page, "210102")).isTrue();
    }

    @Test
    void theOtherCasesAnswersAreNotAskedForAndNotLost() {
        Browser.Page sent = applicant.sendAsShown(
                DEPARTMENT, "employed", "false", "employerName", "沈阳星河", "residence.city", "210100",
                "residence.district", "210102", "residence.detail", "文化路1号", "residenceBasis", "SCHOOL",
                "managementDepartment", "210102", "go", "next");
        assertThat(sent.location()).isEqualTo(EDUCATION);
        assertThat(applicant.get("/my/information-form").text()).contains("文化路1号").doesNotContain("沈阳星河");
        assertThat(applicant.get(DEPARTMENT).text()).contains("value=\"沈阳星河\"");
    }

    @Test
    void withoutAQualificationNothingMoreIsAskedAboutIt() {
        Browser.Page sent = applicant.sendAsShown(QUALIFICATION, qualification("0"));
        assertThat(sent.location()).isEqualTo("/my/documents");
        Browser.Page held = applicant.sendAsShown(QUALIFICATION, qualification("2"));
        assertThat(held.text()).contains("id=\"qualificationType-error\"", "id=\"certificateNumber-error\"");
    }

    @Test
    void aDoubleClickSavesOnce() {
        Browser.Page page = applicant.get(EDUCATION);
        assertThat(applicant.send(EDUCATION, page, education("沈阳大学")).location()).isEqualTo(QUALIFICATION);
        String revision = ApplicantAtWork.hidden(applicant.get(EDUCATION), "sectionRevision");
        assertThat(applicant.send(EDUCATION, page, education("沈阳大学")).location()).isEqualTo(QUALIFICATION);
        assertThat(ApplicantAtWork.hidden(applicant.get(EDUCATION), "sectionRevision")).isEqualTo(revision);
    }

    @Test
    void aDraftGoesOnAtAnotherMachine() {
        applicant.send("/my/drafts/EDUCATION", applicant.get(EDUCATION), "fullTime.school", "抚顺学院");
        ApplicantAtWork elsewhere = applicant.elsewhere(port);
        Browser.Page there = elsewhere.get(EDUCATION);
        assertThat(there.text()).contains("value=\"抚顺学院\"", "草稿已保存");
        assertThat(elsewhere.send("/my/drafts/EDUCATION", there, "fullTime.school", "本溪学院").status()).isEqualTo(200);
        assertThat(applicant.get(EDUCATION).text()).contains("value=\"本溪学院\"");
    }

    @Test
    void aWindowKeepsNoDraftOverAnothersUnasked() {
        Browser.Page first = applicant.get(EDUCATION);
        Browser.Page second = applicant.get(EDUCATION);
        applicant.send("/my/drafts/EDUCATION", first, "fullTime.school", "锦州学院");
        Browser.Page refused = applicant.send("/my/drafts/EDUCATION", second, "fullTime.school", "营口学院");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("未保存", "另一个窗口");
        assertThat(applicant.send("/my/drafts/EDUCATION", first, "fullTime.school", "锦州大学").status()).isEqualTo(200);
        assertThat(applicant.get(EDUCATION).text()).contains("value=\"锦州大学\"");
    }

    @Test
    void aPageShownAgainGoesOnWithItsOwnDraft() {
        Browser.Page again = applicant.sendAsShown(EDUCATION, "fullTime.school", "锦州学院", "go", "next");
        assertThat(again.text()).contains("<title>错误:");
        assertThat(applicant.send("/my/drafts/EDUCATION", again, "fullTime.school", "锦州大学").status()).isEqualTo(200);
        assertThat(applicant.send(EDUCATION, again, "fullTime.school", "渤海大学", "go", "exit").location())
                .isEqualTo("/");
        assertThat(applicant.get(EDUCATION).text()).contains("value=\"渤海大学\"");
    }

    @Test
    void whoLeavesOverAnotherWindowsDraftIsAskedOnce() {
        Browser.Page first = applicant.get(EDUCATION);
        Browser.Page second = applicant.get(EDUCATION);
        applicant.send("/my/drafts/EDUCATION", first, "fullTime.school", "锦州学院");
        Browser.Page asked = applicant.send(EDUCATION, second, "fullTime.school", "营口学院", "go", "exit");
        assertThat(asked.location()).isEmpty();
        assertThat(asked.text()).contains("另一个窗口", "value=\"营口学院\"");
        assertThat(applicant.get(EDUCATION).text()).contains("value=\"锦州学院\"");
        assertThat(applicant.send(EDUCATION, asked, "fullTime.school", "营口学院", "go", "exit").location())
                .isEqualTo("/");
        assertThat(applicant.get(EDUCATION).text()).contains("value=\"营口学院\"");
    }

    @Test
    void savingKeepsAnotherWindowsDraftToBeCompared() {
        Browser.Page first = applicant.get(EDUCATION);
        Browser.Page second = applicant.get(EDUCATION);
        applicant.send("/my/drafts/EDUCATION", first, "fullTime.school", "锦州学院");
        assertThat(applicant.send(EDUCATION, second, education("营口学院")).location()).isEqualTo(QUALIFICATION);
        assertThat(applicant.get(EDUCATION).text()).contains("<td>营口学院</td>", "<td>锦州学院</td>");
    }

    @Test
    void aPageThatAnotherTabHasOvertakenIsComparedAndNotSaved() {
        Browser.Page old = applicant.get(EDUCATION);
        applicant.sendAsShown(EDUCATION, education("沈阳大学"));
        Browser.Page refused = applicant.send(EDUCATION, old, education("大连大学"));
        assertThat(refused.text()).contains("数据已被更新", "value=\"大连大学\"");
        Browser.Page compared = applicant.get(EDUCATION);
        assertThat(compared.text()).contains("<td>沈阳大学</td>", "<td>大连大学</td>", "value=\"沈阳大学\"");
        applicant.browser().post("/my/drafts/EDUCATION/adopt");
        assertThat(applicant.sendAsShown(EDUCATION, education("大连大学")).location()).isEqualTo(QUALIFICATION);
    }

    @Test
    void theCityLeadsToItsDistrictsAndTheDistrictToItsDepartments() {
        Browser.Page districts = applicant.get(DEPARTMENT
                + "/districts?employed=true&employerAddress.city=210100");
        assertThat(districts.text()).contains("value=\"210102\"", "hx-swap-oob=\"true\"").doesNotContain("<html");
        Browser.Page departments = applicant.get(DEPARTMENT
                + "/departments?employed=true&employerAddress.city=210100&employerAddress.district=210102");
        assertThat(inOrder(departments, "210102", "210100", "210000")).isTrue();
        assertThat(departments.text()).contains("省直单位选此项");
    }

    @Test
    void withoutScriptAButtonFindsTheDepartments() {
        Browser.Page sent = applicant.sendAsShown(
                DEPARTMENT, "employed", "false", "residence.city", "210100", "residence.district", "210102", "go",
                DEPARTMENT);
        assertThat(sent.location()).isEqualTo(DEPARTMENT);
        Browser.Page page = applicant.get(DEPARTMENT);
        assertThat(inOrder(page, "managementDepartment\" value=\"210102", "value=\"210100\"")).isTrue();
        assertThat(page.text()).doesNotContain("省直单位选此项");
    }

    private static String[] education(String school) {
        return new String[]{
                "fullTime.highestEducation", "21", "fullTime.highestDegree", "4", "fullTime.major", "01",
                "fullTime.school", school, "fullTime.graduatedOn.year", "2014", "fullTime.graduatedOn.month", "7",
                "go", "next"};
    }

    private static String[] qualification(String level) {
        return new String[]{
                "qualificationLevel", level, "accountingTitle", "0", "abacusGrade", "00",
                "certifiedPublicAccountant", "false", "certifiedTaxAgent", "false", "certifiedAppraiser", "false",
                "go", "next"};
    }

    private static boolean checked(Browser.Page page, String tag, String value) {
        return Pattern.compile("<" + tag + "[^>]*value=\"" + value + "\"[^>]*checked").matcher(page.text()).find();
    }

    private static boolean selected(Browser.Page page, String value) {
        return Pattern.compile("<option[^>]*value=\"" + value + "\"[^>]*selected").matcher(page.text()).find();
    }

    private static boolean inOrder(Browser.Page page, String... parts) {
        int from = 0;
        for (String part : parts) {
            from = page.text().indexOf(part, from) + 1;
            if (from == 0) {
                return false;
            }
        }
        return true;
    }
}
