package org.huiji.projections.personnelfile;

import org.huiji.application.Dossier;
import org.huiji.application.port.BlindIndex.Purpose;
import org.huiji.application.section.PersonalInfo;
import org.huiji.application.section.Qualification;
import org.huiji.projections.following.SearchTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** By which answers a file is looked up, once they were approved. */
@Component
class FileTokens {

    private final SearchTokens tokens;

    FileTokens(SearchTokens tokens) {
        this.tokens = tokens;
    }

    void index(PersonnelFileVersion row, Dossier approved) {
        PersonalInfo info = approved.personalInfo();
        if (info != null) {
            row.identityNumberToken = tokens.number(Purpose.IDENTITY_NUMBER, info.identityNumber());
            row.nameTokens = tokens.name(info.applicantName()).toArray(String[]::new);
        }
        String certificate = certificate(approved.qualification());
        row.certificateNumberToken = certificate.isEmpty()
                ? null
                : tokens.number(Purpose.CERTIFICATE_NUMBER, certificate);
    }

    private static String certificate(@Nullable Qualification qualification) {
        return qualification != null && qualification.highest() instanceof Qualification.Held held
                ? held.certificateNumber()
                : "";
    }
}
