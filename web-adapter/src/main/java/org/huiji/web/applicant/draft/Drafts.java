package org.huiji.web.applicant.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huiji.application.port.PersonalDataVault;
import org.huiji.application.section.Picture;
import org.huiji.application.section.SectionName;
import org.huiji.web.applicant.form.TypedAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps one draft a section of an application, sealed under the application's key, so that erasure reaches it too. */
@Repository
public class Drafts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String MAY_REPLACE = """
             (CAST(:seen AS uuid) IS NULL OR d.kept_by IS NULL OR d.kept_by IN (:shown, :seen))
            """;

    private final JdbcClient database;
    private final PersonalDataVault vault;
    private final Clock clock;

    public Drafts(JdbcClient database, PersonalDataVault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    /** What is sealed. */
    private record Content(Map<String, String> answers, @Nullable Picture portrait) {

        @Override
        public String toString() {
            return "Content[…]";
        }
    }

    public Optional<Draft> find(UUID applicationId, SectionName section) {
        return database.sql("SELECT section, section_revision, sealed, saved_at, kept_by FROM service.draft"
                + " WHERE application_id = :application AND section = :section")
                .param("application", applicationId)
                .param("section", section.name())
                .query((row, number) -> read(applicationId, row))
                .optional()
                .flatMap(found -> found);
    }

    /** All drafts of an application in form order. */
    public List<Draft> of(UUID applicationId) {
        return List.of(SectionName.values()).stream()
                .flatMap(section -> find(applicationId, section).stream())
                .toList();
    }

    /**
     * Puts the draft in the place of the section's former one and answers when it was kept.
     *
     * @throws DraftOvertaken if the former one was kept by a page that this one knows nothing of
     */
    public Instant keep(UUID applicationId, UUID accountId, Draft draft, DraftPage page) {
        Instant now = clock.instant();
        byte[] clear = JSON.writeValueAsBytes(new Content(draft.answers().asMap(), draft.portrait()));
        int kept = database.sql("""
                INSERT INTO service.draft AS d
                    (application_id, section, account_id, section_revision, sealed, saved_at, kept_by)
                VALUES (:application, :section, :account, :revision, :sealed, :now, :shown)
                ON CONFLICT (application_id, section) DO UPDATE
                SET section_revision = excluded.section_revision, sealed = excluded.sealed,
                    saved_at = excluded.saved_at, kept_by = excluded.kept_by
                WHERE""" + MAY_REPLACE)
                .param("application", applicationId)
                .param("section", draft.section().name())
                .param("account", accountId)
                .param("revision", draft.sectionRevision())
                .param("sealed", vault.seal(applicationId, purpose(draft.section()), clear))
                .param("now", Timestamp.from(now))
                .param("shown", page.shown(), Types.OTHER)
                .param("seen", page.seen(), Types.OTHER)
                .update();
        if (kept == 0) {
            throw overtaken(applicationId, draft.section());
        }
        return now;
    }

    /**
     * Gives a draft up, if there is one.
     *
     * @throws DraftOvertaken if it was kept by a page that this one knows nothing of
     */
    public void drop(UUID applicationId, SectionName section, DraftPage page) {
        int dropped = database.sql("""
                DELETE FROM service.draft AS d WHERE application_id = :application AND section = :section AND"""
                + MAY_REPLACE)
                .param("application", applicationId)
                .param("section", section.name())
                .param("shown", page.shown(), Types.OTHER)
                .param("seen", page.seen(), Types.OTHER)
                .update();
        if (dropped == 0 && find(applicationId, section).isPresent()) {
            throw overtaken(applicationId, section);
        }
    }

    private DraftOvertaken overtaken(UUID applicationId, SectionName section) {
        return new DraftOvertaken(find(applicationId, section).map(Draft::savedAt).orElseGet(clock::instant));
    }

    private Optional<Draft> read(UUID applicationId, ResultSet row) throws SQLException {
        SectionName section = SectionName.valueOf(row.getString("section"));
        long revision = row.getLong("section_revision");
        Instant savedAt = row.getTimestamp("saved_at").toInstant();
        UUID keptBy = row.getObject("kept_by", UUID.class);
        return vault.open(applicationId, purpose(section), row.getBytes("sealed"))
                .map(clear -> JSON.readValue(clear, Content.class))
                .map(content -> new Draft(
                        section, revision, new TypedAnswers(content.answers()), content.portrait(), savedAt, keptBy));
    }

    private static String purpose(SectionName section) {
        return "draft/" + section.name();
    }
}
