package org.huiji.projections.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.huiji.application.AttachedDocument;
import org.huiji.application.Dossier;
import org.huiji.application.section.Document;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.Field;
import org.huiji.application.section.Section;
import org.huiji.application.section.SectionName;
import org.huiji.projections.comparison.Change.AnswerChange;
import org.huiji.projections.comparison.Change.DocumentChange;
import org.jspecify.annotations.Nullable;

/** Finds what differs between two states of one application. */
public final class Differences {

    private Differences() {}

    /**
     * Answers in form order, then documents in slot order.
     *
     * @param before {@code null} when there was nothing yet
     */
    public static List<Change> between(@Nullable Dossier before, Dossier after) {
        List<Change> changes = new ArrayList<>();
        for (SectionName name : SectionName.values()) {
            Section former = section(before, name);
            Section later = section(after, name);
            if (!Objects.equals(former, later)) { // most events leave most sections as they are
                compareAnswers(answers(former), answers(later), changes);
            }
        }
        for (DocumentSlot slot : DocumentSlot.values()) {
            Document former = document(before, slot);
            Document later = document(after, slot);
            if (!Objects.equals(former, later)) {
                changes.add(new DocumentChange(slot, former, later));
            }
        }
        return changes;
    }

    private static void compareAnswers(Map<Field, String> before, Map<Field, String> after, List<Change> changes) {
        SortedSet<Field> fields = new TreeSet<>(before.keySet());
        fields.addAll(after.keySet());
        for (Field field : fields) {
            String former = before.getOrDefault(field, "");
            String later = after.getOrDefault(field, "");
            if (!former.equals(later)) {
                changes.add(new AnswerChange(field, former, later));
            }
        }
    }

    private static @Nullable Section section(@Nullable Dossier dossier, SectionName name) {
        return dossier == null ? null : dossier.section(name).orElse(null);
    }

    private static Map<Field, String> answers(@Nullable Section section) {
        return section == null ? Map.of() : section.answers();
    }

    private static @Nullable Document document(@Nullable Dossier dossier, DocumentSlot slot) {
        AttachedDocument attached = dossier == null ? null : dossier.documents().get(slot);
        return attached == null ? null : attached.document();
    }
}
