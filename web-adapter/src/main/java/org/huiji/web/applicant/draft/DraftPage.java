package org.huiji.web.applicant.draft;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The page that a draft is kept by. It may go on with what it kept itself and with what it showed, and with nothing that
 * another window or machine has kept meanwhile.
 *
 * @param shown made when the page was shown; {@code null} where a draft is put in place by no page
 * @param seen the page that had kept the draft shown there, {@link #NOTHING} where none was; {@code null} where whatever
 *     stands may be replaced
 */
public record DraftPage(@Nullable UUID shown, @Nullable UUID seen) {

    /** No draft was shown. */
    public static final UUID NOTHING = new UUID(0, 0);

    /** Replaces whatever stands. */
    public static final DraftPage ANY = new DraftPage(null, null);
}
