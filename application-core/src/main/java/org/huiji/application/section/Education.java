package org.huiji.application.section;

import java.time.YearMonth;
import java.util.SortedMap;
import org.huiji.reference.Code;
import org.huiji.reference.CodeRule;
import org.jspecify.annotations.Nullable;

/** Education (applicant.md, 02-3): the highest full-time education, and the highest part-time one if there is any. */
public record Education(Attainment fullTime, Attainment partTime) implements Section {

    /**
     * What was attained in one mode of study.
     *
     * <p>What the other answers do not ask for is dropped, however it was filled in before.
     *
     * @param major not asked (then {@link Code#UNANSWERED}) for entries ruled {@code NONE} or {@code NO_MAJOR}
     */
    public record Attainment(
            Code highestEducation,
            Code highestDegree,
            Code major,
            String school,
            @Nullable YearMonth graduatedOn,
            String diplomaNumber) {

        /** Nothing was filled in. */
        public static final Attainment UNANSWERED = new Attainment(Code.UNANSWERED, Code.UNANSWERED, Code.UNANSWERED,
                "", null, "");

        public Attainment {
            if (!asksMajor(highestEducation)) {
                major = Code.UNANSWERED;
            }
            if (highestEducation.meansNone() && highestDegree.meansNone()) {
                school = "";
                graduatedOn = null;
                diplomaNumber = "";
            }
        }

        /** Whether the education picked has a field of study (decision 43). */
        public boolean asksMajor() {
            return asksMajor(highestEducation);
        }

        /** Whether there is a school to ask for. */
        public boolean asksSchool() {
            return !(highestEducation.meansNone() && highestDegree.meansNone());
        }

        private static boolean asksMajor(Code education) {
            return !education.meansNone() && education.rule() != CodeRule.NO_MAJOR;
        }

        /** Whether an education other than none was picked. */
        public boolean hasEducation() {
            return highestEducation.isAnswered() && !highestEducation.meansNone();
        }

        /** Whether a degree other than none was picked. */
        public boolean hasDegree() {
            return highestDegree.isAnswered() && !highestDegree.meansNone();
        }

        @Override
        public String toString() {
            return "Attainment[…]";
        }
    }

    @Override
    public SectionName name() {
        return SectionName.EDUCATION;
    }

    @Override
    public SortedMap<Field, String> answers() {
        Answers answers = new Answers()
                .put(Field.FULL_TIME_EDUCATION, fullTime.highestEducation())
                .put(Field.FULL_TIME_DEGREE, fullTime.highestDegree())
                .put(Field.PART_TIME_EDUCATION, partTime.highestEducation())
                .put(Field.PART_TIME_DEGREE, partTime.highestDegree());
        if (fullTime.asksMajor()) {
            answers.put(Field.FULL_TIME_MAJOR, fullTime.major());
        }
        if (fullTime.asksSchool()) {
            answers.put(Field.FULL_TIME_SCHOOL, fullTime.school())
                    .put(Field.FULL_TIME_GRADUATED_ON, fullTime.graduatedOn())
                    .put(Field.FULL_TIME_DIPLOMA_NUMBER, fullTime.diplomaNumber());
        }
        if (partTime.asksMajor()) {
            answers.put(Field.PART_TIME_MAJOR, partTime.major());
        }
        if (partTime.asksSchool()) {
            answers.put(Field.PART_TIME_SCHOOL, partTime.school())
                    .put(Field.PART_TIME_GRADUATED_ON, partTime.graduatedOn())
                    .put(Field.PART_TIME_DIPLOMA_NUMBER, partTime.diplomaNumber());
        }
        return answers.inFormOrder();
    }

    @Override
    public String toString() {
        return "Education[…]";
    }
}
