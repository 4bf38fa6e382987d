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
 * @param verdict what the reviewer marked, as typed
 */
record ReviewRow(
        String key,
        String label,
        @Nullable Fact fact,
        @Nullable DocumentView document,
        List<String> warnings,
        List<FindingView> findings,
        Verdict verdict) {

    /** The id of its first control, to which the summary of problems leads. */
    public String anchor() {
        return Problems.anchor(key);
    }

    /** Whether something in it differs from the last round. */
    public boolean isChanged() {
        return (fact != null && fact.changed()) || (document != null && document.changed());
    }
}
