package org.huiji.config.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.huiji.application.FieldProblem;
import org.huiji.application.ProblemCode;
import org.huiji.application.Refusal;
import org.huiji.application.RefusalCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RefusingACommandTest {

    private static final Refusal REFUSAL = new Refusal(RefusalCode.INVALID_ANSWERS,
            List.of(new FieldProblem("applicantName", ProblemCode.TOO_SHORT)), Map.of("status", "DRAFT"));

    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final RetryOfLostRaces retry = new RetryOfLostRaces();
    private final RefusalAwareGateway gateway = new RefusalAwareGateway(bus, retry,
            CommandTurns.usual(Clock.systemUTC()));

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
}
