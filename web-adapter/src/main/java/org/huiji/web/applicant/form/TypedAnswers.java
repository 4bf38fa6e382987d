package org.huiji.web.applicant.form;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.huiji.application.section.Field;
import org.huiji.web.form.DateInput;
import org.huiji.web.form.MonthInput;
import org.springframework.util.MultiValueMap;

/**
 * The answers of one page exactly as they were typed, by control name; dates and months stand in their parts
 * ({@code employedSince.year}). Nothing is dropped or corrected here, so that every error shows what was typed.
 */
public final class TypedAnswers {

    /** Longer values are cut: no question takes as much, and a draft must stay small. */
    private static final int LONGEST = 500;

    private static final String YEAR = ".year";
    private static final String MONTH = ".month";
    private static final String DAY = ".day";

    private final SortedMap<String, String> typed;

    public TypedAnswers(Map<String, String> typed) {
        this.typed = Collections.unmodifiableSortedMap(new TreeMap<>(typed));
    }

    /** What a page sent for these questions; other parameters are left out. */
    public static TypedAnswers sent(Collection<Field> questions, MultiValueMap<String, String> parameters) {
        Map<String, String> typed = new TreeMap<>();
        for (Field question : questions) {
            for (String control : controls(question)) {
                String value = parameters.getFirst(control);
                if (value != null && !value.isEmpty()) {
                    typed.put(control, value.substring(0, Math.min(value.length(), LONGEST)));
                }
            }
        }
        return new TypedAnswers(typed);
    }

    /** A saved section as it would have been typed. */
    public static TypedAnswers saved(Map<Field, String> answers) {
        Map<String, String> typed = new TreeMap<>();
        answers.forEach((question, answer) -> put(typed, question, answer));
        return new TypedAnswers(typed);
    }

    private static void put(Map<String, String> typed, Field question, String answer) {
        if (answer.isEmpty() || question.kind() == Field.Kind.PICTURE) {
            return;
        }
        String[] controls = controls(question);
        String[] parts = controls.length == 1 ? new String[]{answer} : answer.split("-", controls.length);
        for (int i = 0; i < controls.length; i++) {
            typed.put(controls[i], controls.length == 1 ? parts[i] : withoutZeros(parts[i]));
        }
    }

    private static String withoutZeros(String part) {
        return part.replaceFirst("^0+(?=.)", "");
    }

    private static String[] controls(Field question) {
        String key = question.key();
        return switch (question.kind()) {
            case MONTH -> new String[]{key + YEAR, key + MONTH};
            case DATE -> new String[]{key + YEAR, key + MONTH, key + DAY};
            case PICTURE -> new String[0];
            case TEXT, IDENTITY_NUMBER, CODE, REGION, DEPARTMENT, RESIDENCE_BASIS, YES_NO -> new String[]{key};
        };
    }

    /** The value of a control, empty when nothing was typed. */
    public String get(String control) {
        return typed.getOrDefault(control, "");
    }

    public String get(Field question) {
        return get(question.key());
    }

    public MonthInput month(String key) {
        return new MonthInput(get(key + YEAR), get(key + MONTH));
    }

    public DateInput date(String key) {
        return new DateInput(get(key + YEAR), get(key + MONTH), get(key + DAY));
    }

    /** These answers, and below them those of {@code others} where nothing stands here. */
    public TypedAnswers over(TypedAnswers others) {
        Map<String, String> both = new TreeMap<>(others.typed);
        both.putAll(typed);
        return new TypedAnswers(both);
    }

    /** One answer set or, with an empty value, taken out. */
    public TypedAnswers with(String control, String value) {
        Map<String, String> changed = new TreeMap<>(typed);
        changed.remove(control);
        if (!value.isEmpty()) {
            changed.put(control, value);
        }
        return new TypedAnswers(changed);
    }

    public boolean isEmpty() {
        return typed.isEmpty();
    }

    public SortedMap<String, String> asMap() {
        return typed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TypedAnswers answers && answers.typed.equals(typed);
    }

    @Override
    public int hashCode() {
        return typed.hashCode();
    }

    @Override
    public String toString() {
        return "TypedAnswers[" + typed.size() + "]";
    }
}
