package org.huiji.web.access;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** On which screen staff saw personal data; the message is {@code screen.<name>}. */
public enum Screen {
    /** A look-up in the queue by name or number. */
    QUEUE_SEARCH(Kind.SEARCH),
    /** An application beside the queue. */
    QUEUE_PREVIEW(Kind.VIEW),
    /** The review page and what follows from it. */
    REVIEW(Kind.VIEW),
    /** A picture on the review page. */
    REVIEW_PICTURE(Kind.PICTURE),
    /** The full number of an application that the reader has not claimed, with a reason. */
    UNMASKED(Kind.UNMASKING),
    /** An approval drawn for another look. */
    SAMPLE(Kind.VIEW),
    /** A look-up among the personnel files by name or number. */
    FILE_SEARCH(Kind.SEARCH),
    /** A version of a personnel file. */
    FILE(Kind.VIEW),
    /** A picture in a personnel file. */
    FILE_PICTURE(Kind.PICTURE),
    /** A person whose erasure is asked for or to be confirmed. */
    ERASURE(Kind.VIEW),
    /** A look-up by the auditor. */
    AUDIT_SEARCH(Kind.SEARCH),
    /** A point of the history. */
    REPLAY(Kind.VIEW),
    /** A picture in the history. */
    REPLAY_PICTURE(Kind.PICTURE),
    /** A point of the history beside another. */
    COMPARISON(Kind.VIEW),
    /** An event as it stands in the store. */
    STORED_EVENT(Kind.VIEW),
    /** What a person did, across applications. */
    EVENT_SEARCH(Kind.SEARCH),
    /** The access log, of one person or of all. */
    LOOKS(Kind.SEARCH),
    /** A whole history as a document for the file. */
    HISTORY_PDF(Kind.EXPORT),
    /** A whole history for machines. */
    HISTORY_JSON(Kind.EXPORT),
    /** A whole history as it is stored, with its proofs. */
    HISTORY_PROOF(Kind.EXPORT),
    /** The list that a search found, as a spreadsheet. */
    LIST_EXPORT(Kind.EXPORT),
    /** A list of very many was asked for. */
    LIST_EXPORT_ASKED(Kind.APPROVAL),
    /** Somebody else agreed to it. */
    LIST_EXPORT_APPROVED(Kind.APPROVAL),
    /** Somebody else did not. */
    LIST_EXPORT_REFUSED(Kind.APPROVAL);

    /** What sort of look it is; the message is {@code look.<name>}. */
    public enum Kind {
        SEARCH,
        VIEW,
        PICTURE,
        UNMASKING,
        EXPORT,
        APPROVAL
    }

    private final Kind kind;

    Screen(Kind kind) {
        this.kind = kind;
    }

    /** The screens on which looks of that kind happen. */
    public static Set<Screen> of(Kind kind) {
        return Arrays.stream(values()).filter(screen -> screen.kind == kind).collect(Collectors.toSet());
    }
}
