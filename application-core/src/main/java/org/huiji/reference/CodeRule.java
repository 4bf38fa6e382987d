package org.huiji.reference;

/**
 * What the programme may conclude from a code. Lists are edited by administrators, so rules hang on these marks and
 * never on single codes; an entry with a mark other than {@link #ORDINARY} cannot be retired.
 */
public enum CodeRule {
    /** Nothing follows from the pick. */
    ORDINARY,
    /** There is none; dependent questions are not asked. */
    NONE,
    /** Something not listed. */
    OTHER,
    /** An education without a field of study. */
    NO_MAJOR,
    /** A public body or association, which holds a certificate instead of a business licence. */
    PUBLIC_BODY
}
