package org.huiji.application.validation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiji.application.FieldProblem;
import org.huiji.application.ProblemCode;
import org.huiji.application.section.Field;

/** Collects the first problem of every field, in form order. */
final class AnswerProblems {

    private final Map<Field, ProblemCode> found = new EnumMap<>(Field.class);

    void add(Field field, ProblemCode code) {
        found.putIfAbsent(field, code);
    }

    void add(Field field, Optional<ProblemCode> code) {
        code.ifPresent(problem -> add(field, problem));
    }

    void addIf(boolean isWrong, Field field, ProblemCode code) {
        if (isWrong) {
            add(field, code);
        }
    }

    boolean has(Field field) {
        return found.containsKey(field);
    }

    List<FieldProblem> inFormOrder() {
        return found.entrySet().stream()
                .map(entry -> new FieldProblem(entry.getKey().key(), entry.getValue()))
                .toList();
    }
}
