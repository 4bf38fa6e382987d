package org.huiji.web.applicant.form;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.huiji.application.FieldProblem;
import org.huiji.application.ProblemCode;
import org.huiji.application.section.Address;
import org.huiji.application.section.Field;
import org.huiji.application.section.Picture;
import org.huiji.reference.Code;
import org.huiji.reference.CodeCatalogue;
import org.huiji.web.form.DateInput;
import org.huiji.web.form.MonthInput;
import org.jspecify.annotations.Nullable;

/**
 * Reads typed answers into values: codes with their rules, months and dates as such. What cannot be read at all (a month
 * that is none, a choice not made) is noted as a problem; every other rule is the application's own.
 */
public final class AnswerReader {

    private final TypedAnswers typed;
    private final @Nullable Picture portrait;
    private final CodeCatalogue codes;
    private final List<FieldProblem> problems = new ArrayList<>();

    public AnswerReader(TypedAnswers typed, @Nullable Picture portrait, CodeCatalogue codes) {
        this.typed = typed;
        this.portrait = portrait;
        this.codes = codes;
    }

    public String text(Field question) {
        return typed.get(question);
    }

    public Code pick(Field question) {
        String value = text(question).strip();
        if (value.isEmpty()) {
            return Code.UNANSWERED;
        }
        return question.codeList().flatMap(list -> codes.find(list, value)).orElseGet(() -> Code.of(value));
    }

    public @Nullable YearMonth month(Field question) {
        MonthInput input = typed.month(question.key());
        if (!input.isBlank() && input.value().isEmpty()) {
            problem(question, ProblemCode.NO_SUCH_DATE);
        }
        return input.value().orElse(null);
    }

    public @Nullable LocalDate date(Field question) {
        DateInput input = typed.date(question.key());
        if (!input.isBlank() && input.value().isEmpty()) {
            problem(question, ProblemCode.NO_SUCH_DATE);
        }
        return input.value().orElse(null);
    }

    /** A choice between yes and no; not made, it is a problem, since the section cannot say so. */
    public boolean yes(Field question) {
        if (text(question).isEmpty()) {
            problem(question, ProblemCode.REQUIRED);
        }
        return Boolean.parseBoolean(text(question));
    }

    public Address address(Field city, Field district, Field detail) {
        return new Address(text(city), text(district), text(detail));
    }

    public @Nullable Picture portrait() {
        return portrait;
    }

    public void problem(Field question, ProblemCode code) {
        problems.add(new FieldProblem(question.key(), code));
    }

    /** What could not be read so far. */
    public List<FieldProblem> problems() {
        return List.copyOf(problems);
    }
}
