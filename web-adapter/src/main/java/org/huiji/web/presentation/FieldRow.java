package org.huiji.web.presentation;

import org.huiji.application.section.Field;

/**
 * One answer as shown.
 *
 * @param value as stored, empty when unanswered
 * @param display in Chinese; empty when unanswered and for pictures
 */
public record FieldRow(Field field, String label, String value, String display) {

    @Override
    public String toString() {
        return "FieldRow[" + field + "]";
    }
}
