package org.huiji.web.desk;

import java.util.List;
import java.util.Set;
import org.huiji.web.form.Option;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who reviews in which department. */
@Component
public class Colleagues {

    private final JdbcClient jdbc;

    public Colleagues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The reviewers of these departments by their sign-in names. */
    public List<Option> reviewersOf(Set<String> departments) {
        return jdbc.sql("""
                select id, display_name from service.staff_account
                where role = 'REVIEWER' and active and department_code in (:departments)
                order by department_code, id""")
                .param("departments", departments)
                .query((row, _) -> new Option(row.getString("id"), row.getString("display_name")))
                .list();
    }
}
