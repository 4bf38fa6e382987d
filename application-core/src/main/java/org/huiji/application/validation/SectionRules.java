package org.huiji.application.validation;

import java.time.LocalDate;
import java.util.List;
import org.huiji.application.Dossier;
import org.huiji.application.FieldProblem;
import org.huiji.application.Registration;
import org.huiji.application.Rulebook;
import org.huiji.application.section.Affiliation;
import org.huiji.application.section.Affiliation.Employed;
import org.huiji.application.section.Education;
import org.huiji.application.section.Field;
import org.huiji.application.section.PersonalInfo;
import org.huiji.application.section.Qualification;
import org.huiji.application.section.Section;
import org.huiji.reference.UnifiedSocialCreditCode;

/** Which answers of a section are wrong? Asked by the screens before sending and by the aggregate before storing. */
public final class SectionRules {

    private static final int WORKING_AGE = 16;

    private SectionRules() {}

    /**
     * The problems of a section in form order, at most one a field. The section is to be normalised before, by
     * {@link NormalisedSection}.
     */
    public static List<FieldProblem> check(Section section, Dossier dossier, Rulebook rulebook, LocalDate today) {
        Registration registration = dossier.registration();
        return registration == null
                ? List.of()
                : check(section, new AnswerContext(rulebook, today, registration, dossier));
    }

    /** As above, where nothing else of the application is known. */
    public static List<FieldProblem> check(
            Section section, Rulebook rulebook, LocalDate today, Registration registration) {
        return check(section, new AnswerContext(rulebook, today, registration, null));
    }

    /** What is allowed but worth a second look. */
    public static List<FieldWarning> warnings(Section section, LocalDate today) {
        return switch (section) {
            case PersonalInfo info when isYoung(info, today) ->
                List.of(new FieldWarning(Field.BIRTH_DATE, WarningCode.YOUNGER_THAN_SIXTEEN));
            case Employed employed when UnifiedSocialCreditCode.isOlderNumber(employed.employerLicenceNumber()) ->
                List.of(new FieldWarning(Field.EMPLOYER_LICENCE_NUMBER, WarningCode.OLDER_LICENCE_NUMBER));
            case PersonalInfo _,Affiliation _,Education _,Qualification _ -> List.of();
        };
    }

    private static List<FieldProblem> check(Section section, AnswerContext context) {
        AnswerProblems problems = new AnswerProblems();
        switch (section) {
            case PersonalInfo info -> new PersonalInfoRules(info, context, problems).check();
            case Affiliation affiliation -> new AffiliationRules(affiliation, context, problems).check();
            case Education education -> new EducationRules(education, context, problems).check();
            case Qualification qualification -> new QualificationRules(qualification, context, problems).check();
        }
        return problems.inFormOrder();
    }

    private static boolean isYoung(PersonalInfo info, LocalDate today) {
        LocalDate birthDate = info.birthDate();
        return birthDate != null && birthDate.plusYears(WORKING_AGE).isAfter(today);
    }
}
