package org.huiji.calendar;

/**
 * What an edition would do to the deadlines that run.
 *
 * @param running reviews that wait for a decision
 * @param later of those, due later than now
 * @param earlier due earlier
 * @param atOnce with a step that has not been taken and would be due already
 * @param firm provisional now, and not any more
 */
public record DeadlineForecast(int running, int later, int earlier, int atOnce, int firm) {}
