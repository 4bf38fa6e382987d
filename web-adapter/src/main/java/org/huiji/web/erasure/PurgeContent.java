package org.huiji.web.erasure;

import java.util.List;
import java.util.UUID;
import org.huiji.application.port.ApplicationNumbering;
import org.huiji.application.port.DocumentStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What lies beside the events and opens no more is removed: pictures, drafts, opinions, messages. */
@Component
class PurgeContent implements ErasureStep {

    private final ApplicationNumbering numbering;
    private final DocumentStore documents;
    private final JdbcClient jdbc;

    PurgeContent(ApplicationNumbering numbering, DocumentStore documents, JdbcClient jdbc) {
        this.numbering = numbering;
        this.documents = documents;
        this.jdbc = jdbc;
    }

    @Override
    public ErasureStage stage() {
        return ErasureStage.PURGED;
    }

    @Override
    public boolean take(ErasureRequest request) {
        UUID subject = request.subject();
        List<UUID> applications = numbering.applicationsOf(subject);
        applications.forEach(documents::deleteAll);
        // also what was typed or uploaded for the application that would have been the next
        documents.deleteAll(numbering.openApplicationOf(subject));
        removed("service.draft", "account_id", subject);
        removed("service.applicant_message", "account_id", subject);
        removed("service.text_message", "account_id", subject);
        applications.forEach(id -> removed("service.review_opinion", "application_id", id));
        return true;
    }

    private void removed(String table, String column, UUID id) {
        jdbc.sql("DELETE FROM " + table + " WHERE " + column + " = :id").param("id", id).update();
    }
}
