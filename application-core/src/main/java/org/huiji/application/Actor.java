package org.huiji.application;

/**
 * Who acts, as known from the authenticated session; stored in the metadata of every event.
 *
 * @param id account id of an applicant, sign-in name of staff, {@code "system"} for the machine
 * @param departmentCode the department of staff at that time, empty for all others
 * @param displayName name of staff at that time; empty for applicants, whose name is personal (decision 19)
 * @param address shortened network address (/24 or /48), empty for the machine
 */
public record Actor(
        String id, Role role, String departmentCode, String displayName, Channel channel, String address) {

    /** The machine itself: deadlines and jobs. */
    public static final Actor SYSTEM = new Actor("system", Role.SYSTEM, "", "", Channel.SYSTEM, "");

    @Override
    public String toString() {
        return "Actor[" + role + " " + id + "]";
    }
}
