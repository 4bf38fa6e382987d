package org.huiji.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiji.web.applicant.picture.SamplePictures;
import org.huiji.web.demo.sample.FilledSamples;
import org.huiji.web.print.ReadPdf;
import org.huiji.web.support.Browser;
import org.huiji.web.support.Limits;
import org.huiji.web.support.NewAccount;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a person prints says what the person typed, is the person's own, and can be told from an altered one. */
@RunningProduct
class PrintingFormsTest {

    private static final String FORM = "/my/information-form.pdf";
    private static final Pattern CHECK_CODE = Pattern.compile("校验码1-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}");
    private static final int LARGEST_BYTES = 300 * 1024;
    private static final String EMPLOYER = "辽宁省沈阳市浑河联合(中德)会计师事务所管理咨询与财税服务有限责任公司第一分公司";
    private static final String STREET = "十一纬路76-3号〇座“浑河大厦”A栋(3~5层)/0305室,近青年大街";

    private static final String APPROVED_NAME = "金善花";
    private static final String APPROVED_NUMBER = "210103200207088768";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FilledSamples samples;

    @Test
    void theFormHoldsEveryAnswerAsItWasTypedOnOnePage() {
        FormFiling filing = employed("𠮷文博");
        ReadPdf form = read(filing.browser(), FORM, "form-employed");
        assertThat(form.run()).contains("会计专业技术人员基本信息表", "申请编号HJ-", "申报人𠮷文博", "民族汉族", "政治面貌群众",
                "出生日期1985年1月15日", "工作单位全称" + EMPLOYER, "单位详细地址" + STREET, "单位电话024-22861180", "入职时间2019年7月",
                "会计管理部门和平区财政局", "全日制最高学历大学本科", "全日制毕业院校东北财经大学(津桥校区)", "毕业证编号10173120140500X123",
                "最高专业技术资格级别中级", "证书编号21-0102", "注册会计师否", "资产评估师是", "本人承诺", "申报人签名", "单位盖章", "打印时间");
        assertThat(form.run()).containsPattern(CHECK_CODE).doesNotContain("#", "未填写", "审核结果");
        assertThat(form.pages()).isEqualTo(1);
        assertThat(form.run()).contains("第1页,共1页");
        assertThat(form.pictures()).containsExactly("300x420");
        assertThat(form.fonts()).isNotEmpty().allMatch(font -> font.contains("+HuijiPrint"));
    }

