package org.huiji.web.desk;

import java.util.List;

/**
 * How far a review has come.
 *
 * @param checked of those shown, how many are marked right or wrong
 * @param total how many are shown; those accepted in the last round and unchanged since are not
 * @param wrong how many are marked wrong, wherever they stand
 */
record ReviewTally(int checked, int total, int wrong) {

    static ReviewTally of(List<ReviewGroup> groups) {
        List<ReviewRow> counted = groups.stream()
                .flatMap(group -> group.shown().stream())
                .filter(ReviewRow::isCounted)
                .toList();
        return new ReviewTally(
                (int) counted.stream().filter(row -> !row.verdict().value().isEmpty()).count(),
                counted.size(),
                (int) groups.stream()
                        .flatMap(group -> group.rows().stream())
                        .filter(row -> row.verdict().isWrong())
                        .count());
    }
}
