package org.huiji.application.port;

import java.util.List;
import java.util.UUID;

/** Which applications has an account, and under which id does or would its open one stand? (decision 1) */
public interface ApplicationNumbering {

    /** The ids of the account's applications in the order in which they were started; found by probing the event store. */
    List<UUID> applicationsOf(UUID accountId);

    /** The id of the account's open application, or the one that the next will get. */
    UUID openApplicationOf(UUID accountId);
}