    @Test
    void theLongestAnswersAreWholeAndTakeASecondPage() {
        FormFiling filing = employed("欧阳文博");
        String name = "沈阳浑河".repeat(25);
        String street = "青年大街壹号甲乙丙丁".repeat(20);
        saveEmployer(filing, name, street);
        String longest = "欧阳" + "努尔".repeat(24);
        rename(filing, longest);
        ReadPdf form = read(filing.browser(), FORM, "form-longest");
        assertThat(form.run()).contains("申报人" + longest, "工作单位全称" + name, "单位详细地址" + street, "第1页,共2页", "第2页,共2页");
        assertThat(form.pages()).isEqualTo(2);
        assertThat(form.run().split(form.run().replaceFirst(".*?校验码(1-.{5}-.{5}).*", "$1"), -1)).as("on both pages")
                .hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"王䶮", "阿依努尔·买买提", "欧阳𬱖"})
    void namesAreCopiedOutRight(String name) {
        FormFiling filing = FormFiling.signedIn(port, jdbc).answered();
        rename(filing, name);
        ReadPdf form = read(filing.browser(), FORM, "form-" + name.codePointAt(1));
        assertThat(form.run()).contains("申报人" + name + "证件号码", "居住").doesNotContain("单位盖章", "#");
        assertThat(form.pages()).isEqualTo(1);
    }

    @Test
    void theCheckCodeChangesWithAnAnswerAndStaysWhenDocumentsAreUploaded() {
        FormFiling filing = FormFiling.signedIn(port, jdbc).answered();
        String before = checkCode(filing);
        assertThat(checkCode(filing)).isEqualTo(before);
        filing.upload("SIGNED_INFORMATION_FORM", SamplePictures.png(400, 300));
        assertThat(checkCode(filing)).isEqualTo(before);
        rename(filing, "慕容雪");
        assertThat(checkCode(filing)).isNotEqualTo(before);
    }

    @Test
    void theReviewerSeesTheCodeThatTheSignedFormMustCarry() {
        FormFiling filing = FormFiling.signedIn(port, jdbc).complete();
        filing.browser().post("/my/check", filing.submission());
        String printed = checkCode(filing).replace("校验码", "校验码 ");
        String number = read(filing.browser(), FORM, "form-submitted").run().replaceFirst(".*?(HJ-.{6}-.{6}).*", "$1");
        Browser reviewer = new Browser(port);
        NewAccount.signInStaff(reviewer, "reviewer1");
        String row = reviewer.get("/desk/queue?q=" + number).text();
        Matcher found = Pattern.compile("class=\"who\" href=\"(/desk/applications/[0-9a-f-]{36})\"").matcher(row);
        assertThat(found.find()).as(number).isTrue();
        assertThat(reviewer.get(found.group(1)).text()).contains(number, printed);
    }

    @Test
    void theProofIsFilledInForTheEmployerToSeal() {
        FormFiling filing = employed("欧阳文博");
        ReadPdf proof = read(filing.browser(), "/my/employment-proof.pdf", "proof");
        assertThat(proof.run()).contains("从事会计工作证明", "兹证明欧阳文博(居民身份证号码:", "自2019年7月起在我单位工作", "单位名称" + EMPLOYER,
                "单位证照号码91210102", "沈阳市和平区" + STREET, "单位(公章)").doesNotContain("____", "#");
        assertThat(proof.pages()).isEqualTo(1);
    }

    @Test
    void theReceiptNamesDepartmentPhoneAndDates() {
        FormFiling filing = FormFiling.signedIn(port, jdbc).complete();
        filing.browser().post("/my/check", filing.submission());
        ReadPdf receipt = read(filing.browser(), "/my/status/receipt.pdf", "receipt");
        assertThat(receipt.run()).containsPattern("受理编号HJ-[0-9A-Z]{6}-[0-9A-Z]{6}").contains("申报人慕容白", "和平区财政局",
                "024-22861002", "第1次提交").doesNotContain("#");
        assertThat(receipt.run()).containsPattern("第7个工作日\\d{4}年\\d+月\\d+日").containsPattern(
                "第10个工作日\\(审核时限\\)\\d{4}年\\d+月\\d+日").containsPattern(CHECK_CODE);
        assertThat(receipt.run()).containsPattern("\\d{3}\\*{11}\\d{3}[\\dX]").doesNotContainPattern("\\d{17}[\\dX]");
        assertThat(receipt.pages()).isEqualTo(1);
    }

    @Test
    void theFileIsPrintedWithItsApprovalInPlaceOfTheSignature() {
        samples.fillIn();
        Browser browser = new Browser(port);
        Limits.forgetFailures(jdbc);
        NewAccount.signIn(browser, APPROVED_NAME, APPROVED_NUMBER, "huiji-demo-2026");
        ReadPdf file = read(browser, "/my/file/information-form.pdf", "file");
        assertThat(file.run()).contains("受理编号HJ-", APPROVED_NAME, "经审核通过", "通过时间").doesNotContain("申报人签名", "单位盖章",
                "#");
        assertThat(browser.get("/my/status/receipt.pdf").location()).isEqualTo("/my");
    }

    @Test
    void typedMarkupIsTextAndFetchesNothing() {
        FormFiling filing = employed("欧阳文博");
        String typed = "<img src=\"http://localhost:" + port + "/\"/>&amp;<b>x</b>{file:///etc/hosts}";
        saveEmployer(filing, EMPLOYER, typed);
        ReadPdf form = read(filing.browser(), FORM, "form-markup");
        assertThat(form.run()).contains(typed.replace(" ", ""));
        assertThat(form.pictures()).containsExactly("300x420");
    }

    @Test
    void whoHasNothingToPrintIsSentWhereTheWorkIs() {
        FormFiling filing = FormFiling.signedIn(port, jdbc);
        for (String path : new String[]{FORM, "/my/employment-proof.pdf", "/my/status/receipt.pdf",
                "/my/file/information-form.pdf"}) {
            assertThat(filing.browser().get(path).location()).as(path).isEqualTo("/my");
            assertThat(new Browser(port).get(path).location()).as(path).startsWith("/sign-in");
        }
        filing.answered();
        assertThat(filing.browser().get("/my/employment-proof.pdf").location()).isEqualTo("/my/documents");
    }

    @Test
    void theAnswerIsKeptByNobodyAndNamedByWhatItIs() {
        FormFiling filing = FormFiling.signedIn(port, jdbc).answered();
        HttpResponse<byte[]> shown = filing.browser().download(FORM);
        assertThat(header(shown, "Content-Type")).isEqualTo("application/pdf");
        assertThat(header(shown, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(shown, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(shown, "Content-Disposition"))
                .isEqualTo("inline; filename=\"information-form.pdf\"; filename*="
                        + "UTF-8''%E4%BC%9A%E8%AE%A1%E4%B8%93%E4%B8%9A%E6%8A%80%E6%9C%AF%E4%BA%BA%E5%91%98%E5%9F%BA%E6%9C%AC%E4%BF%A1%E6%81%AF%E8%A1%A8.pdf");
        assertThat(header(filing.browser().download(FORM + "?keep=true"), "Content-Disposition"))
                .startsWith("attachment");
    }

    @Test
    void thePagesLeadToTheirDocuments() {
        FormFiling filing = employed("欧阳文博");
        assertThat(filing.browser().get("/my/documents").text()).contains("href=\"" + FORM + "\"",
                "href=\"/my/employment-proof.pdf\"");
        assertThat(filing.browser().get("/my/information-form").text()).contains("href=\"" + FORM + "\"");
        assertThat(filing.browser().get("/my/employment-proof").text()).contains("href=\"/my/employment-proof.pdf\"");
    }

    private FormFiling employed(String name) {
        FormFiling filing = FormFiling.signedIn(port, jdbc).answered();
        rename(filing, name);
        saveEmployer(filing, EMPLOYER, STREET);
        filing.save("/my/education", "/my/qualification", Map.of("fullTime.highestEducation", "21",
                "fullTime.highestDegree", "4", "fullTime.major", "01", "fullTime.school", "东北财经大学(津桥校区)",
                "fullTime.graduatedOn.year", "2014", "fullTime.graduatedOn.month", "7", "fullTime.diplomaNumber",
                "10173120140500X123"));
        Map<String, String> title = new HashMap<>(Map.of("qualificationLevel", "2", "qualificationType", "01",
                "obtainedBy", "1", "obtainedOn.year", "2021", "obtainedOn.month", "9", "certificateNumber", "21-0102"));
        title.putAll(Map.of("accountingTitle", "0", "abacusGrade", "00", "certifiedPublicAccountant", "false",
                "certifiedTaxAgent", "false", "certifiedAppraiser", "true"));
        filing.save("/my/qualification", "/my/documents", title);
        return filing;
    }

    private static void saveEmployer(FormFiling filing, String name, String street) {
        Map<String, String> employer = new HashMap<>(Map.of("employed", "true", "employerLicenceNumber",
                "91210102MA0P4T7K9P", "employerName", name, "employerAddress.city", "210100",
                "employerAddress.district", "210102", "employerAddress.detail", street, "managementDepartment",
                "210102"));
        employer.putAll(Map.of("employerType", "05", "currentPosition", "10", "administrativePost", "00",
                "employerPhone", "024-22861180", "employedSince.year", "2019", "employedSince.month", "7",
                "accountingWorkSince.year", "2014", "accountingWorkSince.month", "9"));
        filing.save("/my/management-department", "/my/education", employer);
    }

    private static void rename(FormFiling filing, String name) {
        Map<String, String> person = new HashMap<>(Map.of("applicantName", name, "identityDocumentType", "RESIDENT_ID",
                "ethnicity", "01", "birthDate.year", "1985", "birthDate.month", "1", "birthDate.day", "15", "gender",
                "1",
                "politicalStatus", "13", "countryOrRegion", "CHN", "email", "a@example.com"));
        person.put("identityNumber", filing.number());
        person.put("mobileNumber", filing.mobile());
        filing.save("/my/personal-info", "/my/management-department", person);
    }

    private String checkCode(FormFiling filing) {
        Matcher found = CHECK_CODE.matcher(read(filing.browser(), FORM, "form-check").run());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    /** Reads it, keeps it beside the test reports to be looked at, and sees that it is small. */
    private static ReadPdf read(Browser browser, String path, String keptAs) {
        HttpResponse<byte[]> answer = browser.download(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().length).isLessThan(LARGEST_BYTES);
        try {
            Path folder = Files.createDirectories(Path.of("target", "printed"));
            Files.write(folder.resolve(keptAs + ".pdf"), answer.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return ReadPdf.of(answer.body());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
