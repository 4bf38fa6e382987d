package org.huiji.web.desk.batch;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.huiji.projections.reviewerqueue.UrgencyBand;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What of the list is looked at, as it stands in the address. Whatever cannot be read there does not narrow. */
record AssignmentsQuery(
        @Nullable String department, @Nullable String reviewer, @Nullable String band, @Nullable String after) {

    static final String PATH = "/desk/assignments";

    @Nullable
    UrgencyBand urgency() {
        return Arrays.stream(UrgencyBand.values()).filter(known -> known.name().equals(band)).findFirst().orElse(null);
    }

    @Nullable
    String reviewerId() {
        return reviewer == null || reviewer.isBlank() ? null : reviewer.strip();
    }

    /** The address of the first page. */
    String first() {
        return address(null);
    }

    /** The address of the page that begins there. */
    String from(String cursor) {
        return address(cursor);
    }

    /** The address of the page that is looked at. */
    String here() {
        return address(after);
    }

    private String address(@Nullable String cursor) {
        Map<String, Object> values = new LinkedHashMap<>();
        put(values, "department", department);
        put(values, "reviewer", reviewer);
        put(values, "band", band);
        put(values, "after", cursor);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(PATH);
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }

    private static void put(Map<String, Object> values, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(name, value);
        }
    }
}
