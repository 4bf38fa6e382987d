package org.huiji.integrity;

import java.util.List;
import java.util.Optional;
import org.huiji.application.Actor;

/** Checks of everything that is stored against the log; each is recorded, and there is one at a time. */
public interface IntegrityChecks {

    /** Begins a check in the background; empty while another runs. */
    Optional<Long> start(Actor by);

    Optional<IntegrityCheck> find(long id);

    /** The latest ones, the last first. */
    List<IntegrityCheck> latest(int limit);
}
