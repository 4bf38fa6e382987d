package org.huiji.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.huiji.integrity.IntegrityLog;
import org.huiji.web.support.Browser;
import org.huiji.web.support.NewAccount;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Administrators see how the log stands, and accept a restore only where there was one. */
@RunningProduct
class LookingAfterTheLogTest {

    @LocalServerPort
    private int port;

    @Autowired
    private IntegrityLog log;

    @Test
    void howFarItIsStandsAmongTheMachinery() {
        long covered = log.coverNow();
        Browser admin = administrator();
        assertThat(admin.get("/admin/operations").text()).contains("历史证明日志", ">" + covered + "<")
                .doesNotContain("id=\"log-fault\"");
    }

    @Test
    void aRestoreThatWasNoneIsNotAccepted() {
        log.coverNow();
        Browser admin = administrator();
        assertThat(admin.get("/admin/operations/log-restore").text()).contains("不需要确认恢复")
                .doesNotContain("id=\"confirm\"");
        assertThat(admin.post("/admin/operations/log-restore").location()).isEqualTo("/admin/operations/log-restore");
        assertThat(log.restores()).isEmpty();
    }

    private Browser administrator() {
        Browser browser = new Browser(port);
        NewAccount.signInStaff(browser, "admin1");
        return browser;
    }
}
