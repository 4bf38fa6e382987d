package org.huiji.application.policy;

import java.util.Optional;
import java.util.stream.Collectors;
import org.huiji.application.AttachedDocument;
import org.huiji.application.Dossier;
import org.huiji.application.FindingTarget;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.Field;
import org.huiji.application.section.Section;
import org.huiji.application.section.SectionName;

/** What an application asks for under its answers, and therefore what can be found wrong in it. */
public final class AskedTargets {

    private AskedTargets() {}

    /** Whether the target names one thing only, and one that the answers ask for; after erasure nobody can tell. */
    public static boolean contain(Dossier dossier, FindingTarget target) {
        Field field = target.field();
        DocumentSlot slot = target.slot();
        if (dossier.isErased()) {
            return true;
        }
        if (field != null) {
            return slot == null
                    && field.section() == target.section()
                    && dossier.section(target.section())
                            .filter(section -> section.answers().containsKey(field))
                            .isPresent();
        }
        if (slot != null) {
            return target.section() == SectionName.DOCUMENTS
                    && RequiredDocuments.of(dossier).contains(slot);
        }
        return true;
    }

    /** The answer under a target as text: content ids joined by commas for a slot, empty for a whole section. */
    public static String answer(Dossier dossier, FindingTarget target) {
        Field field = target.field();
        DocumentSlot slot = target.slot();
        if (field != null) {
            return section(dossier, target)
                    .map(section -> section.answers().getOrDefault(field, ""))
                    .orElse("");
        }
        return slot == null ? "" : contentOf(dossier, slot);
    }

    /** Whether what stands under the target differs from what stood there in {@code former}. */
    public static boolean differ(Dossier dossier, Dossier former, FindingTarget target) {
        if (dossier.isErased() && target.section() != SectionName.DOCUMENTS) {
            return dossier.revisionOf(target.section()) != former.revisionOf(target.section());
        }
        if (target.field() != null || target.slot() != null) {
            return !answer(dossier, target).equals(answer(former, target));
        }
        if (target.section() == SectionName.DOCUMENTS) {
            return !dossier.documents().keySet().equals(former.documents().keySet())
                    || dossier.documents().keySet().stream()
                            .anyMatch(slot -> !contentOf(dossier, slot).equals(contentOf(former, slot)));
        }
        return !section(dossier, target).equals(section(former, target));
    }

    private static Optional<Section> section(Dossier dossier, FindingTarget target) {
        return dossier.section(target.section());
    }

    private static String contentOf(Dossier dossier, DocumentSlot slot) {
        AttachedDocument attached = dossier.documents().get(slot);
        return attached == null
                ? ""
                : attached.document().contentIds().stream().map(Object::toString).collect(Collectors.joining(","));
    }
}
