package org.huiji.web.account;

import java.util.List;
import org.huiji.application.port.StaffDirectory.StaffMember;

/** Staff accounts shown at the staff door; there is a bean of it in demo mode only. */
public record ShownStaffAccounts(List<StaffMember> members, String password) {

    @Override
    public String toString() {
        return "ShownStaffAccounts[…]";
    }
}
