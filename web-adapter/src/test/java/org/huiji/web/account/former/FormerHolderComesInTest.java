package org.huiji.web.account.former;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.huiji.web.support.Browser;
import org.huiji.web.support.Limits;
import org.huiji.web.support.NewAccount;
import org.huiji.web.support.Numbers;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningProduct
class FormerHolderComesInTest {

    private static final String NOT_FOUND = "没有查到可以设置密码的记录";
    private static final String WRONG_CODE = "短信验证码不正确或已失效";
    private static final String HAS_ACCOUNT = "该证件号已设置过密码";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FormerHolders holders;

    private Browser browser;
    private LoadedPerson person;

    @BeforeEach
    void loadSomebody() {
        Limits.forget(jdbc);
        browser = new Browser(port);
        person = LoadedPerson.next();
        holders.add(person.onFile(Map.of("ethnicity", "11", "politicalStatus", "13", "email", "qiu@example.com",
                "fullTime.highestEducation", "21", "fullTime.school", "东北财经大学", "fullTime.graduatedOn", "2000-07",
                "qualificationLevel", "2", "partTime.major", "no such code")));
    }

    @Test
    void theWayInIsShownAtBothPlacesOfSigningIn() {
        assertThat(browser.get("/").text()).contains("href=\"/former-holders\"", "原有用户设置密码");
        assertThat(browser.get("/sign-in").text()).contains("href=\"/former-holders\"");
    }

    @Test
    void aPasswordIsSetByTheCodeSentToThePhoneOnFileAndTheFormIsFilledIn() {
        Browser.Page asked = person.ask(browser);
        assertThat(asked.text()).contains("验证码已发送至135****" + person.mobileNumber().substring(7))
                .doesNotContain(person.mobileNumber());
        assertThat(browser.get("/demo/messages").text()).contains("用于原有用户设置密码");
        assertThat(person.prove(browser, NewAccount.lastCode(browser)).location()).isEqualTo("/register/password");
        browser.get("/register/password");
        assertThat(LoadedPerson.setPassword(browser, NewAccount.PASSWORD).location())
                .isEqualTo("/sign-in?registered");
        assertThat(signIn(browser, NewAccount.PASSWORD).location()).isEqualTo("/my");
        startFiling();
        String personalInfo = browser.get("/my/personal-info").text();
        assertThat(personalInfo).contains("已按原会计从业资格证档案预先填写", "value=\"沈知秋\"",
                "value=\"" + person.identityNumber() + "\"", "value=\"" + person.mobileNumber() + "\"",
                "value=\"11\" selected", "value=\"13\" selected", "value=\"qiu@example.com\"",
                "name=\"birthDate.year\" value=\"1968\"");
        assertThat(browser.get("/my/education").text()).contains("value=\"21\" selected", "value=\"东北财经大学\"",
                "name=\"fullTime.graduatedOn.year\" value=\"2000\"").doesNotContain("no such code");
        assertThat(browser.get("/my/qualification").text()).contains("value=\"2\" selected")
                .doesNotContain("210102199800447");
        assertThat(browser.get("/my/management-department").text()).doesNotContain("预先填写");
    }

    @Test
    void onlyWhoCameInThisWaySeesWhatWasKnown() {
        NewAccount.register(browser, "别人", person.identityNumber(), "13512349001");
        NewAccount.signIn(browser, "别人", person.identityNumber(), NewAccount.PASSWORD);
        startFiling();
        assertThat(browser.get("/my/personal-info").text()).contains("value=\"13512349001\"")
                .doesNotContain("qiu@example.com", "预先填写", person.mobileNumber());
    }

    @Test
    void anUnknownNumberAWrongNameAndAPersonWithoutPhoneAreAnsweredAlike() {
        LoadedPerson silent = LoadedPerson.next();
        holders.add(new FormerHolder(silent.applicantName(), silent.identityNumber(), "", "", "", Map.of()));
        LoadedPerson unknown = new LoadedPerson("沈知秋", Numbers.checked("21010219680606099"), "");
        LoadedPerson wrongName = new LoadedPerson("沈知春", person.identityNumber(), "");
        List<String> answers = List.of(unknown, wrongName, silent).stream().map(who -> {
            Browser.Page page = who.ask(new Browser(port));
            assertThat(page.status()).isEqualTo(422);
            assertThat(page.text()).contains(NOT_FOUND, "href=\"/phones\"", "value=\"" + who.identityNumber() + "\"");
            return page.text().replace(who.identityNumber(), "NUMBER").replace(who.applicantName(), "NAME")
                    .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
        }).map(text -> text.replaceAll("(?s)<section class=\"sect\"><h2>演示原有用户.*", "")).distinct().toList();
        assertThat(answers).hasSize(1);
        for (LoadedPerson who : List.of(unknown, wrongName, silent)) {
            assertThat(who.prove(browser, "123456").text()).contains(WRONG_CODE);
        }
        assertThat(jdbc.sql("SELECT count(*) FROM service.sms_code").query(Long.class).single()).isZero();
    }

