package org.huiji.web.facts;

import org.huiji.application.Actor;
import org.huiji.application.Role;
import org.huiji.projections.reference.ReferenceLists;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Component;

/** Says who did something, as they were then (rule 23). */
@Component
public class ActorPresenter {

    private final Messages messages;
    private final ReferenceLists lists;

    public ActorPresenter(Messages messages, ReferenceLists lists) {
        this.messages = messages;
        this.lists = lists;
    }

    /** Name, department and role of staff; applicants and the machine by their role alone (decision 19). */
    public String whole(Actor actor) {
        String role = messages.text("role." + actor.role().name());
        return isStaff(actor.role())
                ? messages.text("facts.staff", actor.displayName(), lists.departmentName(actor.departmentCode()), role)
                : role;
    }

    public String channel(Actor actor) {
        return messages.text("channel." + actor.channel().name());
    }

    private static boolean isStaff(Role role) {
        return switch (role) {
            case APPLICANT, SYSTEM -> false;
            case REVIEWER, HEAD, ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDITOR -> true;
        };
    }
}
