package org.huiji.web.erasure;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.huiji.application.ApplicationState;
import org.huiji.application.ApplicationStatus;
import org.huiji.application.Dossier;
import org.huiji.application.ReceiptNumber;
import org.huiji.application.port.ApplicationLog;
import org.huiji.application.port.ApplicationNumbering;
import org.huiji.application.port.RecordedEvent;
import org.huiji.application.validation.IdentityNumberRules;
import org.huiji.projections.auditsearch.SearchApplications;
import org.huiji.web.account.AccountHolder;
import org.huiji.web.account.Accounts;
import org.huiji.web.account.former.FormerHolders;
import org.huiji.web.applicant.draft.Drafts;
import org.huiji.web.command.Queries;
import org.huiji.web.presentation.Masks;
import org.springframework.stereotype.Component;

/** Finds the person that a request is about, and what is there of them. */
@Component
class ErasureSubjects {

    private static final String RECEIPT = "HJ-";

    private final Accounts accounts;
    private final FormerHolders formerHolders;
    private final ApplicationNumbering numbering;
    private final ApplicationLog log;
    private final Drafts drafts;
    private final Queries queries;
    private final Masks masks;

    ErasureSubjects(
            Accounts accounts,
            FormerHolders formerHolders,
            ApplicationNumbering numbering,
            ApplicationLog log,
            Drafts drafts,
            Queries queries,
            Masks masks) {
        this.accounts = accounts;
        this.formerHolders = formerHolders;
        this.numbering = numbering;
        this.log = log;
        this.drafts = drafts;
        this.queries = queries;
        this.masks = masks;
    }

    /** What a look-up by number or receipt number found. */
    sealed interface Found {

        /** Somebody who may be erased. */
        record Person(ErasureSubject subject) implements Found {}

        /** The receipt number is of somebody who was erased before. */
        record Erased() implements Found {}

        record Nobody() implements Found {}
    }

    Found find(String numberOrReceipt) {
        return numberOrReceipt.startsWith(RECEIPT) ? byReceipt(numberOrReceipt) : byNumber(numberOrReceipt);
    }

    /** The person under that id, while there still is one. */
    Optional<ErasureSubject> get(UUID subject) {
        return holder(subject).map(holder -> subject(subject, holder));
    }

    /** Name, number and phone of the person, while they can be read. */
    Optional<AccountHolder> holder(UUID subject) {
        return accounts.find(subject).or(() -> formerHolders.holderOf(subject));
    }

    private Found byNumber(String typed) {
        String token = accounts.identityToken(IdentityNumberRules.toRegister(typed));
        return accounts.credentials(token).map(Accounts.Credentials::accountId)
                .or(() -> formerHolders.idOf(token))
                .flatMap(this::get).<Found>map(Found.Person::new).orElseGet(Found.Nobody::new);
    }

    private Found byReceipt(String receiptNumber) {
        return queries.ask(new SearchApplications(receiptNumber, 1)).rows().stream().findFirst()
                .map(row -> stateOf(row.applicationId())).map(this::ofState).orElseGet(Found.Nobody::new);
    }

    private Found ofState(ApplicationState state) {
        return state.status() == ApplicationStatus.ERASED
                ? new Found.Erased()
                : get(state.dossier().accountId()).<Found>map(Found.Person::new).orElseGet(Found.Erased::new);
    }

    private ErasureSubject subject(UUID id, AccountHolder holder) {
        List<ApplicationState> states = numbering.applicationsOf(id).stream().map(this::stateOf).toList();
        List<ErasureSubject.Filed> filed = states.stream().map(state -> new ErasureSubject.Filed(
                state.dossier().applicationId(), ReceiptNumber.of(state.dossier().applicationId()), state.status()))
                .toList();
        int files = (int) states.stream().filter(state -> state.status() == ApplicationStatus.APPROVED).count();
        int kept = states.stream().mapToInt(state -> drafts.of(state.dossier().applicationId()).size()).sum();
        int pictures = states.stream().mapToInt(state -> pictures(state.dossier())).sum();
        return new ErasureSubject(id, holder.applicantName(), masks.identityNumber(holder.identityNumber()),
                masks.phone(holder.mobileNumber()), accounts.find(id).isPresent(), filed, files, kept, pictures);
    }

    private static int pictures(Dossier dossier) {
        long attached = dossier.documents().values().stream()
                .flatMap(each -> each.document().pictures().stream()).distinct().count();
        long portraits = Stream.ofNullable(dossier.personalInfo()).filter(info -> info.portrait() != null).count();
        return (int) (attached + portraits);
    }

    private ApplicationState stateOf(UUID applicationId) {
        return ApplicationState.fold(log.eventsOf(applicationId).stream().map(RecordedEvent::event).toList());
    }
}
