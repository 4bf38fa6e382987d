package org.huiji.web.desk;

import org.huiji.application.ApplicationStatus;
import org.huiji.application.RefusalCode;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Component;

/** Why the one who has it open cannot decide on it whatever the marks are, said before they try; the aggregate decides. */
@Component
class Hindrances {

    private final DeskAccess access;
    private final Messages messages;

    Hindrances(DeskAccess access, Messages messages) {
        this.access = access;
        this.messages = messages;
    }

    /** In words; empty where nothing hinders, and where it is not to be decided by the one who looks. */
    String of(DeskCase opened) {
        if (!opened.isMine() && opened.file().status() != ApplicationStatus.PENDING_REVIEW) {
            return "";
        }
        if (access.isOwn(opened)) {
            return words(RefusalCode.OWN_APPLICATION);
        }
        return opened.file().dossier().transferredBy().contains(opened.actor().id())
                ? words(RefusalCode.TRANSFERRED_BY_SELF)
                : "";
    }

    private String words(RefusalCode code) {
        return messages.text("refusal." + code.name());
    }
}
