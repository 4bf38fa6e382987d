package org.huiji.web.desk.staff;

import java.util.List;
import java.util.UUID;
import org.huiji.web.account.StaffAbsence;
import org.huiji.web.form.Option;

/**
 * The page of the reviewers.
 *
 * @param absenceId of the absence that the form will add, so that pressing twice adds one
 */
record StaffView(List<Member> members, AbsenceForm form, UUID absenceId, List<Option> choices, List<Option> kinds) {

    /**
     * A reviewer.
     *
     * @param former whether the reviewer is in service there no longer and still holds something
     * @param held how many reviews the reviewer has taken up
     */
    record Member(
            String id,
            String name,
            String departmentCode,
            boolean absent,
            boolean former,
            long held,
            List<ListedAbsence> absences) {

        /** What one holds who is not there can be put back by the head. */
        public boolean isReleasable() {
            return held > 0 && (absent || former);
        }
    }

    /** An absence; one that has begun can be ended, one that has not can be taken away. */
    record ListedAbsence(StaffAbsence absence, boolean begun) {}
}
