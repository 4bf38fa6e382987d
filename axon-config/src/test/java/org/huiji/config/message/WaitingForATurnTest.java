package org.huiji.config.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.huiji.application.Refusal;
import org.huiji.application.RefusalCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WaitingForATurnTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Duration OLD = Duration.ofMillis(100);
    private static final int CLIENTS = 32;

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final CommandTurns turns = turns(Duration.ofDays(1));
    private final ExecutorService clients = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        clients.shutdownNow();
    }

    @Test
    void whileReadModelsKeepUpNobodyWaits() {
        turns.handled(NOW.minus(OLD));
        assertThat(take(CLIENTS)).hasSize(CLIENTS);
    }

    @Test
    void whenEventsAreOldWhoComesNextWaitsUntilEnoughOthersAreDone() throws Exception {
        List<CommandTurns.Turn> taken = take(3);
        turns.handled(late());
        Future<CommandTurns.Turn> next = clients.submit(turns::take);
        awaitWaiting(1);
        taken.get(0).giveBack();
        awaitWaiting(1);
        assertThat(next).isNotDone();
        taken.get(1).giveBack();
        next.get();
        assertThat(turns.waiting()).isZero();
    }

    @Test
    void aTurnThatIsGivenBackTwiceIsOneTurn() throws Exception {
        List<CommandTurns.Turn> taken = take(3);
        turns.handled(late());
        Future<CommandTurns.Turn> next = clients.submit(turns::take);
        awaitWaiting(1);
        taken.get(0).giveBack();
        taken.get(0).giveBack();
        assertThat(next).isNotDone();
        taken.get(1).giveBack();
        next.get();
    }

    @Test
    void oneAtATimeGoesOnHoweverOftenEventsAreOld() {
        for (int portion = 0; portion < CLIENTS; portion++) {
            turns.handled(late());
        }
        take(1).getFirst().giveBack();
        assertThat(take(1)).hasSize(1);
    }

    @Test
    void whenReadModelsHaveCaughtUpMoreGoAtATimeAgain() throws Exception {
        List<CommandTurns.Turn> taken = take(2);
        turns.handled(late());
        Future<CommandTurns.Turn> second = clients.submit(turns::take);
        Future<CommandTurns.Turn> third = clients.submit(turns::take);
        awaitWaiting(2);
        taken.getFirst().giveBack();
        awaitWaiting(2);
        turns.handled(NOW);
        awaitWaiting(1);
        turns.handled(NOW);
        second.get();
        third.get();
    }

    @Test
    void nobodyBeginsWhileEventsAreMuchTooOldUntilReadModelsSayOtherwise() throws Exception {
        turns.handled(NOW.minus(OLD.multipliedBy(3)));
        Future<CommandTurns.Turn> first = clients.submit(turns::take);
        awaitWaiting(1);
        assertThat(first).isNotDone();
        turns.handled(NOW);
        first.get();
    }

    @Test
    void nobodyIsHeldUpByReadModelsThatTakeLongToCatchUp() {
        turns.handled(NOW.minus(Duration.ofHours(1)));
        assertThat(take(1)).hasSize(1);
    }

    @Test
    void whoHasWaitedLongEnoughGoesWhateverReadModelsDo() {
        CommandTurns impatient = turns(Duration.ofMillis(1));
        impatient.take();
        impatient.handled(late());
        impatient.take();
        assertThat(impatient.waiting()).isZero();
    }

    @Test
    void whoComesFirstGoesFirst() throws Exception {
        List<Integer> order = new CopyOnWriteArrayList<>();
        CommandTurns.Turn only = take(1).getFirst();
        turns.handled(late());
        List<Future<?>> others = Stream.of(1, 2, 3).<Future<?>>map(number -> {
            Future<?> other = clients.submit(() -> {
                CommandTurns.Turn turn = turns.take();
                order.add(number);
                turn.giveBack();
            });
            awaitWaiting(number);
            return other;
        }).toList();
        only.giveBack();
        for (Future<?> other : others) {
            other.get();
        }
        assertThat(order).containsExactly(1, 2, 3);
    }

    @Test
    void whatIsSentWhileSomethingIsHandledWaitsForNobody() {
        try (RetryOfLostRaces retry = new RetryOfLostRaces()) {
            RefusalAwareGateway gateway = gateway(retry);
            take(1);
            turns.handled(late());
            DefaultUnitOfWork.startAndGet(null);
            assertThat(gateway.<String>sendAndWait("within")).isEqualTo("within");
            CurrentUnitOfWork.get().rollback();
        }
    }

    @Test
    void aCommandThatIsRefusedGivesItsTurnBackWhereverItIsRefused() {
        try (RetryOfLostRaces retry = new RetryOfLostRaces()) {
            RefusalAwareGateway gateway = gateway(retry);
            turns.take().giveBack();
            turns.handled(late());
            assertThatThrownBy(() -> gateway.sendAndWait("refused by its handler")).isInstanceOf(Refusal.class);
            gateway.registerDispatchInterceptor(commands -> {
                throw new Refusal(RefusalCode.ROLE_NOT_ALLOWED);
            });
            assertThatThrownBy(() -> gateway.sendAndWait("refused on its way")).isInstanceOf(Refusal.class);
            assertThat(take(1)).hasSize(1);
        }
    }

    private RefusalAwareGateway gateway(RetryOfLostRaces retry) {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        bus.subscribe(String.class.getName(), command -> {
            if (command.getPayload().equals("refused by its handler")) {
                throw new Refusal(RefusalCode.ROLE_NOT_ALLOWED);
            }
            return command.getPayload();
        });
        return new RefusalAwareGateway(bus, retry, turns, true);
    }

    private CommandTurns turns(Duration patience) {
        return new CommandTurns(clock,
                new TurnLimits(OLD, OLD.multipliedBy(2), Duration.ofMinutes(1), Duration.ofDays(1), patience));
    }

    /** Read models are late, but not so late that nobody begins. */
    private static Instant late() {
        return NOW.minus(OLD).minusMillis(1);
    }

    private List<CommandTurns.Turn> take(int count) {
        return Stream.generate(turns::take).limit(count).toList();
    }

    private void awaitWaiting(int count) {
        while (turns.waiting() != count) {
            Thread.onSpinWait();
        }
    }
}
