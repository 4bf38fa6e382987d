package org.huiji.web.desk.sample;

import java.util.UUID;
import org.huiji.application.Actor;
import org.huiji.application.Registration;
import org.huiji.application.Role;
import org.huiji.application.port.StaffDirectory;
import org.huiji.web.access.Screen;
import org.huiji.web.desk.DeskAccess;
import org.huiji.web.desk.DeskCase;
import org.springframework.stereotype.Component;

/** Opens items for the head of the department, and for the reviewer who was asked; each look is recorded. */
@Component
class SampleAccess {

    private final DeskAccess access;
    private final SampleItems items;
    private final StaffDirectory staff;

    SampleAccess(DeskAccess access, SampleItems items, StaffDirectory staff) {
        this.access = access;
        this.items = items;
        this.staff = staff;
    }

    /** The item, or 404. */
    OpenedItem open(UUID itemId) {
        Actor actor = access.actor();
        SampleItem item = items.find(itemId).filter(found -> isFor(actor, found)).orElseThrow(DeskAccess::notFound);
        DeskCase opened = access.open(item.applicationId(), Screen.SAMPLE);
        Registration registration = opened.file().dossier().registration();
        return new OpenedItem(item, opened,
                registration != null && staff.hasIdentityNumber(actor.id(), registration.identityNumber()));
    }

    private boolean isFor(Actor actor, SampleItem item) {
        return actor.role() == Role.HEAD
                ? access.isResponsible(actor, item.departmentCode())
                : actor.id().equals(item.examinerId());
    }
}
