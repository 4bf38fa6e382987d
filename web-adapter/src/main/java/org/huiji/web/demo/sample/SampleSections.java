package org.huiji.web.demo.sample;

import java.time.YearMonth;
import java.util.Locale;
import org.huiji.application.section.Address;
import org.huiji.application.section.Affiliation;
import org.huiji.application.section.Education;
import org.huiji.application.section.Education.Attainment;
import org.huiji.application.section.PersonalInfo;
import org.huiji.application.section.Picture;
import org.huiji.application.section.Qualification;
import org.huiji.application.section.ResidenceBasis;
import org.huiji.reference.Code;
import org.huiji.reference.CodeCatalogue;
import org.huiji.reference.CodeList;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What a sample person fills in. */
@Component
@Profile("demo")
public class SampleSections {

    private static final String HAN = "01";
    private static final String MANCHU = "11";
    private static final int SCHOOL_LEAVING_AGE = 22;

    private final CodeCatalogue codes;
    private final MessageSource messages;

    SampleSections(CodeCatalogue codes, MessageSource messages) {
        this.codes = codes;
        this.messages = messages;
    }

    /** With the ethnicity that most have. */
    public PersonalInfo personalInfo(SamplePerson person, Picture portrait) {
        return personalInfo(person, portrait, HAN);
    }

    /** As the document says, after the first answer was found wrong. */
    public PersonalInfo correctedPersonalInfo(SamplePerson person, Picture portrait) {
        return personalInfo(person, portrait, MANCHU);
    }

    private PersonalInfo personalInfo(SamplePerson person, Picture portrait, String ethnicity) {
        return new PersonalInfo(person.applicantName(), person.identityNumber(),
                code(CodeList.IDENTITY_DOCUMENT_TYPE, "RESIDENT_ID"), person.mobileNumber(),
                code(CodeList.ETHNICITY, ethnicity), person.birthDate(), code(CodeList.GENDER, person.gender()),
                code(CodeList.POLITICAL_STATUS, "13"), code(CodeList.COUNTRY_OR_REGION, "CHN"),
                person.key() + "@example.com", portrait);
    }

    public Affiliation affiliation(SamplePerson person) {
        Address address = new Address(person.city(), person.district(), text("demo.sample.street"));
        if (!person.employed()) {
            return new Affiliation.NotEmployed(address, ResidenceBasis.RESIDENCE, person.managementDepartment(), null);
        }
        return new Affiliation.Employed(person.employerLicenceNumber(), person.employerName(), address,
                person.managementDepartment(), code(CodeList.EMPLOYER_TYPE, person.employerType()),
                code(CodeList.CURRENT_POSITION, "10"), code(CodeList.ADMINISTRATIVE_POST, "00"), "024-22861180",
                YearMonth.of(2024, 7), YearMonth.of(2024, 7));
    }

    public Education education(SamplePerson person) {
        Code education = code(CodeList.HIGHEST_EDUCATION, person.fullTimeEducation());
        if (education.meansNone()) {
            return new Education(new Attainment(education, code(CodeList.HIGHEST_DEGREE, "0"), Code.UNANSWERED, "",
                    null, ""), Attainment.UNANSWERED);
        }
        Code degree = code(CodeList.HIGHEST_DEGREE, switch (person.fullTimeEducation()) {
            case "14" -> "3";
            case "21" -> "4";
            default -> "0";
        });
        return new Education(new Attainment(education, degree, code(CodeList.MAJOR, "01"), text("demo.sample.school"),
                YearMonth.of(person.birthDate().getYear() + SCHOOL_LEAVING_AGE, 7), ""), Attainment.UNANSWERED);
    }

    public Qualification qualification(SamplePerson person) {
        Code level = code(CodeList.QUALIFICATION_LEVEL, person.qualificationLevel());
        Qualification.Highest highest = level.meansNone()
                ? new Qualification.NoneHeld(level)
                : new Qualification.Held(level, code(CodeList.QUALIFICATION_TYPE, "01"),
                        code(CodeList.OBTAINED_BY, "1"), YearMonth.of(2024, 9), "21" + person.mobileNumber());
        return new Qualification(highest, code(CodeList.ACCOUNTING_TITLE, "0"), null,
                code(CodeList.ABACUS_GRADE, "00"), "", false, false, false);
    }

    private Code code(CodeList list, String value) {
        return codes.find(list, value)
                .orElseThrow(() -> new IllegalStateException(list + " has no entry " + value));
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }
}
