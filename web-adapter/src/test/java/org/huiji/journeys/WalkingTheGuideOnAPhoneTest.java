package org.huiji.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.huiji.application.ApplicationStatus;
import org.huiji.web.publicsite.GuideStep;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The way that the guide describes, walked on a phone: every step has its screen, and every screen leads to its step. */
@RunningProduct
@RequiresBrowser
class WalkingTheGuideOnAPhoneTest {

    private static final TypedPerson PERSON = new TypedPerson("示例人员", "210102198706143024", "13800000000",
            "1987-6-14", "2", "shili@example.com", "示例街 1 号");
    private static final String PICTURES_DRAWN = """
            pictures => pictures.every(picture => picture.naturalWidth > 0 && picture.alt.length > 10
                && picture.naturalWidth === Number(picture.getAttribute('width'))
                && picture.naturalHeight === Number(picture.getAttribute('height')))""";

    private final GuidePictures pictures = new GuidePictures();

    @LocalServerPort
    private int port;

    @Autowired
    private SampleVisitors visitors;

    @Test
    void everyStepOfTheGuideIsWalked() {
        try (Browser browser = new Browser("http://localhost:" + port)) {
            file(new Filing(walk(browser), PERSON));
            visitors.signIn(walk(browser).open("/sign-in"), ApplicationStatus.RETURNED).isAt("/my/corrections")
                    .picture("corrections");
            visitors.signIn(walk(browser).open("/sign-in"), ApplicationStatus.APPROVED).isAt("/my/file")
                    .picture("file");
            assertThat(pictures.seen()).containsExactly(GuideStep.values());
            everyPictureIsDrawn(walk(browser).open("/guide"));
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void file(Filing filing) {
        filing.register();
        filing.readNotice();
        filing.personalInfo("01");
        filing.employer();
        filing.education("辽宁大学");
        filing.qualification("20210918210103");
        filing.uploadEverything("identity-front");
        filing.walk().picture("documents");
        filing.submit();
    }

    private Walk walk(Browser browser) {
        Page page = browser.window(GuideStep.PICTURE_WIDTH, 844);
        return new Walk(page, "guide").lookedAtBy(name -> {
            assertThat(page.evaluate("document.scrollingElement.scrollWidth")).as(name)
                    .isEqualTo(GuideStep.PICTURE_WIDTH);
            pictures.look(page, name);
        });
    }

    private static void everyPictureIsDrawn(Walk walk) {
        assertThat(walk.page().locator("main img").count()).isEqualTo(GuideStep.values().length);
        for (GuideStep step : GuideStep.values()) {
            walk.page().locator("#" + step.anchor() + " img").scrollIntoViewIfNeeded();
        }
        walk.page().waitForFunction("[...document.querySelectorAll('main img')].every(picture => picture.complete)");
        assertThat(walk.page().locator("main img").evaluateAll(PICTURES_DRAWN)).isEqualTo(true);
        walk.picture("guide-page");
    }
}
