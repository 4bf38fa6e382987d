package org.huiji.web.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huiji.application.Dossier;
import org.huiji.application.FindingTarget;
import org.huiji.application.policy.AskedTargets;
import org.huiji.application.policy.RequiredDocuments;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.Field;
import org.huiji.web.desk.phrase.Placeholders;
import org.huiji.web.desk.phrase.ReturnPhrases;
import org.huiji.web.facts.DocumentPresenter;
import org.huiji.web.facts.Evidence;
import org.huiji.web.facts.FactPresenter;
import org.huiji.web.facts.FindingPresenter;
import org.huiji.web.facts.Visibility;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Component;

/** Turns phrases into what an applicant will read: what is known is filled in, the rest stays marked to be completed. */
@Component
class PhraseFilling {

    /** What is left to complete, in lenticular brackets: its name and a colon, and nothing behind it. */
    private static final Pattern OPEN = Pattern.compile("\u3010([^\u3010\u3011:\uFF1A]{1,20})[:\uFF1A]\\s*\u3011");

    private final ReturnPhrases phrases;
    private final Placeholders placeholders;
    private final FindingPresenter findings;
    private final FactPresenter facts;
    private final DocumentPresenter documents;
    private final Messages messages;

    PhraseFilling(
            ReturnPhrases phrases,
            Placeholders placeholders,
            FindingPresenter findings,
            FactPresenter facts,
            DocumentPresenter documents,
            Messages messages) {
        this.phrases = phrases;
        this.placeholders = placeholders;
        this.findings = findings;
        this.facts = facts;
        this.documents = documents;
        this.messages = messages;
    }

    /**
     * The phrase for the row's reason, and the next one where the text is that phrase already. What was typed by hand stays.
     */
    String textFor(DeskCase opened, Verdict verdict) {
        Map<String, List<String>> filled = filled(opened, verdict.key());
        List<String> offered = filled.getOrDefault(verdict.reasonCode(), List.of());
        int at = offered.indexOf(verdict.text());
        return offered.isEmpty() || isTyped(filled, verdict) ? verdict.text() : offered.get((at + 1) % offered.size());
    }

    /** Whether the text is neither empty nor an unchanged phrase, of whatever reason was picked before. */
    boolean isTyped(DeskCase opened, Verdict verdict) {
        return isTyped(filled(opened, verdict.key()), verdict);
    }

    private static boolean isTyped(Map<String, List<String>> filled, Verdict verdict) {
        return !verdict.text().isEmpty()
                && filled.values().stream().noneMatch(texts -> texts.contains(verdict.text()));
    }

    /** The names of what is left to complete, in their order. */
    static List<String> open(String text) {
        return OPEN.matcher(text).results().map(found -> found.group(1)).distinct().toList();
    }

    /** By reason. */
    private Map<String, List<String>> filled(DeskCase opened, String key) {
        Map<String, String> known = ReviewForm.target(key)
                .map(target -> known(target, opened.file().dossier()))
                .orElseGet(Map::of);
        return phrases.usableBy(opened.file().departmentCode()).stream()
                .collect(Collectors.groupingBy(
                        phrase -> phrase.place().reasonCode(),
                        Collectors.mapping(phrase -> placeholders.filled(phrase.text(), known), Collectors.toList())));
    }

    private Map<String, String> known(FindingTarget target, Dossier dossier) {
        Map<String, String> known = new HashMap<>();
        known.put(Placeholders.FIELD, findings.label(target, dossier));
        Field field = target.field();
        DocumentSlot proof = field == null ? target.slot() : Evidence.of(field, RequiredDocuments.of(dossier));
        if (proof != null) {
            known.put(Placeholders.DOCUMENT, documents.label(proof, dossier));
        }
        if (field != null && field != Field.PORTRAIT) {
            String value = facts.display(field, AskedTargets.answer(dossier, target), Visibility.FULL);
            known.put(
                    Placeholders.VALUE,
                    value.isEmpty() ? messages.text("facts.unanswered") : value);
        }
        return known;
    }
}
