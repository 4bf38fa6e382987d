package org.huiji.projections.following;

import java.util.Optional;
import java.util.UUID;
import org.huiji.projections.ReadModelProgress;
import org.springframework.stereotype.Component;

/**
 * Remembers for every read model and application the last event applied, so that one that comes again changes nothing:
 * after a restart, from a segment that two nodes held for a moment, from a dead letter tried twice.
 */
@Component
public class AppliedEvents implements ReadModelProgress {

    private final ProgressRows rows;

    AppliedEvents(ProgressRows rows) {
        this.rows = rows;
    }

    /**
     * Notes the event as applied, in the transaction of what it changes.
     *
     * @return whether it was not applied before
     */
    public boolean isFirstTime(String readModel, UUID applicationId, long sequence) {
        Portion.ahead(applications -> rows.findOf(readModel, applications));
        Progress.Key key = new Progress.Key(readModel, applicationId);
        Optional<Progress> progress = rows.findById(key);
        if (progress.isEmpty()) {
            rows.save(new Progress(key, sequence));
            return true;
        }
        if (progress.get().lastSequence >= sequence) {
            return false;
        }
        progress.get().lastSequence = sequence;
        return true;
    }

    /** Forgets what a read model has applied, before it is made again. */
    public void forget(String readModel) {
        rows.deleteByReadModel(readModel);
    }

    @Override
    public boolean hasReached(String readModel, UUID applicationId, long sequence) {
        return rows.findById(new Progress.Key(readModel, applicationId))
                .filter(progress -> progress.lastSequence >= sequence)
                .isPresent();
    }
}
