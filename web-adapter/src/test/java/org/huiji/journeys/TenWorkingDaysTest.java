package org.huiji.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A review that nobody does: amber after seven working days, red after ten. The clock is moved, so it has its own. */
@RunningProduct
@RequiresBrowser
@TestPropertySource(properties = "huiji.journey=ten-working-days")
class TenWorkingDaysTest {

    private static final TypedPerson PERSON = new TypedPerson("司徒晓岚", "210103198806154026", "13700021958",
            "1988-6-15", "2", "xiaolan.situ@example.com", "文艺路 30 号 1-4-1");

    @LocalServerPort
    private int port;

    @Test
    void aReviewTurnsAmberAfterSevenWorkingDaysAndRedAfterTen() {
        try (Browser browser = new Browser("http://localhost:" + port)) {
            Filing filing = new Filing(new Walk(browser.window(), "waiting"), PERSON);
            filing.toTheFewestDocuments();
            filing.upload("IDENTITY_DOCUMENT_FRONT", "identity-front");
            filing.upload("IDENTITY_DOCUMENT_BACK", "identity-back");
            filing.upload("SIGNED_INFORMATION_FORM", "information-form");
            filing.submit();
            Desk desk = new Desk(new Walk(browser.window(1440, 900), "waiting-desk"));
            desk.signIn("reviewer1");
            desk.walk().openUntilItShows("/desk/queue", PERSON.applicantName());
            assertThat(inBand(desk.walk(), "a").or(inBand(desk.walk(), "r")).count()).isZero();
            forward(filing.walk(), 7);
            seesInBand(desk.walk(), "a", "amber");
            forward(filing.walk(), 3);
            seesInBand(desk.walk(), "r", "red");
            filing.signIn();
            filing.walk().open("/my/status").picture("overdue");
        }
    }

    private static void forward(Walk walk, int days) {
        walk.open("/demo/clock").fill("days", Integer.toString(days)).go("forward").picture("clock");
    }

    private static Locator inBand(Walk walk, String tone) {
        return walk.page().locator("tbody:has(tr.grp." + tone + ") a.who:has-text('" + PERSON.applicantName() + "')");
    }

    /** The step is stored by the scheduler a moment later, so the page is loaded until it shows. */
    private static void seesInBand(Walk walk, String tone, String name) {
        for (int looks = 0; looks < 60 && inBand(walk, tone).count() == 0; looks++) {
            walk.open("/desk/queue");
            walk.page().waitForTimeout(500);
        }
        assertThat(inBand(walk, tone).count()).isOne();
        walk.picture(name);
    }
}
