package org.huiji.web.desk;

import java.util.List;
import org.huiji.application.section.SectionName;
import org.huiji.web.facts.DocumentView;
import org.huiji.web.facts.Fact;
import org.huiji.web.facts.FindingView;
import org.jspecify.annotations.Nullable;

/** Puts at each row what belongs there: failed checks, earlier findings, and what the reviewer has marked. */
record RowMaker(List<MachineCheck> checks, List<FindingView> findings, ReviewForm form) {

    ReviewRow of(Fact fact) {
        return row(fact.key(), fact.label(), fact, null);
    }

    ReviewRow of(DocumentView document) {
        return row(document.key(), document.label(), null, document);
    }

    ReviewRow of(SectionName section, String label) {
        return row(section.name(), label, null, null);
    }

    private ReviewRow row(String key, String label, @Nullable Fact fact, @Nullable DocumentView document) {
        return new ReviewRow(
                key,
                label,
                fact,
                document,
                checks.stream()
                        .filter(check -> !check.passed() && check.key().equals(key))
                        .map(MachineCheck::text)
                        .toList(),
                findings.stream().filter(finding -> finding.key().equals(key)).toList(),
                form.at(key));
    }
}
