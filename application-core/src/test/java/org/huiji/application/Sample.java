package org.huiji.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.huiji.application.section.Address;
import org.huiji.application.section.Affiliation;
import org.huiji.application.section.Document;
import org.huiji.application.section.Education;
import org.huiji.application.section.Education.Attainment;
import org.huiji.application.section.PersonalInfo;
import org.huiji.application.section.Picture;
import org.huiji.application.section.Qualification;
import org.huiji.application.section.ResidenceBasis;
import org.huiji.reference.Code;
import org.huiji.reference.CodeRule;

/** People, answers and pictures that the tests speak of. */
public final class Sample {

    public static final UUID APPLICATION = UUID.fromString("0192e000-0000-8000-8000-000000000001");
    public static final UUID FORMER_APPLICATION = UUID.fromString("0192e000-0000-8000-8000-000000000002");
    public static final UUID ACCOUNT = UUID.fromString("0192e000-0000-7000-8000-00000000000a");
    /** A Monday, nine in the morning. */
    public static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    public static final String NAME = "欧阳靖宇";
    public static final String IDENTITY_NUMBER = "210102199003071233";
    public static final String MOBILE_NUMBER = "13998765432";
    public static final String EMAIL = "jingyu@example.cn";
    public static final Registration REGISTRATION = new Registration(NAME, IDENTITY_NUMBER, MOBILE_NUMBER);
    public static final Pledge PLEDGE = new Pledge("2026-01", "ab".repeat(32));

    public static final Actor APPLICANT = new Actor(ACCOUNT.toString(), Role.APPLICANT, "", "", Channel.WEB,
            "203.0.113.0");
    public static final Actor SOMEBODY_ELSE = new Actor(
            UUID.fromString("0192e000-0000-7000-8000-00000000000b").toString(),
            Role.APPLICANT,
            "",
            "",
            Channel.WEB,
            "203.0.113.0");
    public static final Actor REVIEWER = staff("reviewer1", Role.REVIEWER, "210102");
    public static final Actor COLLEAGUE = staff("reviewer2", Role.REVIEWER, "210102");
    public static final Actor FOREIGN_REVIEWER = staff("reviewer3", Role.REVIEWER, "210103");
    public static final Actor HEAD = staff("head1", Role.HEAD, "210100");
    public static final Actor FOREIGN_HEAD = staff("head2", Role.HEAD, "210200");
    public static final Actor SECURITY_ADMINISTRATOR = staff("security1", Role.SECURITY_ADMINISTRATOR, "210000");
    public static final Actor AUDITOR = staff("auditor1", Role.AUDITOR, "210000");

    public static final Code NONE = new Code("0", CodeRule.NONE);
    public static final Code NO_EDUCATION = new Code("00", CodeRule.NONE);
    public static final Code SECONDARY_SCHOOL = new Code("61", CodeRule.NO_MAJOR);
    public static final Address HEPING = new Address("210100", "210102", "十一纬路76号3单元");

    private Sample() {}

    public static PersonalInfo personalInfo() {
        return personalInfo(MOBILE_NUMBER);
    }

    public static PersonalInfo personalInfo(String mobileNumber) {
        return personalInfo(mobileNumber, picture(1));
    }

    public static PersonalInfo personalInfo(Picture portrait) {
        return personalInfo(MOBILE_NUMBER, portrait);
    }

    private static PersonalInfo personalInfo(String mobileNumber, Picture portrait) {
        return new PersonalInfo(
                NAME,
                IDENTITY_NUMBER,
                Code.of("RESIDENT_ID"),
                mobileNumber,
                Code.of("1"),
                LocalDate.of(1990, 3, 7),
                Code.of("1"),
                Code.of("1"),
                Code.of("1"),
                EMAIL,
                portrait);
    }

    public static Affiliation.Employed employed() {
        return employed("辽宁汇集会计服务有限公司");
    }

    public static Affiliation.Employed employed(String employerName) {
        return new Affiliation.Employed(
                "91210102MA0XYG8T1C",
                employerName,
                HEPING,
                "210102",
                Code.of("1"),
                Code.of("1"),
                Code.of("1"),
                "024-22861002",
                YearMonth.of(2019, 7),
                YearMonth.of(2015, 9));
    }

    public static Affiliation.NotEmployed notEmployed() {
        return new Affiliation.NotEmployed(HEPING, ResidenceBasis.RESIDENCE, "210102", null);
    }

    public static Attainment degree() {
        return new Attainment(
                Code.of("21"), Code.of("1"), Code.of("1"), "东北财经大学", YearMonth.of(2012, 7), "101731201205001234");
    }

    public static Attainment noAttainment() {
        return new Attainment(NO_EDUCATION, NONE, Code.UNANSWERED, "", null, "");
    }

    public static Education education() {
        return new Education(degree(), Attainment.UNANSWERED);
    }

    public static Qualification qualification() {
        return new Qualification(
                new Qualification.Held(
                        Code.of("2"), Code.of("1"), Code.of("1"), YearMonth.of(2018, 9), "20180900012345"),
                Code.of("1"),
                YearMonth.of(2019, 1),
                NONE,
                "",
                false,
                false,
                false);
    }

    public static Qualification noQualification() {
        return new Qualification(new Qualification.NoneHeld(NONE), NONE, null, NONE, "", false, false, false);
    }

    /** Pictures of the same number have the same content id and digest. */
    public static Picture picture(int number) {
        return uploadedAgain(number, number);
    }

    /** The same picture as {@code number} under another content id. */
    public static Picture uploadedAgain(int number, int contentNumber) {
        return new Picture(
                new UUID(0x0192e00000007000L, 0x8000000000000000L + contentNumber),
                APPLICATION,
                "image/jpeg",
                80_000,
                600,
                840,
                "digest" + number);
    }

    public static Document document(Integer... numbers) {
        return new Document(List.of(numbers).stream().map(Sample::picture).toList(), null);
    }

    public static NewFinding finding(int number, FindingTarget target) {
        return new NewFinding(findingId(number), target, "A01", "与证件不一致,请核对后重新填写" + number);
    }

    public static UUID findingId(int number) {
        return new UUID(0x0192e00000007000L, 0x9000000000000000L + number);
    }

    private static Actor staff(String id, Role role, String department) {
        return new Actor(id, role, department, id + " name", Channel.WEB, "198.51.100.0");
    }
}
