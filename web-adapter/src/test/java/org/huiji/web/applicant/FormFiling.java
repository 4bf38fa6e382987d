package org.huiji.web.applicant;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiji.web.applicant.picture.SamplePictures;
import org.huiji.web.support.Browser;
import org.huiji.web.support.Limits;
import org.huiji.web.support.NewAccount;
import org.huiji.web.support.Numbers;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person without employer, schooling or title who files by plain forms, and so is asked for three documents. */
final class FormFiling {

    static final String NAME = "慕容白";
    static final List<String> ASKED = List.of(
            "IDENTITY_DOCUMENT_FRONT", "IDENTITY_DOCUMENT_BACK", "SIGNED_INFORMATION_FORM");

    private static final AtomicInteger PEOPLE = new AtomicInteger(300);
    private static final String DOCUMENTS = "/my/documents";

    private final Browser browser;

    private final String number;
    private final String mobile;
    private final LocalDate birthDate;

    private FormFiling(Browser browser, String number, String mobile, LocalDate birthDate) {
        this.birthDate = birthDate;
        this.browser = browser;
        this.number = number;
        this.mobile = mobile;
    }

    /** Somebody new, signed in, with nothing started. */
    static FormFiling signedIn(int port, JdbcClient jdbc) {
        return bornOn(LocalDate.of(1985, 1, 15), port, jdbc);
    }

