package org.huiji.config.reference;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.huiji.calendar.CalendarDays;
import org.huiji.review.WorkingCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * The edition that counts, kept in memory: it is asked for every date on every page. Whoever asks first after
 * {@link #LOOKED_AT_EVERY} looks whether there is a newer one, so that every node counts by a new edition at most that long
 * after it was published. What was counted in between is put right by the reconciliation.
 */
final class PublishedCalendar implements WorkingCalendar {

    /** How long a node may count by the former edition. */
    static final Duration LOOKED_AT_EVERY = Duration.ofSeconds(1);

    private static final Logger log = LoggerFactory.getLogger(PublishedCalendar.class);

    private record Kept(int number, CalendarDays days) {}

    private final StoredCalendar stored;
    private final InstantSource realTime;
    private final AtomicReference<Instant> lookedAt;
    private volatile Kept kept;

    PublishedCalendar(StoredCalendar stored, InstantSource realTime) {
        this.stored = stored;
        this.realTime = realTime;
        this.lookedAt = new AtomicReference<>(realTime.instant());
        this.kept = load();
    }

    /** The edition that comes with the product. */
    static WorkingCalendar shipped() {
        return CalendarText.shipped();
    }

    /** The edition that counts, without looking for a newer one at every day that is counted. */
    @Override
    public WorkingCalendar edition() {
        Instant now = realTime.instant();
        Instant before = lookedAt.get();
        if (!now.isBefore(before.plus(LOOKED_AT_EVERY)) && lookedAt.compareAndSet(before, now)) {
            look();
        }
        return kept.days();
    }

    @Override
    public boolean isWorkingDay(LocalDate date) {
        return edition().isWorkingDay(date);
    }

    @Override
    public boolean isPublished(LocalDate date) {
        return edition().isPublished(date);
    }

    @Override
    public String version() {
        return edition().version();
    }

    private void look() {
        try {
            if (stored.currentNumber() != kept.number()) {
                kept = load();
            }
        } catch (DataAccessException away) {
            log.warn("the former edition of the calendar goes on counting: {}", away.getClass().getSimpleName());
        }
    }

    private Kept load() {
        int number = stored.currentNumber();
        return new Kept(number, stored.daysOf(number));
    }
}
