package org.huiji.application.port;

import java.util.Optional;
import java.util.UUID;

/** Keeps the bytes of pictures, encrypted under their application's key, by random id under the application. */
public interface DocumentStore {

    void put(UUID applicationId, UUID contentId, byte[] content);

    /** Empty when there is none or the key was destroyed. */
    Optional<byte[]> get(UUID applicationId, UUID contentId);

    /**
     * Whether the content is still there as it was stored: its seal is a keyed digest over the bytes, the application and the
     * content id, so what was altered, cut short or put in another's place is not.
     */
    boolean isWhole(UUID applicationId, UUID contentId, long sizeBytes);

    void delete(UUID applicationId, UUID contentId);

    /** Removes everything that was ever stored of an application. */
    void deleteAll(UUID applicationId);
}
