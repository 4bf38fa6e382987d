package org.huiji.web.audit.export;

import org.huiji.web.form.Problems;
import org.huiji.web.form.TypedText;
import org.huiji.web.presentation.Messages;

/** Why something is taken away: a few words at least. */
final class ExportReason {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 200;

    private ExportReason() {}

    /** As it is kept. */
    static String of(String typed) {
        return TypedText.lines(typed);
    }

    static Problems problems(String typed, Messages messages) {
        String reason = of(typed);
        int length = reason.codePointCount(0, reason.length());
        return length >= SHORTEST && length <= LONGEST
                ? new Problems()
                : new Problems().put("reason", messages.text("audit.export.problem.reason"));
    }
}
