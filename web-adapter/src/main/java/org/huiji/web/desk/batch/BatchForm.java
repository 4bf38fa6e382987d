package org.huiji.web.desk.batch;

import org.huiji.web.form.TypedText;
import org.jspecify.annotations.Nullable;

/** What is typed and chosen for all rows together. */
record BatchForm(String reviewerId, String departmentCode, String reason) {

    static final int LONGEST_REASON = 500;

    static final BatchForm EMPTY = new BatchForm("", "", "");

    static BatchForm of(@Nullable String reviewerId, @Nullable String departmentCode, @Nullable String reason) {
        return new BatchForm(
                TypedText.compact(reviewerId), TypedText.compact(departmentCode), TypedText.lines(reason));
    }

    boolean hasReason() {
        int length = reason.codePointCount(0, reason.length());
        return length > 0 && length <= LONGEST_REASON;
    }

    @Override
    public String toString() {
        return "BatchForm[" + reviewerId + departmentCode + "]";
    }
}
