package org.huiji.web.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.huiji.application.Role;
import org.huiji.application.port.BlindIndex;
import org.huiji.application.port.BlindIndex.Purpose;
import org.huiji.application.port.StaffDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts of staff, and the directory that the application asks who works where. */
@Component
public class StaffAccounts implements StaffDirectory {

    private final JdbcClient jdbc;
    private final BlindIndex blindIndex;
    private final InstantSource realTime;

    StaffAccounts(JdbcClient jdbc, BlindIndex blindIndex, @Qualifier("realTime") InstantSource realTime) {
        this.jdbc = jdbc;
        this.blindIndex = blindIndex;
        this.realTime = realTime;
    }

    /** What a sign-in is compared with. */
    public record Credentials(String id, Role role, String passwordHash) {

        @Override
        public String toString() {
            return "Credentials[" + id + "]";
        }
    }

    @Override
    public Optional<StaffMember> find(String staffId) {
        return jdbc.sql("""
                SELECT id, display_name, role, department_code FROM service.staff_account WHERE id = :id AND active
                """)
                .param("id", staffId)
                .query((row, _) -> member(row))
                .optional();
    }

    /** Those of these members who are in service. */
    public List<StaffMember> inService(Collection<String> staffIds) {
        return jdbc
                .sql("""
                        SELECT id, display_name, role, department_code FROM service.staff_account WHERE id = ANY(:ids) AND active
                        """)
                .param("ids", staffIds.toArray(String[]::new))
                .query((row, _) -> member(row))
                .list();
    }

    private static StaffMember member(ResultSet row) throws SQLException {
        return new StaffMember(
                row.getString("id"),
                row.getString("display_name"),
                Role.valueOf(row.getString("role")),
                row.getString("department_code"));
    }

    @Override
    public boolean isAbsent(String staffId, LocalDate day) {
        return jdbc.sql("""
                SELECT count(*) FROM service.staff_absence
                WHERE staff_id = :id AND NOT removed AND :day BETWEEN first_day AND last_day
                """)
                .param("id", staffId)
                .param("day", day)
                .query(Long.class)
                .single() > 0;
    }

    @Override
    public boolean hasIdentityNumber(String staffId, String identityNumber) {
        return jdbc.sql("SELECT count(*) FROM service.staff_account WHERE id = :id AND identity_token = :token")
                .param("id", staffId)
                .param("token", blindIndex.token(Purpose.IDENTITY_NUMBER, identityNumber))
                .query(Long.class)
                .single() > 0;
    }

    /** The credentials of an active member of staff. */
    public Optional<Credentials> credentials(String staffId) {
        return jdbc.sql("SELECT id, role, password_hash FROM service.staff_account WHERE id = :id AND active")
                .param("id", staffId)
                .query((row, number) -> new Credentials(
                        row.getString("id"), Role.valueOf(row.getString("role")), row.getString("password_hash")))
                .optional();
    }

    /** Adds a member of staff unless there is one of that id. */
    public boolean add(StaffMember member, @Nullable String identityNumber, String passwordHash) {
        return jdbc.sql("""
                INSERT INTO service.staff_account
                    (id, display_name, role, department_code, identity_token, password_hash, created_at)
                VALUES (:id, :name, :role, :department, :identity, :hash, :now)
                ON CONFLICT (id) DO NOTHING
                """)
                .param("id", member.id())
                .param("name", member.displayName())
                .param("role", member.role().name())
                .param("department", member.departmentCode())
                .param(
                        "identity",
                        identityNumber == null ? null : blindIndex.token(Purpose.IDENTITY_NUMBER, identityNumber))
                .param("hash", passwordHash)
                .param("now", Timestamp.from(realTime.instant()))
                .update() == 1;
    }
}
