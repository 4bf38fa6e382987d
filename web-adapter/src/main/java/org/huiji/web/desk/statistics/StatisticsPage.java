package org.huiji.web.desk.statistics;

import java.util.List;

/**
 * The numbers of somebody's work, or of a department's.
 *
 * @param days in words
 * @param reviewers one by one, for heads; empty for reviewers
 * @param reasons why was returned, the most used first
 */
record StatisticsPage(
        String days, Tally tally, List<Span> spans, BarChart chart, List<OfReviewer> reviewers,
        List<OfReason> reasons) {

    /** One reviewer's numbers. */
    record OfReviewer(String id, String name, Tally tally) {}

    /** How many returns gave a reason. */
    record OfReason(String code, String label, long count) {}
}
