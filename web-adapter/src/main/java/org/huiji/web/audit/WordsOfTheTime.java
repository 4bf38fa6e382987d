package org.huiji.web.audit;

import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.huiji.projections.reference.ReferenceHistory;
import org.huiji.projections.reference.ReferenceLists;
import org.huiji.web.facts.ActorPresenter;
import org.huiji.web.facts.DocumentPresenter;
import org.huiji.web.facts.FactPresenter;
import org.huiji.web.facts.FindingPresenter;
import org.huiji.web.presentation.DatePresenter;
import org.huiji.web.presentation.FieldPresenter;
import org.huiji.web.presentation.Masks;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Component;

/** The presenters of the live screens, made for the lists of a time: a retired code is called what it was called then. */
@Component
class WordsOfTheTime {

    private final ReferenceHistory history;
    private final Messages messages;
    private final DatePresenter dates;
    private final Masks masks;
    private final DocumentPresenter documents;
    private final ConcurrentMap<ReferenceLists, Words> made = new ConcurrentHashMap<>();

    WordsOfTheTime(
            ReferenceHistory history,
            Messages messages,
            DatePresenter dates,
            Masks masks,
            DocumentPresenter documents) {
        this.history = history;
        this.messages = messages;
        this.dates = dates;
        this.masks = masks;
        this.documents = documents;
    }

    Words at(Instant moment) {
        return made.computeIfAbsent(history.at(moment), this::of);
    }

    private Words of(ReferenceLists lists) {
        FieldPresenter fields = new FieldPresenter(messages, lists, dates);
        FactPresenter facts = new FactPresenter(fields, masks);
        return new Words(
                lists,
                fields,
                facts,
                new FindingPresenter(facts, documents, fields, lists, messages),
                new ActorPresenter(messages, lists),
                new EventRemarks(messages, dates, lists));
    }
}
