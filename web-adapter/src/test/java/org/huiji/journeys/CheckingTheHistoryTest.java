package org.huiji.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.huiji.web.demo.sample.FilledSamples;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An auditor has the history checked and takes a signed head away. */
@RunningProduct
@RequiresBrowser
class CheckingTheHistoryTest {

    @LocalServerPort
    private int port;

    @Autowired
    private FilledSamples samples;

    @BeforeEach
    void fillIn() {
        samples.fillIn();
    }

    @Test
    void theCheckIsWatchedToItsEnd() {
        try (Browser browser = new Browser("http://localhost:" + port)) {
            Desk desk = new Desk(new Walk(browser.window(1440, 900), "integrity"));
            desk.signIn("auditor1");
            Walk walk = desk.walk().isAt("/audit");
            walk.press("header nav a[href='/audit/integrity']").isAt("/audit/integrity").picture("log");
            isForEveryone(walk);
            walk.press("#start").isAt("/audit/integrity/checks/\\d+").shows("#result[data-state=PASSED]")
                    .sees("全部相符").picture("passed");
            isForEveryone(walk);
            walk.open("/audit/integrity").shows("table a[href^='/audit/integrity/heads/']").sees("验签公钥");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void isForEveryone(Walk walk) {
        assertThat(PageRules.broken(walk.page())).isEmpty();
        walk.page().setViewportSize(1440, 900);
    }
}
