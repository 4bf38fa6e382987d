package org.huiji.projections.personnelfile;

import org.huiji.application.Dossier;
import org.huiji.application.port.BlindIndex.Purpose;
import org.huiji.application.section.PersonalInfo;
import org.huiji.projections.following.SearchTokens;
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
        row.certificateNumberToken = tokens.certificate(approved.qualification());
    }
}
