package org.huiji.projections.applicantstatus;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The applications of one person, the one started last first. */
public record ApplicationsOfAccount(List<ApplicantStatus> applications) {

    public ApplicationsOfAccount {
        applications = List.copyOf(applications);
    }

    /** The application started last. */
    public Optional<ApplicantStatus> latest() {
        return applications.stream().findFirst();
    }

    public Optional<ApplicantStatus> find(UUID applicationId) {
        return applications.stream()
                .filter(application -> application.applicationId().equals(applicationId))
                .findFirst();
    }
}
