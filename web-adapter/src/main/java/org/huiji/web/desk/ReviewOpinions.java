package org.huiji.web.desk;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huiji.application.port.PersonalDataVault;
import org.huiji.projections.casefile.CaseFile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the marks of a claimed review until it is decided, one opinion an application, sealed under the application's key.
 * One that was left of another claim, round or reviewer is never shown; of one that is gone the version stays, so that
 * nothing is kept any more that was marked before it.
 */
@Repository
class ReviewOpinions {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Verdict>> VERDICTS = new TypeReference<>() {
    };
    private static final String PURPOSE = "review-opinion";

    private final JdbcClient jdbc;
    private final PersonalDataVault vault;
    private final Clock clock;

    ReviewOpinions(JdbcClient jdbc, PersonalDataVault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * What was saved.
     *
     * @param replaced when another window had saved what was replaced unseen; {@code null} when none had
     */
    record Saved(Instant at, @Nullable Instant replaced) {}

    /** The opinion of whoever has the review open, of this claim. */
    Optional<ReviewOpinion> find(DeskCase opened) {
        return opened.isMine()
                ? jdbc.sql("""
                        SELECT sealed, saved_at, saved_by FROM service.review_opinion
                        WHERE application_id = :application AND round = :round AND reviewer_id = :reviewer
                          AND version_seen = :version AND sealed IS NOT NULL""")
                        .param("application", opened.file().applicationId())
                        .param("round", opened.file().round().number())
                        .param("reviewer", opened.actor().id())
                        .param("version", opened.file().version())
                        .query((row, _) -> read(
                                opened.file().applicationId(),
                                row.getBytes("sealed"),
                                row.getTimestamp("saved_at").toInstant(),
                                row.getObject("saved_by", UUID.class)))
                        .optional()
                        .flatMap(Function.identity())
                : Optional.empty();
    }

    /**
     * Puts the marks in the place of those saved before; the later window wins, and is told. Empty when the application has
     * gone on meanwhile, whoever comes first.
     */
    @Transactional
    public Optional<Saved> keep(DeskCase opened, ReviewForm form, OpinionPage page) {
        CaseFile file = opened.file();
        Instant now = clock.instant();
        Instant replaced = replacedUnseen(opened, page);
        int kept = jdbc.sql("""
                INSERT INTO service.review_opinion
                    (application_id, round, reviewer_id, version_seen, sealed, saved_at, saved_by)
                VALUES (:application, :round, :reviewer, :version, :sealed, :now, :page)
                ON CONFLICT (application_id) DO UPDATE
                SET round = excluded.round, reviewer_id = excluded.reviewer_id, version_seen = excluded.version_seen,
                    sealed = excluded.sealed, saved_at = excluded.saved_at, saved_by = excluded.saved_by
                WHERE review_opinion.version_seen <= excluded.version_seen""")
                .param("application", file.applicationId())
                .param("round", file.round().number())
                .param("reviewer", opened.actor().id())
                .param("version", page.version())
                .param("sealed", vault.seal(file.applicationId(), PURPOSE, written(form)))
                .param("now", Timestamp.from(now))
                .param("page", page.shown(), Types.OTHER)
                .update();
        return kept == 1 ? Optional.of(new Saved(now, replaced)) : Optional.empty();
    }

    /** Removes what was marked before the application came to this version, and lets nothing of it be kept afterwards. */
    void dropBefore(UUID applicationId, long version) {
        jdbc.sql(
                """
                        INSERT INTO service.review_opinion (application_id, version_seen) VALUES (:application, :version)
                        ON CONFLICT (application_id) DO UPDATE
                        SET version_seen = excluded.version_seen, round = NULL, reviewer_id = NULL, sealed = NULL, saved_at = NULL,
                            saved_by = NULL
                        WHERE review_opinion.version_seen < excluded.version_seen""")
                .param("application", applicationId)
                .param("version", version)
                .update();
    }

    private @Nullable Instant replacedUnseen(DeskCase opened, OpinionPage page) {
        return jdbc.sql("""
                SELECT saved_at FROM service.review_opinion
                WHERE application_id = :application AND reviewer_id = :reviewer AND version_seen = :version
                  AND saved_by IS NOT NULL AND saved_by IS DISTINCT FROM CAST(:shown AS uuid)
                  AND saved_by IS DISTINCT FROM CAST(:seen AS uuid)
                FOR UPDATE""")
                .param("application", opened.file().applicationId())
                .param("reviewer", opened.actor().id())
                .param("version", page.version())
                .param("shown", page.shown(), Types.OTHER)
                .param("seen", page.seen(), Types.OTHER)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant)
                .orElse(null);
    }

    private static byte[] written(ReviewForm form) {
        return JSON.writeValueAsString(List.copyOf(form.verdicts().values())).getBytes(StandardCharsets.UTF_8);
    }

    private Optional<ReviewOpinion> read(UUID id, byte[] sealed, Instant savedAt, @Nullable UUID savedBy) {
        return vault.open(id, PURPOSE, sealed)
                .map(clear -> JSON.readValue(clear, VERDICTS))
                .map(verdicts -> new ReviewOpinion(form(verdicts), savedAt, savedBy));
    }

    private static ReviewForm form(List<Verdict> verdicts) {
        Map<String, Verdict> byKey = verdicts.stream()
                .collect(Collectors.toMap(Verdict::key, Function.identity(), (first, _) -> first));
        return new ReviewForm(ReviewForm.inOrder(byKey));
    }
}
