package org.huiji.web.applicant.status;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiji.application.ApplicationState;
import org.huiji.application.ApplicationStatus;
import org.huiji.application.ReceiptNumber;
import org.huiji.web.applicant.ApplicantPath;
import org.huiji.web.applicant.OwnApplications;
import org.huiji.web.presentation.DatePresenter;
import org.springframework.stereotype.Component;

/** The person's applications in a list, closed ones too, each with its state, its last date and the way on. */
@Component
class ApplicationList {

    private final OwnApplications applications;
    private final DatePresenter dates;

    ApplicationList(OwnApplications applications, DatePresenter dates) {
        this.applications = applications;
        this.dates = dates;
    }

    /**
     * One application.
     *
     * @param amendment whether it amends the file
     * @param changedAt when something happened to it last
     * @param next what its owner does next
     */
    record Entry(
            String receiptNumber,
            String path,
            boolean amendment,
            ApplicationStatus status,
            String startedAt,
            String changedAt,
            NextStep next) {

        @Override
        public String toString() {
            return "Entry[" + receiptNumber + " " + status + "]";
        }
    }

    List<Entry> of(List<ApplicationState> states) {
        return states.stream().map(this::entry).toList();
    }

    private Entry entry(ApplicationState state) {
        UUID id = state.dossier().applicationId();
        Instant changedAt = applications.history(id).getLast().event().occurredAt();
        return new Entry(
                ReceiptNumber.of(id),
                ApplicantPath.receipt(id),
                state.dossier().amends() != null,
                state.status(),
                dates.minute(state.dossier().startedAt()),
                dates.minute(changedAt),
                NextStep.of(state));
    }
}
