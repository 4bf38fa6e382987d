package org.huiji.benchmarks.data;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.serialization.Serializer;
import org.huiji.application.ApplicationCommand.AssignReview;
import org.huiji.application.Rulebook;
import org.huiji.application.port.BlindIndex;
import org.huiji.config.protection.ApplicationIds;
import org.huiji.config.protection.KeysInBulk;
import org.huiji.department.DepartmentDirectory;
import org.huiji.projections.reference.ReferenceLists;
import org.huiji.reference.CodeCatalogue;
import org.huiji.review.WorkingCalendar;
import org.huiji.web.applicant.check.PledgeText;
import org.huiji.web.demo.sample.SamplePerson;
import org.huiji.web.demo.sample.SampleSections;
import org.springframework.context.ApplicationContext;

/**
 * Fills the event store of a running product with applications of artificial people, as many as wanted. What happens is
 * decided by the aggregate's own rules, sealed by the real keys and written by the real serializer; only the way into the
 * table is another, COPY, and keys are stored many at a time.
 *
 * <p>The same seed makes the same people. What was begun is gone on with: chunks that are there are passed over.
 */
public final class DataMaker {

    /** What is made and stored at once, in applications; their events lie mixed in the store, as if all filed at the same time. */
    static final int CHUNK = 1000;

    private static final int MORE_THAN_PERSONS = 10;
    private static final int KEYS_AT_ONCE = 100;
    private static final int FOLLOWED_AT_ONCE = 30;

    private final long seed;
    private final People people;
    private final Lives lives;
    private final KeysInBulk keys;
    private final EventRows rows;
    private final EventCopy copy;
    private final FollowedAtOnce followed;

    private DataMaker(long seed, People people, Lives lives, KeysInBulk keys, EventRows rows, EventCopy copy,
            FollowedAtOnce followed) {
        this.seed = seed;
        this.people = people;
        this.lives = lives;
        this.keys = keys;
        this.rows = rows;
        this.copy = copy;
        this.followed = followed;
    }

    /** In a product that runs in demo mode, whose sample sections are filled in. */
    public static DataMaker in(ApplicationContext product, long seed) {
        return in(product, seed, FollowedAtOnce.by(product, List.of()));
    }

    /**
     * The same, with read models that follow.
     *
     * @param followed takes in what is made, so that no replay need come after it
     */
    public static DataMaker in(ApplicationContext product, long seed, FollowedAtOnce followed) {
        Words words = new Words();
        Reviewers reviewers = new Reviewers(words);
        DepartmentDirectory departments = product.getBean(DepartmentDirectory.class);
        Districts districts = new Districts(product.getBean(ReferenceLists.class), departments);
        People people = new People(words, districts, seed);
        Rulebook rulebook = new Rulebook(product.getBean(CodeCatalogue.class), departments,
                product.getBean(WorkingCalendar.class).edition(), reviewers, (application, account) -> {
                    throw new IllegalStateException("only an amendment asks");
                });
        Filing filing = new Filing(product.getBean(SampleSections.class), product.getBean(PledgeText.class).pledge(),
                product.getBean(BlindIndex.class));
        ApplicationIds ids = product.getBean(ApplicationIds.class);
        Lives lives = new Lives(people, districts, words, reviewers, filing, rulebook, interceptor(product), ids::of,
                product.getBean(Clock.class).instant().truncatedTo(ChronoUnit.MILLIS));
        return new DataMaker(seed, people, lives, product.getBean(KeysInBulk.class),
                new EventRows(product.getBean("eventSerializer", Serializer.class)),
                new EventCopy(product.getBean(DataSource.class)), followed);
    }

    @SuppressWarnings("unchecked") // as the bean is declared
    private static MessageDispatchInterceptor<CommandMessage<?>> interceptor(ApplicationContext product) {
        return (MessageDispatchInterceptor<CommandMessage<?>>) product.getBean("commandContextInterceptor");
    }

    /** What has been made. */
    public record Made(long applications, long events, long bytes) {}

    /** The artificial person of that number, as the applications of {@link #make} have them. */
    public SamplePerson person(long number) {
        return people.person(number);
    }

    /** How many people stand behind so many applications. */
    public static long persons(long applications) {
        return applications * Lives.PERSONS / MORE_THAN_PERSONS;
    }

