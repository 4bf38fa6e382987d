package org.huiji.web.applicant;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiji.web.support.Browser;
import org.huiji.web.support.NewAccount;
import org.huiji.web.support.Numbers;

/** Somebody newly registered who has opened an application and fills its pages without script. */
final class ApplicantAtWork {

    private static final AtomicInteger NEXT = new AtomicInteger(100);

    private static final String NAME = "陈静怡";

    private final Browser browser;
    private final String number;

    private ApplicantAtWork(Browser browser, String number) {
        this.browser = browser;
        this.number = number;
    }

    static ApplicantAtWork begin(int port) {
        int number = NEXT.incrementAndGet();
        Browser browser = new Browser(port);
        String identity = Numbers.checked("21010219920307" + number);
        NewAccount.register(browser, NAME, identity, "13900000" + number);
        NewAccount.signIn(browser, NAME, identity, NewAccount.PASSWORD);
        ApplicantAtWork applicant = new ApplicantAtWork(browser, identity);
        applicant.sendAsShown("/my/notice", "edition", "2026-1");
        return applicant;
    }

    /** The same person at another machine. */
    ApplicantAtWork elsewhere(int port) {
        Browser other = new Browser(port);
        NewAccount.signIn(other, NAME, number, NewAccount.PASSWORD);
        return new ApplicantAtWork(other, number);
    }

    Browser browser() {
        return browser;
    }

    Browser.Page get(String path) {
        return browser.get(path);
    }

    /** Opens the page and sends it with its own step and revision; name and value by turns. */
    Browser.Page sendAsShown(String path, String... answers) {
        return send(path, get(path), answers);
    }

    /** Sends what belongs to a page that was seen earlier. */
    Browser.Page send(String path, Browser.Page seen, String... answers) {
        List<String> parameters = new ArrayList<>(List.of("commandId", hidden(seen, "commandId")));
        if (seen.text().contains("name=\"sectionRevision\"")) {
            parameters.addAll(List.of("sectionRevision", hidden(seen, "sectionRevision"), "draftSeen",
                    hidden(seen, "draftSeen")));
        }
        parameters.addAll(List.of(answers));
        return browser.post(path, parameters.toArray(String[]::new));
    }

    static String hidden(Browser.Page page, String name) {
        Matcher found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.text());
        if (!found.find()) {
            throw new AssertionError("no " + name + " on a page of status " + page.status() + " " + page.location());
        }
        return found.group(1);
    }
}
