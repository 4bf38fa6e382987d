package org.huiji.web.desk;

import java.util.List;
import org.huiji.application.section.SectionName;
import org.huiji.web.facts.DocumentView;
import org.huiji.web.facts.Fact;
import org.huiji.web.facts.FindingView;
import org.jspecify.annotations.Nullable;

/**
 * Puts at each row what belongs there: failed checks, earlier findings, and what the reviewer has marked.
 *
 * @param again whether it was all seen before, so that what nobody objected to and nobody changed is folded
 */
record RowMaker(List<MachineCheck> checks, List<FindingView> findings, ReviewForm form, boolean again) {

    ReviewRow of(Fact fact) {
        return row(fact.key(), fact.label(), fact, null, again && !fact.changed());
    }

    ReviewRow of(DocumentView document) {
        return row(document.key(), document.label(), null, document, again && !document.changed());
    }

    ReviewRow of(SectionName section, String label) {
        return row(section.name(), label, null, null, false);
    }

    private ReviewRow row(
            String key, String label, @Nullable Fact fact, @Nullable DocumentView document, boolean unchanged) {
        List<String> warnings = checks.stream()
                .filter(check -> !check.passed() && check.key().equals(key))
                .map(MachineCheck::text)
                .toList();
        List<FindingView> found = findings.stream().filter(finding -> finding.key().equals(key)).toList();
        boolean folded = unchanged && warnings.isEmpty() && found.isEmpty() && !form.at(key).isWrong();
        return new ReviewRow(key, label, fact, document, warnings, found, folded, form.at(key));
    }
}
