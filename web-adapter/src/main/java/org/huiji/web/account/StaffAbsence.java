package org.huiji.web.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Days on which a reviewer is not at work, the first and the last included.
 *
 * @param setByName the head who set it, as called then
 */
public record StaffAbsence(
        UUID id,
        String staffId,
        LocalDate firstDay,
        LocalDate lastDay,
        AbsenceKind kind,
        String setByName,
        Instant setAt) {

    /** Whether the day is one of them. */
    public boolean isOn(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
