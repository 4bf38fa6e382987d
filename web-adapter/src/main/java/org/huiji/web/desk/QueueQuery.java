package org.huiji.web.desk;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huiji.projections.reviewerqueue.QueueFilter;
import org.huiji.projections.reviewerqueue.QueueGroup;
import org.huiji.projections.reviewerqueue.QueueOrder;
import org.huiji.web.form.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What of the queue is looked at, as it stands in the address. Whatever cannot be read there does not narrow.
 *
 * @param q a receipt number, a whole identity number, or a name or its beginning
 * @param sort {@code oldest}, {@code latest} or {@code round}; the usual order otherwise
 * @param after where the page begins
 * @param from the number of its first row, to be shown only
 */
record QueueQuery(
        @Nullable String group,
        @Nullable String region,
        @Nullable String employed,
        @Nullable String level,
        @Nullable String round,
        @Nullable String reviewer,
        @Nullable String amendment,
        @Nullable String q,
        @Nullable String sort,
        @Nullable String after,
        @Nullable String from) {

    static final String PATH = "/desk/queue";

    private static final int HIGHEST_ROUND = 999;

    private static final Map<String, QueueOrder> ORDERS = Map.of(
            "oldest", QueueOrder.OLDEST_SUBMISSION,
            "latest", QueueOrder.LATEST_SUBMISSION,
            "round", QueueOrder.HIGHEST_ROUND);

    QueueGroup queueGroup() {
        return Arrays.stream(QueueGroup.values())
                .filter(known -> known.name().equals(group))
                .findFirst()
                .orElse(q == null || q.isBlank() ? QueueGroup.PENDING : QueueGroup.ALL);
    }

    /** The order asked for where the list has it, else the usual one. */
    QueueOrder order() {
        return Optional.ofNullable(sort)
                .map(ORDERS::get)
                .filter(QueueOrder.of(queueGroup())::contains)
                .orElseGet(() -> QueueOrder.usual(queueGroup()));
    }

    /** The order in force as it stands in the address; {@code null} for the usual one. */
    @Nullable
    String sortName() {
        return order() == QueueOrder.usual(queueGroup()) ? null : sort;
    }

    /** The number of the first row, as the page before counted it. */
    int firstRow() {
        return after != null && from != null && from.matches("[1-9][0-9]{0,7}") ? Integer.parseInt(from) : 1;
    }

    QueueFilter filter() {
        return new QueueFilter(
                given(region),
                given(employed) == null ? null : Boolean.valueOf("true".equals(employed)),
                given(level),
                roundNumber(),
                given(reviewer),
                given(amendment) == null ? null : Boolean.valueOf("true".equals(amendment)),
                given(TypedText.text(q)));
    }

    /** Whether anything narrows the group. */
    public boolean isNarrowed() {
        return !parameters().isEmpty();
    }

    /** What narrows the group, by parameter name. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "region", region);
        put(parameters, "employed", employed);
        put(parameters, "level", level);
        put(parameters, "round", round);
        put(parameters, "reviewer", reviewer);
        put(parameters, "amendment", amendment);
        put(parameters, "q", q);
        return parameters;
    }

    /** The address of another group under the same filter. */
    String of(QueueGroup other) {
        return address(other, parameters(), sort, Map.of());
    }

    /** The address of the page that begins there, with that number. */
    String from(String cursor, int number) {
        return address(queueGroup(), parameters(), sort, Map.of("after", cursor, "from", Integer.toString(number)));
    }

    /** The address of the same list in another order; {@code null} is the usual one. */
    String sorted(@Nullable String other) {
        return address(queueGroup(), parameters(), other, Map.of());
    }

    /** The address without that part of the filter. */
    String without(String parameter) {
        Map<String, String> rest = parameters();
        rest.remove(parameter);
        return address(queueGroup(), rest, sort, Map.of());
    }

    /** The address without any filter. */
    String unfiltered() {
        return address(queueGroup(), Map.of(), sort, Map.of());
    }

    private static String address(
            QueueGroup group, Map<String, String> narrowed, @Nullable String sort, Map<String, String> place) {
        Map<String, String> values = new LinkedHashMap<>(narrowed);
        if (sort != null && ORDERS.containsKey(sort)) {
            values.put("sort", sort);
        }
        values.putAll(new TreeMap<>(place));
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(PATH).queryParam("group", group.name());
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }

    private @Nullable Integer roundNumber() {
        String typed = TypedText.compact(round);
        if (!typed.matches("[0-9]{1,3}")) {
            return null;
        }
        return Math.min(HIGHEST_ROUND, Integer.parseInt(typed));
    }

    private static void put(Map<String, String> parameters, String name, @Nullable String value) {
        String given = given(value);
        if (given != null) {
            parameters.put(name, given);
        }
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    @Override
    public String toString() {
        return "QueueQuery[" + queueGroup() + "]";
    }
}
