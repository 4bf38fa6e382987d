package org.huiji.application;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.huiji.application.ApplicationCommand.AddStaffNote;
import org.huiji.application.ApplicationCommand.ApproveApplication;
import org.huiji.application.ApplicationCommand.AssignReview;
import org.huiji.application.ApplicationCommand.AttachDocument;
import org.huiji.application.ApplicationCommand.ClaimReview;
import org.huiji.application.ApplicationCommand.DiscardApplication;
import org.huiji.application.ApplicationCommand.ErasePersonalData;
import org.huiji.application.ApplicationCommand.ExplainFinding;
import org.huiji.application.ApplicationCommand.IssueReviewReminder;
import org.huiji.application.ApplicationCommand.MarkReviewOverdue;
import org.huiji.application.ApplicationCommand.MoveReviewDeadline;
import org.huiji.application.ApplicationCommand.ReassignReview;
import org.huiji.application.ApplicationCommand.RecallReturn;
import org.huiji.application.ApplicationCommand.ReleaseReview;
import org.huiji.application.ApplicationCommand.RemoveDocument;
import org.huiji.application.ApplicationCommand.ReturnApplication;
import org.huiji.application.ApplicationCommand.SelectManagementDepartment;
import org.huiji.application.ApplicationCommand.StartAmendment;
import org.huiji.application.ApplicationCommand.StartApplication;
import org.huiji.application.ApplicationCommand.SubmitEducation;
import org.huiji.application.ApplicationCommand.SubmitForReview;
import org.huiji.application.ApplicationCommand.SubmitPersonalInfo;
import org.huiji.application.ApplicationCommand.SubmitQualification;
import org.huiji.application.ApplicationCommand.TransferApplication;
import org.huiji.application.ApplicationCommand.WithdrawSubmission;
import org.huiji.application.Receipt.Outcome;
import org.huiji.application.decision.Decision;
import org.huiji.application.decision.Decisions;
import org.jspecify.annotations.Nullable;

/**
 * One person's filing, from the confirmed notice to the personnel file.
 *
 * <p>The applicant starts it, fills in its sections and documents in any order, and submits. The department claims it and
 * either returns it with findings, which the applicant meets and submits again, or approves it. A clock runs beside every
 * round. What may happen when stands in {@link Lifecycle}, what follows in {@link Decisions}, what it leads to in
 * {@link ApplicationState}; this class only connects the three to the event store.
 */
@AggregateRoot(type = "Application")
public class Application {

    /** A command that led to events, so that it can be answered again (decision 38). */
    private record Accepted(String digest, long sequence, long version) {}

    private final Map<UUID, Accepted> accepted = new HashMap<>();

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private @Nullable UUID applicationId;

    private @Nullable ApplicationState state;

    /** Made by Axon, before the events are read. */
    protected Application() {}

    /** Another one in the same state, which stays as it is whatever becomes of this one. */
    public Application copy() {
        Application copy = new Application();
        copy.applicationId = applicationId;
        copy.state = state;
        copy.accepted.putAll(accepted);
        return copy;
    }

