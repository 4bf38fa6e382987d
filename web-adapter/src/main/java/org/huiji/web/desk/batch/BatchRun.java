package org.huiji.web.desk.batch;

import java.util.Optional;
import org.huiji.application.ApplicationCommand;
import org.huiji.application.Receipt;
import org.huiji.application.Refusal;
import org.huiji.application.RefusalCode;
import org.huiji.application.port.StaffDirectory;
import org.huiji.application.port.StaffDirectory.StaffMember;
import org.huiji.projections.reference.ReferenceLists;
import org.huiji.web.command.Commands;
import org.huiji.web.desk.RefusalWords;
import org.huiji.web.desk.batch.BatchPage.Line;
import org.huiji.web.desk.batch.BatchPage.Outcome;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Sends one command a row; a row that is refused says why and holds up no other. */
@Component
class BatchRun {

    private final Commands commands;
    private final RefusalWords words;
    private final StaffDirectory staff;
    private final ReferenceLists lists;
    private final Messages messages;

    BatchRun(
            Commands commands,
            RefusalWords words,
            StaffDirectory staff,
            ReferenceLists lists,
            Messages messages) {
        this.commands = commands;
        this.words = words;
        this.staff = staff;
        this.lists = lists;
        this.messages = messages;
    }

    Outcome take(BatchPage page, Line line) {
        ApplicationCommand command = page.action().command(line.row(), page.form());
        try {
            Receipt receipt = commands.send(command, line.row().commandId());
            return new Outcome(true, done(page, receipt));
        } catch (Refusal refusal) {
            return new Outcome(false, refused(page, line, refusal));
        }
    }

    private String done(BatchPage page, Receipt receipt) {
        return receipt.outcome() == Receipt.Outcome.UNCHANGED
                ? messages.text("head.batch.unchanged")
                : messages.text("head.batch.done." + page.action().name(), target(page));
    }

    private String target(BatchPage page) {
        return switch (page.action()) {
            case ASSIGN, REASSIGN -> reviewer(page).map(StaffMember::displayName).orElse(page.form().reviewerId());
            case TRANSFER -> lists.departmentName(page.form().departmentCode());
            case RELEASE -> "";
        };
    }

    private Optional<StaffMember> reviewer(BatchPage page) {
        return staff.find(page.form().reviewerId());
    }

    private String refused(BatchPage page, Line line, Refusal refusal) {
        if (refusal.code() == RefusalCode.UNKNOWN_REVIEWER && line.item() != null) {
            return messages.text("head.batch.otherDepartment", target(page), line.item().departmentName());
        }
        try {
            return words.of(line.applicationId(), refusal);
        } catch (ResponseStatusException notTheirs) {
            return messages.text("head.batch.notThere");
        }
    }
}
