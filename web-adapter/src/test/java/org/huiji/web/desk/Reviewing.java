package org.huiji.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiji.web.support.Browser;
import org.huiji.web.support.Browser.Page;
import org.huiji.web.support.NewAccount;

/** A reviewer's window on one application that waits in their department. */
final class Reviewing {

    private static final Pattern ROW = Pattern.compile("class=\"who\" href=\"(/desk/applications/[0-9a-f-]{36})\"");
    private static final int LOOKS = 500;

    private final Browser browser;
    private final String path;

    private Reviewing(Browser browser, String path) {
        this.browser = browser;
        this.path = path;
    }

    /** The first that waits. */
    static Reviewing firstPending(int port, String staffId) {
        Browser browser = signedIn(port, staffId);
        Matcher row = ROW.matcher(browser.get("/desk/queue?group=PENDING").text());
        assertThat(row.find()).as("something waits for %s", staffId).isTrue();
        return new Reviewing(browser, row.group(1));
    }

    static Browser signedIn(int port, String staffId) {
        Browser browser = new Browser(port);
        NewAccount.signInStaff(browser, staffId);
        return browser;
    }

    /** The same application before somebody else, or on another machine. */
    Reviewing seenBy(int port, String staffId) {
        return new Reviewing(signedIn(port, staffId), path);
    }

    String path() {
        return path;
    }

    UUID id() {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    Page page() {
        return browser.get(path);
    }

    /** The page once its read model is so far as to show the text. */
    Page seeing(String text) {
        for (int looks = 0; looks < LOOKS; looks++) {
            Page page = page();
            if (page.text().contains(text)) {
                return page;
            }
        }
        throw new AssertionError(path + " never showed " + text);
    }

    Reviewing claim() {
        Page page = seeing(path + "/claim");
        send("/claim", page);
        seeing("id=\"return\"");
        return this;
    }

    void release() {
        send("/release", page());
    }

    /** Sends a step as the page that was seen would. */
    Page send(String step, Page seen, String... more) {
        List<String> sent = new ArrayList<>(List.of("version", value(seen, "version"), "commandId",
                value(seen, "commandId"), "opinionPage", optional(seen, "opinionPage"), "opinionSeen",
                optional(seen, "opinionSeen")));
        sent.addAll(List.of(more));
        return browser.post(path + step, sent.toArray(String[]::new));
    }

    Page get(String address) {
        return browser.get(address);
    }

    static String value(Page page, String name) {
        String value = optional(page, name);
        assertThat(value).as("%s on the page with status %s", name, page.status()).isNotEmpty();
        return value;
    }

    private static String optional(Page page, String name) {
        Matcher found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page.text());
        return found.find() ? found.group(1) : "";
    }
}
