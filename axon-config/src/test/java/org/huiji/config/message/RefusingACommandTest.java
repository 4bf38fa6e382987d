package org.huiji.config.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.huiji.application.FieldProblem;
import org.huiji.application.ProblemCode;
import org.huiji.application.Receipt;
import org.huiji.application.Receipt.Outcome;
import org.huiji.application.Refusal;
import org.huiji.application.RefusalCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusingACommandTest {

    private static final Refusal REFUSAL = new Refusal(RefusalCode.INVALID_ANSWERS,
            List.of(new FieldProblem("applicantName", ProblemCode.TOO_SHORT)), Map.of("status", "DRAFT"));

    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final RetryOfLostRaces retry = new RetryOfLostRaces();
    private final RefusalAwareGateway gateway = new RefusalAwareGateway(bus, retry,
            CommandTurns.usual(Clock.systemUTC()), true);

    @AfterEach
    void stop() {
        retry.close();
    }

    private Throwable failureOf(MessageHandler<CommandMessage<?>> handler) {
        bus.subscribe(String.class.getName(), handler);
        return catchThrowable(() -> gateway.sendAndWait("command"));
    }

    private static void assertIsTheRefusal(Throwable failure) {
        assertThat(failure).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(REFUSAL.code());
            assertThat(refusal.problems()).isEqualTo(REFUSAL.problems());
            assertThat(refusal.details()).isEqualTo(REFUSAL.details());
        });
    }

    @Test
    void onALocalBusTheRefusalComesOutAsItself() {
        assertThat(failureOf(command -> {
            throw REFUSAL;
        })).isSameAs(REFUSAL);
    }

    @Test
    void overARemoteBusItCrossesAsDetailsAndComesOutAsARefusalAgain() {
        bus.registerHandlerInterceptor(new RefusalsOverTheBus());
        Throwable failure = failureOf(command -> {
            throw REFUSAL;
        });
        assertIsTheRefusal(failure);
        assertThat(failure).isNotSameAs(REFUSAL);
        CommandExecutionException onTheWire = RefusalDetails.wrap(REFUSAL);
        assertThat(onTheWire.getDetails().orElseThrow()).isInstanceOf(String.class);
    }

    @Test
    void aFutureFailsWithTheRefusalToo() {
        bus.registerHandlerInterceptor(new RefusalsOverTheBus());
        bus.subscribe(String.class.getName(), command -> {
            throw REFUSAL;
        });
        assertThat(catchThrowable(() -> gateway.send("command").join()))
                .isInstanceOf(CompletionException.class)
                .cause()
                .satisfies(RefusingACommandTest::assertIsTheRefusal);
    }

    @Test
    void anUnknownApplicationIsARefusal() {
        assertThat(failureOf(command -> {
            throw new AggregateNotFoundException("id", "not there");
        })).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo(RefusalCode.UNKNOWN_APPLICATION));
    }

    @Test
    void aLostRaceIsDecidedAnew() {
        AtomicInteger tries = new AtomicInteger();
        bus.subscribe(String.class.getName(), command -> {
            if (tries.incrementAndGet() < 3) {
                throw new ConcurrencyException("another was first");
            }
            return "stored";
        });
        assertThat((String) gateway.sendAndWait("command")).isEqualTo("stored");
        assertThat(tries).hasValue(3);
    }

    @Test
    void whoeverStartsSecondContinuesWhatTheFirstHasStarted() {
        AtomicInteger tries = new AtomicInteger();
        bus.subscribe(String.class.getName(), command -> {
            if (tries.incrementAndGet() == 1) {
                throw new AggregateStreamCreationException("another was first");
            }
            return "continued";
        });
        assertThat((String) gateway.sendAndWait("command")).isEqualTo("continued");
    }

    @Test
    void nothingElseIsTriedAgain() {
        AtomicInteger tries = new AtomicInteger();
        assertThat(failureOf(command -> {
            tries.incrementAndGet();
            throw new IllegalStateException("connection lost at commit");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(tries).hasValue(1);
    }

    @Test
    void whatIsRefusedByWhatTheNodeKnowsIsDecidedAgainByWhatIsStored() {
        List<Boolean> quick = decisions(() -> {
            throw REFUSAL;
        });
        assertIsTheRefusal(catchThrowable(() -> gateway.sendAndWait("command")));
        assertThat(quick).containsExactly(true, false);
    }

    @ParameterizedTest
    @EnumSource(value = Outcome.class, names = {"UNCHANGED", "NOT_DUE"})
    void soIsWhatLedToNothing(Outcome outcome) {
        List<Boolean> quick = decisions(() -> receipt(outcome));
        assertThat((Receipt) gateway.sendAndWait("command")).isEqualTo(receipt(outcome));
        assertThat(quick).containsExactly(true, false);
    }

    @ParameterizedTest
    @EnumSource(value = Outcome.class, names = {"STORED", "REPEATED"})
    void whatWasStoredStands(Outcome outcome) {
        List<Boolean> quick = decisions(() -> receipt(outcome));
        gateway.sendAndWait("command");
        assertThat(quick).containsExactly(true);
    }

    @Test
    void whatTheSecondDecisionSaysHolds() {
        List<Boolean> quick = decisions(() -> {
            if (QuickDecision.isAtHand()) {
                throw REFUSAL;
            }
            return receipt(Outcome.STORED);
        });
        assertThat((Receipt) gateway.sendAndWait("command")).isEqualTo(receipt(Outcome.STORED));
        assertThat(quick).containsExactly(true, false);
    }

    @Test
    void whatIsSentWhileSomethingIsHandledIsDecidedByWhatIsStored() {
        List<Boolean> quick = decisions(() -> receipt(Outcome.STORED));
        DefaultUnitOfWork.startAndGet(null).execute(() -> gateway.send("command"));
        assertThat(quick).containsExactly(false);
    }

    /** Of all commands, whether they were to be decided quickly. */
    private List<Boolean> decisions(Supplier<Receipt> decision) {
        List<Boolean> quick = new ArrayList<>();
        bus.subscribe(String.class.getName(), command -> {
            quick.add(QuickDecision.isAtHand());
            return decision.get();
        });
        return quick;
    }

    private static Receipt receipt(Outcome outcome) {
        return new Receipt(new UUID(1, 1), 3, 2, outcome);
    }

    /** A race is decided anew in another thread, in which nobody is signed in. */
    @Test
    void whatIsDecidedAgainIsStillTheSameCommandOfTheSamePerson() {
        Thread sender = Thread.currentThread();
        gateway.registerDispatchInterceptor(messages -> (index, message) -> Thread.currentThread().equals(sender)
                ? message.andMetaData(MetaData.with("actor", "somebody"))
                : message);
        List<CommandMessage<?>> seen = new ArrayList<>();
        bus.subscribe(String.class.getName(), command -> {
            seen.add(command);
            throw seen.size() == 1 ? new ConcurrencyException("another was first") : REFUSAL;
        });
        assertIsTheRefusal(catchThrowable(() -> gateway.sendAndWait("command")));
        assertThat(seen).hasSize(3).allSatisfy(
                command -> assertThat(command.getMetaData()).containsEntry("actor", "somebody"));
        assertThat(seen).extracting(CommandMessage::getIdentifier).containsOnly(seen.getFirst().getIdentifier());
    }

    @Test
    void whatCannotBeSentAgainFails() {
        decisions(() -> receipt(Outcome.UNCHANGED));
        AtomicInteger sent = new AtomicInteger();
        gateway.registerDispatchInterceptor(messages -> (index, message) -> {
            if (sent.incrementAndGet() > 1) {
                throw new IllegalStateException("shutting down");
            }
            return message;
        });
        assertThatThrownBy(() -> gateway.sendAndWait("command", 1, TimeUnit.MINUTES)).hasMessage("shutting down");
    }

    /** There a lost race would come back as just a failure. */
    @Test
    void whereOtherNodesMayDecideNothingIsDecidedQuickly() {
        RefusalAwareGateway overTheBus = new RefusalAwareGateway(bus, retry, CommandTurns.usual(Clock.systemUTC()),
                false);
        List<Boolean> quick = decisions(() -> receipt(Outcome.UNCHANGED));
        overTheBus.sendAndWait("command");
        assertThat(quick).containsExactly(false);
    }
}
