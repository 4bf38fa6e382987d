package org.huiji.web.applicant.form;

import java.util.LinkedHashMap;
import java.util.Map;
import org.huiji.application.Dossier;
import org.huiji.application.Finding;
import org.huiji.application.FindingStatus;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.Field;
import org.huiji.application.section.SectionName;

/** The reasons of the last return, found by what they are about; the templates' model attribute {@code findings}. */
public final class Findings {

    private Findings() {}

    /** The reviewer's words by field key, slot name or section name, for what still waits for the applicant or was changed. */
    public static Map<String, String> of(Dossier dossier, SectionName section) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Finding finding : dossier.currentFindings()) {
            if (finding.target().section() == section && isOnTheApplicant(finding)) {
                texts.merge(at(finding), finding.text(), (first, second) -> first + "\n" + second);
            }
        }
        return texts;
    }

    /** How many findings of a section are still open. */
    public static long open(Dossier dossier, SectionName section) {
        return dossier.currentFindings().stream()
                .filter(finding -> finding.target().section() == section)
                .filter(finding -> finding.status() == FindingStatus.OPEN)
                .count();
    }

    /** What a finding is about, as the screens name it. */
    public static String at(Finding finding) {
        Field field = finding.target().field();
        DocumentSlot slot = finding.target().slot();
        if (field != null) {
            return field.key();
        }
        return slot != null ? slot.name() : finding.target().section().name();
    }

    private static boolean isOnTheApplicant(Finding finding) {
        return switch (finding.status()) {
            case OPEN, CHANGED, EXPLAINED -> true;
            case NO_LONGER_ASKED, ACCEPTED, RAISED_AGAIN -> false;
        };
    }
}
