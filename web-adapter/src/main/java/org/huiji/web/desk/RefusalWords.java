package org.huiji.web.desk;

import java.util.UUID;
import java.util.stream.Stream;
import org.huiji.application.Actor;
import org.huiji.application.ApplicationEvent.ApplicationTransferred;
import org.huiji.application.Refusal;
import org.huiji.application.RefusalCode;
import org.huiji.application.port.ApplicationLog;
import org.huiji.projections.reference.ReferenceLists;
import org.huiji.web.form.ProblemMessages;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Component;

/** Tells staff why a step was refused; who lost an application to another department is told to which (decision 57). */
@Component
public class RefusalWords {

    private final ProblemMessages problems;
    private final ApplicationLog log;
    private final DeskAccess access;
    private final ReferenceLists lists;
    private final Messages messages;

    RefusalWords(
            ProblemMessages problems,
            ApplicationLog log,
            DeskAccess access,
            ReferenceLists lists,
            Messages messages) {
        this.problems = problems;
        this.log = log;
        this.access = access;
        this.lists = lists;
        this.messages = messages;
    }

    /** The refusal in words; what is not and never was the department's answers 404. */
    public String of(UUID applicationId, Refusal refusal) {
        if (refusal.code() == RefusalCode.UNKNOWN_APPLICATION) {
            throw DeskAccess.notFound();
        }
        if (refusal.code() != RefusalCode.FOREIGN_DEPARTMENT) {
            return problems.text(refusal);
        }
        Actor actor = access.actor();
        return log.eventsOf(applicationId).stream()
                .flatMap(recorded -> recorded.event() instanceof ApplicationTransferred event
                        ? Stream.of(event)
                        : Stream.empty())
                .filter(event -> access.isResponsible(actor, event.formerDepartmentCode()))
                .reduce((first, second) -> second)
                .map(event -> messages.text("desk.refused.transferred", lists.departmentName(event.departmentCode())))
                .orElseThrow(DeskAccess::notFound);
    }
}
