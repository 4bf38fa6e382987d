package org.huiji.config.message;

import java.util.Set;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.huiji.application.Receipt;
import org.huiji.application.Receipt.Outcome;
import org.huiji.application.Refusal;

/**
 * A command is first decided by what its node knows of the application, without asking the database whether another node has
 * gone on. What it leads to is stored at the next place of the history, which only one can have, so that it stands or the race is
 * lost. Where it leads to nothing that is stored, nothing would tell that the node knew too little; so that is decided again,
 * and by what the database says (ADR 174).
 */
public final class QuickDecision {

    private static final String QUICK = "quick";

    private static final Set<Outcome> STANDING = Set.of(Outcome.STORED, Outcome.REPEATED);

    private QuickDecision() {}

    static <C> CommandMessage<C> of(C command) {
        return GenericCommandMessage.<C>asCommandMessage(command).andMetaData(MetaData.with(QUICK, true));
    }

    /** The same command, to be decided by what is stored. */
    static <C> CommandMessage<C> over(CommandMessage<C> quick) {
        return quick.withMetaData(quick.getMetaData().withoutKeys(Set.of(QUICK)));
    }

    /** Whether the command at hand is decided quickly. Anything else that reads an application reads all of it. */
    public static boolean isAtHand() {
        return CurrentUnitOfWork.isStarted() && isQuick(CurrentUnitOfWork.get());
    }

    private static boolean isQuick(UnitOfWork<?> unit) {
        return unit.getMessage() instanceof CommandMessage<?> command && command.getMetaData().containsKey(QUICK);
    }

    /** Whether nothing was stored, now or before, because of what the node knew. */
    static boolean isOpen(CommandResultMessage<?> result) {
        return result.isExceptional()
                ? result.exceptionResult() instanceof Refusal
                : result.getPayload() instanceof Receipt receipt && !STANDING.contains(receipt.outcome());
    }
}
