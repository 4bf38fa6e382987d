package org.huiji.web.desk;

import java.util.List;
import org.huiji.web.facts.DocumentView;
import org.huiji.web.facts.Fact;
import org.huiji.web.facts.FindingView;
import org.huiji.web.form.Problems;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be found right or wrong: an answer, a document, or a whole section.
 *
 * @param fact the answer, if it is one
 * @param document the document, if it is one
 * @param warnings what the machine finds wrong with it
 * @param findings what was found wrong with it at the last return
 * @param folded whether it was accepted before and has not changed since
 * @param verdict what the reviewer marked, as typed
 */
record ReviewRow(
        String key,
        String label,
        @Nullable Fact fact,
        @Nullable DocumentView document,
        List<String> warnings,
        List<FindingView> findings,
        boolean folded,
        Verdict verdict) {

    /** The id of its first control, to which the summary of problems leads. */
    public String anchor() {
        return Problems.anchor(key);
    }

    /** Whether it can be marked: what the answers of now ask for. */
    public boolean isAsked() {
        return fact == null || fact.asked();
    }

    /** Whether it counts towards the review being done; a whole section is there to point at only. */
    public boolean isCounted() {
        return isAsked() && (fact != null || document != null);
    }

    /** Whether something in it differs from the last round. */
    public boolean isChanged() {
        return (fact != null && fact.changed()) || (document != null && document.changed());
    }
}
