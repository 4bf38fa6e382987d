package org.huiji.web.erasure;

/** How far a confirmed erasure has come. Each stage may be gone through again. */
public enum ErasureStage {
    /** It stands in the register outside of the database. */
    REGISTERED,
    /** Sessions are ended, the account is gone. */
    CLOSED,
    /** The applications say that they are erased, so that nothing is done with them any more. */
    MARKED,
    /** The keys are destroyed. */
    DESTROYED,
    /** Pictures, drafts and messages are gone. */
    PURGED,
    /** No node remembers a key, and nothing that came late is left. */
    SWEPT
}
