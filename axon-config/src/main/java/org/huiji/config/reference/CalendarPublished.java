package org.huiji.config.reference;

/** Told after an edition of the calendar was published. */
@FunctionalInterface
public interface CalendarPublished {

    void published(int edition);
}
