package org.huiji.config.serialization;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.huiji.application.ApplicationEvent;
import org.huiji.application.ApplicationEvent.*;
import org.huiji.application.ApprovedContent;
import org.huiji.application.FindingTarget;
import org.huiji.application.Pledge;
import org.huiji.application.Protected;
import org.huiji.application.RaisedFinding;
import org.huiji.application.Registration;
import org.huiji.application.StoredPicture;
import org.huiji.application.section.Address;
import org.huiji.application.section.Affiliation;
import org.huiji.application.section.Document;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.Education;
import org.huiji.application.section.Field;
import org.huiji.application.section.PersonalInfo;
import org.huiji.application.section.Picture;
import org.huiji.application.section.Qualification;
import org.huiji.application.section.ResidenceBasis;
import org.huiji.application.section.SectionName;
import org.huiji.reference.Code;
import org.huiji.reference.CodeRule;
import org.huiji.review.ReviewDates;

/** One complete sample of every event, as frozen in the golden files. Never change one: add another. */
final class EventSamples {

    static final UUID APPLICATION = UUID.fromString("018f2e6a-1c00-8abc-9def-0123456789ab");
    static final UUID ACCOUNT = UUID.fromString("018f2e6a-1c00-7abc-9def-000000000001");
    static final UUID FORMER = UUID.fromString("018f2e6a-1c00-8abc-9def-00000000000f");
    static final UUID FINDING_1 = UUID.fromString("018f2e6a-1c00-7abc-9def-0000000000f1");
    static final UUID FINDING_2 = UUID.fromString("018f2e6a-1c00-7abc-9def-0000000000f2");
    static final UUID FINDING_3 = UUID.fromString("018f2e6a-1c00-7abc-9def-0000000000f3");
    static final Instant AT = Instant.parse("2026-08-03T01:02:03.456Z");

    /** What must never be found in stored bytes. */
    static final List<String> PERSONAL = List.of("李会籍", "210102199003071335", "13900000056", "li.huiji@example.com",
            "1990-03-07", "沈阳示例有限公司", "91210100MA0000000B", "青年大街1号", "024-22220000", "辽宁大学", "DIP-2012-0077",
            "CERT-2015-0099", "ABACUS-5", "电子劳动合同", "姓名有误", "照片不清", "与证件一致", "材料已补", "请假", "住址变更", "8f3c0d");

    private static final Registration REGISTRATION = new Registration("李会籍", "210102199003071335", "13900000056");

    private static final Picture PORTRAIT = new Picture(UUID.fromString("018f2e6a-1c00-7abc-9def-0000000000c1"),
            APPLICATION, "image/jpeg", 20_480, 295, 413, "8f3c0d" + "0".repeat(58));

    private static final PersonalInfo PERSONAL_INFO = new PersonalInfo("李会籍", "210102199003071335", Code.of("01"),
            "13900000056", Code.of("HA"), LocalDate.parse("1990-03-07"), Code.of("1"), Code.of("13"), Code.of("156"),
            "li.huiji@example.com", PORTRAIT);

    private static final Affiliation EMPLOYED = new Affiliation.Employed("91210100MA0000000B", "沈阳示例有限公司",
            new Address("210100", "210102", "青年大街1号"), "210102", new Code("01", CodeRule.PUBLIC_BODY), Code.of("03"),
            Code.of("02"), "024-22220000", YearMonth.parse("2015-07"), YearMonth.parse("2013-01"));

    private static final Affiliation NOT_EMPLOYED = new Affiliation.NotEmployed(
            new Address("210100", "210102", "青年大街1号"), ResidenceBasis.HOUSEHOLD_REGISTRATION, "210102", null);

    private static final Education EDUCATION = new Education(
            new Education.Attainment(Code.of("20"), Code.of("4"), Code.of("1202"), "辽宁大学", YearMonth.parse("2012-07"),
                    "DIP-2012-0077"),
            Education.Attainment.UNANSWERED);

    private static final Qualification HELD = new Qualification(
            new Qualification.Held(Code.of("2"), Code.of("021"), Code.of("1"), YearMonth.parse("2015-05"),
                    "CERT-2015-0099"),
            new Code("00", CodeRule.NONE), null, Code.of("5"), "ABACUS-5", true, false, true);

    private static final Qualification NONE_HELD = new Qualification(
            new Qualification.NoneHeld(new Code("0", CodeRule.NONE)), new Code("00", CodeRule.NONE), null,
            new Code("0", CodeRule.NONE), "", false, false, false);

