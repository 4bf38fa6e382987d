package org.huiji.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.huiji.web.support.Browser;
import org.huiji.web.support.NewAccount;
import org.huiji.web.support.Numbers;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningProduct
class RegisteringTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
        browser.get("/register");
    }

    @Test
    void aPersonRegistersSetsAPasswordAndSignsInAnew() {
        NewAccount.register(browser, "赵云", "210102199010011335", "13800000056");
        assertThat(browser.get("/sign-in?registered").text()).contains("注册成功");
        Browser.Page signedIn = NewAccount.signIn(browser, "赵云", "210102199010011335", NewAccount.PASSWORD);
        assertThat(signedIn.location()).isEqualTo("/my");
        assertThat(browser.get("/").text()).contains("赵云,您已登录");
    }

    @Test
    void theNumberIsCheckedBeforeACodeIsSent() {
        Browser.Page page = code("王芳", "210102199010011334", "13800000057");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("证件号码的校验位不对", "<title>错误:", "value=\"王芳\"", "href=\"#identityNumber\"");
        assertThat(sent("13800000057")).isZero();
    }

    @Test
    void typedTextIsNormalised() {
        Browser.Page page = code(" 阿依努尔•买买提 ", "１１０１０１ 19900307 1 0 9 x", "138 0000 0058");
        assertThat(page.text()).contains("验证码已发送至138****0058");
    }

    @Test
    void anOccupiedNumberIsToldOnlyAfterTheCodeWasProved() {
        NewAccount.register(browser, "李国栋", "110101199003072113", "13800000061");
        Browser other = new Browser(port);
        other.get("/register");
        Browser.Page asked = other.post("/register", "applicantName", "别人", "identityNumber", "110101199003072113",
                "mobileNumber", "13800000062", "go", "code");
        assertThat(asked.text()).doesNotContain("已被占用");
        Browser.Page wrong = register(other, "110101199003072113", "13800000062", "000000");
        assertThat(wrong.text()).doesNotContain("已被占用").contains("短信验证码不正确或已失效");
        String code = NewAccount.lastCode(other);
        other.get("/register");
        Browser.Page proved = register(other, "110101199003072113", "13800000062", code);
        assertThat(proved.text()).contains("证件号已被占用,请联系当地会计管理部门核实处理", "href=\"/phones\"");
        assertThat(register(other, "110101199003072113", "13800000062", code).text()).contains("短信验证码不正确或已失效");
    }

    @Test
    void aProofIsForOneNumberAndAPhoneProvesThreeADay() {
        String mobile = "13800000069";
        for (int i = 0; i < 3; i++) {
            code("钱少", Numbers.checked("11010119900307" + (700 + i)), mobile);
            String code = NewAccount.lastCode(browser);
            browser.get("/register");
            assertThat(register(browser, Numbers.checked("11010119900307" + (700 + i)), mobile, code).location())
                    .isEqualTo("/register/password");
            assertThat(register(browser, Numbers.checked("11010119900307" + (750 + i)), mobile, code).text())
                    .contains(i < 2 ? "短信验证码不正确或已失效" : "该手机号今天验证次数已达上限");
            jdbc.sql("UPDATE service.sms_code SET sent_at = sent_at - interval '2 minutes'").update();
        }
        code("钱少", Numbers.checked("11010119900307760"), mobile);
        String fourth = NewAccount.lastCode(browser);
        browser.get("/register");
        assertThat(register(browser, Numbers.checked("11010119900307760"), mobile, fourth).text())
                .contains("该手机号今天验证次数已达上限", "value=\"" + fourth + "\"");
    }

    @Test
    void aSecondClickOnThePasswordLeadsOn() {
        NewAccount.register(browser, "钱微", Numbers.checked("11010119900307770"), "13800000070");
        assertThat(browser.post("/register/password", "password", NewAccount.PASSWORD, "passwordAgain",
                NewAccount.PASSWORD).location()).isEqualTo("/sign-in?registered");
        assertThat(browser.get("/register/password").location()).isEqualTo("/sign-in?registered");
    }

    @Test
    void bothConsentsAreAskedForApartAndKeptWithTheirEdition() {
        code("钱多", "110101199003074338", "13800000063");
        String code = NewAccount.lastCode(browser);
        browser.get("/register");
        Browser.Page refused = browser.post("/register", "applicantName", "钱多", "identityNumber", "110101199003074338",
                "mobileNumber", "13800000063", "smsCode", code, "rulesAgreed", "true", "go", "register");
        assertThat(refused.text()).contains("请单独同意处理敏感个人信息").contains("value=\"" + code + "\"");
        Browser.Page accepted = register(browser, "110101199003074338", "13800000063", code);
        assertThat(accepted.location()).isEqualTo("/register/password");
        assertThat(jdbc.sql(
                "SELECT consent->'sensitive'->>'edition' FROM service.registration ORDER BY proved_at DESC LIMIT 1")
                .query(String.class).single()).isEqualTo("2026-1");
    }

    @Test
    void weakPasswordsAreRefusedWithTheirReason() {
        code("孙玉梅", "110101199003079219", "13800000064");
        String code = NewAccount.lastCode(browser);
        browser.get("/register");
        register(browser, "孙玉梅", "110101199003079219", "13800000064", code);
        browser.get("/register/password");
        assertThat(password("kurz", "kurz")).contains("密码至少8个字符");
        assertThat(password("1234567890", "1234567890")).contains("这个密码太常见");
        assertThat(password("x13800000064y", "x13800000064y")).contains("密码不能含有本人");
        assertThat(password("长".repeat(65), "长".repeat(65))).contains("密码最多64个字符");
        assertThat(password("浑河会计-4711", "浑河会计-4712")).contains("两次输入的密码不一致");
    }

    @Test
    void nothingOfThePersonStandsInTheTablesInClear() {
        NewAccount.register(browser, "欧阳铁军", "110101199003070310", "13800000065");
        String everything = jdbc
                .sql("""
                        SELECT string_agg(t::text, '') FROM (
                          SELECT a::text AS t FROM service.account a UNION ALL SELECT r::text FROM service.registration r
                          UNION ALL SELECT m::text FROM service.shown_text_message m UNION ALL SELECT c::text FROM service.sms_code c
                          UNION ALL SELECT encode(s.attribute_bytes, 'escape') FROM service.spring_session_attributes s) all_rows
                        """)
                .query(String.class).single();
        assertThat(everything).doesNotContain("欧阳铁军", "110101199003070310", "13800000065");
    }

    private String password(String first, String second) {
        return browser.post("/register/password", "password", first, "passwordAgain", second).text();
    }

    private Browser.Page code(String name, String number, String mobile) {
        return browser.post("/register", "applicantName", name, "identityNumber", number, "mobileNumber", mobile, "go",
                "code");
    }

    private Browser.Page register(Browser by, String number, String mobile, String code) {
        return register(by, "别人", number, mobile, code);
    }

    private Browser.Page register(Browser by, String name, String number, String mobile, String code) {
        return by.post("/register", "applicantName", name, "identityNumber", number, "mobileNumber", mobile, "smsCode",
                code, "rulesAgreed", "true", "sensitiveAgreed", "true", "go", "register");
    }

    private long sent(String mobile) {
        return browser.get("/demo/messages").text().lines().filter(line -> line.contains(mobile)).count();
    }
}
