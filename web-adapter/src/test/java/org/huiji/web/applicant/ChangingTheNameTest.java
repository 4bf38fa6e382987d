package org.huiji.web.applicant;

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

/** The name that was saved last is the one to sign in by; the former serves for a year (decision 13). */
@RunningProduct
class ChangingTheNameTest {

    private static final String TOLD = "下次登录请使用新姓名";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private PersonalInfoOnTheDesk desk;

    @BeforeEach
    void openThePage() {
        Limits.forget(jdbc);
        desk = PersonalInfoOnTheDesk.begin(port);
    }

    @Test
    void savingAnotherNameChangesTheAccountAndTheNextPageSaysSo() {
        assertThat(desk.type("applicantName", " 端木　清源 ").next().location()).isEqualTo("/my/management-department");
        Browser.Page next = desk.browser().get("/my/management-department");
        assertThat(next.text()).contains(TOLD, "端木清源");
        assertThat(desk.browser().get("/my/management-department").text()).doesNotContain(TOLD);
        assertThat(signsIn("端木清源")).isTrue();
    }

    @Test
    void theFormerNameSignsInForOneYearMore() {
        assertThat(desk.type("applicantName", "端木清源").next().location()).isEqualTo("/my/management-department");
        assertThat(signsIn(PersonalInfoOnTheDesk.NAME)).isTrue();
        assertThat(jdbc.sql("SELECT extract(day FROM former_name_until - now()) FROM service.account"
                + " WHERE former_name_until IS NOT NULL ORDER BY created_at DESC LIMIT 1").query(Integer.class)
                .single())
                .isEqualTo(364);
        jdbc.sql("UPDATE service.account SET former_name_until = now() - interval '1 second'").update();
        assertThat(signsIn(PersonalInfoOnTheDesk.NAME)).isFalse();
        assertThat(signsIn("端木清源")).isTrue();
    }

    @Test
    void theSameNameIsNoChange() {
        assertThat(desk.next().location()).isEqualTo("/my/management-department");
        assertThat(desk.browser().get("/my/management-department").text()).doesNotContain(TOLD);
        desk.type("email", "other@example.com").next();
        assertThat(desk.browser().get("/my/management-department").text()).doesNotContain(TOLD);
    }

    @Test
    void aNameThatWasNotSavedChangesNothing() {
        desk.type("applicantName", "端木清源").send("exit");
        assertThat(desk.type("email", "not an address").next().text()).contains("<title>错误:").doesNotContain(TOLD);
        assertThat(signsIn("端木清源")).isFalse();
        assertThat(signsIn(PersonalInfoOnTheDesk.NAME)).isTrue();
    }

    private boolean signsIn(String name) {
        Limits.forgetFailures(jdbc);
        return NewAccount.signIn(new Browser(port), name, desk.number(), NewAccount.PASSWORD).location().equals("/my");
    }
}
