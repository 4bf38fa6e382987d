package org.huiji.web.desk;

import org.huiji.application.ApplicationStatus;
import org.huiji.application.RefusalCode;
import org.huiji.application.port.StaffDirectory;
import org.huiji.application.section.PersonalInfo;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Component;

/** Why the one who has it open cannot decide on it whatever the marks are, said before they try; the aggregate decides. */
@Component
class Hindrances {

    private final StaffDirectory staff;
    private final Messages messages;

    Hindrances(StaffDirectory staff, Messages messages) {
        this.staff = staff;
        this.messages = messages;
    }

    /** In words; empty where nothing hinders, and where it is not to be decided by the one who looks. */
    String of(DeskCase opened) {
        if (!opened.isMine() && opened.file().status() != ApplicationStatus.PENDING_REVIEW) {
            return "";
        }
        if (isOwn(opened)) {
            return words(RefusalCode.OWN_APPLICATION);
        }
        return opened.file().dossier().transferredBy().contains(opened.actor().id())
                ? words(RefusalCode.TRANSFERRED_BY_SELF)
                : "";
    }

    /** Whether the application is that of the one who looks. */
    private boolean isOwn(DeskCase opened) {
        PersonalInfo info = opened.file().dossier().personalInfo();
        return info != null && staff.hasIdentityNumber(opened.actor().id(), info.identityNumber());
    }

    private String words(RefusalCode code) {
        return messages.text("refusal." + code.name());
    }
}
