package org.huiji.config.protection;

import java.util.Collection;
import java.util.UUID;

/** Makes the keys of many subjects before their first seal, where storing each by itself would cost most: for imports. */
public interface KeysInBulk {

    /** Makes and durably keeps a key for each that has none, in one statement, and has all at hand; those destroyed stay so. */
    void make(Collection<UUID> subjects);
}
