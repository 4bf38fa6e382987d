package org.huiji.config.protection;

import java.util.List;

/** Data keys are wrapped by master keys that this node was not given. */
class MissingMasterKeyException extends IllegalStateException {

    MissingMasterKeyException(List<String> ids) {
        super("the database holds data keys of another master key than the ones given; missing: "
                + String.join(", ", ids));
    }
}
