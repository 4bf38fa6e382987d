package org.huiji.web.support;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.huiji.projections.Followers;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far the product's followers are: those that follow together, and whoever is yet to catch up with them. */
public final class Following {

    private final EventProcessingConfiguration processing;
    private final JdbcClient jdbc;

    public Following(EventProcessingConfiguration processing, JdbcClient jdbc) {
        this.processing = processing;
        this.jdbc = jdbc;
    }

    /** Whether a read model or a group of messages follows with the others, which have handled all up to that index. */
    public boolean hasReached(String group, long index) {
        return isTogether(group) && processor().processingStatus().values().stream()
                .allMatch(status -> !status.isErrorState() && status.getCurrentPosition().orElse(-1) >= index)
                && !processor().processingStatus().isEmpty();
    }

    private boolean isTogether(String group) {
        return jdbc.sql("SELECT count(*) FROM work.followed_together WHERE processing_group = ?").param(group)
                .query(Integer.class).single() == 1;
    }

    private StreamingEventProcessor processor() {
        return processing.eventProcessor(Followers.TOGETHER, StreamingEventProcessor.class).orElseThrow();
    }
}