    /** The same for somebody of another age. */
    static FormFiling bornOn(LocalDate birthDate, int port, JdbcClient jdbc) {
        int person = PEOPLE.addAndGet(2);
        String number = Numbers.checked("110101" + birthDate.format(DateTimeFormatter.BASIC_ISO_DATE) + (person + 1));
        Limits.forget(jdbc);
        String mobile = "13900000" + person;
        NewAccount.register(new Browser(port), NAME, number, mobile);
        Browser browser = new Browser(port);
        NewAccount.signIn(browser, NAME, number, NewAccount.PASSWORD);
        return new FormFiling(browser, number, mobile, birthDate);
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

    /** From the notice to the page of documents. */
    FormFiling answered() {
        String notice = browser.get("/my/notice").text();
        arrive("/my/personal-info", browser.post("/my/notice", "commandId", hidden(notice, "commandId"), "edition",
                hidden(notice, "edition")));
        Map<String, String> person = step("/my/personal-info");
        person.putAll(Map.of("applicantName", NAME, "identityDocumentType", "RESIDENT_ID", "ethnicity", "01",
                "birthDate.year", "" + birthDate.getYear(), "birthDate.month", "" + birthDate.getMonthValue(),
                "birthDate.day", "" + birthDate.getDayOfMonth(), "gender", "1"));
        person.putAll(Map.of("identityNumber", number, "mobileNumber", mobile, "politicalStatus", "13",
                "countryOrRegion", "CHN", "email", "a@example.com"));
        arrive("/my/management-department", browser.sendParts("/my/personal-info", person, Map.of("portrait",
                SamplePictures.png(300, 420))));
        liveAt("青年大街1号");
        save("/my/education", "/my/qualification", Map.of("fullTime.highestEducation", "00",
                "fullTime.highestDegree", "0"));
        save("/my/qualification", DOCUMENTS, Map.of("qualificationLevel", "0", "accountingTitle", "0",
                "abacusGrade", "00", "certifiedPublicAccountant", "false", "certifiedTaxAgent", "false",
                "certifiedAppraiser", "false"));
        return this;
    }

    /** Lives at that address from now on. */
    void liveAt(String address) {
        save("/my/management-department", "/my/education", Map.of("employed", "false", "residenceBasis", "RESIDENCE",
                "residence.city", "210100", "residence.district", "210102", "residence.detail", address,
                "managementDepartment", "210102"));
    }

    /** Works for an employer with that number from now on, and is asked for two documents more. */
    FormFiling workFor(String licenceNumber) {
        Map<String, String> employer = new HashMap<>(Map.of("employed", "true", "employerLicenceNumber", licenceNumber,
                "employerName", "沈阳星河轴承制造有限公司", "employerAddress.city", "210100", "employerAddress.district",
                "210102", "employerAddress.detail", "青年大街1号", "managementDepartment", "210102"));
        employer.putAll(Map.of("employerType", "05", "currentPosition", "10", "administrativePost", "01",
                "employerPhone", "024-22861180", "employedSince.year", "2019", "employedSince.month", "6",
                "accountingWorkSince.year", "2015", "accountingWorkSince.month", "7"));
        save("/my/management-department", "/my/education", employer);
        return this;
    }

    /** With a picture in every slot. */
    FormFiling complete() {
        answered();
        return attach(ASKED);
    }

    /** With a picture in each of these slots. */
    FormFiling attach(List<String> slots) {
        for (String slot : slots) {
            arrive(DOCUMENTS + "#" + slot, upload(slot, SamplePictures.png(400, 300)));
        }
        return this;
    }

    /** Picks files for a slot and presses its button; {@code sendParts} of the same page twice is a double click. */
    Browser.Page upload(String slot, byte[] content) {
        Map<String, String> page = documentsPage();
        for (String name : List.of("seen." + slot, "commandId." + slot)) {
            page.computeIfAbsent(name, missing -> hidden(browser.get(DOCUMENTS).text(), missing));
        }
        page.put("go", "upload:" + slot);
        return browser.sendParts(DOCUMENTS, page, Map.of("files." + slot, content));
    }

    /** Picks another file in place of the slot's only picture. */
    Browser.Page replace(String slot, byte[] content) {
        Map<String, String> page = documentsPage();
        String former = page.getOrDefault("seen." + slot, "");
        page.put("go", "upload:" + slot + ":" + former);
        return browser.sendParts(DOCUMENTS, page, Map.of("replace." + slot + "." + former, content));
    }

    Browser.Page remove(String slot) {
        Map<String, String> page = documentsPage();
        page.put("go", "remove:" + slot + ":" + page.get("seen." + slot));
        return browser.sendParts(DOCUMENTS, page, Map.of());
    }

    /** Sends the page of personal information as it stands with a picture for the portrait, by the button beside it. */
    Browser.Page uploadPortrait(byte[] content) {
        String page = browser.get("/my/personal-info").text();
        Map<String, String> sent = new HashMap<>(Map.of("commandId", hidden(page, "commandId"), "sectionRevision",
                hidden(page, "sectionRevision"), "go", "portrait", "applicantName", NAME));
        return browser.sendParts("/my/personal-info", sent, Map.of("portrait", content));
    }

    /** The contents shown in a slot, joined by commas. */
    String shown(String slot) {
        return hidden(browser.get(DOCUMENTS).text(), "seen." + slot);
    }

    /** What the page before submission sends, pledge ticked. */
    String[] submission() {
        String page = browser.get("/my/check").text();
        return new String[]{"commandId", hidden(page, "commandId"), "version", hidden(page, "version"),
                "pledgeDigest", hidden(page, "pledgeDigest"), "truthfulnessPledge", "true"};
    }

    Map<String, String> documentsPage() {
        String page = browser.get(DOCUMENTS).text();
        Map<String, String> sent = new LinkedHashMap<>();
        for (String slot : ASKED) {
            sent.put("seen." + slot, hidden(page, "seen." + slot));
            sent.put("commandId." + slot, hidden(page, "commandId." + slot));
        }
        return sent;
    }

    static String hidden(String page, String name) {
        Matcher found = Pattern.compile("name=\"" + Pattern.quote(name) + "\" value=\"([^\"]*)\"").matcher(page);
        if (!found.find()) {
            throw new AssertionError("the page has no " + name);
        }
        return found.group(1);
    }

    /** Saves a page with these answers and sees that it leads on. */
    void save(String path, String next, Map<String, String> answers) {
        Map<String, String> sent = step(path);
        sent.putAll(answers);
        String[] parameters = sent.entrySet().stream()
                .flatMap(entry -> List.of(entry.getKey(), entry.getValue()).stream())
                .toArray(String[]::new);
        arrive(next, browser.post(path, parameters));
    }

    Map<String, String> step(String path) {
        String page = browser.get(path).text();
        return new HashMap<>(Map.of("commandId", hidden(page, "commandId"), "sectionRevision",
                hidden(page, "sectionRevision"), "go", "next"));
    }

    private static void arrive(String path, Browser.Page page) {
        if (!page.location().equals(path)) {
            throw new AssertionError("not at " + path + ": " + page.status() + " " + page.location() + messages(page));
        }
    }

    private static String messages(Browser.Page page) {
        return page.text().lines().filter(line -> line.contains("class=\"msg\"")).toList().toString();
    }
}
