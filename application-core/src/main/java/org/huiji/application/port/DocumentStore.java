package org.huiji.application.port;

import java.util.Optional;
import java.util.UUID;

/** Keeps the bytes of pictures, encrypted under their application's key, by random id under the application. */
public interface DocumentStore {

    void put(UUID applicationId, UUID contentId, byte[] content);

    /** Empty when there is none or the key was destroyed. */
    Optional<byte[]> get(UUID applicationId, UUID contentId);

    void delete(UUID applicationId, UUID contentId);
}
