package org.huiji.web.desk.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A draw as it was made.
 *
 * @param departmentCode the department whose approvals, and those of the departments below, were the population
 * @param firstDay of the approvals, as is {@code lastDay}
 * @param examined how many of the drawn have a result
 * @param faulty how many of these have a problem
 * @param erased how many of the drawn nobody looked at before the person was erased
 */
record SampleDraw(
        UUID id,
        String departmentCode,
        LocalDate firstDay,
        LocalDate lastDay,
        int percent,
        int population,
        int drawn,
        long seed,
        String drawnByName,
        Instant drawnAt,
        long examined,
        long faulty,
        long erased) {}
