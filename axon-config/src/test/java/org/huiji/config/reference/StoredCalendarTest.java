package org.huiji.config.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.huiji.application.Actor;
import org.huiji.application.Channel;
import org.huiji.application.Role;
import org.huiji.calendar.CalendarDay;
import org.huiji.calendar.CalendarDays;
import org.huiji.calendar.CalendarEdition;
import org.huiji.projections.testing.TestPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class StoredCalendarTest {

    private static final TestPostgres DATABASE = TestPostgres.with("work");
    private static final JdbcClient JDBC = JdbcClient.create(DATABASE.dataSource());
    private static final Instant NOW = Instant.parse("2026-11-24T04:00:00Z");
    private static final Actor ADMIN = new Actor("admin1", Role.ADMINISTRATOR, "210000", "A", Channel.WEB, "");
    private static final Actor ANOTHER = new Actor("admin2", Role.ADMINISTRATOR, "210000", "B", Channel.WEB, "");
    private static final CalendarDay DAY = new CalendarDay(LocalDate.of(2027, 1, 1), CalendarDay.Kind.HOLIDAY,
            "New \"Year\", 1");

    private final List<Integer> told = new ArrayList<>();
    private final StoredCalendar stored = node();

    @BeforeEach
    void begin() {
        JDBC.sql("TRUNCATE work.calendar_edition CASCADE").update();
        stored.begin(CalendarText.shipped(), NOW);
    }

    @Test
    void whatCameWithTheProductIsTheFirstEditionUnderTheVersionThatStoredDatesName() {
        node().begin(CalendarText.shipped(), NOW);
        assertThat(stored.all()).singleElement().extracting(CalendarEdition::number, CalendarEdition::version)
                .containsExactly(1, ReferenceFile.named("working-calendar.csv").digest());
        assertThat(stored.current().all()).isEqualTo(CalendarText.shipped().all());
    }

    @Test
    void theTextOfTheShippedDaysIsTheShippedFile() {
        assertThat(CalendarText.read(CalendarText.write(CalendarText.shipped().all())).version())
                .isEqualTo(CalendarText.shipped().version());
    }

    @Test
    void aProposalIsPublishedOnceAndWhoHasToKnowIsTold() {
        UUID proposal = proposed(1);
        assertThat(stored.publish(proposal, ANOTHER, NOW)).isEmpty();
        assertThat(stored.publish(proposal, ADMIN, NOW)).hasValueSatisfying(edition -> {
            assertThat(edition.number()).isEqualTo(2);
            assertThat(edition.publishedBy()).isEqualTo("A");
            assertThat(edition.years()).containsExactly(2027);
        });
        assertThat(stored.publish(proposal, ADMIN, NOW)).isEmpty();
        assertThat(stored.current().on(DAY.date())).hasValue(DAY);
        assertThat(told).containsExactly(2);
    }

    @Test
    void aProposalMadeOnAFormerEditionIsNotPublished() {
        UUID first = proposed(1);
        UUID second = proposed(1);
        assertThat(stored.publish(first, ADMIN, NOW)).isPresent();
        assertThat(stored.publish(second, ADMIN, NOW)).isEmpty();
        assertThat(stored.currentNumber()).isEqualTo(2);
    }

    @Test
    void anotherNodeCountsByTheNewEditionASecondLaterAndNotBefore() {
        AtomicReference<Instant> now = new AtomicReference<>(NOW);
        PublishedCalendar other = new PublishedCalendar(node(), now::get);
        stored.publish(proposed(1), ADMIN, NOW);
        assertThat(other.isWorkingDay(DAY.date())).isTrue();
        now.set(NOW.plus(PublishedCalendar.LOOKED_AT_EVERY));
        assertThat(other.isWorkingDay(DAY.date())).isFalse();
        assertThat(other.isPublished(DAY.date())).isTrue();
        assertThat(other.version()).isEqualTo(stored.current().version());
    }

    @Test
    void whoCountsByAnEditionKeepsItToTheEnd() {
        AtomicReference<Instant> now = new AtomicReference<>(NOW);
        PublishedCalendar calendar = new PublishedCalendar(node(), now::get);
        var edition = calendar.edition();
        stored.publish(proposed(1), ADMIN, NOW);
        now.set(NOW.plusSeconds(60));
        assertThat(edition.isWorkingDay(DAY.date())).isTrue();
        assertThat(calendar.isWorkingDay(DAY.date())).isFalse();
    }

    private UUID proposed(int base) {
        CalendarDays current = stored.daysOf(base);
        return stored.propose(base, current.withDay(DAY), List.of(2027), "digest", "remark", ADMIN, NOW);
    }

    private StoredCalendar node() {
        return new StoredCalendar(JDBC, new TransactionTemplate(new JdbcTransactionManager(DATABASE.dataSource())),
                () -> List.of(told::add));
    }
}
