package org.huiji.web.desk.phrasebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.huiji.projections.reference.ReferenceLists;
import org.huiji.reference.CodeList;
import org.huiji.web.desk.phrase.ReturnPhrase;
import org.huiji.web.desk.phrase.ReturnPhrases;
import org.huiji.web.desk.phrasebook.PhrasesPage.Entry;
import org.huiji.web.desk.phrasebook.PhrasesPage.OfReason;
import org.huiji.web.presentation.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out the phrases by reason. */
@Component
class PhrasesPages {

    private final ReturnPhrases phrases;
    private final OwnPhrases own;
    private final ReferenceLists lists;
    private final Messages messages;

    PhrasesPages(ReturnPhrases phrases, OwnPhrases own, ReferenceLists lists, Messages messages) {
        this.phrases = phrases;
        this.own = own;
        this.lists = lists;
        this.messages = messages;
    }

    PhrasesPage page() {
        String department = own.departmentCode();
        List<ReturnPhrase> usable = phrases.usableBy(department);
        return new PhrasesPage(
                lists.departmentName(department),
                own.isKeptByReader(),
                own.level() == null,
                lists.current(CodeList.RETURN_REASON).stream()
                        .map(reason -> new OfReason(reason.code(), reason.label(), entries(reason.code(), usable)))
                        .toList(),
                phrases.latest(own.level()).stream()
                        .filter(ReturnPhrase::retired)
                        .map(phrase -> entry(phrase, null))
                        .toList());
    }

    private List<Entry> entries(String reasonCode, List<ReturnPhrase> usable) {
        List<Entry> entries = new ArrayList<>();
        for (ReturnPhrase phrase : usable) {
            if (phrase.place().reasonCode().equals(reasonCode)) {
                entries.add(entry(phrase, entries.isEmpty() ? null : entries.getLast()));
            }
        }
        return entries;
    }

    private Entry entry(ReturnPhrase phrase, @Nullable Entry before) {
        boolean isOwn = Objects.equals(own.level(), phrase.place().departmentCode());
        return new Entry(phrase, isOwn, origin(phrase), isOwn && before != null && before.own());
    }

    private String origin(ReturnPhrase phrase) {
        String department = phrase.place().departmentCode();
        if (department == null) {
            return messages.text("desk.phrases.province");
        }
        return department.equals(own.level())
                ? messages.text("desk.phrases.own")
                : lists.departmentName(department);
    }
}
