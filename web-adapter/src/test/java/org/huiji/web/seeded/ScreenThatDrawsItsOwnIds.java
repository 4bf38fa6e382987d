package org.huiji.web.seeded;

import java.util.UUID;

/** A seeded violation: ids come from outside. */
public class ScreenThatDrawsItsOwnIds {
    public UUID id() {
        return UUID.randomUUID();
    }
}
