package org.huiji.benchmarks.contender.huiji;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.huiji.application.Actor;
import org.huiji.application.ApplicationCommand;
import org.huiji.application.ApplicationCommand.ApproveApplication;
import org.huiji.application.ApplicationCommand.AttachDocument;
import org.huiji.application.ApplicationCommand.ClaimReview;
import org.huiji.application.ApplicationCommand.ReturnApplication;
import org.huiji.application.ApplicationCommand.SelectManagementDepartment;
import org.huiji.application.ApplicationCommand.StartApplication;
import org.huiji.application.ApplicationCommand.SubmitEducation;
import org.huiji.application.ApplicationCommand.SubmitForReview;
import org.huiji.application.ApplicationCommand.SubmitPersonalInfo;
import org.huiji.application.ApplicationCommand.SubmitQualification;
import org.huiji.application.Channel;
import org.huiji.application.CommandContext;
import org.huiji.application.Pledge;
import org.huiji.application.Receipt;
import org.huiji.application.Registration;
import org.huiji.application.Role;
import org.huiji.application.port.ApplicationNumbering;
import org.huiji.application.port.FreshIds;
import org.huiji.application.section.Document;
import org.huiji.application.section.DocumentSlot;
import org.huiji.benchmarks.contender.Client;
import org.huiji.benchmarks.life.LifeStep;
import org.jspecify.annotations.Nullable;

/** One client of the real service: sends each command through the gateway, as the screens do, and waits for its receipt. */
final class HuijiLife implements Client {

    private static final String NOTICE = "2026-1";
    private static final String ADDRESS = "127.0.0.0/24";

    private final CommandGateway gateway;
    private final ApplicationNumbering numbering;
    private final FreshIds ids;
    private final Filing filing;
    private final Pledge pledge;
    private final Actor reviewer;
    private Registration person;
    private Actor applicant;
    private UUID applicationId;
    private Document signedForm;
    private @Nullable ApplicationCommand lastCommand;
    private long personRevision;
    private long version;
    private long number;

    /** @param first the number of its first person; others are far away */
    HuijiLife(CommandGateway gateway, ApplicationNumbering numbering, FreshIds ids, Filing filing, Pledge pledge,
            long first) {
        this.gateway = gateway;
        this.numbering = numbering;
        this.ids = ids;
        this.filing = filing;
        this.pledge = pledge;
        this.number = first;
        this.reviewer = new Actor("reviewer" + first, Role.REVIEWER, Filing.DEPARTMENT, filing.reviewerName(),
                Channel.WEB, ADDRESS);
        this.person = filing.registration(number);
        this.applicant = applicant(ids.next());
        this.applicationId = ids.next();
        this.signedForm = filing.document(applicationId);
    }

    private static Actor applicant(UUID accountId) {
        return new Actor(accountId.toString(), Role.APPLICANT, "", "", Channel.WEB, ADDRESS);
    }

    @Override
    public void take(LifeStep step) {
        ApplicationCommand command = command(step);
        lastCommand = command;
        Receipt receipt = gateway.sendAndWait(GenericCommandMessage.<ApplicationCommand>asCommandMessage(command)
                .andMetaData(sender(step.isReviewers() ? reviewer : applicant)));
        if (receipt.outcome() != Receipt.Outcome.STORED) {
            throw new IllegalStateException(step + " stored nothing: " + receipt.outcome());
        }
        version = receipt.version();
        if (step == LifeStep.PERSONAL_INFO) {
            personRevision = version;
        }
    }

    UUID applicationId() {
        return applicationId;
    }

    /** What was sent last. */
    @Nullable
    ApplicationCommand lastCommand() {
        return lastCommand;
    }

    /** Nobody is signed in here, so that the sender says who it is; time and digest are added on the way. */
    private Map<String, String> sender(Actor actor) {
        Map<String, String> sender = new HashMap<>();
        sender.put(CommandContext.ACTOR_ID, actor.id());
        sender.put(CommandContext.ACTOR_ROLE, actor.role().name());
        sender.put(CommandContext.ACTOR_DEPARTMENT, actor.departmentCode());
        sender.put(CommandContext.ACTOR_NAME, actor.displayName());
        sender.put(CommandContext.CHANNEL, actor.channel().name());
        sender.put(CommandContext.ADDRESS, actor.address());
        sender.put(CommandContext.COMMAND_ID, ids.next().toString());
        return sender;
    }

    private ApplicationCommand command(LifeStep step) {
        return switch (step) {
            case START -> start();
            case PERSONAL_INFO -> new SubmitPersonalInfo(applicationId, 0,
                    filing.personalInfo(person, filing.picture(applicationId)));
            case MANAGEMENT_DEPARTMENT -> new SelectManagementDepartment(applicationId, 0, filing.affiliation());
            case EDUCATION -> new SubmitEducation(applicationId, 0, filing.education(person));
            case QUALIFICATION -> new SubmitQualification(applicationId, 0, filing.qualification());
            case IDENTITY_DOCUMENT_FRONT -> attach(DocumentSlot.IDENTITY_DOCUMENT_FRONT);
            case IDENTITY_DOCUMENT_BACK -> attach(DocumentSlot.IDENTITY_DOCUMENT_BACK);
            case FULL_TIME_DIPLOMA -> attach(DocumentSlot.FULL_TIME_DIPLOMA);
            case SIGNED_FORM -> attachForm(List.of());
            case SUBMIT, SUBMIT_AGAIN -> new SubmitForReview(applicationId, version, pledge, Set.of());
            case CLAIM, CLAIM_AGAIN -> new ClaimReview(applicationId, version);
            case RETURN -> new ReturnApplication(applicationId, version, List.of(filing.finding()));
            case CORRECTED_PERSONAL_INFO -> new SubmitPersonalInfo(applicationId, personRevision,
                    filing.correctedPersonalInfo(person, filing.picture(applicationId)));
            case CORRECTED_FORM -> attachForm(signedForm.contentIds());
            case APPROVE -> new ApproveApplication(applicationId, version);
        };
    }

    private StartApplication start() {
        number++;
        person = filing.registration(number);
        UUID accountId = ids.next();
        applicant = applicant(accountId);
        applicationId = numbering.openApplicationOf(accountId);
        return new StartApplication(applicationId, accountId, person, NOTICE);
    }

    private AttachDocument attach(DocumentSlot slot) {
        return new AttachDocument(applicationId, slot, List.of(), filing.document(applicationId));
    }

    private AttachDocument attachForm(List<UUID> replacing) {
        signedForm = filing.document(applicationId);
        return new AttachDocument(applicationId, DocumentSlot.SIGNED_INFORMATION_FORM, replacing, signedForm);
    }
}