    /**
     * Makes applications up to that number; those that are there stay.
     *
     * @param applications a multiple of ten
     * @param hands how many work side by side
     */
    public Made make(long applications, int hands) throws InterruptedException, ExecutionException {
        return make(applications, CHUNK, hands);
    }

    Made make(long applications, int chunk, int hands) throws InterruptedException, ExecutionException {
        if (applications % MORE_THAN_PERSONS != 0 || chunk % MORE_THAN_PERSONS != 0) {
            throw new IllegalArgumentException("applications come in tens");
        }
        Tally tally = new Tally();
        List<Future<?>> chunks = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(hands)) {
            for (long first = 0; first < applications; first += chunk) {
                long begin = persons(first);
                long end = persons(Math.min(applications, first + chunk));
                chunks.add(workers.submit(() -> makeUnlessThere(begin, end, tally)));
            }
            for (Future<?> each : chunks) {
                each.get();
            }
        }
        return new Made(tally.applications.sum(), tally.events.sum(), tally.bytes.sum());
    }

    /**
     * Makes drafts with exactly so many events; answers their ids.
     *
     * @param first number of the first person, beyond all who file otherwise
     */
    public List<UUID> makeLongDrafts(long first, int count, int events) {
        List<Lives.Made> drafts = LongStream.range(first, first + count)
                .mapToObj(number -> lives.longDraft(number, events)).toList();
        List<UUID> ids = drafts.stream().map(Lives.Made::applicationId).toList();
        List<Lives.Made> missing = drafts.stream().filter(draft -> !copy.holds(draft.applicationId())).toList();
        keys.make(missing.stream().map(Lives.Made::applicationId).toList());
        missing.forEach(draft -> {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            EventRows.messages(draft).forEach(message -> text.writeBytes(rows.row(message)));
            copy.write(text.toByteArray());
        });
        return ids;
    }

    /** What happens to the applications of the person of that number, to be stored one after the other; the keys are stored. */
    public List<DomainEventMessage<?>> eventsOf(long number) {
        return withKeys(List.of(lives.of(number)), new Tally()).getFirst();
    }

    /**
     * What the person of that number does, as commands to be sent one after the other. One whom a head gives an application
     * does nothing here: that reviewer is not of the demo's staff, and would be refused.
     */
    public List<CommandMessage<?>> commandsOf(long number) {
        List<CommandMessage<?>> commands = lives.commandsOf(number);
        return commands.stream().anyMatch(command -> command.getPayload() instanceof AssignReview)
                ? List.of()
                : commands;
    }

    private static final class Tally {
        private final LongAdder applications = new LongAdder();
        private final LongAdder events = new LongAdder();
        private final LongAdder bytes = new LongAdder();
    }

    private void makeUnlessThere(long begin, long end, Tally tally) {
        if (copy.holds(lives.firstOf(begin))) {
            return;
        }
        List<List<DomainEventMessage<?>>> byPerson = new ArrayList<>();
        List<List<byte[]>> rowsByPerson = new ArrayList<>();
        for (long from = begin; from < end; from += KEYS_AT_ONCE) {
            List<List<DomainEventMessage<?>>> portion = withKeys(
                    LongStream.range(from, Math.min(end, from + KEYS_AT_ONCE)).mapToObj(lives::of).toList(), tally);
            portion.forEach(person -> rowsByPerson.add(person.stream().map(rows::row).toList()));
            byPerson.addAll(portion);
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        Interleaved.forEach(rowsByPerson, new SplittableRandom(seed + begin), row -> {
            tally.events.increment();
            text.writeBytes(row);
        });
        copy.write(text.toByteArray());
        tally.bytes.add(text.size());
        for (int i = 0; i < byPerson.size(); i += FOLLOWED_AT_ONCE) {
            followed.take(byPerson.subList(i, Math.min(byPerson.size(), i + FOLLOWED_AT_ONCE)).stream()
                    .flatMap(Collection::stream).toList());
        }
    }

    /** The events of each person, whose keys are stored. */
    private List<List<DomainEventMessage<?>>> withKeys(List<List<Lives.Made>> portion, Tally tally) {
        keys.make(portion.stream().flatMap(Collection::stream).map(Lives.Made::applicationId).toList());
        return portion.stream().map(made -> {
            tally.applications.add(made.size());
            return made.stream().<DomainEventMessage<?>>flatMap(each -> EventRows.messages(each).stream()).toList();
        }).toList();
    }
}
