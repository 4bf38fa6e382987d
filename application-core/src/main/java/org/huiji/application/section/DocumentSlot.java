package org.huiji.application.section;

/** The eight places for documents, in the order of the guide (section 10). */
public enum DocumentSlot {
    /** Front of the identity document. */
    IDENTITY_DOCUMENT_FRONT(1),
    /** Back of the identity document. */
    IDENTITY_DOCUMENT_BACK(2),
    /** The basic information form, printed, signed and sealed. */
    SIGNED_INFORMATION_FORM(3),
    /** Highest full-time diploma or degree certificate. */
    FULL_TIME_DIPLOMA(4),
    /** Highest part-time diploma or degree certificate. */
    PART_TIME_DIPLOMA(5),
    /** The employer's proof of accounting work. */
    EMPLOYMENT_PROOF(6),
    /** The employer's licence. */
    EMPLOYER_LICENCE(7),
    /** The qualification certificate. */
    QUALIFICATION_CERTIFICATE(8);

    private final int number;

    DocumentSlot(int number) {
        this.number = number;
    }

    /** The number shown before its name, from 1. */
    public int number() {
        return number;
    }
}
