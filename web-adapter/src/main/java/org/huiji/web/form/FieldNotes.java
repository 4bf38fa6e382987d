package org.huiji.web.form;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names the hint and the message that describe a control, for {@code aria-describedby} in the field fragments. */
@Component("fieldNotes")
public class FieldNotes {

    public @Nullable String describedBy(String id, @Nullable Object hint, @Nullable Object message) {
        String ids = (hint == null ? "" : id + "-hint ") + (message == null ? "" : id + "-error");
        return ids.isEmpty() ? null : ids.strip();
    }
}
