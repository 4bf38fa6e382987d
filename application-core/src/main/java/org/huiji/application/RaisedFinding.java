package org.huiji.application;

import java.util.UUID;

/** The readable part of a finding as stored with {@link ApplicationEvent.ApplicationReturned}. */
public record RaisedFinding(UUID id, FindingTarget target, String reasonCode) {}
