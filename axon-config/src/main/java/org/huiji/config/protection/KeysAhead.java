package org.huiji.config.protection;

import java.util.Collection;
import java.util.UUID;

/** Has the keys of many applications at hand before their content is opened, where fetching each by itself would cost most. */
public interface KeysAhead {

    /** Fetches those that are not at hand, in one question; it is no fault when one is missing or destroyed. */
    void fetch(Collection<UUID> subjects);
}
