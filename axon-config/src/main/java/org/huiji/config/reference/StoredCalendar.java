package org.huiji.config.reference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.axonframework.common.IdentifierFactory;
import org.huiji.application.Actor;
import org.huiji.calendar.CalendarDay;
import org.huiji.calendar.CalendarDays;
import org.huiji.calendar.CalendarEdition;
import org.huiji.calendar.CalendarEditions;
import org.huiji.calendar.CalendarProposal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The editions in the database. The one that came with the product is the first; from then on administrators add to it. */
final class StoredCalendar implements CalendarEditions {

    private static final int PROPOSALS_KEPT_HOURS = 24;

    /** One wins: the next number is taken once. */
    private static final String NEXT_EDITION = """
            INSERT INTO work.calendar_edition
                   (number, version, published_at, published_by, publisher_name, years, source_digest, remark)
            SELECT :base + 1, :version, :at, :by, :name, :years, :digest, :remark
             WHERE (SELECT coalesce(max(number), 0) FROM work.calendar_edition) = :base
            ON CONFLICT DO NOTHING
            """;

    private static final String DAYS = """
            INSERT INTO work.calendar_day (edition, day, kind, name)
            SELECT :edition, CAST(day AS date), kind, name
              FROM unnest(CAST(:days AS text[]), CAST(:kinds AS text[]), CAST(:names AS text[])) AS given(day, kind, name)
            """;

    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final Supplier<List<CalendarPublished>> listeners;

    StoredCalendar(JdbcClient database, TransactionOperations transaction,
            Supplier<List<CalendarPublished>> listeners) {
        this.database = database;
        this.transaction = transaction;
        this.listeners = listeners;
    }

    /** Makes the first edition of what came with the product, unless there is one. */
    void begin(CalendarDays shipped, Instant at) {
        transaction.executeWithoutResult(status -> add(0, shipped, shipped.years(), "", "", Actor.SYSTEM, at));
    }

    @Override
    public List<CalendarEdition> all() {
        return database.sql("SELECT * FROM work.calendar_edition ORDER BY number DESC")
                .query((row, number) -> edition(row)).list();
    }

    @Override
    public int currentNumber() {
        return database.sql("SELECT max(number) FROM work.calendar_edition").query(Integer.class).single();
    }

    @Override
    public CalendarDays current() {
        return daysOf(currentNumber());
    }

    CalendarDays daysOf(int number) {
        String version = database.sql("SELECT version FROM work.calendar_edition WHERE number = :number")
                .param("number", number).query(String.class).single();
        return new CalendarDays(version, database
                .sql("SELECT day, kind, name FROM work.calendar_day WHERE edition = :number ORDER BY day")
                .param("number", number).query((row, at) -> new CalendarDay(row.getObject("day", LocalDate.class),
                        CalendarDay.Kind.valueOf(row.getString("kind")), row.getString("name")))
                .list());
    }

    @Override
    public UUID propose(int base, Collection<CalendarDay> days, List<Integer> years, String sourceDigest,
            String remark, Actor by, Instant at) {
        UUID id = UUID.fromString(IdentifierFactory.getInstance().generateIdentifier());
        database.sql("DELETE FROM work.calendar_proposal WHERE proposed_at < :before")
                .param("before", utc(at).minusHours(PROPOSALS_KEPT_HOURS)).update();
        database.sql("""
                INSERT INTO work.calendar_proposal
                       (id, base, days, years, source_digest, remark, proposed_by, proposed_at)
                VALUES (:id, :base, :days, :years, :digest, :remark, :by, :at)
                """).param("id", id).param("base", base).param("days", CalendarText.write(days))
                .param("years", written(years)).param("digest", sourceDigest).param("remark", remark)
                .param("by", by.id()).param("at", utc(at)).update();
        return id;
    }

    @Override
    public Optional<CalendarProposal> proposal(UUID id, Actor by) {
        return database.sql("SELECT * FROM work.calendar_proposal WHERE id = :id AND proposed_by = :by")
                .param("id", id).param("by", by.id())
                .query((row, number) -> new CalendarProposal(id, row.getInt("base"),
                        CalendarText.read(row.getString("days")), read(row.getString("years")),
                        row.getString("source_digest"), row.getString("remark")))
                .optional();
    }

    @Override
    public Optional<CalendarEdition> publish(UUID proposalId, Actor by, Instant at) {
        Optional<CalendarEdition> published = transaction.execute(status -> proposal(proposalId, by).flatMap(
                proposal -> publish(proposal, by, at)));
        published.ifPresent(edition -> listeners.get().forEach(each -> each.published(edition.number())));
        return published;
    }

    private Optional<CalendarEdition> publish(CalendarProposal proposal, Actor by, Instant at) {
        if (!add(proposal.base(), proposal.days(), proposal.years(), proposal.sourceDigest(), proposal.remark(), by,
                at)) {
            return Optional.empty();
        }
        int number = proposal.base() + 1;
        database.sql("INSERT INTO work.recomputation (edition) VALUES (:number)").param("number", number).update();
        return Optional.of(all().getFirst());
    }

    private boolean add(int base, CalendarDays days, List<Integer> years, String digest, String remark, Actor by,
            Instant at) {
        boolean isNext = database.sql(NEXT_EDITION).param("base", base).param("version", days.version())
                .param("at", utc(at)).param("by", by.id()).param("name", by.displayName())
                .param("years", written(years)).param("digest", digest).param("remark", remark).update() == 1;
        if (isNext) {
            List<CalendarDay> all = days.all();
            database.sql(DAYS).param("edition", base + 1)
                    .param("days", all.stream().map(day -> day.date().toString()).toArray(String[]::new))
                    .param("kinds", all.stream().map(day -> day.kind().name()).toArray(String[]::new))
                    .param("names", all.stream().map(CalendarDay::name).toArray(String[]::new)).update();
        }
        return isNext;
    }

    private static CalendarEdition edition(ResultSet row) throws SQLException {
        return new CalendarEdition(row.getInt("number"), row.getString("version"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(), row.getString("publisher_name"),
                read(row.getString("years")), row.getString("source_digest"), row.getString("remark"));
    }

    private static String written(List<Integer> years) {
        return years.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<Integer> read(String years) {
        return Arrays.stream(years.split(",", -1)).filter(year -> !year.isEmpty()).map(Integer::valueOf).toList();
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
