package org.huiji.web.desk.phrasebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiji.web.desk.phrase.ReturnPhrase;
import org.huiji.web.desk.phrase.ReturnPhrase.Place;
import org.huiji.web.desk.phrase.ReturnPhrases;
import org.huiji.web.support.Browser;
import org.huiji.web.support.Browser.Page;
import org.huiji.web.support.Limits;
import org.huiji.web.support.NewAccount;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A head keeps the phrases of the department; reviewers read them. */
@RunningProduct
class KeepingPhrasesTest {

    private static final String LIST = "/desk/phrases";
    private static final String NEW = LIST + "/new";
    private static final String CITY = "210100";
    private static final Pattern NUMBER = Pattern.compile("name=\"number\" value=\"(\\d+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private ReturnPhrases phrases;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void leaveTheFirstOnes() {
        jdbc.sql("DELETE FROM service.return_phrase WHERE changed_by <> ''").update();
        jdbc.sql("DELETE FROM service.return_phrase_position").update();
    }

    @Test
    void aHeadAddsAPhraseThatReviewersBelowReadAndCannotChange() {
        Browser head = as("head1");
        Page added = add(head, "B02", "{字段}与{材料}不符,应为“{应为}”。");
        assertThat(added.location()).isEqualTo(LIST);
        assertThat(head.get(LIST).text()).contains("已添加用语", "{字段}与{材料}不符", "全省通用", "id=\"add\"");
        Page read = as("reviewer1").get(LIST);
        assertThat(read.text()).contains("{字段}与{材料}不符", "沈阳市财政局").doesNotContain("id=\"add\"",
                LIST + "/B02/1");
    }

    @Test
    void sentTwiceItIsAddedOnce() {
        Browser head = as("head1");
        String number = number(head.get(NEW + "?reason=B02"));
        for (int times = 0; times < 2; times++) {
            assertThat(head.post(NEW, "reason", "B02", "number", number, "version", "0", "text", "请核对", "step",
                    "save").location()).isEqualTo(LIST);
        }
        assertThat(own("B02")).hasSize(1);
        head.post(NEW, "reason", "B02", "number", number, "version", "0", "text", "另一条", "step", "save");
        assertThat(own("B02")).hasSize(2);
    }

    @Test
    void aChangeIsANewVersionAndTheFormerStaysReadable() {
        Browser head = as("head1");
        add(head, "B02", "旧的用语");
        Page changed = head.post(LIST + "/B02/1", "version", "1", "text", "新的用语", "step", "save");
        assertThat(changed.location()).isEqualTo(LIST);
        assertThat(head.get(LIST).text()).contains("新的用语").doesNotContain("旧的用语");
        assertThat(head.get(LIST + "/B02/1").text()).contains("新的用语", "旧的用语", "第2版", "第1版", "孙立军");
        head.post(LIST + "/B02/1", "version", "2", "text", "新的用语", "step", "save");
        assertThat(phrases.versions(new Place(CITY, "B02", 1))).hasSize(2);
    }

    @Test
    void whoChangesAnOldVersionIsToldAndKeepsWhatWasTyped() {
        Browser head = as("head1");
        add(head, "B02", "第一稿");
        head.post(LIST + "/B02/1", "version", "1", "text", "第二稿", "step", "save");
        Page late = head.post(LIST + "/B02/1", "version", "1", "text", "第三稿", "step", "save");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("刚被其他人修改", ">第三稿</textarea>", "第二稿");
        assertThat(own("B02")).containsExactly("第二稿");
        assertThat(head.post(LIST + "/B02/1/retire", "version", "1").status()).isEqualTo(409);
    }

    @Test
    void aRetiredPhraseIsOfferedNoMoreAndCanComeBack() {
        Browser head = as("head1");
        add(head, "B02", "停用的用语");
        head.post(LIST + "/B02/1/retire", "version", "1");
        assertThat(own("B02")).isEmpty();
        assertThat(head.get(LIST).text()).contains("已停用的用语", "停用的用语");
        assertThat(as("reviewer1").get(LIST).text()).doesNotContain("停用的用语");
        assertThat(head.get(LIST + "/B02/1").text()).contains("保存并重新启用").doesNotContain("id=\"retire\"");
        head.post(LIST + "/B02/1", "version", "2", "text", "停用的用语", "step", "save");
        assertThat(own("B02")).containsExactly("停用的用语");
    }

    @Test
    void aPhraseIsRaisedAboveTheOneBefore() {
        Browser head = as("head1");
        add(head, "B02", "甲");
        add(head, "B02", "乙");
        add(head, "B02", "丙");
        head.post(LIST + "/B02/3/raise");
        assertThat(own("B02")).containsExactly("甲", "丙", "乙");
        head.post(LIST + "/B02/3/raise");
        head.post(LIST + "/B02/3/raise");
        assertThat(own("B02")).containsExactly("丙", "甲", "乙");
        head.post(LIST + "/B02/1", "version", "1", "text", "甲甲", "step", "save");
        assertThat(own("B02")).containsExactly("丙", "甲甲", "乙");
        assertThat(head.post(LIST + "/B02/9/raise").status()).isEqualTo(404);
    }

