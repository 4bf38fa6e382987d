package org.huiji.web.applicant;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiji.web.support.Browser;
import org.huiji.web.support.NewAccount;

/** A reviewer who finds applications by their receipt number and decides on them. */
final class ReviewerAtDesk {

    private static final Pattern ROW = Pattern.compile("class=\"who\" href=\"(/desk/applications/[0-9a-f-]{36})\"");
    private static final int LOOKS = 500;
    private static final int OK = 200;

    private final Browser browser;

    private ReviewerAtDesk(Browser browser) {
        this.browser = browser;
    }

    static ReviewerAtDesk signedIn(int port, String staffId) {
        Browser browser = new Browser(port);
        NewAccount.signInStaff(browser, staffId);
        return new ReviewerAtDesk(browser);
    }

    Browser browser() {
        return browser;
    }

    /** The address of the application in that group of the queue; looks until queue and case file show it. */
    String find(String group, String receiptNumber) {
        for (int looks = 0; looks < LOOKS; looks++) {
            List<String> found = rows(group, receiptNumber);
            if (!found.isEmpty() && browser.get(found.getFirst()).status() == OK) {
                return found.getFirst();
            }
        }
        throw new AssertionError("the queue never showed " + receiptNumber);
    }

    List<String> rows(String group, String receiptNumber) {
        Matcher row = ROW.matcher(browser.get("/desk/queue?group=" + group + "&q=" + receiptNumber).text());
        List<String> rows = new ArrayList<>();
        while (row.find()) {
            rows.add(row.group(1));
        }
        return rows;
    }

    /** The page once its read model is so far as to show the text. */
    Browser.Page seeing(String path, String text) {
        for (int looks = 0; looks < LOOKS; looks++) {
            Browser.Page page = browser.get(path);
            if (page.text().contains(text)) {
                return page;
            }
        }
        throw new AssertionError(path + " never showed " + text);
    }

    /** Claims it; again if the page was not yet so far as the application. */
    String claim(String receiptNumber) {
        for (int tries = 0; tries < LOOKS; tries++) {
            String path = find("PENDING", receiptNumber);
            seeing(path, path + "/claim");
            step(path + "/claim", path);
            if (browser.get(path).text().contains("id=\"return\"")) {
                return path;
            }
        }
        throw new AssertionError("never claimed " + receiptNumber);
    }

    void release(String path) {
        step(path + "/release", path);
    }

    void transfer(String path, String departmentCode) {
        step(path + "/transfer", path, "departmentCode", departmentCode, "reason", "不在本区");
    }

    void approve(String receiptNumber) {
        String path = claim(receiptNumber);
        step(path + "/approve", path, "step", "confirm");
    }

    /** Returns it with one finding. */
    void returnFor(String receiptNumber, String key, String text) {
        String path = claim(receiptNumber);
        step(path + "/return", path, "step", "confirm", "verdict." + key, "wrong", "reason." + key, "A01",
                "text." + key, text);
    }

    private void step(String address, String path, String... more) {
        String page = browser.get(path).text();
        List<String> sent = new ArrayList<>(List.of("version", FormFiling.hidden(page, "version"), "commandId",
                FormFiling.hidden(page, "commandId")));
        sent.addAll(List.of(more));
        Browser.Page answer = browser.post(address, sent.toArray(String[]::new));
        if (answer.location().isEmpty()) {
            throw new AssertionError(address + " answered " + answer.status());
        }
    }
}
