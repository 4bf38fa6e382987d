package org.huiji.projections.auditsearch;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AuditedApplications extends JpaRepository<AuditedApplication, UUID> {

    @Query(nativeQuery = true, value = """
            SELECT * FROM read_model.audited_application
             WHERE receipt_number = :receiptNumber
            """)
    List<AuditedApplication> numbered(String receiptNumber);

    @Query(nativeQuery = true, value = """
            SELECT * FROM read_model.audited_application
             WHERE identity_number_token = :token
             ORDER BY changed_at DESC, application_id
             LIMIT :size
            """)
    List<AuditedApplication> ofPerson(String token, int size);

    @Query(nativeQuery = true, value = """
            SELECT * FROM read_model.audited_application
             WHERE name_tokens @> ARRAY[CAST(:token AS text)]
             ORDER BY changed_at DESC, application_id
             LIMIT :size
            """)
    List<AuditedApplication> named(String token, int size);
}
