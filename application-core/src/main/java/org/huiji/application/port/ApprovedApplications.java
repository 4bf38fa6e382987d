package org.huiji.application.port;

import java.util.Optional;
import java.util.UUID;
import org.huiji.application.ApprovedContent;

/** What was approved under an application of this account? Read from its events. */
public interface ApprovedApplications {

    /** Empty unless the application is the account's and stands approved. */
    Optional<ApprovedContent> find(UUID applicationId, UUID accountId);
}
