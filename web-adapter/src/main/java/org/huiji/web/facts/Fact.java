package org.huiji.web.facts;

import org.huiji.application.section.Field;
import org.jspecify.annotations.Nullable;

/**
 * One answer and, where it differs, what stood there before.
 *
 * @param display in Chinese, masked where the reader may not see it; empty when unanswered, not asked, or a picture
 * @param former what it is compared with, said in the same way; empty unless {@code changed}
 * @param asked whether the answers of now ask for it; a former answer that is asked no more stays listed
 * @param picture the picture of a picture field
 */
public record Fact(
        Field field,
        String label,
        String display,
        String former,
        boolean changed,
        boolean asked,
        @Nullable PictureView picture) {

    /** The key under which forms and findings name it. */
    public String key() {
        return field.key();
    }

    @Override
    public String toString() {
        return "Fact[" + field + "]";
    }
}
