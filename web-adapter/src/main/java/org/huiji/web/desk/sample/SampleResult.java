package org.huiji.web.desk.sample;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What another look found; the message is {@code head.sample.result.<name>}. */
enum SampleResult {
    GOOD,
    FAULTY;

    static Optional<SampleResult> read(@Nullable String name) {
        return Arrays.stream(values()).filter(result -> result.name().equals(name)).findFirst();
    }
}
