package org.huiji.projections.reviewerqueue;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Marks of the open applications of several departments, in an order of their own. */
public record QueueMarks(List<Mark> marks) {

    public QueueMarks {
        marks = List.copyOf(marks);
    }

    /**
     * The mark of some rows of one department.
     *
     * @param returned whether they are returned; under review otherwise
     * @param reviewerId who has taken them up, {@code null} for nobody
     */
    public record Mark(String department, boolean returned, @Nullable String reviewerId, String value) {}

    /** The mark of a whole department. */
    public String of(String department) {
        return joined(mark -> mark.department().equals(department));
    }

    /** The mark of one list as a member of staff sees it; it may differ although the list is the same, never the other way. */
    public String of(Set<String> seen, QueueGroup group, String staffId) {
        return joined(mark -> seen.contains(mark.department()) && belongs(mark, group, staffId));
    }

    private static boolean belongs(Mark mark, QueueGroup group, String staffId) {
        return switch (group) {
            case PENDING -> !mark.returned() && mark.reviewerId() == null;
            case MINE -> !mark.returned() && staffId.equals(mark.reviewerId());
            case DUE_SOON, OVERDUE -> !mark.returned();
            case RETURNED -> mark.returned();
            case CLOSED, ALL -> true;
        };
    }

    private String joined(Predicate<Mark> wanted) {
        return marks.stream().filter(wanted).map(Mark::toString).sorted().collect(Collectors.joining());
    }
}
