package org.huiji.web.applicant.corrections;

import java.time.Instant;
import java.util.List;
import org.huiji.application.ApplicationEvent;
import org.huiji.application.ApplicationEvent.ApplicationReturned;
import org.huiji.application.ApplicationEvent.SubmissionWithdrawn;
import org.huiji.application.port.RecordedEvent;

/**
 * The return whose findings are being met.
 *
 * @param at when the department returned it
 * @param withdrawnRound the round that the applicant took back since, 0 if none was
 */
record LastReturn(Instant at, int withdrawnRound) {

    /** A withdrawal in a later round leads back to the findings of the last return (decision 33). */
    static LastReturn of(List<RecordedEvent> history, Instant otherwise) {
        LastReturn last = new LastReturn(otherwise, 0);
        for (RecordedEvent recorded : history) {
            ApplicationEvent event = recorded.event();
            if (event instanceof ApplicationReturned returned) {
                last = new LastReturn(returned.occurredAt(), 0);
            } else if (event instanceof SubmissionWithdrawn withdrawn) {
                last = new LastReturn(last.at(), withdrawn.round());
            }
        }
        return last;
    }
}
