package org.huiji.application;

/** Why an answer is not accepted; the message is {@code problem.<code>.<field>} or else {@code problem.<code>}. */
public enum ProblemCode {
    /** Nothing was answered. */
    REQUIRED,
    /** The code is not (any more) in the list. */
    NOT_IN_LIST,
    /** Shorter than allowed. */
    TOO_SHORT,
    /** Longer than allowed. */
    TOO_LONG,
    /** Holds characters that the field does not take. */
    CHARACTERS,
    /** Not of the form that the field takes. */
    FORMAT,
    /** The check digit does not fit. */
    CHECK_DIGIT,
    /** Holds no real date. */
    NO_SUCH_DATE,
    /** Lies in the future. */
    IN_FUTURE,
    /** Before 1900. */
    TOO_EARLY,
    /** Does not agree with the identity number. */
    DIFFERS_FROM_IDENTITY_NUMBER,
    /** Does not agree with the type of identity document. */
    DIFFERS_FROM_DOCUMENT_TYPE,
    /** Differs from what the account was registered with. */
    DIFFERS_FROM_REGISTRATION,
    /** Earlier than the birth date or another date allows. */
    BEFORE_BIRTH,
    /** Outside the province. */
    OUTSIDE_PROVINCE,
    /** The district does not lie in the city. */
    NOT_IN_CITY,
    /** The department is not responsible for the address. */
    NOT_RESPONSIBLE,
    /** Must not be answered together with the other answers. */
    NOT_ASKED,
    /** Too many pictures in one slot. */
    TOO_MANY,
    /** Too large a file. */
    TOO_LARGE,
    /** Too small a picture. */
    TOO_SMALL_PICTURE,
    /** Neither JPEG nor PNG. */
    MEDIA_TYPE,
    /** The very picture that was found wrong. */
    SAME_PICTURE,
    /** A section that has not been saved. */
    SECTION_MISSING,
    /** A document that the answers call for is missing. */
    DOCUMENT_MISSING,
    /** The signed form is older than the data it shows. */
    SIGNED_FORM_OUTDATED,
    /** A finding neither met by a change nor explained. */
    FINDING_OPEN,
    /** An amendment that leaves everything as it was approved. */
    NOTHING_CHANGED,
    /** The pledge was not agreed to. */
    PLEDGE_MISSING
}
