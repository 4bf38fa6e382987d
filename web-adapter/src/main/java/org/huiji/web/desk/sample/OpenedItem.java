package org.huiji.web.desk.sample;

import org.huiji.application.Role;
import org.huiji.web.desk.DeskCase;

/**
 * An item opened by somebody who may see it, with the case file it is about.
 *
 * @param own whether the application is the reader's own
 */
record OpenedItem(SampleItem item, DeskCase opened, boolean own) {

    /** Whether the reader may say what another look found: never who approved, never on the own application. */
    boolean isExaminable() {
        return item.isOpen() && !own && !item.reviewerId().equals(opened.actor().id());
    }

    /** Whether the reader may ask somebody to look at it. */
    boolean isAskable() {
        return item.isOpen() && isOfHead();
    }

    /** Whether the reader is the head, and not somebody who was asked. */
    boolean isOfHead() {
        return opened.actor().role() == Role.HEAD;
    }

    @Override
    public String toString() {
        return "OpenedItem[" + item.id() + "]";
    }
}
