package org.huiji.application;

import java.util.UUID;

/**
 * One thing found wrong at a return, and what became of it.
 *
 * @param round the review round in which it was raised
 * @param text what the reviewer wrote, empty after erasure
 * @param valueFoundWrong the answer as it stood at the return (content ids joined by commas for a slot), empty for a whole section
 * @param explanation why it stands as it is, by the applicant, empty unless given
 */
public record Finding(
        UUID id,
        FindingTarget target,
        String reasonCode,
        String text,
        int round,
        FindingStatus status,
        String valueFoundWrong,
        String explanation) {

    public Finding with(FindingStatus newStatus) {
        return new Finding(id, target, reasonCode, text, round, newStatus, valueFoundWrong, explanation);
    }

    public Finding explained(String newExplanation) {
        return new Finding(
                id, target, reasonCode, text, round, FindingStatus.EXPLAINED, valueFoundWrong, newExplanation);
    }

    /** Without anything that somebody wrote. */
    public Finding erased() {
        return new Finding(id, target, reasonCode, "", round, status, "", "");
    }

    @Override
    public String toString() {
        return "Finding[" + id + " " + reasonCode + " " + status + "]";
    }
}
