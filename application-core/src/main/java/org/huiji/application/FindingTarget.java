package org.huiji.application;

import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.Field;
import org.huiji.application.section.SectionName;
import org.jspecify.annotations.Nullable;

/** What a finding is about: one field, one document slot, or (both absent) a whole section. */
public record FindingTarget(SectionName section, @Nullable Field field, @Nullable DocumentSlot slot) {

    public static FindingTarget of(Field field) {
        return new FindingTarget(field.section(), field, null);
    }

    public static FindingTarget of(DocumentSlot slot) {
        return new FindingTarget(SectionName.DOCUMENTS, null, slot);
    }

    public static FindingTarget of(SectionName section) {
        return new FindingTarget(section, null, null);
    }
}
