package org.huiji.benchmarks.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huiji.benchmarks.contender.ContenderName;
import org.huiji.benchmarks.life.FactSizes;

/**
 * What a reader has to know to judge the figures.
 *
 * @param loadBefore of the machine in the minute before the first turn; what else runs there weighs on the figures
 * @param server what the server says of itself
 * @param jvm the options of every contender
 * @param sizes of the facts of a life
 * @param idleMillisASecond processor time that a contender took off its turn, milliseconds of each second
 * @param complaints what a contender found wrong at the end; empty if nothing
 */
public record Surroundings(
        LocalDate date,
        int processors,
        String system,
        String java,
        double loadBefore,
        Map<String, String> server,
        List<String> jvm,
        int rounds,
        double turnSeconds,
        double warmUpSeconds,
        FactSizes sizes,
        Map<ContenderName, Double> idleMillisASecond,
        Map<ContenderName, String> complaints) {}
