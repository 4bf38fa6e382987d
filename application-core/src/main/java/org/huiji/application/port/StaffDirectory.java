package org.huiji.application.port;

import java.time.LocalDate;
import java.util.Optional;
import org.huiji.application.Role;

/** Who works where, and whose identity number is whose? */
public interface StaffDirectory {

    /** A member of staff as of now. */
    record StaffMember(String id, String displayName, Role role, String departmentCode) {}

    Optional<StaffMember> find(String staffId);

    /** Whether that member is absent on that day of business time. */
    boolean isAbsent(String staffId, LocalDate day);

    /** Whether somebody is not there to review in a department that day: absent, or reviewing there no longer. */
    default boolean isAway(String staffId, String departmentCode, LocalDate day) {
        return isAbsent(staffId, day)
                || find(staffId)
                        .filter(member -> member.role() == Role.REVIEWER)
                        .filter(member -> member.departmentCode().equals(departmentCode))
                        .isEmpty();
    }

    /** Whether the identity number is that member's own; compared by blind index. */
    boolean hasIdentityNumber(String staffId, String identityNumber);
}
