package org.huiji.application;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * What the events of an application come to: its state, and which commands led to them. A value that is never changed, so
 * that it can be kept and gone on from.
 */
public final class FoldedApplication {

    /** Before the first event. */
    public static final FoldedApplication NOTHING = new FoldedApplication(null, null, -1);

    private final @Nullable ApplicationState state;
    private final @Nullable Accepted latest;
    private final long sequence;

    private FoldedApplication(@Nullable ApplicationState state, @Nullable Accepted latest, long sequence) {
        this.state = state;
        this.latest = latest;
        this.sequence = sequence;
    }

    /**
     * A command that led to events, so that it can be answered again (decision 38).
     *
     * @param sequence of the last event that it led to
     * @param version of the application after that
     */
    record Accepted(UUID commandId, String digest, long sequence, long version, @Nullable Accepted before) {

        private static Accepted of(CommandContext context, long sequence, long version, @Nullable Accepted before) {
            return new Accepted(context.commandId(), context.commandDigest(), sequence, version, before);
        }
    }

    /**
     * With another event, the next one.
     *
     * @throws IllegalStateException if the event cannot follow
     */
    public FoldedApplication after(ApplicationEvent event, MetaData metaData, long eventSequence) {
        Accepted accepted = metaData.containsKey(CommandContext.COMMAND_ID)
                ? Accepted.of(CommandContext.from(metaData), eventSequence, event.version(), latest)
                : latest;
        return new FoldedApplication(ApplicationState.evolve(state, event), accepted, eventSequence);
    }

    /** {@code null} before the first event. */
    public @Nullable ApplicationState state() {
        return state;
    }

    /** Of the last event; -1 before the first. */
    public long sequence() {
        return sequence;
    }

    /** What that command led to, the last of its events. */
    Optional<Accepted> accepted(UUID commandId) {
        for (Accepted each = latest; each != null; each = each.before()) {
            if (each.commandId().equals(commandId)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** The aggregate as it is after these events. */
    public Application toAggregate() {
        return new Application(this);
    }

    UUID applicationId() {
        return Objects.requireNonNull(state).dossier().applicationId();
    }

    @Override
    public String toString() {
        return "FoldedApplication[" + sequence + "]";
    }
}
