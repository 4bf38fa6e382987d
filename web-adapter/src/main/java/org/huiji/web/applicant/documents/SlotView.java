package org.huiji.web.applicant.documents;

import java.util.List;
import java.util.UUID;
import org.huiji.application.section.Document;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.Picture;
import org.huiji.application.section.SectionName;

/**
 * A slot as the page shows it.
 *
 * @param seen the contents shown, joined by commas; sent back so that nobody overwrites what they did not see
 * @param commandId made for this showing, so that a double click stores once
 * @param example the address of an example picture, empty where there is none
 * @param found whether something found wrong at the last return still waits for another picture or an explanation
 * @param savedAfterwards the sections saved after the signed form was put here, which it therefore no longer matches
 */
public record SlotView(
        DocumentSlot slot,
        String label,
        List<Picture> pictures,
        String seen,
        UUID commandId,
        String example,
        boolean found,
        List<SectionName> savedAfterwards) {

    public int number() {
        return slot.number();
    }

    public boolean isEmpty() {
        return pictures.isEmpty();
    }

    public boolean isFull() {
        return pictures.size() >= Document.MAX_PICTURES;
    }

    /** Whether the signed form no longer matches the answers. */
    public boolean isOutdated() {
        return !savedAfterwards.isEmpty();
    }

    /** Whether the pictures have an order to change. */
    public boolean isOrdered() {
        return pictures.size() > 1;
    }

    /** Whether another material may stand for the document. */
    public boolean takesSubstitute() {
        return slot == DocumentSlot.EMPLOYMENT_PROOF;
    }

    /** Whether the document is printed from the answers first. */
    public boolean isPrinted() {
        return slot == DocumentSlot.SIGNED_INFORMATION_FORM;
    }

    @Override
    public String toString() {
        return "SlotView[" + slot + "]";
    }
}
