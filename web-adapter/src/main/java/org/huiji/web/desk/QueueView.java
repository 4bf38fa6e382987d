package org.huiji.web.desk;

import java.util.List;
import java.util.UUID;
import org.huiji.projections.reviewerqueue.QueueGroup;
import org.huiji.projections.reviewerqueue.QueueRow;
import org.huiji.web.facts.DeadlineView;
import org.huiji.web.form.Option;
import org.jspecify.annotations.Nullable;

/**
 * The queue page.
 *
 * @param rail the groups in the side list
 * @param filters the drop-downs of the filter
 * @param chips what narrows the list, each with the address without it
 * @param next the address of the next page, {@code null} on the last
 * @param claiming whether the reader takes reviews up
 * @param assigning whether the reader gives reviews to others
 */
record QueueView(
        QueueGroup group,
        List<RailEntry> rail,
        List<Band> bands,
        List<Choice> filters,
        List<Chip> chips,
        String text,
        String unfiltered,
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

    /** Rows that stand alike against their deadline; {@code tone} is {@code r}, {@code a}, {@code g} or {@code h}. */
    record Band(String tone, List<Item> items) {}

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
