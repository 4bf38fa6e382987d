package org.huiji.web.desk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The page that saves an opinion.
 *
 * @param version the application's version on it
 * @param shown the page's own id; {@code null} where marks come from a page that is no review
 * @param seen the page that had saved the opinion shown there; {@code null} where there was none
 */
record OpinionPage(long version, @Nullable UUID shown, @Nullable UUID seen) {

    private static final String SHOWN = "opinionPage";
    private static final String SEEN = "opinionSeen";

    static OpinionPage of(MultiValueMap<String, String> typed, long version) {
        return new OpinionPage(version, id(typed.getFirst(SHOWN)), id(typed.getFirst(SEEN)));
    }

    private static @Nullable UUID id(@Nullable String typed) {
        try {
            return typed == null || typed.isEmpty() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
