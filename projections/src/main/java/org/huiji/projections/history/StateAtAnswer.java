package org.huiji.projections.history;

import java.util.Optional;

/** Empty when there is no such application or it has no event of that sequence. */
public record StateAtAnswer(Optional<StateAt> stateAt) {}
