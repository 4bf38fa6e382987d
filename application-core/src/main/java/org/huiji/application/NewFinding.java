package org.huiji.application;

import java.util.UUID;

/**
 * A finding as the reviewer raises it.
 *
 * @param id chosen by the sender
 * @param reasonCode from the list {@link org.huiji.reference.CodeList#RETURN_REASON}
 * @param text 1–500 characters, read by the applicant
 */
public record NewFinding(UUID id, FindingTarget target, String reasonCode, String text) {

    @Override
    public String toString() {
        return "NewFinding[" + id + " " + reasonCode + "]";
    }
}
