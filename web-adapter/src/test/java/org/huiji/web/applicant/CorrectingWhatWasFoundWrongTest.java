package org.huiji.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiji.application.section.Field;
import org.huiji.web.applicant.picture.SamplePictures;
import org.huiji.web.form.Problems;
import org.huiji.web.support.Browser;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A return shows what was found wrong and nothing else, each with the way to the very field. */
@RunningProduct
class CorrectingWhatWasFoundWrongTest {

    private static final Pattern EXPLAIN = Pattern.compile("action=\"(/my/corrections/[0-9a-f-]{36}/explain)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aFindingIsShownWithItsReasonTheValueFoundWrongAndTheWayToItsField() {
        FiledPerson person = returned("residence.detail", "请写到门牌号");
        assertThat(person.browser().get("/my").location()).isEqualTo("/my/corrections");
        String page = person.page("/my/corrections");
        assertThat(page).contains("请修改 1 处后重新提交", "请写到门牌号", "当时填写的是:青年大街1号",
                "href=\"/my/management-department#residence-detail\"").doesNotContain("id=\"resubmit\"");
        assertThat(person.page("/my/management-department")).contains("id=\"residence-detail\"",
                "data-finding=\"residence.detail\"", "请写到门牌号");
    }

    @Test
    void everyQuestionHasAPlaceThatAFindingCanLeadTo() {
        FiledPerson person = FiledPerson.submitted(port, jdbc);
        person.withdraw();
        for (Field field : Field.values()) {
            assertThat(person.page(ApplicantPath.of(field.section()))).as(field.key())
                    .contains("id=\"" + Problems.anchor(field.key()) + "\"");
        }
        for (String slot : FormFiling.ASKED) {
            assertThat(person.page("/my/documents")).contains("id=\"" + slot + "\"");
        }
    }

    @Test
    void aFindingOnAWholeSectionStandsAtItsHead() {
        for (String section : new String[]{"EDUCATION", "DOCUMENTS"}) {
            FiledPerson person = returned(section, "整页请重填");
            Matcher link = Pattern.compile("href=\"(/my/[a-z-]+)#(found-" + section + ")\"").matcher(
                    person.page("/my/corrections"));
            assertThat(link.find()).isTrue();
            assertThat(person.page(link.group(1))).contains("id=\"" + link.group(2) + "\"", "整页请重填");
        }
    }

    @Test
    void aPictureFoundWrongIsShownAndTheNewOneBesideIt() {
        FiledPerson person = returned("IDENTITY_DOCUMENT_FRONT", "照片反光");
        assertThat(person.page("/my/corrections")).contains("当时上传的是", "/my/documents#IDENTITY_DOCUMENT_FRONT")
                .doesNotContain("现在上传的是");
        person.filing().replace("IDENTITY_DOCUMENT_FRONT", SamplePictures.png(420, 330));
        assertThat(person.page("/my/corrections")).contains("当时上传的是", "现在上传的是", "已修改", "id=\"resubmit\"");
    }

    @Test
    void whatIsNoLongerAskedForIsSaidToBeSoAndBlocksNothing() {
        FiledPerson person = returned("residence.detail", "请写到门牌号");
        person.filing().save("/my/management-department", "/my/education", Map.ofEntries(
                Map.entry("employed", "true"), Map.entry("employerLicenceNumber", "91210102MA0P4T7K9P"),
                Map.entry("employerName", "沈阳星河轴承制造有限公司"), Map.entry("employerAddress.city", "210100"),
                Map.entry("employerAddress.district", "210102"), Map.entry("employerAddress.detail", "五爱街8号"),
                Map.entry("managementDepartment", "210102"), Map.entry("employerType", "05"),
                Map.entry("currentPosition", "10"), Map.entry("administrativePost", "00"),
                Map.entry("employerPhone", "024-22861180"), Map.entry("employedSince.year", "2019"),
                Map.entry("employedSince.month", "7"), Map.entry("accountingWorkSince.year", "2019"),
                Map.entry("accountingWorkSince.month", "7")));
        String page = person.page("/my/corrections");
        assertThat(page).contains("不再适用", "按现在填写的内容,这一项已不再需要", "id=\"resubmit\"")
                .doesNotContain("/my/management-department#residence-detail");
        String check = person.page("/my/check");
        assertThat(check).contains("请上传").doesNotContain("退回事项尚未处理");
    }

    @Test
    void anExplanationMeetsAFindingAndAnEmptyOneIsRefusedAtItsField() {
        FiledPerson person = returned("email", "邮箱无法送达");
        Browser.Page page = person.browser().get("/my/corrections");
        Browser.Page refused = explain(person, page, " ");
        assertThat(refused.text()).contains("id=\"errsum\"", "-error\"", "请填写文字说明");
        Browser.Page tooLong = explain(person, refused, "长".repeat(501));
        assertThat(tooLong.text()).contains("id=\"errsum\"", "长".repeat(501));
        assertThat(explain(person, tooLong, "邮箱可以正常收信").location()).isEqualTo("/my/corrections");
        assertThat(person.page("/my/corrections")).contains("已说明", "您的说明:邮箱可以正常收信", "id=\"resubmit\"");
        person.submit();
        assertThat(person.page("/my/status")).contains("第 2 次提交审核");
    }

    private FiledPerson returned(String key, String text) {
        FiledPerson person = FiledPerson.submitted(port, jdbc);
        person.reviewer("reviewer1").returnFor(person.submittedNumber(), key, text);
        return person;
    }

    private static Browser.Page explain(FiledPerson person, Browser.Page seen, String text) {
        Matcher action = EXPLAIN.matcher(seen.text());
        assertThat(action.find()).isTrue();
        return person.browser().post(action.group(1), "commandId", FormFiling.hidden(seen.text(), "commandId"),
                "explanation", text);
    }
}
