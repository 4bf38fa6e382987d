package org.huiji.application.validation;

import org.huiji.application.section.Education;
import org.huiji.application.section.Education.Attainment;
import org.huiji.application.section.Field;

/** The rules of the education (applicant.md, 02-3): full-time required, part-time all or nothing. */
final class EducationRules {

    private static final int SHORTEST = 2;
    private static final int LONGEST_SCHOOL = 100;
    private static final int LONGEST_NUMBER = 50;

    /** The fields of one mode of study. */
    private record Fields(
            Field education, Field degree, Field major, Field school, Field graduatedOn, Field diplomaNumber) {}

    private static final Fields FULL_TIME = new Fields(
            Field.FULL_TIME_EDUCATION,
            Field.FULL_TIME_DEGREE,
            Field.FULL_TIME_MAJOR,
            Field.FULL_TIME_SCHOOL,
            Field.FULL_TIME_GRADUATED_ON,
            Field.FULL_TIME_DIPLOMA_NUMBER);

    private static final Fields PART_TIME = new Fields(
            Field.PART_TIME_EDUCATION,
            Field.PART_TIME_DEGREE,
            Field.PART_TIME_MAJOR,
            Field.PART_TIME_SCHOOL,
            Field.PART_TIME_GRADUATED_ON,
            Field.PART_TIME_DIPLOMA_NUMBER);

    private final Education education;
    private final CommonRules common;

    EducationRules(Education education, AnswerContext context, AnswerProblems problems) {
        this.education = education;
        this.common = new CommonRules(education, context, problems);
    }

    void check() {
        check(education.fullTime(), FULL_TIME);
        if (!education.partTime().equals(Attainment.UNANSWERED)) {
            check(education.partTime(), PART_TIME);
        }
    }

    private void check(Attainment attainment, Fields fields) {
        common.requiredCode(fields.education(), attainment.highestEducation());
        common.requiredCode(fields.degree(), attainment.highestDegree());
        if (attainment.asksMajor()) {
            common.requiredCode(fields.major(), attainment.major());
        }
        common.optionalText(fields.school(), attainment.school(), SHORTEST, LONGEST_SCHOOL);
        common.optionalMonth(fields.graduatedOn(), attainment.graduatedOn());
        common.optionalText(fields.diplomaNumber(), attainment.diplomaNumber(), SHORTEST, LONGEST_NUMBER);
    }
}
