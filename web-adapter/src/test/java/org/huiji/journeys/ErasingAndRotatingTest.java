package org.huiji.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.huiji.application.ReceiptNumber;
import org.huiji.web.demo.sample.SubmittedCrowd;
import org.huiji.web.support.Numbers;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/**
 * What the security administrator is for: confirms an erasure that another officer has asked for, and changes the master key
 * while the desk is at work. A second master key is given, so it has a product of its own.
 */
@RunningProduct
@RequiresBrowser
@TestPropertySource(properties = "huiji.protection.other-master-keys=dGhlIG5leHQgbWFzdGVyIGtleSBvZiAzMiBieXRlcy4=")
class ErasingAndRotatingTest {

    private static final String NAME = "关山月";
    private static final int ERASED = 0;

    @LocalServerPort
    private int port;

    @Autowired
    private SubmittedCrowd crowd;

    @Test
    void twoOfficersEraseAPersonAndTheMasterKeyIsChangedUnderEverybodyElse() throws Exception {
        List<UUID> applications = crowd.submit(SubmittedCrowd.DEPARTMENT, ERASED, 2, 1);
        try (Browser browser = new Browser("http://localhost:" + port)) {
            Walk admin = new Walk(browser.window(1440, 900), "erasure-admin");
            String request = ask(admin);
            Walk security = new Walk(browser.window(1440, 900), "erasure-security");
            new Desk(security).signIn("security1");
            confirm(security, request);
            Walk auditor = new Walk(browser.window(1440, 900), "erasure-auditor");
            new Desk(auditor).signIn("auditor1");
            auditor.openUntilItShows("/audit?q=" + ReceiptNumber.of(applications.getFirst()), "依法删除");
            auditor.open("/audit/applications/" + applications.getFirst()).sees("已依法删除").doesNotSee(NAME)
                    .picture("replay");
            rotate(security);
            Desk desk = new Desk(new Walk(browser.window(1440, 900), "erasure-desk"));
            desk.signIn("reviewer1");
            desk.walk().openUntilItShows("/desk/queue", NAME).picture("queue");
            assertThat(desk.walk().page().locator("a.who:has-text('" + NAME + "')").count()).isOne();
            assertThat(browser.complaints()).allMatch(said -> said.contains("status of 422"));
        }
    }

    private static String ask(Walk admin) {
        new Desk(admin).signIn("admin1");
        admin.open("/erasures").sees("还没有删除请求").press("#new").isAt("/erasures/new");
        admin.fill("person", "210102199003071335").press("#find-person").sees("没有找到该人员").picture("nobody");
        admin.fill("person", Numbers.checked("21010219900101%03d".formatted(ERASED))).press("#find-person")
                .shows("#ask").sees(NAME).sees("其中1件正在审核");
        admin.press("#ask").sees("请选择法律依据").picture("wrong");
        isForEveryone(admin);
        admin.pick("basis", "CONSENT_WITHDRAWN").fill("letter", "沈会申〔2026〕12号")
                .fill("reason", "本人书面申请删除,身份已当面核对").press("#ask").isAt("/erasures/[0-9a-f-]{36}").sees("待确认")
                .picture("asked");
        isForEveryone(admin);
        return admin.page().url();
    }

    private static void confirm(Walk security, String request) {
        security.isAt("/erasures").sees("待确认").picture("list");
        isForEveryone(security);
        security.open(request).sees(NAME).press("#confirm").sees("请先核对并勾选").tick("understood").picture("confirm");
        isForEveryone(security);
        // the page before is an answer to a form: loading it again too early would send that form again
        security.press("#confirm").isAt("/erasures/[0-9a-f-]{36}").sees("执行进度").reloadUntil("body:has-text('已于')")
                .doesNotSee(NAME).picture("done");
        isForEveryone(security);
    }

    private static void rotate(Walk security) {
        security.open("/security/keys").sees("SM4-GCM").picture("keys");
        isForEveryone(security);
        security.press("main button").sees("更换进度").reloadUntil("body:has-text('已更换为')").sees("可移除")
                .picture("rotated");
        isForEveryone(security);
    }

    /** At the desk, which is worked with by mouse and keys, targets are smaller; axe holds them to WCAG's own size. */
    private static void isForEveryone(Walk walk) {
        List<String> broken = PageRules.broken(walk.page()).stream()
                .filter(said -> !said.contains("small target")).toList();
        walk.page().setViewportSize(1440, 900);
        assertThat(broken).isEmpty();
    }
}
