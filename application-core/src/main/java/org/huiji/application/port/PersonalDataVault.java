package org.huiji.application.port;

import java.util.Optional;
import java.util.UUID;

/**
 * Seals personal data under the key of the one they belong to (an application or an account); destroying the key makes
 * all of it unreadable wherever it lies.
 */
public interface PersonalDataVault {

    /**
     * Encrypts, making the subject's key when it has none yet.
     *
     * @throws KeyDestroyedException when the subject was erased; nothing can be kept about it any more
     * @param purpose bound to the ciphertext (for example {@code "read-model/reviewer-queue"}); it opens under the same only
     */
    byte[] seal(UUID subject, String purpose, byte[] clear);

    /** The clear content, or empty when the subject's key was destroyed. Altered content throws. */
    Optional<byte[]> open(UUID subject, String purpose, byte[] sealed);

    /** Destroys the subject's key for ever and leaves a tombstone. */
    void destroy(UUID subject);

    /** Whether the subject's key was destroyed, or barred before there was one. */
    boolean isDestroyed(UUID subject);
}
