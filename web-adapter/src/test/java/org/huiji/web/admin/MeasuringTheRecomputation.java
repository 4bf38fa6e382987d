package org.huiji.web.admin;

import java.lang.management.ManagementFactory;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.huiji.application.Actor;
import org.huiji.application.ApplicationEvent;
import org.huiji.application.Channel;
import org.huiji.application.CommandContext;
import org.huiji.application.Role;
import org.huiji.application.Sample;
import org.huiji.application.Story;
import org.huiji.calendar.CalendarDay;
import org.huiji.calendar.CalendarDays;
import org.huiji.calendar.CalendarEditions;
import org.huiji.calendar.DeadlineForecast;
import org.huiji.calendar.RecomputationProgress;
import org.huiji.calendar.RunningDeadlines;
import org.huiji.operations.Operations;
import org.huiji.review.ReviewDates;
import org.huiji.review.ReviewPeriod;
import org.huiji.review.WorkingCalendar;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * No test, a measurement: how long it takes from a publication until all running reviews have the dates of the new edition and
 * all that waits for them waits for these dates. Run by {@code bench/recomputation.sh}; asserts nothing.
 */
@RunningProduct
@TestPropertySource(properties = "huiji.journey=recomputation")
class MeasuringTheRecomputation {

    private static final int REVIEWS = Integer.getInteger("huiji.bench.reviews", 10_000);
    private static final int RUNS = 4;
    private static final Actor ADMIN = new Actor("admin1", Role.ADMINISTRATOR, "210000", "", Channel.WEB, "");

    @Autowired
    private EventBus events;

    @Autowired
    private Clock clock;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private CalendarEditions editions;

    @Autowired
    private RunningDeadlines deadlines;

    @Autowired
    private Operations operations;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void recomputation() {
        make();
        await(() -> operations.waiting().steps() >= 2 * REVIEWS);
        await(() -> operations.readers().stream().allMatch(reader -> Long.valueOf(0).equals(reader.lag())));
        jdbc.sql("ANALYZE").update();
        System.out.printf("%d reviews run%n", deadlines.forecast(editions.current()).running());
        LocalDate soon = ReviewPeriod.workingDayAfter(LocalDate.ofInstant(clock.instant(), ReviewDates.ZONE), 3,
                calendar);
        for (int run = 0; run < RUNS; run++) {
            measure(run % 2 == 0
                    ? editions.current().withDay(new CalendarDay(soon, CalendarDay.Kind.HOLIDAY, "measured"))
                    : editions.current().without(soon));
        }
    }

    private void measure(List<CalendarDay> days) {
        UUID proposal = editions.propose(editions.currentNumber(), days, List.of(2026), "", "", ADMIN,
                clock.instant());
        long begun = System.nanoTime();
        int edition = editions.publish(proposal, ADMIN, clock.instant()).orElseThrow().number();
        await(() -> deadlines.latest().filter(latest -> latest.edition() == edition)
                .filter(RecomputationProgress::isFinished).isPresent());
        double seconds = (System.nanoTime() - begun) / 1e9;
        DeadlineForecast left = deadlines.forecast(new CalendarDays("", days));
        int moments = jdbc.sql("""
                SELECT count(DISTINCT execution_time) FROM work.scheduled_tasks
                 WHERE task_name IN ('AxonDeadline', 'review-step')
                """).query(Integer.class).single();
        System.out.printf("recomputed in %.1f s; not moved %d, moments waited for %d, load %.1f%n", seconds,
                left.later() + left.earlier() + left.firm(), moments,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private void make() {
        Duration shift = Duration.between(Sample.START, clock.instant().minus(Duration.ofHours(1)));
        List<ApplicationEvent> story = Story.pending().events();
        try (ExecutorService workers = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < REVIEWS; i++) {
                UUID id = new UUID(0x8000L, 0x8000_0000_0000_0000L + i);
                workers.submit(() -> events.publish(messages(story, id, shift)));
            }
        }
    }

    private List<GenericDomainEventMessage<ApplicationEvent>> messages(
            List<ApplicationEvent> story, UUID id, Duration shift) {
        List<GenericDomainEventMessage<ApplicationEvent>> messages = new ArrayList<>();
        for (int sequence = 0; sequence < story.size(); sequence++) {
            ApplicationEvent event = (ApplicationEvent) copied((Record) story.get(sequence), id, shift);
            CommandContext context = new CommandContext(Sample.APPLICANT, event.occurredAt(),
                    UUID.nameUUIDFromBytes((id + "/" + sequence).getBytes(StandardCharsets.UTF_8)),
                    "digest");
            messages.add(new GenericDomainEventMessage<>("Application", id.toString(), sequence, event,
                    MetaData.from(context.toMetadata())));
        }
        return messages;
    }

    /** The same event of another application and account, at another time. */
    private Record copied(Record event, UUID id, Duration shift) {
        try {
            RecordComponent[] components = event.getClass().getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                values[i] = switch (components[i].getAccessor().invoke(event)) {
                    case null -> null;
                    case UUID own when own.equals(Sample.APPLICATION) -> id;
                    case UUID own when own.equals(Sample.ACCOUNT) -> new UUID(id.getLeastSignificantBits(), 1);
                    case Instant at -> at.plus(shift);
                    case ReviewDates _ -> ReviewPeriod.startingAt(Sample.START.plus(shift), calendar);
                    case Object other -> other;
                };
            }
            var constructor = event.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            LockSupport.parkNanos(20_000_000L);
        }
    }
}
