package org.huiji.web.desk.phrase;

import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.huiji.department.DepartmentDirectory;
import org.huiji.department.ManagementDepartment;
import org.huiji.web.desk.phrase.ReturnPhrase.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The phrases for each reason of a return: those of the province, and what departments add for themselves and those below
 * them. Versions are added and never changed; the latest counts. The province's first ones come with the product.
 */
@Component
public class ReturnPhrases {

    /** What the province begins with. */
    static final String FIRST = "texts/return-phrases.csv";

    private static final String LATEST = """
            SELECT phrase.*
            FROM (SELECT DISTINCT ON (department_code, reason_code, number)
                         department_code, reason_code, number, version, text, retired, changed_at, changed_by
                  FROM service.return_phrase
                  WHERE department_code IS NOT DISTINCT FROM CAST(:department AS text)
                  ORDER BY department_code, reason_code, number, version DESC) phrase
            LEFT JOIN service.return_phrase_position place
                ON place.department_code = coalesce(phrase.department_code, '') AND place.reason_code = phrase.reason_code
                    AND place.number = phrase.number
            ORDER BY phrase.reason_code, coalesce(position, phrase.number), phrase.number""";

    private final JdbcClient jdbc;
    private final DepartmentDirectory departments;
    private final Clock clock;

    public ReturnPhrases(JdbcClient jdbc, DepartmentDirectory departments, Clock clock) {
        this.jdbc = jdbc;
        this.departments = departments;
        this.clock = clock;
    }

    @PostConstruct
    void putFirstInPlace() {
        for (CSVRecord row : first()) {
            Place place = new Place(null, row.get("reason"), Integer.parseInt(row.get("number")));
            insert(place, Integer.parseInt(row.get("version")), row.get("text"), false, "");
        }
    }

    /** What a reviewer of the department may use: the department's own first, the province's last. */
    public List<ReturnPhrase> usableBy(String departmentCode) {
        List<ReturnPhrase> usable = new ArrayList<>();
        Optional<ManagementDepartment> level = departments.find(departmentCode);
        while (level.isPresent()) {
            usable.addAll(current(level.get().code()));
            level = departments.find(level.get().parentCode());
        }
        usable.addAll(current(null));
        return List.copyOf(usable);
    }

    /** The phrases in use of one level alone, in the order of reasons; {@code null} is the province. */
    public List<ReturnPhrase> current(@Nullable String departmentCode) {
        return latest(departmentCode).stream().filter(phrase -> !phrase.retired()).toList();
    }

    /** The latest version of every phrase of one level, those taken out of use too; in the order of reasons. */
    public List<ReturnPhrase> latest(@Nullable String departmentCode) {
        return jdbc.sql(LATEST)
                .param("department", departmentCode, Types.VARCHAR)
                .query((row, _) -> read(row))
                .list();
    }

    /** Puts the phrases that one level has for a reason into this order, by their numbers; {@code null} is the province. */
    public void order(@Nullable String departmentCode, String reasonCode, List<Integer> numbers) {
        jdbc.sql("""
                INSERT INTO service.return_phrase_position (department_code, reason_code, number, position)
                SELECT :department, :reason, number, position
                FROM unnest(CAST(:numbers AS integer[])) WITH ORDINALITY AS wanted (number, position)
                ON CONFLICT (department_code, reason_code, number) DO UPDATE SET position = excluded.position""")
                .param("department", Objects.requireNonNullElse(departmentCode, ""))
                .param("reason", reasonCode)
                .param("numbers", "{" + numbers.stream().map(String::valueOf).collect(Collectors.joining(",")) + "}")
                .update();
    }

    /** All versions of a phrase, newest first. */
    public List<ReturnPhrase> versions(Place place) {
        return jdbc.sql("""
                SELECT department_code, reason_code, number, version, text, retired, changed_at, changed_by
                FROM service.return_phrase
                WHERE department_code IS NOT DISTINCT FROM CAST(:department AS text) AND reason_code = :reason
                  AND number = :number
                ORDER BY version DESC""")
                .param("department", place.departmentCode(), Types.VARCHAR)
                .param("reason", place.reasonCode())
                .param("number", place.number())
                .query((row, _) -> read(row))
                .list();
    }

    /** A place for another phrase of the level and reason; its first version is added with {@code seenVersion} 0. */
    public Place nextPlace(@Nullable String departmentCode, String reasonCode) {
        int last = jdbc.sql("""
                SELECT coalesce(max(number), 0) FROM service.return_phrase
                WHERE department_code IS NOT DISTINCT FROM CAST(:department AS text) AND reason_code = :reason""")
                .param("department", departmentCode, Types.VARCHAR)
                .param("reason", reasonCode)
                .query(Integer.class)
                .single();
        return new Place(departmentCode, reasonCode, last + 1);
    }

    /**
     * Adds a version with another text.
     *
     * @param seenVersion what whoever changes it has seen last
     * @param changedBy the name of who changes it
     * @return whether it was added; not, when somebody else has added one meanwhile
     */
    public boolean change(Place place, int seenVersion, String text, String changedBy) {
        return insert(place, seenVersion + 1, text, false, changedBy);
    }

    /** Takes a phrase out of use by a version that says so; see {@link #change}. */
    public boolean retire(ReturnPhrase seen, String changedBy) {
        return insert(seen.place(), seen.version() + 1, seen.text(), true, changedBy);
    }

    private boolean insert(Place place, int version, String text, boolean retired, String changedBy) {
        return jdbc.sql("""
                INSERT INTO service.return_phrase
                    (department_code, reason_code, number, version, text, retired, changed_at, changed_by)
                VALUES (:department, :reason, :number, :version, :text, :retired, :at, :by)
                ON CONFLICT DO NOTHING""")
                .param("department", place.departmentCode(), Types.VARCHAR)
                .param("reason", place.reasonCode())
                .param("number", place.number())
                .param("version", version)
                .param("text", text)
                .param("retired", retired)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", changedBy)
                .update() == 1;
    }

    private static ReturnPhrase read(ResultSet row) throws SQLException {
        return new ReturnPhrase(
                new Place(row.getString("department_code"), row.getString("reason_code"), row.getInt("number")),
                row.getInt("version"),
                row.getString("text"),
                row.getBoolean("retired"),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("changed_by"));
    }

    static List<CSVRecord> first() {
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (Reader reader = new InputStreamReader(
                new ClassPathResource(FIRST).getInputStream(), StandardCharsets.UTF_8)) {
            return format.parse(reader).getRecords();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