    @Test
    void onlyWhoProvedThePhoneIsToldThatThePasswordIsSetAlready() {
        person.proveBySms(browser);
        LoadedPerson.setPassword(browser, NewAccount.PASSWORD);
        Limits.forgetCodes(jdbc);
        Browser again = new Browser(port);
        assertThat(person.ask(again).text()).contains("验证码已发送至").doesNotContain(HAS_ACCOUNT);
        String code = NewAccount.lastCode(again);
        assertThat(person.prove(again, other(code)).text()).contains(WRONG_CODE).doesNotContain(HAS_ACCOUNT);
        Browser.Page told = person.prove(again, code);
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.text()).contains(HAS_ACCOUNT, "href=\"/forgot-password\"");
    }

    @Test
    void aCodeIsGoodOnceForFiveTriesAndFiveMinutesAndForThisAlone() {
        person.ask(browser);
        String code = NewAccount.lastCode(browser);
        assertThat(person.prove(browser, code).location()).isEqualTo("/register/password");
        assertThat(person.prove(browser, code).text()).contains(WRONG_CODE, "value=\"" + code + "\"");

        Limits.forgetCodes(jdbc);
        person.ask(browser);
        String late = NewAccount.lastCode(browser);
        jdbc.sql("UPDATE service.sms_code SET expires_at = now() - interval '1 second'").update();
        assertThat(person.prove(browser, late).text()).contains(WRONG_CODE);

        Limits.forgetCodes(jdbc);
        person.ask(browser);
        String guessed = NewAccount.lastCode(browser);
        for (int i = 0; i < 5; i++) {
            assertThat(person.prove(browser, other(guessed)).text()).contains(WRONG_CODE);
        }
        assertThat(person.prove(browser, guessed).text()).contains(WRONG_CODE);

        Limits.forgetCodes(jdbc);
        browser.get("/register");
        browser.post("/register", "applicantName", person.applicantName(), "identityNumber", person.identityNumber(),
                "mobileNumber", person.mobileNumber(), "go", "code");
        assertThat(person.prove(browser, NewAccount.lastCode(browser)).text()).contains(WRONG_CODE);
    }

    @Test
    void theCodeOfOnePersonProvesNoOther() {
        LoadedPerson other = LoadedPerson.next();
        holders.add(other.onFile());
        person.ask(browser);
        assertThat(other.prove(browser, NewAccount.lastCode(browser)).text()).contains(WRONG_CODE);
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnceAndTheCodeStays() {
        person.ask(browser);
        String code = NewAccount.lastCode(browser);
        browser.get(LoadedPerson.PATH);
        Browser.Page page = browser.post(LoadedPerson.PATH, "applicantName", "", "identityNumber", "12", "smsCode", "",
                "go", "prove");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("本页有5处需要修改", "请填写申报人", "证件号码的位数或格式不对", "请填写短信验证码",
                "请阅读并同意《个人信息处理规则》", "请单独同意处理敏感个人信息");
        Browser.Page unticked = browser.post(LoadedPerson.PATH, "applicantName", person.applicantName(),
                "identityNumber", person.identityNumber(), "smsCode", code, "rulesAgreed", "true", "go", "prove");
        assertThat(unticked.text()).contains("请单独同意处理敏感个人信息", "value=\"" + code + "\"");
        assertThat(person.prove(browser, code).location()).isEqualTo("/register/password");
    }

    @Test
    void aSecondClickOnThePasswordAndTheBackButtonLeadOn() {
        person.proveBySms(browser);
        assertThat(LoadedPerson.setPassword(browser, NewAccount.PASSWORD).location()).isEqualTo("/sign-in?registered");
        assertThat(LoadedPerson.setPassword(browser, NewAccount.PASSWORD).location()).isEqualTo("/sign-in?registered");
        assertThat(browser.get("/register/password").location()).isEqualTo("/sign-in?registered");
    }

    @Test
    void whoWaitedTooLongBeginsAgainWhereTheyBegan() {
        person.proveBySms(browser);
        jdbc.sql("UPDATE service.registration SET proved_at = now() - interval '31 minutes'").update();
        assertThat(LoadedPerson.setPassword(browser, NewAccount.PASSWORD).location()).isEqualTo(LoadedPerson.PATH);
    }

    @Test
    void ofTwoPasswordsTheFirstStands() {
        Browser second = new Browser(port);
        person.proveBySms(browser);
        Limits.forgetCodes(jdbc);
        person.proveBySms(second);
        assertThat(LoadedPerson.setPassword(browser, NewAccount.PASSWORD).location()).isEqualTo("/sign-in?registered");
        assertThat(LoadedPerson.setPassword(second, "大辽河会计-4712").location()).isEqualTo(LoadedPerson.PATH);
        assertThat(signIn(second, NewAccount.PASSWORD).location()).isEqualTo("/my");
    }

    @Test
    void fromTheThirdTryOneWaitsWhetherOrNotAnybodyIsFound() {
        LoadedPerson unknown = new LoadedPerson("沈知秋", Numbers.checked("21010219680606098"), "");
        for (LoadedPerson who : List.of(person, unknown)) {
            for (int i = 0; i < 3; i++) {
                assertThat(who.ask(browser).text()).doesNotContain("尝试次数过多");
            }
            assertThat(who.ask(browser).text()).containsPattern(Pattern.compile("尝试次数过多,请\\d+秒后再试"));
        }
        LoadedPerson neighbour = LoadedPerson.next();
        holders.add(neighbour.onFile());
        assertThat(neighbour.ask(browser).text()).contains("验证码已发送至");
    }

    @Test
    void codesAreLimitedByPhoneAndAddress() {
        person.ask(browser);
        assertThat(person.ask(browser).text()).contains("验证码刚刚发送过,请1分钟后再获取");
        jdbc.sql("""
                INSERT INTO service.sms_code (id, purpose, mobile_token, address, code_token, sent_at, expires_at)
                SELECT gen_random_uuid(), 'REGISTER', 'of another ' || n, a.address, '', now(), now()
                FROM generate_series(1, 30) n, (SELECT address FROM service.sms_code LIMIT 1) a
                """).update();
        LoadedPerson colleague = LoadedPerson.next();
        holders.add(colleague.onFile());
        assertThat(colleague.ask(browser).text()).contains("当前网络获取验证码过于频繁");
    }

    @Test
    void onePhoneProvesThreePersonsADay() {
        for (int i = 0; i < 3; i++) {
            LoadedPerson member = withPhoneOf(person);
            member.proveBySms(new Browser(port));
            jdbc.sql("UPDATE service.sms_code SET sent_at = sent_at - interval '2 minutes'").update();
        }
        LoadedPerson fourth = withPhoneOf(person);
        fourth.ask(browser);
        assertThat(fourth.prove(browser, NewAccount.lastCode(browser)).text()).contains("该手机号今天验证次数已达上限");
    }

    @Test
    void whatIsTypedIsPutInOrderFirst() {
        LoadedPerson typed = new LoadedPerson(" 沈知秋 ", person.identityNumber().replaceAll("(.{6})", "$1 ")
                .replace('0', '０').toLowerCase(java.util.Locale.ROOT), "");
        assertThat(typed.ask(browser).text()).contains("验证码已发送至");
    }

    private LoadedPerson withPhoneOf(LoadedPerson other) {
        LoadedPerson member = LoadedPerson.next();
        LoadedPerson sharing = new LoadedPerson(member.applicantName(), member.identityNumber(), other.mobileNumber());
        holders.add(sharing.onFile());
        return sharing;
    }

    private Browser.Page signIn(Browser by, String password) {
        return NewAccount.signIn(by, person.applicantName(), person.identityNumber(), password);
    }

    private void startFiling() {
        String notice = browser.get("/my/notice").text();
        browser.post("/my/notice", "commandId",
                notice.replaceAll("(?s).*name=\"commandId\" value=\"([^\"]*)\".*", "$1"),
                "edition", "2026-1");
    }

    private static String other(String code) {
        return code.equals("111111") ? "222222" : "111111";
    }
}
