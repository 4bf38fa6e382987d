package org.huiji.web.desk;

import java.util.List;
import java.util.Set;
import org.huiji.application.Actor;
import org.huiji.application.Role;
import org.huiji.department.ManagementDepartment;
import org.huiji.projections.reference.ReferenceLists;
import org.huiji.web.form.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets heads into what is theirs: their own department and those below it. To all others there is nothing. */
@Component
public class HeadAccess {

    private final DeskAccess access;
    private final ReferenceLists lists;

    HeadAccess(DeskAccess access, ReferenceLists lists) {
        this.access = access;
        this.lists = lists;
    }

    /** The signed-in head. */
    public Actor actor() {
        Actor actor = access.actor();
        if (actor.role() != Role.HEAD) {
            throw DeskAccess.notFound();
        }
        return actor;
    }

    /** The departments of the signed-in head. */
    public Set<String> departments() {
        return access.departmentsOf(actor());
    }

    /** One of these departments where one of them is named, else all. */
    public Set<String> departments(@Nullable String named) {
        Set<String> all = departments();
        return named != null && all.contains(named) ? Set.of(named) : all;
    }

    /** The departments to choose from, the head's own first. */
    public List<Option> choices() {
        Set<String> all = departments();
        return lists.departments().stream()
                .map(ManagementDepartment::code)
                .filter(all::contains)
                .map(code -> new Option(code, lists.departmentName(code)))
                .toList();
    }
}
