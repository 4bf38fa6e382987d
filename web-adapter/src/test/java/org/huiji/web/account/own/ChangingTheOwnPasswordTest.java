package org.huiji.web.account.own;

import static org.assertj.core.api.Assertions.assertThat;

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
class ChangingTheOwnPasswordTest {

    private static final String PATH = "/my/account/password";
    private static final String NEW = "太子河会计-9021";

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
    void theNewOneCountsAndAllOtherSessionsEnd() {
        Browser elsewhere = owner.signInWith("any");
        String sessionBefore = owner.browser().cookie("session");
        Browser.Page changed = change(NewAccount.PASSWORD, NEW, NEW);
        assertThat(changed.location()).isEqualTo("/my/account");
        assertThat(owner.browser().get("/my/account").text()).contains("密码已修改,其他设备上的登录已全部退出");
        assertThat(owner.browser().get("/my/account").text()).doesNotContain("密码已修改");
        assertThat(owner.browser().cookie("session")).isNotEqualTo(sessionBefore);
        assertThat(SignedInOwner.isIn(elsewhere)).isFalse();
        assertThat(owner.comesInWith(NEW)).isTrue();
        assertThat(owner.comesInWith(NewAccount.PASSWORD)).isFalse();
    }

    @Test
    void thePresentOneIsAskedFor() {
        assertThat(change("", NEW, NEW).text()).contains("请填写当前密码", "href=\"#currentPassword\"");
        Browser.Page wrong = change("not-the-password", NEW, NEW);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("当前密码不正确").doesNotContain("not-the-password", NEW);
        assertThat(owner.comesInWith(NewAccount.PASSWORD)).isTrue();
    }

    @Test
    void guessingThePresentOneIsSlowedDownAndTheDoorIsNotLocked() {
        for (int i = 0; i < 3; i++) {
            assertThat(change("guess-" + i, NEW, NEW).text()).contains("当前密码不正确");
        }
        assertThat(change(NewAccount.PASSWORD, NEW, NEW).text()).contains("尝试次数过多");
        assertThat(owner.comesInWith(NewAccount.PASSWORD)).isTrue();
    }

    @Test
    void theRulesAreThoseOfRegistrationAndASlipCostsNoTry() {
        for (int i = 0; i < 4; i++) {
            assertThat(change(NewAccount.PASSWORD, "kurz", "kurz").text()).contains("密码至少8个字符");
        }
        assertThat(change(NewAccount.PASSWORD, "x" + owner.mobile() + "y", "").text()).contains("密码不能含有本人",
                "两次输入的密码不一致");
        assertThat(change(NewAccount.PASSWORD, NEW, NEW).location()).isEqualTo("/my/account");
    }

    @Test
    void noPasswordTravelsThroughThePageOfSigningInAgain() {
        owner.browser().get(PATH);
        jdbc.sql("DELETE FROM service.spring_session").update();
        Browser.Page door = owner.browser().post(PATH, "currentPassword", NewAccount.PASSWORD, "password", NEW,
                "passwordAgain", NEW);
        assertThat(door.status()).isIn(302, 401);
        assertThat(door.text()).doesNotContain(NewAccount.PASSWORD, NEW);
        assertThat(owner.comesInWith(NewAccount.PASSWORD)).isTrue();
    }

    private Browser.Page change(String current, String first, String second) {
        owner.browser().get(PATH);
        return owner.browser().post(PATH, "currentPassword", current, "password", first, "passwordAgain", second);
    }
}
