package org.huiji.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.huiji.web.support.Browser;
import org.huiji.web.support.Limits;
import org.huiji.web.support.NewAccount;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A whole registration with its mistakes, and what the log says of it. */
@RunningProduct
@ExtendWith(OutputCaptureExtension.class)
class NothingPersonalInTheLogTest {

    private static final String NAME = "尉迟敬文";
    private static final String NUMBER = "110101198501151039";
    private static final String MOBILE = "13900000201";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void ofARegistrationAndItsMistakes(CapturedOutput log) {
        Limits.forgetFailures(jdbc);
        Browser browser = new Browser(port);
        browser.get("/register");
        browser.post("/register", "applicantName", NAME, "identityNumber", NUMBER + "9", "mobileNumber", MOBILE, "go",
                "code");
        browser.post("/register", "applicantName", NAME, "identityNumber", NUMBER, "mobileNumber", MOBILE,
                "rulesAgreed", NAME, "go", "register");
        NewAccount.register(browser, NAME, NUMBER, MOBILE);
        String code = NewAccount.lastCode(browser);
        NewAccount.signIn(browser, NAME, NUMBER, "a-wrong-" + MOBILE);
        NewAccount.signIn(browser, NAME, NUMBER, NewAccount.PASSWORD);
        browser.get("/my?name=" + NUMBER);
        LoggerFactory.getLogger(getClass()).info("the log is looked at");
        assertThat(log.getAll()).contains("the log is looked at")
                .doesNotContain(NAME, NUMBER, MOBILE, NewAccount.PASSWORD, "验证码" + code);
    }
}
