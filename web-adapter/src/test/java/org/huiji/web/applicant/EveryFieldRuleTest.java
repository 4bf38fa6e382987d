package org.huiji.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiji.application.section.Field;
import org.huiji.web.applicant.picture.SamplePictures;
import org.huiji.web.support.Browser;
import org.huiji.web.support.NewAccount;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

/**
 * The rules of every field with examples, on the pages as people send them: {@code fields/refused.psv} holds what is typed
 * and what is said at the field, {@code fields/accepted.psv} what is typed and what the page shows once it is saved. A row
 * changes some answers of a page that is otherwise complete; {@code {x*n}} stands for x typed n times.
 */
@RunningProduct
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryFieldRuleTest {

    private static final String NAME = "陈静怡";
    private static final String NUMBER = "210102199203079010";
    private static final String MOBILE = "13900000901";
    private static final Pattern REPEATED = Pattern.compile("\\{(.+?)\\*(\\d+)}");
    private static final Map<String, String> PATHS = Map.of(
            "employed", "/my/management-department", "resident", "/my/management-department");
    private static final Map<String, Map<String, String>> COMPLETE = Map.of(
            "personal-info", answers("applicantName", NAME, "identityNumber", NUMBER, "mobileNumber", MOBILE,
                    "identityDocumentType", "RESIDENT_ID", "ethnicity", "01", "birthDate", "1992-3-7", "gender", "1",
                    "politicalStatus", "13", "countryOrRegion", "CHN", "email", "jingyi@example.com"),
            "employed", answers("employed", "true", "employerLicenceNumber", "91210102MA0P4T7K9P",
                    "employerName", "沈阳星河轴承制造有限公司", "employerAddress.city", "210100", "employerAddress.district",
                    "210102", "employerAddress.detail", "青年大街1号", "managementDepartment", "210102", "employerType",
                    "05", "currentPosition", "10", "administrativePost", "01", "employerPhone", "024-22861180",
                    "employedSince", "2019-6", "accountingWorkSince", "2015-7"),
            "resident", answers("employed", "false", "residenceBasis", "RESIDENCE", "residence.city", "210100",
                    "residence.district", "210102", "residence.detail", "青年大街1号", "managementDepartment", "210102"),
            "education", answers("fullTime.highestEducation", "21", "fullTime.highestDegree", "4", "fullTime.major",
                    "01", "fullTime.school", "沈阳大学", "fullTime.graduatedOn", "2014-7", "fullTime.diplomaNumber",
                    "1234"),
            "qualification", answers("qualificationLevel", "2", "qualificationType", "02", "obtainedBy", "2",
                    "obtainedOn", "2020-9", "certificateNumber", "2020", "accountingTitle", "0", "abacusGrade", "00",
                    "certifiedPublicAccountant", "false", "certifiedTaxAgent", "false", "certifiedAppraiser",
                    "false"));

    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeAll
    void begin() {
        browser = new Browser(port);
        NewAccount.register(browser, NAME, NUMBER, MOBILE);
        NewAccount.signIn(browser, NAME, NUMBER, NewAccount.PASSWORD);
        String notice = browser.get("/my/notice").text();
        browser.post("/my/notice", "commandId", FormFiling.hidden(notice, "commandId"), "edition",
                FormFiling.hidden(notice, "edition"));
        Map<String, String> portrait = step("personal-info");
        portrait.put("go", "portrait");
        browser.sendParts("/my/personal-info", portrait, Map.of("portrait", SamplePictures.png(300, 420)));
    }

    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvFileSource(resources = "/fields/refused.psv", delimiter = '|', numLinesToSkip = 1, nullValues = "-")
    void whatIsWrongIsSaidAtItsField(String page, String typed, String at, String message) {
        Browser.Page answer = send(page, typed);
        assertThat(answer.location()).isEmpty();
        assertThat(answer.text()).contains("<title>错误:", "href=\"#" + at + "\"");
        assertThat(messageAt(answer, at)).contains(message);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "/fields/accepted.psv", delimiter = '|', numLinesToSkip = 1, nullValues = "-")
    void whatIsRightIsSavedInItsNormalForm(String page, String typed, String at, String shown) {
        send(page, "");
        Browser.Page answer = send(page, typed);
        assertThat(answer.location()).as(problems(answer)).startsWith("/my/");
        String now = shownAt(browser.get(path(page)), at);
        if (shown == null) {
            assertThat(now).isBlank();
        } else {
            assertThat(now).contains(shown);
        }
    }

    @Test
    void anOlderLicenceNumberIsTakenAndPointedOut() {
        String warning = "单位证照号码不是18位统一社会信用代码";
        assertThat(send("employed", "employerLicenceNumber=210100000012345").location()).isEqualTo("/my/education");
        assertThat(browser.get("/my/management-department").text()).contains(warning);
        assertThat(browser.get("/my/check").text()).contains(warning);
        send("employed", "");
        assertThat(browser.get("/my/check").text()).doesNotContain(warning);
    }

    @Test
    void everyFieldStandsInBothTables() throws IOException {
        Set<String> asked = new HashSet<>();
        for (Field field : Field.values()) {
            if (field != Field.PORTRAIT && field != Field.IDENTITY_NUMBER) {
                asked.add(field.key().replace('.', '-'));
            }
        }
        assertThat(fieldsOf("accepted")).isEqualTo(asked);
        // a basis is preset, so it can be neither left out nor typed wrongly
        asked.remove(Field.RESIDENCE_BASIS.key());
        assertThat(fieldsOf("refused")).isEqualTo(asked);
    }

    private Browser.Page send(String page, String typed) {
        Map<String, String> sent = step(page);
        sent.putAll(COMPLETE.getOrDefault(page, Map.of()));
        for (String answer : typed.split(";")) {
            String[] parts = answer.split("=", 2);
            if (parts.length == 2) {
                sent.put(parts[0], repeated(parts[1]));
            }
        }
        List<String> parameters = new ArrayList<>();
        sent.forEach((name, value) -> parameters.addAll(List.of(name, value)));
        return browser.post(path(page), parameters.toArray(String[]::new));
    }

    private Map<String, String> step(String page) {
        String shown = browser.get(path(page)).text();
        return new HashMap<>(Map.of("commandId", FormFiling.hidden(shown, "commandId"), "sectionRevision",
                FormFiling.hidden(shown, "sectionRevision"), "go", "next"));
    }

    private static String path(String page) {
        return PATHS.getOrDefault(page, "/my/" + page);
    }

    private static String repeated(String typed) {
        Matcher found = REPEATED.matcher(typed);
        return found.replaceAll(run -> run.group(1).repeat(Integer.parseInt(run.group(2))));
    }

    private static String messageAt(Browser.Page page, String at) {
        Matcher found = Pattern.compile("id=\"" + at + "-error\">(.*?)</p>", Pattern.DOTALL).matcher(page.text());
        return found.find() ? found.group(1) : "no message at " + at + " but " + problems(page);
    }

    private static String problems(Browser.Page page) {
        return page.text().lines().filter(line -> line.contains("class=\"msg\"")).toList().toString();
    }

    /** What the control shows: its value, the option selected, or the choice checked. */
    private static String shownAt(Browser.Page page, String at) {
        Matcher control = Pattern.compile("<select[^>]* id=\"" + at + "\".*?<option value=\"([^\"]*)\" selected|"
                + "<input type=\"radio\" name=\"" + at + "\"[^>]*value=\"([^\"]*)\"[^>]*checked|"
                + "<input[^>]* name=\"" + at + "\"[^>]*value=\"([^\"]*)\" checked|"
                + "<input[^>]* id=\"" + at + "\"[^>]*? value=\"([^\"]*)\"", Pattern.DOTALL).matcher(page.text());
        StringBuilder shown = new StringBuilder();
        while (control.find()) {
            for (int group = 1; group <= control.groupCount(); group++) {
                shown.append(control.group(group) == null ? "" : control.group(group) + " ");
            }
        }
        return shown.toString();
    }

    private static Set<String> fieldsOf(String table) throws IOException {
        Set<String> fields = new HashSet<>();
        new ClassPathResource("fields/" + table + ".psv").getContentAsString(StandardCharsets.UTF_8).lines().skip(1)
                .forEach(row -> fields.add(row.split("\\|", -1)[2]));
        return fields;
    }

    /** Field and answer by turns; dates and months in one. */
    private static Map<String, String> answers(String... fieldsAndAnswers) {
        String[] parts = {".year", ".month", ".day"};
        Map<String, String> answers = new HashMap<>();
        for (int i = 0; i < fieldsAndAnswers.length; i += 2) {
            String answer = fieldsAndAnswers[i + 1];
            if (!answer.matches("\\d{4}-\\d{1,2}(-\\d{1,2})?")) {
                answers.put(fieldsAndAnswers[i], answer);
                continue;
            }
            String[] numbers = answer.split("-", -1);
            for (int part = 0; part < numbers.length; part++) {
                answers.put(fieldsAndAnswers[i] + parts[part], numbers[part]);
            }
        }
        return answers;
    }
}
