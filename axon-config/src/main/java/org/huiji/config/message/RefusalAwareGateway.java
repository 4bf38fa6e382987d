package org.huiji.config.message;

import java.util.Optional;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.commandhandling.gateway.RetryScheduler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.huiji.application.Refusal;
import org.huiji.application.RefusalCode;

/** The gateway at which a command waits its turn, and from which a refusal comes out as itself, whichever bus the command took. */
final class RefusalAwareGateway extends DefaultCommandGateway {

    private final CommandTurns turns;
    private final boolean quick;

    /** @param quick whether commands are decided by this node, so that a lost race comes back as such */
    RefusalAwareGateway(CommandBus commandBus, RetryScheduler retryScheduler, CommandTurns turns, boolean quick) {
        super(builder().commandBus(commandBus).retryScheduler(retryScheduler));
        this.turns = turns;
        this.quick = quick;
    }

    /** What is sent while something is handled waits for nobody, since others may wait for what is handled. */
    @Override
    public <C, R> void send(C command, CommandCallback<? super C, ? super R> callback) {
        if (CurrentUnitOfWork.isStarted()) {
            this.<C, R>sendNow(command, callback);
        } else {
            sendInTurn(command, callback);
        }
    }

    private <C, R> void sendInTurn(C command, CommandCallback<? super C, ? super R> callback) {
        CommandTurns.Turn turn = turns.take();
        try {
            this.<C, R>decide(command, (message, result) -> {
                turn.giveBack();
                callback.onResult(message, result);
            });
        } catch (RuntimeException notSent) {
            turn.giveBack();
            throw notSent;
        }
    }

    private <C, R> void decide(C command, CommandCallback<? super C, ? super R> callback) {
        if (quick) {
            this.<C, R>decideQuickly(command, callback);
        } else {
            this.<C, R>sendNow(command, callback);
        }
    }

    @SuppressWarnings("unchecked") // the gateway takes a message for its payload
    private <C, R> void decideQuickly(C command, CommandCallback<? super C, ? super R> callback) {
        this.<C, R>sendNow((C) QuickDecision.of(command), (message, result) -> {
            if (QuickDecision.isOpen(result)) {
                this.<C, R>decideAgain(message, callback);
            } else {
                callback.onResult(message, result);
            }
        });
    }

    /** With all that the message was completed with, since the thread may be another, in which nobody is signed in. */
    @SuppressWarnings("unchecked") // the gateway takes a message for its payload
    private <C, R> void decideAgain(CommandMessage<? extends C> quick, CommandCallback<? super C, ? super R> callback) {
        try {
            this.<C, R>sendNow((C) QuickDecision.over(quick), callback);
        } catch (RuntimeException notSent) {
            callback.onResult(quick, GenericCommandResultMessage.asCommandResultMessage(notSent));
        }
    }

    private <C, R> void sendNow(C command, CommandCallback<? super C, ? super R> callback) {
        super.<C, R>send(command, (message, result) -> callback.onResult(message, asRefusal(result)));
    }

    private static <R> CommandResultMessage<? extends R> asRefusal(CommandResultMessage<? extends R> result) {
        if (!result.isExceptional()) {
            return result;
        }
        return refusal(result.exceptionResult())
                .<CommandResultMessage<? extends R>>map(
                        refusal -> new GenericCommandResultMessage<>(refusal, result.getMetaData()))
                .orElse(result);
    }

    private static Optional<Refusal> refusal(Throwable failure) {
        return failure instanceof AggregateNotFoundException
                ? Optional.of(new Refusal(RefusalCode.UNKNOWN_APPLICATION))
                : RefusalDetails.unwrap(failure);
    }
}
