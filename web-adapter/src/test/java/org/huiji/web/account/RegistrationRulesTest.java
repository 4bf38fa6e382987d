package org.huiji.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.huiji.web.support.Browser;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each rule of the fields of registration says at the field what to do; nothing is sent, nothing typed is lost. */
@RunningProduct
class RegistrationRulesTest {

    private static final String NAME = "王芳";
    private static final String NUMBER = "210102199010011335";
    private static final String MOBILE = "13811110001";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Browser browser;
    private long sentBefore;

    @BeforeEach
    void open() {
        browser = new Browser(port);
        browser.get("/register");
        sentBefore = sentCodes();
    }

    @ParameterizedTest
    @CsvSource({"'',请填写申报人", "王,申报人姓名至少2个字", "王3芳,申报人姓名只能用汉字和间隔号", "王芳<b>,申报人姓名只能用汉字和间隔号"})
    void aName(String name, String message) {
        assertRefused("applicantName", name, message, ask(name, NUMBER, MOBILE));
    }

    @Test
    void aNameOfMoreThanFiftyCharacters() {
        String name = "长".repeat(51);
        assertRefused("applicantName", name, "申报人姓名最多50个字", ask(name, NUMBER, MOBILE));
    }

    @ParameterizedTest
    @CsvSource({"'',请填写证件号码", "210102199010011336,证件号码的校验位不对", "210102199002301334,证件号码不是真实存在的日期",
            "210102299010011333,证件号码不能晚于今天", "12,证件号码的位数或格式不对",
            "21010219901001133Y,证件号码的位数或格式不对"})
    void aNumber(String number, String message) {
        assertRefused("identityNumber", number, message, ask(NAME, number, MOBILE));
    }

    @ParameterizedTest
    @CsvSource({"'',请填写手机号码", "1381111000,手机号码应为11位数字", "138111100012,手机号码应为11位数字", "12811110001,手机号码应为11位数字",
            "abc,手机号码应为11位数字"})
    void aMobileNumber(String mobile, String message) {
        assertRefused("mobileNumber", mobile, message, ask(NAME, NUMBER, mobile));
    }

    @ParameterizedTest
    @CsvSource({"阿依努尔·买买提,110101199003079998", "王䶮,H12345678", "Anna-Maria O'Neill,C1234567",
            "欧阳 铁军,210102901001133"})
    void whatDocumentsOfOtherKindsHoldIsTaken(String name, String number) {
        String mobile = "1371111" + "%04d".formatted(Math.floorMod(name.hashCode(), 10_000));
        Browser.Page page = ask(name, number, mobile);
        if (number.startsWith("110101")) {
            assertThat(page.text()).contains("证件号码的校验位不对");
        } else {
            assertThat(page.text()).contains("验证码已发送至");
        }
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        Browser.Page page = browser.post("/register", "applicantName", "", "identityNumber", "", "mobileNumber", "",
                "smsCode", "", "go", "register");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("本页有6处需要修改", "请填写申报人", "请填写证件号码", "请填写手机号码", "请填写短信验证码",
                "请阅读并同意《个人信息处理规则》", "请单独同意处理敏感个人信息");
    }

    @Test
    void theSecondPageIsForWhoProvedThePhone() {
        assertThat(new Browser(port).get("/register/password").location()).isEqualTo("/register");
        assertThat(browser.post("/register/password", "password", "浑河会计-4711", "passwordAgain", "浑河会计-4711")
                .location()).isEqualTo("/register");
    }

    @Test
    void aSecondCodeWithinAMinuteIsNotSent() {
        String mobile = "13811110002";
        assertThat(ask(NAME, NUMBER, mobile).text()).contains("验证码已发送至138****0002");
        assertThat(ask(NAME, NUMBER, mobile).text()).contains("验证码刚刚发送过,请1分钟后再获取");
    }

    private Browser.Page ask(String name, String number, String mobile) {
        return browser.post("/register", "applicantName", name, "identityNumber", number, "mobileNumber", mobile, "go",
                "code");
    }

    private long sentCodes() {
        return jdbc.sql("SELECT count(*) FROM service.sms_code").query(Long.class).single();
    }

    private void assertRefused(String field, String typed, String message, Browser.Page page) {
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("<title>错误:", "href=\"#" + field + "\"", "id=\"" + field + "-error\"", message)
                .contains("value=\"" + typed.replace("<", "&lt;").replace(">", "&gt;") + "\"");
        assertThat(sentCodes()).isEqualTo(sentBefore);
    }
}
