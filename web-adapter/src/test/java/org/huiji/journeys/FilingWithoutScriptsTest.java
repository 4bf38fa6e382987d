package org.huiji.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The whole main path where JavaScript is switched off, on a phone; and that no way out of a form loses what was typed. */
@RunningProduct
@RequiresBrowser
class FilingWithoutScriptsTest {

    private static final TypedPerson ON_A_PHONE = new TypedPerson("公孙晓月", "210102199005183044", "13604120583",
            "1990-5-18", "2", "xiaoyue.gongsun@example.com", "南塔街 9 号 2-1-1");
    private static final TypedPerson AT_A_DESK = new TypedPerson("夏侯明川", "210102198508223031", "13604120641",
            "1985-8-22", "1", "mingchuan.xiahou@example.com", "三好街 60 号");
    private static final String EDUCATION = "/my/education";
    private static final String SCHOOL = "fullTime.school";
    /** What leads out of a page without keeping anything; other windows and places of the same page do not lead out. */
    private static final String LINKS = "a[href]:not([target=_blank]):not([href^='#']):not([href^='/demo/'])";

    @LocalServerPort
    private int port;

    @Test
    void everythingIsFiledFromRegistrationToTheReceipt() {
        try (Browser browser = new Browser("http://localhost:" + port)) {
            Page page = browser.windowWithoutScripts(390, 844);
            Filing filing = new Filing(new Walk(page, "no-scripts"), ON_A_PHONE);
            filing.register();
            filing.readNotice();
            filing.personalInfo("01");
            filing.residenceByButton();
            filing.noEducation();
            filing.noQualification();
            filing.uploadByButton("IDENTITY_DOCUMENT_FRONT", "identity-front");
            filing.uploadByButton("IDENTITY_DOCUMENT_BACK", "identity-back");
            filing.uploadByButton("SIGNED_INFORMATION_FORM", "information-form");
            filing.walk().picture("documents");
            filing.submit();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void everyWayOutOfAFormKeepsWhatWasTyped() {
        try (Browser browser = new Browser("http://localhost:" + port)) {
            Filing filing = new Filing(new Walk(browser.windowWithoutScripts(1280, 900), "ways-out"), AT_A_DESK);
            filing.register();
            filing.readNotice();
            Walk walk = filing.walk();
            for (String way : waysOut(walk)) {
                walk.open(EDUCATION).fill(SCHOOL, "由此离开 " + way)
                        .press("button[name=go][value='" + way + "']:visible:not(.sr)").sees("会计");
                if (way.equals("sign-out")) {
                    walk.isAt("/").doesNotSee(AT_A_DESK.applicantName());
                    filing.signIn();
                }
                walk.open(EDUCATION);
                assertThat(walk.page().locator("[name='" + SCHOOL + "']").inputValue()).isEqualTo("由此离开 " + way);
            }
            walk.fill(SCHOOL, "按回车键").page().locator("[name='" + SCHOOL + "']").press("Enter");
            walk.sees("本页有").isAt(EDUCATION).open(EDUCATION);
            assertThat(walk.page().locator("[name='" + SCHOOL + "']").inputValue()).isEqualTo("按回车键");
            noPlainLinkLeadsOut(walk);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static List<String> waysOut(Walk walk) {
        walk.open(EDUCATION);
        List<String> ways = walk.page().locator("button[name=go]:visible:not(.sr)").all().stream()
                .map(button -> String.valueOf(button.getAttribute("value"))).distinct().toList();
        assertThat(ways).contains("prev", "next", "exit", "/my/personal-info", "/my/management-department",
                "/my/qualification", "/my/documents", "/", "/notices", "/guide", "/phones", "/display",
                "/accessibility", "sign-out");
        // the session ends last
        return Stream.concat(ways.stream().filter(way -> !way.equals("sign-out")), Stream.of("sign-out")).toList();
    }

    private static void noPlainLinkLeadsOut(Walk walk) {
        for (String page : List.of("/my/personal-info", "/my/management-department", EDUCATION, "/my/qualification",
                "/my/documents")) {
            walk.open(page);
            List<String> links = IntStream.range(0, walk.page().locator(LINKS).count())
                    .mapToObj(at -> walk.page().locator(LINKS).nth(at).getAttribute("href")).toList();
            assertThat(links).as(page).isEmpty();
        }
    }
}
