package org.huiji.web.admin;

import java.util.List;
import org.huiji.calendar.CalendarDay;

/**
 * A published schedule as it was read.
 *
 * @param days of the rows that could be read
 * @param faults of the others; with any of them nothing is proposed
 */
record ReadSchedule(List<CalendarDay> days, List<RowFault> faults) {

    /**
     * What is wrong with a row.
     *
     * @param line of the file, from 1
     * @param field the column's message
     * @param words what is wrong with it
     */
    record RowFault(long line, String field, String words) {}
}