    @Test
    void aPreviewStoresNothingAndShowsWhatTheApplicantWillRead() {
        Browser head = as("head1");
        head.get(NEW);
        Page preview = head.post(NEW, "reason", "B01", "version", "0", "number", "1", "text",
                "{字段}为“{填报值}”,见{材料},应为{应为}", "step", "preview");
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.text()).contains("工作单位全称为“沈阳星河轴承有限公司”,见单位营业执照照片,应为【应为:】",
                "{字段}为“{填报值}”,见{材料},应为{应为}</textarea>");
        assertThat(own("B01")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
            "B02, '', text, 请填写用语", "B02, ' ', text, 请填写用语", "'', 请核对, reason, 请选择退回原因",
            "NONE, 请核对, reason, 请选择退回原因", "B02, 请看{姓名}, text, {姓名}不是可用的占位符",
            "B02, 请看{字段, text, 花括号要成对使用", "B02, 请看}字段{, text, 花括号要成对使用", "B02, 请看{}, text, {}不是可用的占位符"})
    void whatIsNotRightIsToldAtItsFieldAndKept(String reason, String text, String field, String message) {
        Browser head = as("head1");
        head.get(NEW);
        Page page = head.post(NEW, "reason", reason, "number", "1", "version", "0", "text", text, "step", "save");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("id=\"" + field + "-error\"", message, text + "</textarea>");
        assertThat(phrases.latest(CITY)).isEmpty();
    }

    @Test
    void fiveHundredCodePointsAreTheMost() {
        Browser head = as("head1");
        assertThat(add(head, "B02", "𠮷".repeat(500)).location()).isEqualTo(LIST);
        Page longer = add(head, "B02", "𠮷".repeat(501));
        assertThat(longer.status()).isEqualTo(422);
        assertThat(longer.text()).contains("现在有501字");
    }

    @Test
    void reviewersAndOtherDepartmentsChangeNothing() {
        add(as("head1"), "B02", "市局的用语");
        Browser reviewer = as("reviewer1");
        reviewer.get(LIST);
        assertThat(reviewer.get(NEW).status()).isEqualTo(404);
        assertThat(reviewer.get(LIST + "/B02/1").status()).isEqualTo(404);
        assertThat(reviewer.post(NEW, "reason", "B02", "number", "1", "version", "0", "text", "x").status())
                .isEqualTo(404);
        assertThat(reviewer.post(LIST + "/B02/1", "version", "1", "text", "x").status()).isEqualTo(404);
        assertThat(reviewer.post(LIST + "/B02/1/retire", "version", "1").status()).isEqualTo(404);
        assertThat(reviewer.post(LIST + "/B02/1/raise").status()).isEqualTo(404);
        assertThat(own("B02")).containsExactly("市局的用语");
        phrases.change(new Place("210102", "B02", 1), 0, "区局的用语", "某人");
        assertThat(reviewer.get(LIST + "/B02/1").text()).contains("区局的用语").doesNotContain("<textarea");
        assertThat(as("head1").get(LIST + "/B01/1").status()).isEqualTo(404);
    }

    @Test
    void theHeadOfTheProvinceKeepsWhatAllDepartmentsInherit() {
        Browser province = as("head2");
        assertThat(province.get(LIST).text()).contains("全省通用", "各部门都能使用").doesNotContain("tag grey");
        String first = phrases.current(null).stream().filter(phrase -> phrase.place().reasonCode().equals("B02"))
                .map(ReturnPhrase::text).findFirst().orElseThrow();
        assertThat(add(province, "B02", "全省的新用语").location()).isEqualTo(LIST);
        province.post(LIST + "/B02/2/raise");
        province.post(LIST + "/B02/1", "version", "1", "text", "改过的用语", "step", "save");
        assertThat(as("reviewer1").get(LIST).text()).containsSubsequence("全省的新用语", "全省通用", "改过的用语", "何敏华")
                .doesNotContain(first);
        province.post(LIST + "/B02/1/retire", "version", "2");
        assertThat(as("reviewer3").get(LIST).text()).contains("全省的新用语").doesNotContain("改过的用语");
        assertThat(province.get(LIST).text()).contains("已停用的用语", "改过的用语");
        assertThat(phrases.usableBy("210200")).extracting(ReturnPhrase::text).contains("全省的新用语");
    }

    @Test
    void theHeadOfACityChangesNothingOfTheProvince() {
        Browser city = as("head1");
        city.get(LIST);
        assertThat(city.get(LIST + "/B02/1").status()).isEqualTo(404);
        assertThat(city.post(LIST + "/B02/1", "version", "1", "text", "x", "step", "save").status()).isEqualTo(404);
        assertThat(city.post(LIST + "/B02/1/retire", "version", "1").status()).isEqualTo(404);
        assertThat(city.post(LIST + "/B02/1/raise").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor1", "admin1"})
    void nobodyOfAnotherRoleComesIn(String staff) {
        assertThat(as(staff).get(LIST).status()).isEqualTo(404);
    }

    private Page add(Browser head, String reason, String text) {
        return head.post(NEW, "reason", reason, "number", number(head.get(NEW + "?reason=" + reason)), "version", "0",
                "text", text, "step", "save");
    }

    private List<String> own(String reason) {
        return phrases.current(CITY).stream().filter(phrase -> phrase.place().reasonCode().equals(reason))
                .map(ReturnPhrase::text).toList();
    }

    private static String number(Page page) {
        Matcher found = NUMBER.matcher(page.text());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private Browser as(String staffId) {
        Limits.forget(jdbc);
        Browser browser = new Browser(port);
        NewAccount.signInStaff(browser, staffId);
        return browser;
    }
}
