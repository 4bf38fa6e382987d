package org.huiji.projections.reviewerqueue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The place of a row in the order of a list, as it stands in the address of the page after it.
 *
 * @param values one per column of the order
 */
record QueueCursor(QueueOrder order, List<Object> values) {

    private static final String SEPARATOR = "_";

    static QueueCursor of(QueueItem row, QueueOrder order) {
        return new QueueCursor(order, order.columns().stream().map(column -> column.of(row)).toList());
    }

    /** Empty for what cannot be read, or is a place in another order. */
    static Optional<QueueCursor> read(@Nullable String text, QueueOrder order) {
        String[] parts = text == null ? new String[0] : text.split(SEPARATOR, -1);
        List<QueueColumn> columns = order.columns();
        if (parts.length != columns.size()) {
            return Optional.empty();
        }
        List<Object> values = new ArrayList<>();
        try {
            for (int i = 0; i < parts.length; i++) {
                values.add(columns.get(i).read(parts[i]));
            }
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
        return Optional.of(new QueueCursor(order, List.copyOf(values)));
    }

    /** What {@link QueueOrder#after()} asks for. */
    Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            parameters.put(order.columns().get(i).name(), values.get(i));
        }
        return parameters;
    }

    String write() {
        return values.stream().map(Object::toString).collect(Collectors.joining(SEPARATOR));
    }

    @Override
    public String toString() {
        return "QueueCursor[" + order + "]";
    }
}
