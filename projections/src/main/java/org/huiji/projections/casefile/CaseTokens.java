package org.huiji.projections.casefile;

import java.util.List;
import org.huiji.application.Dossier;
import org.huiji.application.port.BlindIndex.Purpose;
import org.huiji.application.section.PersonalInfo;
import org.huiji.projections.following.SearchTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** By which answers two persons' applications are seen to hold the same number. */
@Component
class CaseTokens {

    private final SearchTokens tokens;

    CaseTokens(SearchTokens tokens) {
        this.tokens = tokens;
    }

    void index(CaseFileRow row, Dossier dossier) {
        PersonalInfo info = dossier.personalInfo();
        row.identityNumberToken = token(Purpose.IDENTITY_NUMBER, info == null ? "" : info.identityNumber());
        row.mobileNumberToken = token(Purpose.MOBILE_NUMBER, info == null ? "" : info.mobileNumber());
        row.pictureDigests = OwnPictures.of(dossier).values().stream().flatMap(List::stream).distinct()
                .toArray(String[]::new);
        row.certificateNumberToken = tokens.certificate(dossier.qualification());
    }

    private @Nullable String token(Purpose purpose, String number) {
        return number.isEmpty() ? null : tokens.number(purpose, number);
    }
}
