package org.huiji.application.port;

/** Keyed tokens by which equal values are found without standing anywhere in clear; one key per purpose. */
public interface BlindIndex {

    /** What is looked up. */
    enum Purpose {
        IDENTITY_NUMBER,
        MOBILE_NUMBER,
        CERTIFICATE_NUMBER,
        NAME,
        DOCUMENT_DIGEST,
        COMMAND_DIGEST
    }

    /** The token of a normalised value: hexadecimal HMAC, 64 characters. */
    String token(Purpose purpose, String value);

    /** The token of bytes. */
    String token(Purpose purpose, byte[] value);
}
