package org.huiji.projections.casefile;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CaseFileRows extends JpaRepository<CaseFileRow, UUID> {

    boolean existsByIdentityNumberTokenAndAccountIdNot(String token, UUID accountId);

    boolean existsByMobileNumberTokenAndAccountIdNot(String token, UUID accountId);

    boolean existsByCertificateNumberTokenAndAccountIdNot(String token, UUID accountId);
}
