package org.huiji.projections.auditsearch;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.MetaData;
import org.huiji.application.ApplicationEvent;
import org.huiji.application.ApplicationEvent.AmendmentStarted;
import org.huiji.application.ApplicationEvent.ApplicationStarted;
import org.huiji.application.ApplicationEvent.PersonalDataErased;
import org.huiji.application.ApplicationEvent.PersonalInfoSubmitted;
import org.huiji.application.CommandContext;
import org.huiji.application.ReceiptNumber;
import org.huiji.application.Registration;
import org.huiji.application.port.BlindIndex.Purpose;
import org.huiji.projections.MaskedNumber;
import org.huiji.projections.ReadModels;
import org.huiji.projections.following.FollowedRows;
import org.huiji.projections.following.SealedContent;
import org.huiji.projections.following.SearchTokens;
import org.huiji.projections.following.Standing;
import org.springframework.stereotype.Component;

/** Follows every application and event, so that an audit finds them whatever the state. */
@Component
@ProcessingGroup(ReadModels.AUDIT_SEARCH)
class AuditSearchProjection {

    private final FollowedRows<UUID, AuditedApplication> applications;
    private final AuditedEvents events;
    private final SealedContent content;
    private final SearchTokens tokens;

    AuditSearchProjection(AuditedEvents events, EntityManager entities,
            SealedContent content, SearchTokens tokens) {
        this.applications = FollowedRows.of(entities, AuditedApplication.class);
        this.events = events;
        this.content = content;
        this.tokens = tokens;
    }

    @EventHandler
    void on(ApplicationEvent event, @SequenceNumber long sequence, MetaData metadata) {
        UUID id = event.applicationId();
        Optional<AuditedApplication> former = applications.find(id);
        if (former.isPresent() && former.get().holds(sequence)) {
            return;
        }
        AuditedApplication row = former.orElseGet(() -> new AuditedApplication(id, ReceiptNumber.of(id)));
        row.standing = former.isPresent() ? row.standing.after(event) : Standing.first(event);
        showPerson(row, event);
        row.reach(sequence);
        if (former.isEmpty()) {
            applications.add(row);
        }
        events.add(event, sequence, CommandContext.actorFrom(metadata), row.standing.departmentCode());
    }

    /** Whose it is, and the person as registered, then as last filled in. */
    private void showPerson(AuditedApplication row, ApplicationEvent event) {
        if (event instanceof ApplicationStarted started) {
            row.accountId = started.accountId();
            started.registration().read().ifPresent(person -> show(row, person));
        } else if (event instanceof AmendmentStarted started) {
            row.accountId = started.accountId();
            started.registration().read().ifPresent(person -> show(row, person));
        } else if (event instanceof PersonalInfoSubmitted submitted) {
            submitted.personalInfo().read().map(info -> new Registration(info.applicantName(), info.identityNumber(),
                    info.mobileNumber())).ifPresent(person -> show(row, person));
        } else if (event instanceof PersonalDataErased) {
            forget(row);
        }
    }

    private void show(AuditedApplication row, Registration person) {
        row.sealed = content.seal(ReadModels.AUDIT_SEARCH, row.getId(), new AuditedApplication.Person(
                person.applicantName(), MaskedNumber.of(person.identityNumber())));
        if (row.sealed == null) {
            forget(row);
            return;
        }
        row.identityNumberToken = tokens.number(Purpose.IDENTITY_NUMBER, person.identityNumber());
        row.nameTokens = tokens.name(person.applicantName()).toArray(String[]::new);
    }

    private static void forget(AuditedApplication row) {
        row.sealed = null;
        row.identityNumberToken = null;
        row.nameTokens = null;
    }

    @ResetHandler
    void reset() {
        applications.clear();
        events.forget();
    }
}
