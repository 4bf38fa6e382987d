package org.huiji.web.facts;

import java.util.List;
import org.huiji.application.section.DocumentSlot;

/**
 * A slot with what fills it.
 *
 * @param label what the slot is called for this applicant
 * @param pictures empty while the slot is
 * @param substitute what is given instead and why; empty unless something is
 * @param changed whether other pictures stand there than in the state compared with
 */
public record DocumentView(
        DocumentSlot slot, String label, List<PictureView> pictures, String substitute, boolean changed) {

    /** The key under which forms and findings name it. */
    public String key() {
        return slot.name();
    }

    public int number() {
        return slot.number();
    }

    @Override
    public String toString() {
        return "DocumentView[" + slot + "]";
    }
}
