package org.huiji.benchmarks.data;

import java.time.Instant;
import org.huiji.application.Actor;
import org.huiji.application.ApplicationCommand;
import org.huiji.application.ApplicationState;

/** Where the steps of one application are taken, wherever that is. */
public interface Desk {

    /**
     * Takes a step.
     *
     * @return what it led to
     * @throws org.huiji.application.Refusal where the rules do not allow it
     */
    ApplicationState take(ApplicationCommand command, Actor actor, Instant at);
}
