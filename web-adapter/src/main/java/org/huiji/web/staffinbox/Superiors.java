package org.huiji.web.staffinbox;

import java.util.List;
import java.util.stream.Stream;
import org.huiji.department.DepartmentDirectory;
import org.huiji.department.ManagementDepartment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The heads who answer for a department. Where it has no head of its own, the nearest department above it that has one
 * answers for it; where there is none at all, nobody does.
 */
@Component
class Superiors {

    private final JdbcClient jdbc;
    private final DepartmentDirectory departments;

    Superiors(JdbcClient jdbc, DepartmentDirectory departments) {
        this.jdbc = jdbc;
        this.departments = departments;
    }

    /** The heads that answer for the department. */
    List<String> headsOf(String departmentCode) {
        return headsAt(answeringFor(departmentCode));
    }

    /** These, and the heads of the department above theirs. */
    List<String> headsOfAndAbove(String departmentCode) {
        String answering = answeringFor(departmentCode);
        return Stream.concat(headsAt(answering).stream(), headsAt(above(answering)).stream()).toList();
    }

    private String answeringFor(String departmentCode) {
        String code = departmentCode;
        while (!code.isEmpty() && headsAt(code).isEmpty()) {
            code = above(code);
        }
        return code;
    }

    private String above(String departmentCode) {
        return departments.find(departmentCode).map(ManagementDepartment::parentCode).orElse("");
    }

    private List<String> headsAt(String departmentCode) {
        return jdbc.sql("""
                SELECT id FROM service.staff_account
                WHERE role = 'HEAD' AND active AND department_code = :department ORDER BY id
                """).param("department", departmentCode).query((row, number) -> row.getString("id")).list();
    }
}
