package org.huiji.web.desk.sample;

import java.util.UUID;
import org.huiji.application.Actor;
import org.huiji.application.Role;
import org.huiji.web.access.Screen;
import org.huiji.web.desk.DeskAccess;
import org.huiji.web.desk.DeskCase;
import org.springframework.stereotype.Component;

/** Opens items for the head of the department, and for the reviewer who was asked; each look is recorded. */
@Component
class SampleAccess {

    private final DeskAccess access;
    private final SampleItems items;

    SampleAccess(DeskAccess access, SampleItems items) {
        this.access = access;
        this.items = items;
    }

    /** The item, or 404. */
    OpenedItem open(UUID itemId) {
        Actor actor = access.actor();
        SampleItem item = items.find(itemId).filter(found -> isFor(actor, found)).orElseThrow(DeskAccess::notFound);
        DeskCase opened = access.open(item.applicationId(), Screen.SAMPLE);
        return new OpenedItem(item, opened, access.isOwn(opened));
    }

    private boolean isFor(Actor actor, SampleItem item) {
        return actor.role() == Role.HEAD
                ? access.isResponsible(actor, item.departmentCode())
                : actor.id().equals(item.examinerId());
    }
}
