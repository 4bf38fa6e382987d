package org.huiji.web.applicant;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.huiji.web.applicant.picture.SamplePictures;
import org.huiji.web.support.Browser;
import org.huiji.web.support.NewAccount;
import org.huiji.web.support.Numbers;

/** Somebody who has opened an application and has the page of personal information before them, filled in. */
final class PersonalInfoOnTheDesk {

    static final String PATH = "/my/personal-info";
    static final String NAME = "端木清";

    private static final AtomicInteger NEXT = new AtomicInteger(99);

    private final Browser browser;
    private final String number;
    private final String mobile;
    private final Map<String, String> typed = new LinkedHashMap<>();

    private PersonalInfoOnTheDesk(Browser browser, String number, String mobile) {
        this.browser = browser;
        this.number = number;
        this.mobile = mobile;
    }

    static PersonalInfoOnTheDesk begin(int port) {
        // odd, as of a man
        int next = NEXT.addAndGet(2);
        Browser browser = new Browser(port);
        String number = Numbers.checked("21010219831012" + next);
        String mobile = "15812340" + next;
        NewAccount.register(browser, NAME, number, mobile);
        PersonalInfoOnTheDesk desk = new PersonalInfoOnTheDesk(browser, number, mobile);
        return desk.signedIn();
    }

    PersonalInfoOnTheDesk signedIn() {
        NewAccount.signIn(browser, NAME, number, NewAccount.PASSWORD);
        String notice = browser.get("/my/notice").text();
        browser.post("/my/notice", "commandId", FormFiling.hidden(notice, "commandId"), "edition", "2026-1");
        typed.putAll(Map.of("applicantName", NAME, "identityDocumentType", "RESIDENT_ID", "ethnicity", "01",
                "birthDate.year", "1983", "birthDate.month", "10", "birthDate.day", "12", "gender", "1"));
        typed.putAll(Map.of("identityNumber", number, "mobileNumber", mobile, "politicalStatus", "13",
                "countryOrRegion", "CHN", "email", "duanmu@example.com"));
        return this;
    }

    /** The same person's page in another browser, where they are signed in. */
    PersonalInfoOnTheDesk on(Browser other) {
        PersonalInfoOnTheDesk there = new PersonalInfoOnTheDesk(other, number, mobile);
        there.typed.putAll(typed);
        return there;
    }

    PersonalInfoOnTheDesk type(String field, String value) {
        typed.put(field, value);
        return this;
    }

    Browser.Page next() {
        return send("next");
    }

    /** Presses a button of the page as it stands now. */
    Browser.Page send(String go) {
        return send(browser.get(PATH), go);
    }

    /** Presses a button of a page that was shown before. */
    Browser.Page send(Browser.Page shown, String go) {
        Map<String, String> sent = new LinkedHashMap<>(typed);
        sent.put("commandId", FormFiling.hidden(shown.text(), "commandId"));
        sent.put("sectionRevision", FormFiling.hidden(shown.text(), "sectionRevision"));
        sent.put("go", go);
        return browser.sendParts(PATH, sent, Map.of("portrait", SamplePictures.png(300, 420)));
    }

    Browser.Page shown() {
        return browser.get(PATH);
    }

    Browser browser() {
        return browser;
    }

    String number() {
        return number;
    }

    String mobile() {
        return mobile;
    }
}
