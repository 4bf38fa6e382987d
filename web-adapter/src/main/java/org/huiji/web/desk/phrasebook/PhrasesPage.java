package org.huiji.web.desk.phrasebook;

import java.util.List;
import org.huiji.web.desk.phrase.ReturnPhrase;

/**
 * The phrases that a department may use, reason by reason.
 *
 * @param kept whether the reader keeps those of the own level
 * @param provincial whether that level is the province, whose phrases are everybody's
 * @param retired those of the own level that are out of use
 */
record PhrasesPage(
        String department, boolean kept, boolean provincial, List<OfReason> reasons, List<Entry> retired) {

    /** The phrases of one reason: the department's own first, the province's last. */
    record OfReason(String code, String label, List<Entry> entries) {}

    /**
     * One phrase.
     *
     * @param own whether it is of the reader's level
     * @param origin whose it is
     * @param movable whether there is one of that level before it
     */
    record Entry(ReturnPhrase phrase, boolean own, String origin, boolean movable) {

        public String path() {
            return PhrasesController.PATH + "/" + phrase.place().reasonCode() + "/" + phrase.place().number();
        }
    }
}
