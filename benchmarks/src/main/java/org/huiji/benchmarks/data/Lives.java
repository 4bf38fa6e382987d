package org.huiji.benchmarks.data;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.huiji.application.ApplicationState.Approved;
import org.huiji.application.ApprovedContent;
import org.huiji.application.Rulebook;
import org.huiji.application.port.ApprovedApplications;
import org.huiji.web.demo.sample.SamplePerson;

/** All that a person does: one application, and of every ninth person another that amends what was approved. */
final class Lives {

    /** So many persons have one application more than they are. */
    static final int PERSONS = 9;

    private static final Fate[] OF_AMENDMENTS = {Fate.PENDING, Fate.IN_REVIEW, Fate.RETURNED, Fate.APPROVED};

    private final People people;
    private final Districts districts;
    private final Words words;
    private final Reviewers reviewers;
    private final Filing filing;
    private final Rulebook rulebook;
    private final MessageDispatchInterceptor<CommandMessage<?>> interceptor;
    private final BiFunction<UUID, Integer, UUID> ids;
    private final Instant now;

    Lives(People people, Districts districts, Words words, Reviewers reviewers, Filing filing, Rulebook rulebook,
            MessageDispatchInterceptor<CommandMessage<?>> interceptor, BiFunction<UUID, Integer, UUID> ids,
            Instant now) {
        this.people = people;
        this.districts = districts;
        this.words = words;
        this.reviewers = reviewers;
        this.filing = filing;
        this.rulebook = rulebook;
        this.interceptor = interceptor;
        this.ids = ids;
        this.now = now;
    }

    /** An application with its whole history. */
    record Made(UUID applicationId, List<MadeEvent> events) {}

    /** The applications of the person of that number, in the order in which they were begun. */
    List<Made> of(long number) {
        List<DecidingDesk> desks = desks(number);
        return IntStream.range(0, desks.size())
                .mapToObj(ordinal -> new Made(idOf(number, ordinal), desks.get(ordinal).made())).toList();
    }

    /** The commands that led to them. */
    List<CommandMessage<?>> commandsOf(long number) {
        return desks(number).stream().<CommandMessage<?>>flatMap(desk -> desk.commands().stream()).toList();
    }

    private List<DecidingDesk> desks(long number) {
        SplittableRandom random = people.chanceOf(number);
        SamplePerson person = people.person(number);
        boolean amends = number % PERSONS == PERSONS - 1;
        DecidingDesk first = first(person, number, amends ? Fate.APPROVED : Fate.any(random), random);
        return amends ? List.of(first, amendment(person, number, (Approved) first.state(), random)) : List.of(first);
    }

    /** A draft whose person saves again and again, until so many events are there. */
    Made longDraft(long number, int events) {
        SplittableRandom random = people.chanceOf(number);
        SamplePerson person = people.person(number);
        DecidingDesk desk = new DecidingDesk(rulebook, interceptor);
        Steps steps = new Steps(idOf(number, 0), desk, random, start(Fate.DRAFT, random), now);
        Filing.Of applicant = filing.new Of(person, accountOf(number), steps);
        applicant.start();
        applicant.fillInSections();
        applicant.saveAgain(events - desk.made().size());
        return new Made(idOf(number, 0), desk.made());
    }

    private DecidingDesk first(SamplePerson person, long number, Fate fate, SplittableRandom random) {
        DecidingDesk desk = new DecidingDesk(rulebook, interceptor);
        Steps steps = new Steps(idOf(number, 0), desk, random, start(fate, random), now);
        Filing.Of applicant = filing.new Of(person, accountOf(number), steps);
        applicant.start();
        new Life(applicant, reviewing(steps), steps).lead(fate);
        return desk;
    }

    private DecidingDesk amendment(SamplePerson person, long number, Approved approved, SplittableRandom random) {
        Fate fate = OF_AMENDMENTS[random.nextInt(OF_AMENDMENTS.length)];
        Instant start = start(fate, random);
        DecidingDesk desk = new DecidingDesk(withApproved(approved), interceptor);
        Steps steps = new Steps(idOf(number, 1), desk, random,
                start.isAfter(approved.approvedAt()) ? start : approved.approvedAt(), now);
        Filing.Of applicant = filing.new Of(people.withAnotherMobile(person), accountOf(number), steps);
        applicant.startAmendment(idOf(number, 0));
        new Life(applicant, reviewing(steps), steps).leadAmendment(fate);
        return desk;
    }

    private Rulebook withApproved(Approved approved) {
        ApprovedApplications one = (applicationId, accountId) -> Optional.of(ApprovedContent.of(approved.dossier()))
                .filter(content -> approved.dossier().applicationId().equals(applicationId));
        return new Rulebook(rulebook.codes(), rulebook.departments(), rulebook.calendar(), rulebook.staff(), one);
    }

    private Reviewing reviewing(Steps steps) {
        return new Reviewing(steps, reviewers, districts, words);
    }

    /** On some morning or afternoon. */
    private Instant start(Fate fate, SplittableRandom random) {
        return now.minus(Duration.ofDays(fate.daysAgo(random))).minusSeconds(random.nextInt(30_000));
    }

    private UUID accountOf(long number) {
        return people.accountOf(number);
    }

    /** The id of a person's first application. */
    UUID firstOf(long number) {
        return idOf(number, 0);
    }

    private UUID idOf(long number, int ordinal) {
        return ids.apply(accountOf(number), ordinal);
    }
}
