package org.huiji.projections.auditsearch;

import java.time.Instant;
import java.util.UUID;

/** An event's place in the order in which events are found. */
public record EventPlace(Instant occurredAt, UUID applicationId, long sequence) {}
