package org.huiji.web.facts;

/** How much of the numbers is shown (rule 24). */
public enum Visibility {
    /** In a review that the reader has claimed. */
    FULL,
    /** Everywhere else. */
    MASKED
}