    private static final Document DOCUMENT = new Document(List.of(PORTRAIT),
            new Document.Substitute(Document.Substitute.Kind.LABOUR_CONTRACT, "电子劳动合同"));

    private static final ReviewDates DATES = new ReviewDates(LocalDate.parse("2026-08-12"),
            LocalDate.parse("2026-08-17"), "2026-1", false);

    private static final ReviewDates MOVED_DATES = new ReviewDates(LocalDate.parse("2026-08-13"),
            LocalDate.parse("2026-08-18"), "2026-2", true);

    private EventSamples() {}

    /** In the order of the life of an application. */
    static List<ApplicationEvent> all() {
        return List.of(
                new ApplicationStarted(APPLICATION, 1, AT, ACCOUNT, "2026-1", Protected.of(REGISTRATION)),
                new AmendmentStarted(APPLICATION, 1, AT, ACCOUNT, FORMER, "2026-1", "210102", "210102",
                        Protected.of(REGISTRATION),
                        Protected.of(new ApprovedContent(PERSONAL_INFO, NOT_EMPLOYED, EDUCATION, NONE_HELD,
                                new TreeMap<>(Map.of(DocumentSlot.IDENTITY_DOCUMENT_FRONT,
                                        new Document(List.of(PORTRAIT), null)))))),
                new PersonalInfoSubmitted(APPLICATION, 2, AT, Protected.of(PERSONAL_INFO)),
                new ManagementDepartmentSelected(APPLICATION, 3, AT, "210102", "210102", Protected.of(EMPLOYED)),
                new EducationSubmitted(APPLICATION, 4, AT, Protected.of(EDUCATION)),
                new QualificationSubmitted(APPLICATION, 5, AT, Protected.of(HELD)),
                new DocumentAttached(APPLICATION, 6, AT, DocumentSlot.EMPLOYMENT_PROOF,
                        List.of(StoredPicture.of(PORTRAIT)), Protected.of(DOCUMENT)),
                new DocumentRemoved(APPLICATION, 7, AT, DocumentSlot.QUALIFICATION_CERTIFICATE),
                new FindingExplained(APPLICATION, 8, AT, FINDING_1, Protected.of("与证件一致")),
                new ApplicationSubmittedForReview(APPLICATION, 9, AT, 1, "210102", "210102",
                        new Pledge("2026-1", "ab".repeat(32)), DATES),
                new SubmissionWithdrawn(APPLICATION, 10, AT, 1),
                new ApplicationDiscarded(APPLICATION, 11, AT),
                new ReviewClaimed(APPLICATION, 10, AT, 1, "reviewer1", "王审核"),
                new ReviewReleased(APPLICATION, 11, AT, 1),
                new ReviewAssigned(APPLICATION, 11, AT, 1, "reviewer2", "赵审核"),
                new ReviewReassigned(APPLICATION, 12, AT, 1, "reviewer1", "reviewer2", "赵审核", Protected.of("请假")),
                new ApplicationTransferred(APPLICATION, 12, AT, 1, "210102", "210103", "reviewer1",
                        Protected.of("住址变更")),
                new ApplicationReturned(APPLICATION, 12, AT, 1, "reviewer1",
                        List.of(new RaisedFinding(FINDING_1, FindingTarget.of(Field.APPLICANT_NAME), "01"),
                                new RaisedFinding(FINDING_2, FindingTarget.of(DocumentSlot.FULL_TIME_DIPLOMA), "02"),
                                new RaisedFinding(FINDING_3, FindingTarget.of(SectionName.EDUCATION), "09")),
                        Protected.of(new TreeMap<>(Map.of(FINDING_1, "姓名有误", FINDING_2, "照片不清", FINDING_3, "材料已补")))),
                new ReturnRecalled(APPLICATION, 13, AT, 1, "reviewer1", "王审核", DATES),
                new ApplicationApproved(APPLICATION, 14, AT, 2, "reviewer1", "210102"),
                new StaffNoteAdded(APPLICATION, 12, AT, FINDING_3, Protected.of("材料已补")),
                new ReviewReminderIssued(APPLICATION, 9, AT, 1, DATES.remindAt(), AT),
                new ReviewBecameOverdue(APPLICATION, 9, AT, 1, DATES.overdueAt(), AT),
                new ReviewDeadlineMoved(APPLICATION, 9, AT, 1, DATES, MOVED_DATES),
                new PersonalDataErased(APPLICATION, 15, AT, "REQ-2026-0001"));
    }
}
