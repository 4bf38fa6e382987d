package org.huiji.web.applicant.amendment;

import java.util.List;
import org.huiji.application.section.Picture;
import org.huiji.application.section.SectionName;

/**
 * One answer or document that an amendment changes, before and after.
 *
 * @param before as approved, in words; empty for pictures
 * @param after as it stands now, in words; empty for pictures
 */
public record AmendedItem(
        SectionName section,
        String label,
        String before,
        String after,
        List<Picture> picturesBefore,
        List<Picture> picturesAfter) {

    @Override
    public String toString() {
        return "AmendedItem[" + section + "]";
    }
}
