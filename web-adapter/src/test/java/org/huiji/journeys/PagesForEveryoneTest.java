package org.huiji.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.huiji.web.support.NewAccount;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every public and applicant page, errors shown and not, by {@link PageRules}. A new page is a line of {@link ShownPages}. */
@RunningProduct
@RequiresBrowser
class PagesForEveryoneTest {

    private static final TypedPerson NEWCOMER = new TypedPerson("端木清和", "210103199411260523", "13604058817",
            "1994-11-26", "2", "qinghe.duanmu@example.com", "大南街 12 号");
    private static final String BROKEN = """
            <h1>One</h1><h1>Two ??a.key</h1><img src='data:image/png;base64,AA=='><p><a href='/'>x</a></p>
            <p style='width:3000px;color:#bbb'>Far too wide, and hardly to be seen</p>""";

    @LocalServerPort
    private int port;

    @Autowired
    private SampleVisitors visitors;

    private final Map<ShownPages.Who, Walk> walks = new EnumMap<>(ShownPages.Who.class);

    @TestFactory
    Stream<DynamicTest> everyPageIsForEveryone() {
        Browser browser = new Browser("http://localhost:" + port);
        return new ShownPages(visitors).all().map(page -> DynamicTest.dynamicTest(
                page.who() + " " + page.path() + " " + page.situation(), () -> look(page, browser)))
                .onClose(browser::close);
    }

    @Test
    void whatIsBrokenIsFound() {
        try (Browser browser = new Browser("http://localhost:" + port)) {
            Page page = browser.window();
            page.setContent(BROKEN);
            String found = String.join("\n", PageRules.broken(page));
            assertThat(found).contains("quirks mode", "no title", "2 first headings", "key of a message",
                    "scrolls sideways", "small target", "broken picture", "image-alt", "color-contrast",
                    "VERY_LARGE_HIGH_CONTRAST", "ZOOMED");
        }
    }

    private void look(ShownPages.Shown page, Browser browser) {
        int before = browser.complaints().size();
        Walk walk = walks.computeIfAbsent(page.who(), who -> enter(who, browser));
        walk.page().setViewportSize(1280, 900);
        walk.open(page.path());
        page.act().accept(walk);
        walk.shows("main");
        assertThat(PageRules.broken(walk.page())).isEmpty();
        // that a page is not there, or not for the browser as it stands, is what some of these pages say
        assertThat(browser.complaints().stream().skip(before).filter(said -> !said.contains("a status of 4")))
                .isEmpty();
    }

    private Walk enter(ShownPages.Who who, Browser browser) {
        Walk walk = new Walk(browser.window(), "everyone");
        if (who == ShownPages.Who.NEWCOMER) {
            NewAccount.register(new org.huiji.web.support.Browser(port), NEWCOMER.applicantName(),
                    NEWCOMER.identityNumber(), NEWCOMER.mobileNumber());
            new Filing(walk, NEWCOMER).signIn();
        } else if (who != ShownPages.Who.NOBODY) {
            signIn(walk, who);
        }
        return walk;
    }

    private void signIn(Walk walk, ShownPages.Who who) {
        walk.open("/sign-in");
        new ShownPages(visitors).fillIn(walk, who).isAt("/my/.*");
    }
}
