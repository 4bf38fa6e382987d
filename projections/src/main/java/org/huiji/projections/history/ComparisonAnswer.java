package org.huiji.projections.history;

import java.util.Optional;

/** Empty when one of the two does not exist. */
public record ComparisonAnswer(Optional<Comparison> comparison) {}
