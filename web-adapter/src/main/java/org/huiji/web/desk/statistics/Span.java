package org.huiji.web.desk.statistics;

/**
 * A day, week or month with what was decided in it.
 *
 * @param name as the table says it
 * @param mark the same in few characters
 */
record Span(String name, String mark, long approved, long returned) {}
