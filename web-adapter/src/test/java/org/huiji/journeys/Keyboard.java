package org.huiji.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;

/** A window worked with by its keys alone: nothing is clicked, and what has the focus is reached by Tab. */
final class Keyboard {

    private static final int LONGEST_WAY = 600;
    private static final String FOCUSED = "selector => document.activeElement.matches(selector)";

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    Keyboard open(String address) {
        page.navigate(address);
        page.waitForLoadState();
        return this;
    }

    Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }

    Keyboard type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** By Tab until it has the focus. */
    Keyboard to(String selector) {
        page.locator(selector).first().waitFor(
                new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        for (int steps = 0; steps < LONGEST_WAY && !isOn(selector); steps++) {
            page.keyboard().press("Tab");
        }
        return isAt(selector);
    }

    /** What has the focus. */
    Keyboard isAt(String selector) {
        page.waitForFunction(FOCUSED, selector);
        return this;
    }

    Keyboard sees(String selector, String text) {
        assertThat(page.locator(selector).first()).containsText(text);
        return this;
    }

    Keyboard seesNo(String selector) {
        assertThat(page.locator(selector)).hasCount(0);
        return this;
    }

    private boolean isOn(String selector) {
        return (Boolean) page.evaluate(FOCUSED, selector);
    }
}
