package org.huiji.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** One person's window, worked with as people do: by the names of fields and the buttons they see. */
final class Walk {

    private static final int LOOKS = 100;
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final Page page;
    private final String journey;
    private Consumer<String> onlooker = name -> {};
    private int pictures;

    Walk(Page page, String journey) {
        this.page = page;
        this.journey = journey;
    }

    Page page() {
        return page;
    }

    /** Somebody who looks at every screen of which a picture is kept, called with the picture's name. */
    Walk lookedAtBy(Consumer<String> another) {
        onlooker = another;
        return this;
    }

    Walk open(String address) {
        page.navigate(address);
        return this;
    }

    /** A page on which somebody else's work appears a moment later; looked at anew until it does. */
    Walk openUntilItShows(String address, String text) {
        return open(address).reloadUntil("body:has-text('" + text + "')");
    }

    /** The same for the page that is open. */
    Walk reloadUntil(String selector) {
        for (int looks = 1; looks < LOOKS && page.locator(selector).count() == 0; looks++) {
            page.reload();
        }
        return shows(selector);
    }

    Walk fill(String field, String value) {
        named(field).fill(value);
        return this;
    }

    /** Once the page has put something there by itself. */
    Walk isFilled(String field) {
        assertThat(named(field)).not().hasValue("");
        return this;
    }

    /** A year and a month, or a whole date, each part in its own box: {@code 2019-7}, {@code 1992-3-7}. */
    Walk date(String field, String value) {
        String[] boxes = {".year", ".month", ".day"};
        String[] parts = value.split("-", -1);
        for (int i = 0; i < parts.length; i++) {
            fill(field + boxes[i], parts[i]);
        }
        return this;
    }

    Walk pick(String field, String value) {
        named(field).selectOption(value);
        return this;
    }

    /** One of several shown side by side. */
    Walk choose(String field, String value) {
        page.locator("input[type=radio][name='" + field + "'][value='" + value + "']").check(
                new Locator.CheckOptions().setForce(true));
        return this;
    }

    /** However the page offers the few values. */
    Walk pickOrChoose(String field, String value) {
        return page.locator("select[name='" + field + "']").count() > 0 ? pick(field, value) : choose(field, value);
    }

    /** The department that is matched to the region, if there is more than one. */
    Walk department() {
        Locator offered = page.locator("[name=managementDepartment]");
        offered.first().waitFor(new Locator.WaitForOptions().setState(
                WaitForSelectorState.ATTACHED));
        return pickOrChoose("managementDepartment", Filing.DEPARTMENT);
    }

    Walk tick(String field) {
        page.locator("input[type=checkbox][name='" + field + "']").check();
        return this;
    }

    /** Picked once the page's scripts are there to notice it. */
    Walk file(String field, String picture) {
        page.waitForLoadState();
        page.locator("input[type=file][name='" + field + "']").setInputFiles(Path.of("src", "main", "resources", "demo",
                "pictures", picture + ".png"));
        return this;
    }

    Walk go(String step) {
        page.locator("button:not(.sr)[name=go][value='" + step + "']").first().click();
        return this;
    }

    Walk press(String selector) {
        page.locator(selector).first().click();
        return this;
    }

    Walk shows(String selector) {
        page.locator(selector).first().waitFor(new Locator.WaitForOptions().setState(
                WaitForSelectorState.ATTACHED));
        return this;
    }

    Walk sees(String text) {
        assertThat(page.locator("body")).containsText(text);
        return this;
    }

    Walk doesNotSee(String text) {
        assertThat(page.locator("body")).not().containsText(text);
        return this;
    }

    Walk sees(Pattern text) {
        assertThat(page.locator("body")).containsText(text);
        return this;
    }

    /** The address without what follows a question mark, and the page there with its scripts. */
    Walk isAt(String path) {
        assertThat(page).hasURL(Pattern.compile("^[^?#]*" + path + "([?#].*)?$"));
        // scripts come last; what is picked before them is answered by nobody
        page.waitForLoadState();
        page.waitForLoadState();
        return this;
    }

    /** Keeps a picture of the whole page, to be looked at; what any page may get wrong is asked here. */
    Walk picture(String name) {
        pictures++;
        isDrawnByTheStandard();
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(SCREENSHOTS.resolve("%s-%02d-%s.png".formatted(journey, pictures, name))));
        onlooker.accept(name);
        return this;
    }

    private void isDrawnByTheStandard() {
        org.assertj.core.api.Assertions.assertThat(page.evaluate("document.compatMode")).as(page.url())
                .isEqualTo("CSS1Compat");
    }

    private Locator named(String field) {
        return page.locator("main [name='" + field + "']");
    }
}
