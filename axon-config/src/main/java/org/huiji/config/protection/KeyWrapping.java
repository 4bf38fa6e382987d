package org.huiji.config.protection;

/** The master key, wherever it is kept; a key management service or an SDF device can stand behind it. */
interface KeyWrapping {

    /** Names the master key; stored with each key that it wraps, so that rotation can tell old from new. */
    String masterKeyId();

    /**
     * Encrypts a key.
     *
     * @param owner whose key it is; it unwraps for the same only
     */
    byte[] wrap(byte[] key, byte[] owner);

    /**
     * Decrypts a key.
     *
     * @throws UnopenableException when the wrapped key was altered, moved, or wrapped by another master key
     */
    byte[] unwrap(byte[] wrapped, byte[] owner);
}
