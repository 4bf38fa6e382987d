package org.huiji.web.applicant;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiji.web.applicant.picture.SamplePictures;
import org.huiji.web.support.Browser;
import org.huiji.web.support.NewAccount;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person without employer whose filing was submitted or approved, and who amends the file by plain forms. */
final class FiledPerson {

    static final String FORM = "SIGNED_INFORMATION_FORM";

    private static final Pattern NUMBER = Pattern.compile("HJ-[0-9A-Z]{6}-[0-9A-Z]{6}");

    private final int port;
    private final FormFiling filing;

    private FiledPerson(int port, FormFiling filing) {
        this.port = port;
        this.filing = filing;
    }

    static FiledPerson submitted(int port, JdbcClient jdbc) {
        return submitted(port, FormFiling.signedIn(port, jdbc).complete());
    }

    /** Submits what is filled in. */
    static FiledPerson submitted(int port, FormFiling filing) {
        FiledPerson person = new FiledPerson(port, filing);
        person.submit();
        return person;
    }

    static FiledPerson approved(int port, JdbcClient jdbc) {
        FiledPerson person = submitted(port, jdbc);
        ReviewerAtDesk.signedIn(port, "reviewer1").approve(person.submittedNumber());
        return person;
    }

    FormFiling filing() {
        return filing;
    }

    /** Signs in with another browser, which sends one more thing along. */
    Browser.Page signIn(Browser other, String name, String value) {
        other.get("/sign-in");
        return other.post("/sign-in", "applicantName", FormFiling.NAME, "identityNumber", filing.number(), "password",
                NewAccount.PASSWORD, name, value);
    }

    Browser browser() {
        return filing.browser();
    }

    String page(String path) {
        return browser().get(path).text();
    }

    /** The receipt number of what lies with the department. */
    String submittedNumber() {
        return number(page("/my/status"));
    }

    /** The receipt number under which the file was approved last. */
    String fileNumber() {
        return number(page("/my/file"));
    }

    void submit() {
        expect("/my/status", browser().post("/my/check", filing.submission()));
    }

    FiledPerson amend() {
        expect("/my/amendment", startAmendment());
        return this;
    }

    Browser.Page startAmendment() {
        String notice = page("/my/amendment");
        return browser().post("/my/amendment", "commandId", FormFiling.hidden(notice, "commandId"), "edition",
                FormFiling.hidden(notice, "edition"));
    }

    /** Changes the residence and what follows from it: a newly signed form. */
    FiledPerson moveTo(String district, String detail, String next) {
        filing.save("/my/management-department", next, Map.of("employed", "false", "residenceBasis", "RESIDENCE",
                "residence.city", "210100", "residence.district", district, "residence.detail", detail,
                "managementDepartment", district));
        filing.replace(FORM, SamplePictures.png(400, 301 + detail.length()));
        return this;
    }

    void withdraw() {
        String page = page("/my/status/withdraw");
        browser().post("/my/status/withdraw", "commandId", FormFiling.hidden(page, "commandId"), "version",
                FormFiling.hidden(page, "version"));
    }

    Browser.Page discard() {
        String page = page("/my/discard");
        return browser().post("/my/discard", "commandId", FormFiling.hidden(page, "commandId"), "version",
                FormFiling.hidden(page, "version"));
    }

    ReviewerAtDesk reviewer(String staffId) {
        return ReviewerAtDesk.signedIn(port, staffId);
    }

    static String number(String page) {
        Matcher found = NUMBER.matcher(page);
        if (!found.find()) {
            throw new AssertionError("no receipt number on the page");
        }
        return found.group();
    }

    private static void expect(String path, Browser.Page page) {
        if (!page.location().equals(path)) {
            throw new AssertionError("not at " + path + ": " + page.status() + " " + page.location());
        }
    }
}
