package org.huiji.application.port;

/** Keyed tokens by which equal values are found without standing anywhere in clear; one key per purpose. */
public interface BlindIndex {

    /** What is looked up. */
    enum Purpose {
        IDENTITY_NUMBER,
        MOBILE_NUMBER,
        CERTIFICATE_NUMBER,
        NAME,
        /** A picked code, for the filters of lists. */
        ANSWER,
        DOCUMENT_DIGEST,
        COMMAND_DIGEST,
        /** What stands on a printed document; nothing is looked up by it. */
        CHECK_CODE
    }

    /**
     * The token of a normalised value: 64 hexadecimal characters, two for the version of the index key and 62 of the HMAC,
     * so that a row says by which key it was made.
     */
    String token(Purpose purpose, String value);

    /** The token of bytes. */
    String token(Purpose purpose, byte[] value);
}
