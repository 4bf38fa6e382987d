package org.huiji.projections.personnelfile;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiji.application.port.BlindIndex.Purpose;
import org.huiji.projections.following.SearchTokens;
import org.huiji.projections.following.SearchTokens.Named;
import org.huiji.projections.following.SearchTokens.Nothing;
import org.huiji.projections.following.SearchTokens.Numbered;
import org.huiji.projections.following.SearchTokens.ReceiptNumbered;
import org.springframework.stereotype.Component;

/**
 * Finds the files of departments. A department reads the versions that it approved, and while the file is its own also
 * those of the departments before (decision 7); it finds a file by what it may read, and is shown the latest of it.
 */
@Component
class FileSearch {

    private static final String NEWER = """
            SELECT 1 FROM read_model.personnel_file_version newer
             WHERE newer.account_id = file.account_id
               AND (newer.approved_at, newer.application_id) > (file.approved_at, file.application_id)
            """;

    private static final String AFTER = "AND (file.approved_at, file.application_id) < (:at, :id)";

    private final EntityManager entities;
    private final SearchTokens tokens;

    FileSearch(EntityManager entities, SearchTokens tokens) {
        this.entities = entities;
        this.tokens = tokens;
    }

    /** How a row is matched: a term with its parameters. */
    private record Match(String term, Map<String, Object> parameters) {}

    /** At most {@code size} rows. */
    List<PersonnelFileVersion> find(SearchPersonnelFiles query, int size) {
        return match(query.text()).map(match -> find(query, match, size)).orElse(List.of());
    }

    private List<PersonnelFileVersion> find(SearchPersonnelFiles query, Match match, int size) {
        Optional<FileCursor> after = FileCursor.read(query.after());
        Query sql = entities.createNativeQuery(sql(match.term(), after.isPresent()), PersonnelFileVersion.class);
        sql.setParameter("departments", query.departments().toArray(String[]::new)).setParameter("size", size);
        match.parameters().forEach(sql::setParameter);
        after.ifPresent(cursor -> sql.setParameter("at", cursor.approvedAt())
                .setParameter("id", cursor.applicationId()));
        return ((List<?>) sql.getResultList()).stream().map(PersonnelFileVersion.class::cast).toList();
    }

    private static String sql(String matching, boolean further) {
        return """
                SELECT file.* FROM read_model.personnel_file_version file
                  JOIN (SELECT account_id, bool_or(department_code = ANY(:departments)) AS own
                          FROM read_model.personnel_file_version
                         WHERE approved_at IS NOT NULL AND %1$s
                         GROUP BY account_id) matching ON matching.account_id = file.account_id
                 WHERE file.department_code = ANY(:departments)
                   AND NOT EXISTS (%2$s AND newer.department_code = ANY(:departments))
                   AND (matching.own OR NOT EXISTS (%2$s))
                   %3$s
                 ORDER BY file.approved_at DESC, file.application_id DESC
                 LIMIT :size""".formatted(matching, NEWER, further ? AFTER : "");
    }

    private Optional<Match> match(String text) {
        return switch (tokens.wanted(text)) {
            case Nothing _ -> Optional.empty();
            case ReceiptNumbered wanted ->
                Optional.of(new Match("receipt_number = :receipt", Map.of("receipt", wanted.receiptNumber())));
            case Numbered wanted -> Optional.of(new Match(
                    "(identity_number_token = :number OR certificate_number_token = :certificate)",
                    Map.of("number", wanted.token(), "certificate", tokens.number(Purpose.CERTIFICATE_NUMBER, text))));
            case Named wanted -> Optional.of(
                    new Match("name_tokens @> ARRAY[CAST(:name AS text)]", Map.of("name", wanted.token())));
        };
    }
}
