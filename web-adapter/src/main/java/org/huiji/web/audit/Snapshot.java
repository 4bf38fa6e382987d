package org.huiji.web.audit;

import java.util.List;
import java.util.Map;
import org.huiji.application.ApplicationStatus;
import org.huiji.application.ReviewRound;
import org.huiji.application.section.DocumentSlot;
import org.huiji.web.facts.DocumentView;
import org.huiji.web.facts.FindingView;
import org.huiji.web.facts.SectionFacts;
import org.jspecify.annotations.Nullable;

/**
 * The application as it stood after an event, in the words of that time.
 *
 * @param round the review round, {@code null} before the first submission
 * @param department the name of the department that had it in that round; empty without one
 * @param holder the reviewer who had it, empty when nobody did
 * @param formerDocuments what stood before the event in each slot that it changed
 * @param erased whether its personal content was lawfully erased since
 */
record Snapshot(
        ApplicationStatus status,
        long version,
        @Nullable ReviewRound round,
        String department,
        String holder,
        List<SectionFacts> sections,
        List<DocumentView> documents,
        Map<DocumentSlot, DocumentView> formerDocuments,
        List<FindingView> findings,
        boolean erased) {

    /** Whether the event changed an answer of the section. */
    public boolean isChanged(SectionFacts section) {
        return section.facts().stream().anyMatch(fact -> fact.changed());
    }

    /** Whether the event changed an answer or a document. */
    public boolean isChanged() {
        return sections.stream().anyMatch(this::isChanged) || documents.stream().anyMatch(DocumentView::changed);
    }

    @Override
    public String toString() {
        return "Snapshot[" + status + "]";
    }
}
