package org.huiji.projections.casefile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiji.application.Dossier;
import org.huiji.application.FindingTarget;
import org.huiji.application.section.Field;
import org.huiji.projections.casefile.CaseFile.SharedUse;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Finds what other persons' submitted applications hold too; a person's own earlier ones do not count. */
@Component
class SharedUses {

    /** As many are named of each kind. */
    private static final int MOST = 5;

    /** So many are looked at for pictures, of which one application may share several. */
    private static final int MOST_WITH_PICTURES = 20;

    private final CaseFileRows rows;

    SharedUses(CaseFileRows rows) {
        this.rows = rows;
    }

    /** Where another person has the same, by application row and the dossier that is shown. */
    List<SharedUse> of(CaseFileRow row, Dossier shown) {
        List<SharedUse> found = new ArrayList<>();
        add(found, Field.IDENTITY_NUMBER, row.identityNumberToken, row.accountId, rows::othersWithIdentityNumber);
        add(found, Field.MOBILE_NUMBER, row.mobileNumberToken, row.accountId, rows::othersWithMobileNumber);
        add(found, Field.CERTIFICATE_NUMBER, row.certificateNumberToken, row.accountId,
                rows::othersWithCertificateNumber);
        addPictures(found, OwnPictures.of(shown), row.accountId);
        return found;
    }

    private interface Others {
        List<CaseFileRow> with(String token, UUID accountId, Limit limit);
    }

    private static void add(
            List<SharedUse> found, Field field, @Nullable String token, UUID accountId, Others others) {
        if (token != null) {
            others.with(token, accountId, Limit.of(MOST))
                    .forEach(other -> found.add(use(FindingTarget.of(field), other)));
        }
    }

    private void addPictures(List<SharedUse> found, Map<FindingTarget, List<String>> own, UUID accountId) {
        Set<String> digests = own.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        if (digests.isEmpty()) {
            return;
        }
        List<CaseFileRow> others = rows.othersWithPictures(String.join(",", digests), accountId, MOST_WITH_PICTURES);
        own.forEach((target, pictures) -> others.stream()
                .filter(other -> !Collections.disjoint(Arrays.asList(other.pictureDigests), pictures))
                .limit(MOST)
                .forEach(other -> found.add(use(target, other))));
    }

    private static SharedUse use(FindingTarget target, CaseFileRow other) {
        return new SharedUse(target, other.getId(), Objects.requireNonNull(other.departmentCode));
    }
}
