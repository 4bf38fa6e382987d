package org.huiji.web.account.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiji.web.support.Browser;
import org.huiji.web.support.Limits;
import org.huiji.web.support.NewAccount;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningProduct
class OwnSessionsTest {

    private static final String PATH = "/my/account";
    private static final String WECHAT = "Mozilla/5.0 (Linux; Android 14; PGT-AN10) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " Version/4.0 Chrome/126.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.50 NetType/WIFI Language/zh_CN";
    private static final String EDGE = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0";
    private static final Pattern END = Pattern.compile("action=\"(/my/account/sessions/[^\"]+/end)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private SignedInOwner owner;

    @BeforeEach
    void signIn() {
        Limits.forget(jdbc);
        owner = SignedInOwner.begin(port);
    }

    @Test
    void thePageSaysWhoOneIsWithoutTheWholeNumbers() {
        String page = page(owner.browser());
        assertThat(page).contains("账号与安全", "顾长风", "136****" + owner.mobile().substring(7), "这是您第一次登录")
                .contains(owner.number().substring(14)).doesNotContain(owner.number(), owner.mobile());
        Browser again = owner.signInWith(EDGE);
        assertThat(page(again)).contains("上次登录时间:");
    }

    @Test
    void theNameInTheTopBarLeadsThereAndTheWorkStaysInReach() {
        assertThat(owner.browser().get("/guide").text()).contains("href=\"/my/account\"", "href=\"/my\"", "我的申报");
        assertThat(new Browser(port).get("/guide").text()).doesNotContain("href=\"/my");
        assertThat(new Browser(port).get(PATH).location()).isEqualTo("/sign-in");
    }

    @Test
    void everySessionIsShownInWordsAndNoneByItsId() {
        Browser phone = owner.signInWith(WECHAT);
        owner.signInWith(EDGE);
        String page = page(phone);
        assertThat(page).contains("手机 · 微信", "电脑 · Chrome", "电脑 · Edge", "网络 127.0.0.0/24", "最近使用:");
        assertThat(page.split("本机", -1)).hasSize(2);
        assertThat(page.substring(page.indexOf("手机 · 微信"), page.indexOf("本机"))).hasSizeLessThan(60);
        List<String> ids = jdbc.sql("SELECT session_id FROM service.spring_session").query(String.class).list();
        assertThat(ids).hasSizeGreaterThan(2).noneMatch(page::contains);
        assertThat(page).doesNotContain(phone.cookie("session"), "MicroMessenger");
        assertThat(ids).contains(new String(Base64.getDecoder().decode(phone.cookie("session")),
                StandardCharsets.UTF_8));
    }

    @Test
    void oneOfThemIsEndedAndASecondClickDoesNothingMore() {
        Browser phone = owner.signInWith(WECHAT);
        Browser computer = owner.signInWith(EDGE);
        String page = page(owner.browser());
        String end = ends(page.substring(page.indexOf("手机 · 微信"))).getFirst();
        assertThat(owner.browser().post(end).location()).isEqualTo(PATH);
        assertThat(owner.browser().post(end).location()).isEqualTo(PATH);
        assertThat(page(owner.browser())).contains("所选设备上的登录已退出").doesNotContain("微信");
        assertThat(SignedInOwner.isIn(phone)).isFalse();
        assertThat(SignedInOwner.isIn(computer)).isTrue();
        assertThat(phone.get("/my").location()).isEqualTo("/sign-in?expired");
    }

    @Test
    void allOthersAreEnded() {
        Browser phone = owner.signInWith(WECHAT);
        Browser computer = owner.signInWith(EDGE);
        page(owner.browser());
        assertThat(owner.browser().post(PATH + "/sessions/end-others").location()).isEqualTo(PATH);
        assertThat(SignedInOwner.isIn(phone)).isFalse();
        assertThat(SignedInOwner.isIn(computer)).isFalse();
        assertThat(page(owner.browser())).contains("其他设备上的登录已全部退出").doesNotContain("/sessions/end-others");
    }

    @Test
    void nobodyEndsTheSessionOfAnother() {
        Browser phone = owner.signInWith(WECHAT);
        String end = ends(page(owner.browser())).getFirst();
        SignedInOwner stranger = SignedInOwner.begin(port);
        page(stranger.browser());
        Browser.Page passedOver = stranger.browser().post(end);
        Browser.Page unknown = stranger.browser().post(end.replaceAll("[0-9a-f]{64}", "0".repeat(64)));
        assertThat(passedOver.location()).isEqualTo(unknown.location()).isEqualTo(PATH);
        stranger.browser().post(PATH + "/sessions/end-others");
        assertThat(SignedInOwner.isIn(phone)).isTrue();
        assertThat(SignedInOwner.isIn(owner.browser())).isTrue();
        assertThat(owner.browser().get(end).status()).as("by GET").isEqualTo(405);
        assertThat(SignedInOwner.isIn(phone)).isTrue();
    }

    @Test
    void aSessionThatTimedOutIsNotShown() {
        owner.signInWith(WECHAT);
        jdbc.sql("UPDATE service.spring_session SET last_access_time = 0, expiry_time = 1 WHERE session_id <> :own")
                .param("own", new String(Base64.getDecoder().decode(owner.browser().cookie("session")),
                        StandardCharsets.UTF_8))
                .update();
        assertThat(page(owner.browser())).doesNotContain("微信").contains("本机");
    }

    @Test
    void nothingOfWhatTheBrowserSaysStandsInTheSession() {
        owner.signInWith(WECHAT);
        String stored = jdbc.sql("SELECT string_agg(encode(attribute_bytes, 'escape'), '') FROM"
                + " service.spring_session_attributes").query(String.class).single();
        assertThat(stored).contains("PHONE WECHAT 127.0.0.0/24").doesNotContain("PGT-AN10", "Android");
        assertThat(NewAccount.signIn(new Browser(port, ""), SignedInOwner.NAME, owner.number(), NewAccount.PASSWORD)
                .location()).isEqualTo("/my");
        assertThat(page(owner.browser())).contains("其他设备 · 其他浏览器");
    }

    private static List<String> ends(String page) {
        List<String> found = new ArrayList<>();
        Matcher matcher = END.matcher(page);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static String page(Browser browser) {
        Browser.Page page = browser.get(PATH);
        assertThat(page.status()).isEqualTo(200);
        return page.text();
    }
}
