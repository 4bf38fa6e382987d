package org.huiji.projections.comparison;

import org.huiji.application.FindingTarget;
import org.huiji.application.section.Document;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.Field;
import org.jspecify.annotations.Nullable;

/** One difference between an earlier and a later state of an application. */
public sealed interface Change {

    /** What differs. */
    FindingTarget target();

    /**
     * An answer.
     *
     * @param before as in {@link org.huiji.application.section.Section#answers()}, empty when unanswered or not asked
     * @param after likewise
     */
    record AnswerChange(Field field, String before, String after) implements Change {
        @Override
        public FindingTarget target() {
            return FindingTarget.of(field);
        }

        @Override
        public String toString() {
            return "AnswerChange[" + field + "]";
        }
    }

    /**
     * The document in a slot.
     *
     * @param before {@code null} when the slot was empty
     * @param after {@code null} when the slot is empty
     */
    record DocumentChange(DocumentSlot slot, @Nullable Document before, @Nullable Document after) implements Change {
        @Override
        public FindingTarget target() {
            return FindingTarget.of(slot);
        }
    }
}
