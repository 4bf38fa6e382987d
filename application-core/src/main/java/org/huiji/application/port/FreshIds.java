package org.huiji.application.port;

import java.util.UUID;

/** Makes ids that were never used before (UUIDv7). Chance comes in from outside. */
public interface FreshIds {

    UUID next();
}
