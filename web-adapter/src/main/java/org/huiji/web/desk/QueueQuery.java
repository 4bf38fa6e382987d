package org.huiji.web.desk;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.huiji.projections.reviewerqueue.QueueFilter;
import org.huiji.projections.reviewerqueue.QueueGroup;
import org.huiji.web.form.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What of the queue is looked at, as it stands in the address. Whatever cannot be read there does not narrow.
 *
 * @param q a receipt number, a whole identity number, or a name or its beginning
 * @param after where the page begins
 */
record QueueQuery(
        @Nullable String group,
        @Nullable String region,
        @Nullable String employed,
        @Nullable String level,
        @Nullable String round,
        @Nullable String reviewer,
        @Nullable String q,
        @Nullable String after) {

    static final String PATH = "/desk/queue";

    private static final int HIGHEST_ROUND = 999;

    QueueGroup queueGroup() {
        return Arrays.stream(QueueGroup.values())
                .filter(known -> known.name().equals(group))
                .findFirst()
                .orElse(q == null || q.isBlank() ? QueueGroup.PENDING : QueueGroup.ALL);
    }

    QueueFilter filter() {
        return new QueueFilter(
                given(region),
                given(employed) == null ? null : Boolean.valueOf("true".equals(employed)),
                given(level),
                roundNumber(),
                given(reviewer),
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
        put(parameters, "q", q);
        return parameters;
    }

    /** The address of another group under the same filter. */
    String of(QueueGroup other) {
        return address(other, parameters(), null);
    }

    /** The address of the page that begins there. */
    String from(String cursor) {
        return address(queueGroup(), parameters(), cursor);
    }

    /** The address without that part of the filter. */
    String without(String parameter) {
        Map<String, String> rest = parameters();
        rest.remove(parameter);
        return address(queueGroup(), rest, null);
    }

    /** The address without any filter. */
    String unfiltered() {
        return address(queueGroup(), Map.of(), null);
    }

    private static String address(QueueGroup group, Map<String, String> parameters, @Nullable String after) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(PATH).queryParam("group", group.name());
        parameters.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        if (after != null) {
            address.queryParam("after", "{after}");
        }
        Map<String, Object> values = new LinkedHashMap<>(parameters);
        values.put("after", after == null ? "" : after);
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
