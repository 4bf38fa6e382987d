package org.huiji.web.applicant.draft;

import java.time.Instant;

/** Another window or machine has kept a draft of the same section meanwhile; nothing was kept. */
public class DraftOvertaken extends RuntimeException {

    private final Instant savedAt;

    public DraftOvertaken(Instant savedAt) {
        super("kept by another page");
        this.savedAt = savedAt;
    }

    /** When the other draft was kept. */
    public Instant savedAt() {
        return savedAt;
    }
}
