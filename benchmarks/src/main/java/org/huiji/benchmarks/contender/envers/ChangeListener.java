package org.huiji.benchmarks.contender.envers;

import org.hibernate.envers.RevisionListener;

/** Writes who made a revision into it. */
public class ChangeListener implements RevisionListener {

    private static final ThreadLocal<String> CONTEXT = ThreadLocal.withInitial(() -> "");

    /** For the next revision of this thread. */
    static void say(String context) {
        CONTEXT.set(context);
    }

    @Override
    public void newRevision(Object revision) {
        ((Change) revision).context = CONTEXT.get();
    }
}
