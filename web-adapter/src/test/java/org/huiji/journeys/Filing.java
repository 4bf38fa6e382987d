package org.huiji.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An applicant's ways through their pages. */
final class Filing {

    static final String LICENCE = "91210102MA0P4T7K9P";
    static final String EMPLOYER = "沈阳星河轴承制造有限公司";
    static final String DEPARTMENT = "210102";

    private static final String NEXT = "next";
    private static final String FIND = "/my/management-department";
    private static final Pattern CODE = Pattern.compile("验证码(\\d{6})");

    private final Walk walk;
    private final TypedPerson person;

    Filing(Walk walk, TypedPerson person) {
        this.walk = walk;
        this.person = person;
    }

    Walk walk() {
        return walk;
    }

    /** Registers with the code shown at the demo's messages, sets the password and signs in. */
    void register() {
        walk.open("/").picture("home").open("/register");
        proveNumber();
        walk.fill("password", TypedPerson.PASSWORD).fill("passwordAgain", TypedPerson.PASSWORD)
                .press("main button[type=submit]").isAt("/sign-in");
        signIn();
    }

    /** From the page of registration to that of the password. */
    void proveNumber() {
        walk.fill("applicantName", person.applicantName()).fill("identityNumber", person.identityNumber())
                .fill("mobileNumber", person.mobileNumber()).go("code").sees("验证码");
        walk.fill("smsCode", sentCode(walk.page())).tick("rulesAgreed").tick("sensitiveAgreed").picture("register")
                .go("register").isAt("/register/password");
    }

    void signIn() {
        walk.open("/sign-in").fill("applicantName", person.applicantName())
                .fill("identityNumber", person.identityNumber()).fill("password", TypedPerson.PASSWORD)
                .press("main button[type=submit]").shows("form[action='/sign-out'], button[value='sign-out']");
    }

    /** The code that was sent last; other messages may have come since. */
    static String sentCode(Page from) {
        Page messages = from.context().newPage();
        messages.navigate("/demo/messages");
        Locator codes = messages.locator("tbody tr td:last-child")
                .filter(new Locator.FilterOptions().setHasText(CODE));
        Matcher code = CODE.matcher(codes.count() == 0 ? "" : codes.first().innerText());
        messages.close();
        if (!code.find()) {
            throw new AssertionError("no code was sent");
        }
        return code.group(1);
    }

    /** From the registration to the page of documents, with neither employer nor schooling nor qualification. */
    void toTheFewestDocuments() {
        register();
        readNotice();
        personalInfo("01");
        residence();
        noEducation();
        noQualification();
    }

    void readNotice() {
        walk.sees("阅读须知").picture("notice").press("main form button[type=submit], main form button:not([type])")
                .isAt("/my/personal-info");
    }

    void personalInfo(String ethnicity) {
        walk.pick("identityDocumentType", "RESIDENT_ID").pick("ethnicity", ethnicity)
                .date("birthDate", person.birthDate()).pickOrChoose("gender", person.gender())
                .pick("politicalStatus", "13").pick("countryOrRegion", "CHN").fill("email", person.email());
        portrait("portrait");
        walk.picture("personal-info").go(NEXT).isAt("/my/management-department");
    }

    /** By the tool in the page; where there is no script, the plain field takes it along. */
    void portrait(String picture) {
        boolean tool = walk.page().locator("#photo:not([hidden])").count() > 0;
        walk.file("portrait", picture);
        if (tool) {
            walk.press("#photo-use").shows("img.portrait");
        }
    }

    void employer() {
        walk.choose("employed", "true").fill("employerLicenceNumber", LICENCE).fill("employerName", EMPLOYER)
                .pick("employerAddress.city", "210100").pick("employerAddress.district", "210102")
                .fill("employerAddress.detail", person.address()).department()
                .pick("employerType", "05").pick("currentPosition", "10").pick("administrativePost", "00")
                .fill("employerPhone", "024-22861180").date("employedSince", "2019-7")
                .date("accountingWorkSince", "2019-7").picture("management-department-employed").go(NEXT)
                .isAt("/my/education");
    }

    void residence() {
        walk.choose("employed", "false").pick("residence.city", "210100").pick("residence.district", "210102")
                .fill("residence.detail", person.address()).department()
                .picture("management-department-not-employed").go(NEXT).isAt("/my/education");
    }

    /** Each list follows from the one before by the button that asks for the departments of the address. */
    void residenceByButton() {
        walk.choose("employed", "false").pick("residence.city", "210100").go(FIND).pick("residence.district", "210102")
                .fill("residence.detail", person.address()).go(FIND).department()
                .picture("management-department-by-button").go(NEXT).isAt("/my/education");
    }

    void education(String school) {
        walk.pick("fullTime.highestEducation", "21").pick("fullTime.highestDegree", "4").pick("fullTime.major", "01")
                .fill("fullTime.school", school).date("fullTime.graduatedOn", "2014-7").picture("education").go(NEXT)
                .isAt("/my/qualification");
    }

    void noEducation() {
        walk.pick("fullTime.highestEducation", "00").pick("fullTime.highestDegree", "0").picture("education-none")
                .go(NEXT).isAt("/my/qualification");
    }

    void qualification(String certificate) {
        walk.pickOrChoose("qualificationLevel", "2").pick("qualificationType", "01").pickOrChoose("obtainedBy", "1")
                .date("obtainedOn", "2021-9").fill("certificateNumber", certificate);
        restOfQualification();
    }

    void noQualification() {
        walk.pickOrChoose("qualificationLevel", "0");
        restOfQualification();
    }

    private void restOfQualification() {
        walk.pickOrChoose("accountingTitle", "0").pickOrChoose("abacusGrade", "00");
        for (String title : List.of("certifiedPublicAccountant", "certifiedTaxAgent", "certifiedAppraiser")) {
            walk.pickOrChoose(title, "false");
        }
        walk.picture("qualification").go(NEXT).isAt("/my/documents");
    }

    /** The page sends a picture as soon as it is picked. */
    void upload(String slot, String picture) {
        walk.file("files." + slot, picture).shows("#" + slot + "-title .tag.ok");
    }

    /** What somebody with an employer, a diploma and a title is asked for. */
    void uploadEverything(String front) {
        upload("IDENTITY_DOCUMENT_FRONT", front);
        upload("IDENTITY_DOCUMENT_BACK", "identity-back");
        upload("SIGNED_INFORMATION_FORM", "information-form");
        upload("FULL_TIME_DIPLOMA", "diploma");
        upload("EMPLOYMENT_PROOF", "employment-proof");
        upload("EMPLOYER_LICENCE", "employer-licence");
        upload("QUALIFICATION_CERTIFICATE", "certificate");
    }

    /** Picks a picture and sends it by the button beside it, as where no script does so. */
    void uploadByButton(String slot, String picture) {
        walk.file("files." + slot, picture).go("upload:" + slot).shows("#" + slot + "-title .tag.ok");
    }

    /** In the place of the one picture that is there. */
    void replace(String slot, String picture) {
        String former = String.valueOf(walk.page().locator("input[name='seen." + slot + "']").getAttribute("value"));
        walk.file("replace." + slot + "." + former, picture).shows(
                "input[name='seen." + slot + "']:not([value='" + former + "'])");
    }

    void submit() {
        walk.open("/my/check").picture("check").tick("truthfulnessPledge").press("#submit").isAt("/my/status")
                .sees("待审核").picture("status");
    }
}
