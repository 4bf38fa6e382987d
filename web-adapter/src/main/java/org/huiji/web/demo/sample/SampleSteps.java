package org.huiji.web.demo.sample;

import java.time.Duration;
import java.time.Instant;
import org.huiji.application.Actor;
import org.huiji.application.ApplicationCommand;

/** The commands of one sample life, each a little later than the one before. */
final class SampleSteps {

    private static final Duration STEP = Duration.ofMinutes(4);
    private static final Duration TO_THE_NEXT_DESK = Duration.ofHours(22);

    private final SampleSender sender;
    private Actor actor;
    private Instant at;
    private long version;

    SampleSteps(SampleSender sender, Actor actor, Instant at) {
        this.sender = sender;
        this.actor = actor;
        this.at = at;
    }

    void take(ApplicationCommand command) {
        version = sender.send(command, actor, at).version();
        at = at.plus(STEP);
    }

    /** The next steps are somebody else's, a day later. */
    SampleSteps as(Actor next) {
        actor = next;
        at = at.plus(TO_THE_NEXT_DESK);
        return this;
    }

    /** The version that the last step led to. */
    long version() {
        return version;
    }
}
