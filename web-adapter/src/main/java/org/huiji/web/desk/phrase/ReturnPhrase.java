package org.huiji.web.desk.phrase;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a phrase.
 *
 * @param place which phrase it is a version of
 * @param text what the applicant is told, with placeholders in braces
 * @param retired whether this version took the phrase out of use
 * @param changedBy the name of who made this version; empty for those that come with the product
 */
public record ReturnPhrase(
        Place place, int version, String text, boolean retired, Instant changedAt, String changedBy) {

    /**
     * Names a phrase among all.
     *
     * @param departmentCode the department whose phrase it is; {@code null} for the province
     * @param number among the phrases of the same department and reason, from 1
     */
    public record Place(@Nullable String departmentCode, String reasonCode, int number) {}

    @Override
    public String toString() {
        return "ReturnPhrase[" + place + " " + version + "]";
    }
}
