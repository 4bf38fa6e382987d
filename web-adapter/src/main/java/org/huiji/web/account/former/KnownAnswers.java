package org.huiji.web.account.former;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.huiji.application.section.Field;
import org.huiji.application.section.SectionName;
import org.huiji.reference.CodeCatalogue;
import org.springframework.stereotype.Component;

/** The answers that the form is filled with before its owner has typed any. */
@Component
public class KnownAnswers {

    private final FormerHolders holders;
    private final CodeCatalogue codes;

    KnownAnswers(FormerHolders holders, CodeCatalogue codes) {
        this.holders = holders;
        this.codes = codes;
    }

    /** What is known of the questions of a section. A code that cannot be picked today is left to be answered anew. */
    public SortedMap<Field, String> of(UUID accountId, SectionName section) {
        SortedMap<Field, String> known = new TreeMap<>();
        holders.of(accountId).map(FormerHolder::answers).orElse(Map.of()).forEach(
                (key, answer) -> Field.withKey(key)
                        .filter(question -> question.section() == section && isWellFormed(question, answer))
                        .ifPresent(question -> known.put(question, answer)));
        return known;
    }

    private boolean isWellFormed(Field question, String answer) {
        return switch (question.kind()) {
            case CODE -> question.codeList().filter(list -> codes.isCurrent(list, answer)).isPresent();
            case DATE -> answer.matches("\\d{4}-\\d{2}-\\d{2}");
            case MONTH -> answer.matches("\\d{4}-\\d{2}");
            case YES_NO -> answer.matches("true|false");
            case TEXT, REGION, DEPARTMENT, RESIDENCE_BASIS -> true;
            // the number is the registered one, and a picture is no text
            case IDENTITY_NUMBER, PICTURE -> false;
        };
    }
}
