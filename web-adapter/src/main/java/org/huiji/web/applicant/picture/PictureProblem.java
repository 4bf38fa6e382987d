package org.huiji.web.applicant.picture;

/** Why an upload is not taken; the message is {@code picture.<name>} and names what to do. */
public enum PictureProblem {
    /** No file was chosen. */
    MISSING,
    /** The file holds nothing. */
    EMPTY,
    /** Not under the limit. */
    TOO_LARGE,
    /** Neither JPEG nor PNG by its content. */
    WRONG_TYPE,
    /** The format that newer phones take pictures in. */
    HEIC,
    /** Cut short, damaged, or not decodable. */
    UNREADABLE,
    /** More pixels than the service decodes. */
    DIMENSIONS,
    /** Fewer pixels than the portrait needs. */
    TOO_FEW_PIXELS,
    /** Colours of print (CMYK), which screens show wrongly. */
    COLOURS,
    /** Something other than a picture is hidden in the file. */
    CARRIES_MORE,
    /** The slot is full. */
    TOO_MANY,
    /** The transfer did not reach the end. */
    INTERRUPTED;

    /** The key of the sentence shown. */
    public String messageKey() {
        return "picture." + name();
    }
}
