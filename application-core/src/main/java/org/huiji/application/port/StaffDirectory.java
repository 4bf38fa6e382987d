package org.huiji.application.port;

import java.util.Optional;
import org.huiji.application.Role;

/** Who works where, and whose identity number is whose? */
public interface StaffDirectory {

    /** A member of staff as of now. */
    record StaffMember(String id, String displayName, Role role, String departmentCode) {}

    Optional<StaffMember> find(String staffId);

    /** Whether the identity number is that member's own; compared by blind index. */
    boolean hasIdentityNumber(String staffId, String identityNumber);
}
