package org.huiji.web.desk;

import java.util.List;
import java.util.Set;
import org.huiji.projections.workload.Workload.Held;
import org.huiji.web.facts.DeadlinePresenter;
import org.huiji.web.form.Option;
import org.huiji.web.presentation.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who reviews in which department. */
@Component
public class Colleagues {

    private final JdbcClient jdbc;
    private final DeadlinePresenter days;
    private final Messages messages;

    public Colleagues(JdbcClient jdbc, DeadlinePresenter days, Messages messages) {
        this.jdbc = jdbc;
        this.days = days;
        this.messages = messages;
    }

    /** The reviewers of these departments, by department and sign-in name. */
    public List<Colleague> of(Set<String> departments) {
        return jdbc.sql("""
                select id, display_name, department_code, exists (
                  select from service.staff_absence a
                  where a.staff_id = s.id and not a.removed and :today between a.first_day and a.last_day) as absent
                from service.staff_account s
                where role = 'REVIEWER' and active and department_code in (:departments)
                order by department_code, id""")
                .param("departments", departments)
                .param("today", days.today())
                .query((row, _) -> new Colleague(
                        row.getString("id"),
                        row.getString("display_name"),
                        row.getString("department_code"),
                        row.getBoolean("absent")))
                .list();
    }

    /** The reviewers of these departments by their sign-in names. */
    public List<Option> reviewersOf(Set<String> departments) {
        return of(departments).stream()
                .map(colleague -> new Option(colleague.id(), colleague.displayName()))
                .toList();
    }

    /** The same to give a review to: who is absent is said to be. */
    List<Option> choices(Set<String> departments) {
        return of(departments).stream()
                .map(colleague -> new Option(colleague.id(), nameOf(colleague)))
                .toList();
    }

    /** The name, with the absence where there is one. */
    public String nameOf(Colleague colleague) {
        return colleague.absent()
                ? messages.text("head.absent.of", colleague.displayName())
                : colleague.displayName();
    }

    /** What those hold who review there no longer. */
    public static List<Held> ofFormer(List<Held> held, List<Colleague> inService) {
        return held.stream()
                .filter(one -> !one.isUnclaimed())
                .filter(one -> inService.stream().noneMatch(each -> one.isWith(each.id(), each.departmentCode())))
                .toList();
    }
}
