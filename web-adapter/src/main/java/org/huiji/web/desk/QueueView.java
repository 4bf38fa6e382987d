package org.huiji.web.desk;

import java.util.List;
import java.util.UUID;
import org.huiji.projections.reviewerqueue.QueueGroup;
import org.huiji.projections.reviewerqueue.QueueOrder;
import org.huiji.projections.reviewerqueue.QueueRow;
import org.huiji.web.facts.DeadlineView;
import org.huiji.web.form.Option;
import org.jspecify.annotations.Nullable;

/**
 * The queue page.
 *
 * @param order in which the rows come
 * @param rail the groups in the side list
 * @param filters the drop-downs of the filter
 * @param chips what narrows the list, each with the address without it
 * @param headings the heads of the columns
 * @param extent which rows these are
 * @param sort the order as it stands in the address, {@code null} for the usual one
 * @param here the address of the first page of this list
 * @param next the address of the next page, {@code null} on the last
 * @param claiming whether the reader takes reviews up
 * @param assigning whether the reader gives reviews to others
 */
record QueueView(
        QueueGroup group,
        QueueOrder order,
        List<RailEntry> rail,
        List<Heading> headings,
        List<Band> bands,
        Extent extent,
        List<Choice> filters,
        List<Chip> chips,
        String text,
        String unfiltered,
        @Nullable String sort,
        String here,
        @Nullable String next,
        UUID commandId,
        boolean claiming,
        boolean assigning) {

    @Override
    public String toString() {
        return "QueueView[" + group + "]";
    }

    /** A group in the side list; {@code tone} is the class of its number. */
    record RailEntry(QueueGroup group, String href, long count, String tone, boolean current) {}

    /**
     * The head of a column.
     *
     * @param href the list in this column's order; {@code null} where it has none
     * @param sort the value of {@code aria-sort} where this column gives the order
     */
    record Heading(String name, @Nullable String href, @Nullable String sort) {

        static Heading plain(String name) {
            return new Heading(name, null, null);
        }
    }

    /**
     * Which rows of the list are shown.
     *
     * @param of how many there are; {@code null} where nobody has counted
     */
    record Extent(int first, int last, @Nullable Long of) {

        /** Numbers go into messages as text, or they would get separators. */
        public String from() {
            return Integer.toString(first);
        }

        public String to() {
            return Integer.toString(last);
        }

        public @Nullable String total() {
            return of == null || of < last ? null : Long.toString(of);
        }
    }

    /**
     * Rows that stand alike against their deadline.
     *
     * @param name of an {@code UrgencyBand}, or {@link #ENDED}; empty in an order that mixes them
     */
    record Band(String name, List<Item> items) {

        /** Whose review has ended: no deadline runs. */
        static final String ENDED = "ENDED";

        /** The class of its head. */
        public String tone() {
            return switch (name) {
                case "OVERDUE" -> "r";
                case "DUE_SOON" -> "a";
                case "NORMAL" -> "g";
                default -> "h";
            };
        }
    }

    /** A row with what is said about it. */
    record Item(
            QueueRow row, DeadlineView deadline, String level, UUID commandId, boolean claimable, boolean assignable) {
        @Override
        public String toString() {
            return "Item[" + row + "]";
        }
    }

    /** A drop-down of the filter. */
    record Choice(String name, String value, List<Option> options) {}

    /** A part of the filter in words. */
    record Chip(String text, String href) {

        @Override
        public String toString() {
            return "Chip[…]";
        }
    }

    public boolean isEmpty() {
        return bands.isEmpty();
    }
}
