package org.huiji.web.desk;

/** A reviewer who is in service, and whether absent today. */
public record Colleague(String id, String displayName, String departmentCode, boolean absent) {}
