package org.huiji.application.validation;

import static org.huiji.application.validation.TextNormalisation.length;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.huiji.application.ProblemCode;
import org.huiji.application.section.Field;
import org.huiji.application.section.Section;
import org.huiji.reference.Code;
import org.huiji.reference.CodeList;
import org.jspecify.annotations.Nullable;

/** Rules that many fields share. */
final class CommonRules {

    /** Nobody filing today was born, or did anything, before. */
    static final int EARLIEST_YEAR = 1900;

    private final Section section;
    private final AnswerContext context;
    private final AnswerProblems problems;

    CommonRules(Section section, AnswerContext context, AnswerProblems problems) {
        this.section = section;
        this.context = context;
        this.problems = problems;
    }

    /** Picked, from its list, under the rule that the list gives it, and not retired unless it stands saved. */
    void requiredCode(Field field, Code code) {
        if (!code.isAnswered()) {
            problems.add(field, ProblemCode.REQUIRED);
        } else {
            codeInList(field, code);
        }
    }

    void optionalCode(Field field, Code code) {
        if (code.isAnswered()) {
            codeInList(field, code);
        }
    }

    void requiredText(Field field, String text, int shortest, int longest) {
        problems.addIf(text.isEmpty(), field, ProblemCode.REQUIRED);
        optionalText(field, text, shortest, longest);
    }

    void optionalText(Field field, String text, int shortest, int longest) {
        if (!text.isEmpty()) {
            problems.addIf(length(text) < shortest, field, ProblemCode.TOO_SHORT);
            problems.addIf(length(text) > longest, field, ProblemCode.TOO_LONG);
            problems.addIf(text.codePoints().noneMatch(Character::isLetterOrDigit), field, ProblemCode.CHARACTERS);
        }
    }

    void requiredMonth(Field field, @Nullable YearMonth month) {
        problems.addIf(month == null, field, ProblemCode.REQUIRED);
        optionalMonth(field, month);
    }

    /** Not in the future and not before the applicant's birth. */
    void optionalMonth(Field field, @Nullable YearMonth month) {
        if (month == null) {
            return;
        }
        problems.addIf(month.isAfter(YearMonth.from(context.today())), field, ProblemCode.IN_FUTURE);
        problems.addIf(month.getYear() < EARLIEST_YEAR, field, ProblemCode.TOO_EARLY);
        LocalDate birthDate = context.birthDate();
        problems.addIf(
                birthDate != null && month.isBefore(YearMonth.from(birthDate)), field, ProblemCode.BEFORE_BIRTH);
    }

    private void codeInList(Field field, Code code) {
        CodeList list = field.codeList().orElseThrow();
        Optional<Code> listed = context.rulebook().codes().find(list, code.value());
        boolean mayBePicked = context.rulebook().codes().isCurrent(list, code.value())
                || context.isSaved(section, field, code.value());
        problems.addIf(!listed.filter(code::equals).isPresent() || !mayBePicked, field, ProblemCode.NOT_IN_LIST);
    }
}
