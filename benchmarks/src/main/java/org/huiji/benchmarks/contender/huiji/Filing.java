package org.huiji.benchmarks.contender.huiji;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.huiji.application.FindingTarget;
import org.huiji.application.NewFinding;
import org.huiji.application.Registration;
import org.huiji.application.port.FreshIds;
import org.huiji.application.section.Address;
import org.huiji.application.section.Affiliation;
import org.huiji.application.section.Document;
import org.huiji.application.section.Education;
import org.huiji.application.section.Education.Attainment;
import org.huiji.application.section.Field;
import org.huiji.application.section.PersonalInfo;
import org.huiji.application.section.Picture;
import org.huiji.application.section.Qualification;
import org.huiji.application.section.ResidenceBasis;
import org.huiji.reference.Code;
import org.huiji.reference.CodeCatalogue;
import org.huiji.reference.CodeList;
import org.huiji.reference.IdentityNumber;

/** What artificial applicants fill in and what their reviewer finds; valid by all rules. */
final class Filing {

    /** The department that all file with. */
    static final String DEPARTMENT = "210102";

    private static final String HAN = "01";
    private static final String MANCHU = "11";
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1960, 1, 1);
    private static final int DAYS_OF_BIRTH = 14_000;
    private static final int SEQUENCES = 1_000;
    private static final int PICTURE_BYTES = 80_000;

    private final CodeCatalogue codes;
    private final FreshIds ids;
    private final Properties words = words();

    Filing(CodeCatalogue codes, FreshIds ids) {
        this.codes = codes;
        this.ids = ids;
    }

    /** The person of that number. */
    Registration registration(long number) {
        LocalDate birth = EARLIEST_BIRTH.plusDays(number % DAYS_OF_BIRTH);
        String fifteen = "%s%02d%02d%02d%03d".formatted(DEPARTMENT, birth.getYear() % 100, birth.getMonthValue(),
                birth.getDayOfMonth(), number / DAYS_OF_BIRTH % SEQUENCES);
        return new Registration(word("applicant"), IdentityNumber.fromFifteenDigits(fifteen).orElseThrow(),
                "139%08d".formatted(number));
    }

    PersonalInfo personalInfo(Registration person, Picture portrait) {
        return personalInfo(person, portrait, HAN);
    }

    /** Meets {@link #finding()}. */
    PersonalInfo correctedPersonalInfo(Registration person, Picture portrait) {
        return personalInfo(person, portrait, MANCHU);
    }

    private PersonalInfo personalInfo(Registration person, Picture portrait, String ethnicity) {
        String number = person.identityNumber();
        return new PersonalInfo(person.applicantName(), number, code(CodeList.IDENTITY_DOCUMENT_TYPE, "RESIDENT_ID"),
                person.mobileNumber(), code(CodeList.ETHNICITY, ethnicity),
                IdentityNumber.birthDateOf(number).orElseThrow(),
                code(CodeList.GENDER, IdentityNumber.genderOf(number).orElseThrow()),
                code(CodeList.POLITICAL_STATUS, "13"), code(CodeList.COUNTRY_OR_REGION, "CHN"),
                person.mobileNumber() + "@example.com", portrait);
    }

    Affiliation affiliation() {
        return new Affiliation.NotEmployed(new Address("210100", DEPARTMENT, word("street")),
                ResidenceBasis.RESIDENCE, DEPARTMENT, null);
    }

    Education education(Registration person) {
        int birthYear = IdentityNumber.birthDateOf(person.identityNumber()).orElseThrow().getYear();
        return new Education(new Attainment(code(CodeList.HIGHEST_EDUCATION, "21"), code(CodeList.HIGHEST_DEGREE, "4"),
                code(CodeList.MAJOR, "01"), word("school"), YearMonth.of(birthYear + 22, 7),
                "10173120" + person.mobileNumber()), Attainment.UNANSWERED);
    }

    Qualification qualification() {
        return new Qualification(new Qualification.NoneHeld(code(CodeList.QUALIFICATION_LEVEL, "0")),
                code(CodeList.ACCOUNTING_TITLE, "0"), null, code(CodeList.ABACUS_GRADE, "00"), "", false, false, false);
    }

    Document document(UUID applicationId) {
        return new Document(List.of(picture(applicationId)), null);
    }

    /** As if it had been uploaded; the bytes of pictures are no part of what is compared. */
    Picture picture(UUID applicationId) {
        UUID contentId = ids.next();
        String digest = (contentId.toString() + applicationId).replace("-", "");
        return new Picture(contentId, applicationId, "image/jpeg", PICTURE_BYTES, 600, 840, digest);
    }

    NewFinding finding() {
        return new NewFinding(ids.next(), FindingTarget.of(Field.ETHNICITY), "A01", word("finding"));
    }

    String reviewerName() {
        return word("reviewer");
    }

    private Code code(CodeList list, String value) {
        return codes.find(list, value)
                .orElseThrow(() -> new IllegalStateException(list + " has no entry " + value));
    }

    private String word(String key) {
        return Objects.requireNonNull(words.getProperty(key));
    }

    private static Properties words() {
        Properties words = new Properties();
        try (InputStream file = Objects.requireNonNull(Filing.class.getResourceAsStream("words.properties"));
                Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            words.load(reader);
            return words;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
