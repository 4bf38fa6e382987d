package org.huiji.web.erasure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiji.application.port.ApplicationLog;
import org.huiji.application.port.ApplicationNumbering;
import org.huiji.application.port.KeyMemory;
import org.huiji.projections.ReadModelProgress;
import org.huiji.projections.ReadModels;
import org.springframework.stereotype.Component;

/**
 * Once every node has forgotten the keys and every read model has seen the end, the steps are taken once more: what a request
 * that was on its way has left meanwhile goes too.
 */
@Component
class SweepLate implements ErasureStep {

    /** The statistics hold nothing of the person and pass over events that decide nothing, the erasure among them. */
    private static final List<String> PERSONAL = ReadModels.ALL.stream()
            .filter(model -> !model.equals(ReadModels.REVIEW_STATISTICS)).toList();

    private final KeyMemory memory;
    private final ReadModelProgress progress;
    private final ApplicationNumbering numbering;
    private final ApplicationLog log;
    private final CloseAccount close;
    private final DestroyKeys destroy;
    private final PurgeContent purge;

    SweepLate(KeyMemory memory, ReadModelProgress progress, ApplicationNumbering numbering, ApplicationLog log,
            CloseAccount close, DestroyKeys destroy, PurgeContent purge) {
        this.memory = memory;
        this.progress = progress;
        this.numbering = numbering;
        this.log = log;
        this.close = close;
        this.destroy = destroy;
        this.purge = purge;
    }

    @Override
    public ErasureStage stage() {
        return ErasureStage.SWEPT;
    }

    @Override
    public boolean take(ErasureRequest request) {
        Instant destroyedAt = request.destroyedAt();
        if (destroyedAt == null || !memory.isClearedSince(destroyedAt)) {
            return false;
        }
        return close.take(request) && destroy.take(request) && purge.take(request)
                && numbering.applicationsOf(request.subject()).stream().allMatch(this::isShownNowhere);
    }

    private boolean isShownNowhere(UUID applicationId) {
        long last = log.eventsOf(applicationId).size() - 1L;
        return PERSONAL.stream().allMatch(model -> progress.hasReached(model, applicationId, last));
    }
}
