package org.huiji.web.erasure;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Carries a confirmed erasure out, step by step. Whatever ends it in the middle, the next round goes on, on any node: steps
 * that were taken are passed over, and the one that was broken off is taken again.
 */
@Component
class ErasureRun {

    private static final Logger LOG = LoggerFactory.getLogger(ErasureRun.class);
    /** Longer than a person's erasure takes; a node that dies gives it back by time. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final ErasureRequests requests;
    private final List<ErasureStep> steps;
    private final Clock clock;

    ErasureRun(ErasureRequests requests, List<ErasureStep> steps, Clock clock) {
        this.requests = requests;
        this.steps = steps.stream().sorted(Comparator.comparing(ErasureStep::stage)).toList();
        this.clock = clock;
    }

    /** Goes on with a request as far as it will go now. What fails is said without its message and tried again. */
    void goOn(UUID id) {
        if (!requests.take(id, LEASE)) {
            return;
        }
        try {
            if (takeSteps(id)) {
                requests.done(id, clock.instant());
            }
        } catch (RuntimeException failed) {
            LOG.error("erasure {} stopped by {} and will be taken up again", id, failed.getClass().getName());
        } finally {
            requests.giveBack(id);
        }
    }

    private boolean takeSteps(UUID id) {
        for (ErasureStep step : steps) {
            ErasureRequest request = requests.find(id).orElseThrow();
            ErasureStage reached = request.stage();
            if (reached != null && reached.compareTo(step.stage()) >= 0) {
                continue;
            }
            if (!step.take(request)) {
                return false;
            }
            requests.reached(id, step.stage());
        }
        return true;
    }
}
