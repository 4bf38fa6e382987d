package org.huiji.projections.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiji.application.Dossier;
import org.huiji.application.FindingTarget;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.Field;
import org.huiji.application.section.PersonalInfo;

/** The pictures that nobody else can have: all but the licence of an employer, which colleagues share. */
final class OwnPictures {

    private OwnPictures() {}

    /** The keyed digests by what they stand for. */
    static Map<FindingTarget, List<String>> of(Dossier dossier) {
        Map<FindingTarget, List<String>> digests = new LinkedHashMap<>();
        PersonalInfo info = dossier.personalInfo();
        if (info != null && info.portrait() != null) {
            put(digests, FindingTarget.of(Field.PORTRAIT), List.of(info.portrait().digest()));
        }
        dossier.documents().forEach((slot, attached) -> {
            if (slot != DocumentSlot.EMPLOYER_LICENCE) {
                put(digests, FindingTarget.of(slot), attached.document().digests());
            }
        });
        return digests;
    }

    private static void put(Map<FindingTarget, List<String>> digests, FindingTarget target, List<String> found) {
        List<String> known = found.stream().filter(digest -> !digest.isEmpty()).toList();
        if (!known.isEmpty()) {
            digests.put(target, known);
        }
    }
}
