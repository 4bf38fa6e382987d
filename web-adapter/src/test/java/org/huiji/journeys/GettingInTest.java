package org.huiji.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.huiji.web.account.former.FormerHolder;
import org.huiji.web.account.former.FormerHolders;
import org.huiji.web.support.Limits;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Coming in as a former holder, and changing the phone on a phone. */
@RunningProduct
@RequiresBrowser
@ExtendWith(OutputCaptureExtension.class)
class GettingInTest {

    private static final TypedPerson FORMER = new TypedPerson("司徒望舒", "210102198112129110", "13840611811",
            "1981-12-12", "1", "wangshu.situ@example.com", "文萃路 8 号");
    private static final TypedPerson MOVING = new TypedPerson("东方既白", "210102198605066410", "13840611866",
            "1986-5-6", "1", "jibai.dongfang@example.com", "文萃路 9 号");
    private static final String NEW_MOBILE = "13998877866";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FormerHolders holders;

    @BeforeEach
    void forgetTheCodesOfOthers() {
        Limits.forgetCodes(jdbc);
    }

    @Test
    void aFormerHolderSetsThePasswordAndFindsTheFormFilledIn(CapturedOutput log) {
        holders.add(new FormerHolder(FORMER.applicantName(), FORMER.identityNumber(), FORMER.mobileNumber(),
                "210102200401234", "210102", Map.of("ethnicity", "11", "email", FORMER.email(),
                        "fullTime.school", "辽宁大学")));
        try (Browser browser = new Browser("http://localhost:" + port)) {
            Walk walk = new Walk(browser.window(), "former");
            walk.open("/").press("a[href='/former-holders']").isAt("/former-holders");
            walk.fill("applicantName", FORMER.applicantName()).fill("identityNumber", FORMER.identityNumber())
                    .go("code").sees("验证码已发送至138****1811").doesNotSee(FORMER.mobileNumber());
            walk.fill("smsCode", Filing.sentCode(walk.page())).tick("rulesAgreed").tick("sensitiveAgreed")
                    .picture("door")
                    .go("prove").isAt("/register/password");
            walk.fill("password", TypedPerson.PASSWORD).fill("passwordAgain", TypedPerson.PASSWORD)
                    .press("main button[type=submit]").isAt("/sign-in").sees("注册成功");
            Filing filing = new Filing(walk, FORMER);
            filing.signIn();
            filing.readNotice();
            walk.sees("已按原会计从业资格证档案预先填写").picture("filled-in");
            assertThat(walk.page().locator("[name=ethnicity]")).hasValue("11");
            assertThat(walk.page().locator("[name=email]")).hasValue(FORMER.email());
            assertThat(walk.page().locator("[name='birthDate.year']")).hasValue("1981");
            walk.open("/my/education");
            assertThat(walk.page().locator("[name='fullTime.school']")).hasValue("辽宁大学");
            assertThat(browser.complaints()).isEmpty();
        }
        StoredBytes.logHoldsNone(log, FORMER.personalValues());
    }

    @Test
    void thePhoneIsChangedOnAPhone(CapturedOutput log) {
        try (Browser browser = new Browser("http://localhost:" + port)) {
            Walk walk = new Walk(browser.window(390, 844), "new-phone");
            Filing filing = new Filing(walk, MOVING);
            filing.register();
            filing.readNotice();
            assertThat(walk.page().locator("#mobile-change")).not().hasAttribute("open", Pattern.compile(".*"));
            walk.fill("mobileNumber", NEW_MOBILE);
            assertThat(walk.page().locator("[name=smsCode]")).isVisible();
            walk.go("code").sees("验证码已发送至139****7866").picture("code-sent");
            assertThat(walk.page().locator("[name=mobileNumber]")).hasValue(NEW_MOBILE);
            walk.fill("smsCode", Filing.sentCode(walk.page()));
            filing.personalInfo("01");
            walk.open("/my/account").sees("139****7866").doesNotSee(NEW_MOBILE).sees("本机").picture("account");
            assertThat(walk.page().evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
            walk.press("a[href='/my/account/mobile']").isAt("/my/account/mobile").picture("mobile");
            walk.open("/my/account/password").picture("password");
            assertThat(browser.complaints()).isEmpty();
        }
        StoredBytes.logHoldsNone(log, List.of(MOVING.identityNumber(), MOVING.mobileNumber(), NEW_MOBILE));
    }
}
