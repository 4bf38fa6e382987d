package org.huiji.projections.testing;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.huiji.projections.ReadModels;

/** Has read models thrown away and made again from the first event on; it goes on when this has returned. */
public final class MakingAgain {

    private final EventProcessingConfiguration processing;

    public MakingAgain(EventProcessingConfiguration processing) {
        this.processing = processing;
    }

    /** Begins with every read model. */
    public void all() {
        ReadModels.ALL.forEach(this::begin);
    }

    private void begin(String readModel) {
        StreamingEventProcessor follower = processing.eventProcessor(readModel, StreamingEventProcessor.class)
                .orElseThrow();
        follower.shutDown();
        follower.resetTokens();
        follower.start();
    }
}
