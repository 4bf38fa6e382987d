package org.huiji.config.protection;

import java.util.Optional;
import java.util.UUID;

/** The data keys of all subjects. */
interface DataKeys {

    /**
     * The subject's key, made and durably kept first when there is none.
     *
     * @throws org.huiji.application.port.KeyDestroyedException when it was destroyed
     */
    DataKey obtain(UUID subject);

    /**
     * The subject's key, empty when it was destroyed.
     *
     * @throws UnopenableException when there never was one
     */
    Optional<DataKey> find(UUID subject);

    /** Destroys the key, or bars the subject from ever getting one. */
    void destroy(UUID subject);

    /** Whether the subject's key was destroyed or barred. */
    boolean isDestroyed(UUID subject);
}