    /** Whether its personal data were erased. */
    public boolean isErased() {
        return state != null && state.status() == ApplicationStatus.ERASED;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Receipt handle(StartApplication command, MetaData metaData, Rulebook rulebook) {
        return answer(command, metaData, rulebook);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Receipt handle(StartAmendment command, MetaData metaData, Rulebook rulebook) {
        return answer(command, metaData, rulebook);
    }

    @CommandHandler
    Receipt handle(SubmitPersonalInfo command, MetaData metaData, Rulebook rulebook) {
        return answer(command, metaData, rulebook);
    }

    @CommandHandler
    Receipt handle(SelectManagementDepartment command, MetaData metaData, Rulebook rulebook) {
        return answer(command, metaData, rulebook);
    }

    @CommandHandler
    Receipt handle(SubmitEducation command, MetaData metaData, Rulebook rulebook) {
        return answer(command, metaData, rulebook);
    }

    @CommandHandler
    Receipt handle(SubmitQualification command, MetaData metaData, Rulebook rulebook) {
        return answer(command, metaData, rulebook);
    }

    @CommandHandler
    Receipt handle(AttachDocument command, MetaData metaData, Rulebook rulebook) {
        return answer(command, metaData, rulebook);
    }

    @CommandHandler
    Receipt handle(RemoveDocument command, MetaData metaData, Rulebook rulebook) {
        return answer(command, metaData, rulebook);
    }

    @CommandHandler
    Receipt handle(ExplainFinding command, MetaData metaData, Rulebook rulebook) {
        return answer(command, metaData, rulebook);
    }

    @CommandHandler
    Receipt handle(SubmitForReview command, MetaData metaData, Rulebook rulebook) {
        return answer(command, metaData, rulebook);
    }

    @CommandHandler
    Receipt handle(WithdrawSubmission command, MetaData metaData, Rulebook rulebook) {
        return answer(command, metaData, rulebook);
    }

    @CommandHandler
    Receipt handle(DiscardApplication command, MetaData metaData, Rulebook rulebook) {
        return answer(command, metaData, rulebook);
    }

    @CommandHandler
    Receipt handle(ClaimReview command, MetaData metaData, Rulebook rulebook) {
        return answer(command, metaData, rulebook);
    }

    @CommandHandler
    Receipt handle(ReleaseReview command, MetaData metaData, Rulebook rulebook) {
        return answer(command, metaData, rulebook);
    }

    @CommandHandler
    Receipt handle(AssignReview command, MetaData metaData, Rulebook rulebook) {
        return answer(command, metaData, rulebook);
    }

    @CommandHandler
    Receipt handle(ReassignReview command, MetaData metaData, Rulebook rulebook) {
        return answer(command, metaData, rulebook);
    }

    @CommandHandler
    Receipt handle(TransferApplication command, MetaData metaData, Rulebook rulebook) {
        return answer(command, metaData, rulebook);
    }

    @CommandHandler
    Receipt handle(ReturnApplication command, MetaData metaData, Rulebook rulebook) {
        return answer(command, metaData, rulebook);
    }

    @CommandHandler
    Receipt handle(RecallReturn command, MetaData metaData, Rulebook rulebook) {
        return answer(command, metaData, rulebook);
    }

    @CommandHandler
    Receipt handle(ApproveApplication command, MetaData metaData, Rulebook rulebook) {
        return answer(command, metaData, rulebook);
    }

    @CommandHandler
    Receipt handle(AddStaffNote command, MetaData metaData, Rulebook rulebook) {
        return answer(command, metaData, rulebook);
    }

    @CommandHandler
    Receipt handle(IssueReviewReminder command, MetaData metaData, Rulebook rulebook) {
        return answer(command, metaData, rulebook);
    }

    @CommandHandler
    Receipt handle(MarkReviewOverdue command, MetaData metaData, Rulebook rulebook) {
        return answer(command, metaData, rulebook);
    }

    @CommandHandler
    Receipt handle(MoveReviewDeadline command, MetaData metaData, Rulebook rulebook) {
        return answer(command, metaData, rulebook);
    }

    @CommandHandler
    Receipt handle(ErasePersonalData command, MetaData metaData, Rulebook rulebook) {
        return answer(command, metaData, rulebook);
    }

    @EventSourcingHandler
    void on(ApplicationEvent event, MetaData metaData, @SequenceNumber long sequence) {
        state = ApplicationState.evolve(state, event);
        applicationId = event.applicationId();
        if (metaData.containsKey(CommandContext.COMMAND_ID)) {
            CommandContext context = CommandContext.from(metaData);
            accepted.put(context.commandId(), new Accepted(context.commandDigest(), sequence, event.version()));
        }
    }

    private Receipt answer(ApplicationCommand command, MetaData metaData, Rulebook rulebook) {
        CommandContext context = CommandContext.from(metaData);
        Accepted before = accepted.get(context.commandId());
        if (before != null) {
            return answerAgain(command, context, before);
        }
        Decision decision = Decisions.decide(state, command, context, rulebook);
        decision.events().forEach(event -> AggregateLifecycle.apply(event, MetaData.from(context.toMetadata())));
        return new Receipt(command.applicationId(), AggregateLifecycle.getVersion(), version(), decision.outcome());
    }

    private static Receipt answerAgain(ApplicationCommand command, CommandContext context, Accepted before) {
        if (!before.digest().equals(context.commandDigest())) {
            throw new Refusal(RefusalCode.COMMAND_ID_REUSED);
        }
        return new Receipt(command.applicationId(), before.sequence(), before.version(), Outcome.REPEATED);
    }

    private long version() {
        return state == null ? 0 : state.dossier().version();
    }
}
