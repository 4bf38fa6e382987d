package org.huiji.web.audit;

import java.util.OptionalLong;
import org.huiji.projections.history.History;
import org.jspecify.annotations.Nullable;

/** Reads from an address which event of a history is meant. */
final class Positions {

    /** More digits than any history has events. */
    private static final int LONGEST = 9;

    private Positions() {}

    /** Empty when it is no event of this history. */
    static OptionalLong read(@Nullable String text, History history) {
        if (text == null || text.length() > LONGEST || !text.matches("[0-9]+")) {
            return OptionalLong.empty();
        }
        long position = Long.parseLong(text);
        return history.reaches(position) ? OptionalLong.of(position) : OptionalLong.empty();
    }
}
