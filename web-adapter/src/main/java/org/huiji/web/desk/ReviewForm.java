package org.huiji.web.desk;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.huiji.application.FindingTarget;
import org.huiji.application.NewFinding;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.Field;
import org.huiji.application.section.SectionName;
import org.huiji.web.facts.FindingPresenter;
import org.huiji.web.form.TypedText;
import org.springframework.util.MultiValueMap;

/** The marks of a review as they came from the form: at each row right or wrong, why, and what to tell the applicant. */
record ReviewForm(Map<String, Verdict> verdicts) {

    private static final String VERDICT = "verdict.";

    static final ReviewForm EMPTY = new ReviewForm(Map.of());

    ReviewForm {
        verdicts = new LinkedHashMap<>(verdicts);
    }

    /** Reads {@code verdict.<key>}, {@code reason.<key>} and {@code text.<key>}; keys that name nothing are left out. */
    static ReviewForm from(MultiValueMap<String, String> parameters) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        targets().map(ReviewForm::key).forEach(key -> {
            String value = parameters.getFirst(VERDICT + key);
            String reason = first(parameters, "reason." + key);
            String text = first(parameters, "text." + key);
            if (value != null || !reason.isEmpty() || !text.isEmpty()) {
                verdicts.put(key, new Verdict(key, value == null ? "" : value, reason, TypedText.lines(text)));
            }
        });
        return new ReviewForm(verdicts);
    }

    /** The verdicts in form order; those of keys that name nothing are left out. */
    static Map<String, Verdict> inOrder(Map<String, Verdict> verdicts) {
        Map<String, Verdict> ordered = new LinkedHashMap<>();
        targets().map(ReviewForm::key).filter(verdicts::containsKey)
                .forEach(key -> ordered.put(key, Objects.requireNonNull(verdicts.get(key))));
        return ordered;
    }

    /** The same with another verdict in the place of one. */
    ReviewForm with(Verdict verdict) {
        Map<String, Verdict> changed = new LinkedHashMap<>(verdicts);
        changed.put(verdict.key(), verdict);
        return new ReviewForm(inOrder(changed));
    }

    Verdict at(String key) {
        return verdicts.getOrDefault(key, Verdict.undecided(key));
    }

    /** What was marked wrong, in form order. */
    List<Verdict> wrong() {
        return verdicts.values().stream().filter(Verdict::isWrong).toList();
    }

    /** The findings to send; their ids follow from the command's, so that a repeated command has the same content. */
    List<NewFinding> findings(UUID commandId) {
        return wrong().stream()
                .map(verdict -> new NewFinding(
                        findingId(commandId, verdict.key()),
                        target(verdict.key()).orElseThrow(),
                        verdict.reasonCode(),
                        verdict.text()))
                .toList();
    }

    /** What a key names. */
    static Optional<FindingTarget> target(String key) {
        return targets().filter(target -> key(target).equals(key)).findFirst();
    }

    private static Stream<FindingTarget> targets() {
        return Stream.of(
                Stream.of(Field.values()).map(FindingTarget::of),
                Stream.of(DocumentSlot.values()).map(FindingTarget::of),
                Stream.of(SectionName.values()).map(FindingTarget::of))
                .flatMap(targets -> targets);
    }

    private static String key(FindingTarget target) {
        return FindingPresenter.key(target);
    }

    private static UUID findingId(UUID commandId, String key) {
        return UUID.nameUUIDFromBytes((commandId + " " + key).getBytes(StandardCharsets.UTF_8));
    }

    private static String first(MultiValueMap<String, String> parameters, String name) {
        String value = parameters.getFirst(name);
        return value == null ? "" : value;
    }

    @Override
    public String toString() {
        return "ReviewForm[" + verdicts.size() + " rows]";
    }
}
