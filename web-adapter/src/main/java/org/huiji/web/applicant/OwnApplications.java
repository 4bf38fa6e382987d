package org.huiji.web.applicant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.huiji.application.ApplicationState;
import org.huiji.application.ReceiptNumber;
import org.huiji.application.Refusal;
import org.huiji.application.RefusalCode;
import org.huiji.application.port.ApplicationLog;
import org.huiji.application.port.ApplicationNumbering;
import org.huiji.application.port.CurrentActor;
import org.huiji.application.port.RecordedEvent;
import org.springframework.stereotype.Component;

/**
 * The applications of the person signed in, as folded from their events: own pages show what was stored a moment ago,
 * which no read model promises (decision 24).
 */
@Component
public class OwnApplications {

    private final CurrentActor actor;
    private final ApplicationNumbering numbering;
    private final ApplicationLog log;

    public OwnApplications(CurrentActor actor, ApplicationNumbering numbering, ApplicationLog log) {
        this.actor = actor;
        this.numbering = numbering;
        this.log = log;
    }

    /** The account of the person signed in. */
    public UUID accountId() {
        return actor.get().map(person -> UUID.fromString(person.id())).orElseThrow(() -> new Elsewhere("/sign-in"));
    }

    /** The id under which the open application stands or the next one will. */
    public UUID openId() {
        return numbering.openApplicationOf(accountId());
    }

    /** The open application; empty when none was started. */
    public Optional<ApplicationState> open() {
        return stateOf(openId());
    }

    /** The open application while its owner may change it; whoever may not is sent where the work is. */
    public ApplicationState.Editable editable() {
        return open().filter(ApplicationState.Editable.class::isInstance)
                .map(ApplicationState.Editable.class::cast)
                .orElseThrow(() -> new Elsewhere(ApplicantPath.LANDING));
    }

    /** The same for a step: whoever may not take it any more is told so, since what they sent is not kept. */
    public ApplicationState.Editable changeable() {
        ApplicationState state = open().orElseThrow(() -> new Elsewhere(ApplicantPath.LANDING));
        if (state instanceof ApplicationState.Editable editable) {
            return editable;
        }
        throw new Refusal(
                RefusalCode.NOT_ALLOWED_IN_STATE, Map.of("status", state.status().name()));
    }

    /** The open application while it lies with the department; whoever has none there is sent where the work is. */
    public ApplicationState.UnderReview underReview() {
        return open().filter(ApplicationState.UnderReview.class::isInstance)
                .map(ApplicationState.UnderReview.class::cast)
                .orElseThrow(() -> new Elsewhere(ApplicantPath.LANDING));
    }

    /** All applications that were ever started, the latest first. */
    public List<ApplicationState> all() {
        return states().toList();
    }

    /** The application under a receipt number, in whatever state it is; of all others it knows nothing. */
    public Optional<ApplicationState> find(String receiptNumber) {
        return numbering.applicationsOf(accountId()).stream()
                .filter(id -> ReceiptNumber.of(id).equals(receiptNumber))
                .findFirst()
                .flatMap(this::stateOf);
    }

    /** The application approved last: the person's file. */
    public Optional<ApplicationState.Approved> approved() {
        return versions().findFirst();
    }

    /** Everything that was approved, the latest first: the versions of the person's file. */
    public Stream<ApplicationState.Approved> versions() {
        return states().filter(ApplicationState.Approved.class::isInstance).map(ApplicationState.Approved.class::cast);
    }

    /** What the person works on: the open application, or the file where none is open; whoever has neither is sent on. */
    public ApplicationState current() {
        return open().or(this::approved).orElseThrow(() -> new Elsewhere(ApplicantPath.LANDING));
    }

    /** Whether the application is the person's own. */
    public boolean owns(UUID applicationId) {
        return numbering.applicationsOf(accountId()).contains(applicationId) || openId().equals(applicationId);
    }

    /** Everything that happened to one application. */
    public List<RecordedEvent> history(UUID applicationId) {
        return log.eventsOf(applicationId);
    }

    private Stream<ApplicationState> states() {
        return numbering.applicationsOf(accountId()).reversed().stream().flatMap(id -> stateOf(id).stream());
    }

    private Optional<ApplicationState> stateOf(UUID applicationId) {
        List<RecordedEvent> events = log.eventsOf(applicationId);
        return events.isEmpty()
                ? Optional.empty()
                : Optional.of(ApplicationState.fold(events.stream().map(RecordedEvent::event).toList()));
    }
}
