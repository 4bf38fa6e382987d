package org.huiji.web.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiji.application.Actor;
import org.huiji.application.Dossier;
import org.huiji.application.FindingTarget;
import org.huiji.application.ReceiptNumber;
import org.huiji.projections.casefile.CaseFile.SharedUse;
import org.huiji.projections.reference.ReferenceLists;
import org.huiji.web.desk.MachineCheck.Other;
import org.huiji.web.facts.FindingPresenter;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Component;

/** Points out numbers and pictures that another person's application holds too. */
@Component
class SharedUseChecks {

    private final DeskAccess access;
    private final FindingPresenter findings;
    private final ReferenceLists lists;
    private final Messages messages;

    SharedUseChecks(DeskAccess access, FindingPresenter findings, ReferenceLists lists, Messages messages) {
        this.access = access;
        this.findings = findings;
        this.lists = lists;
        this.messages = messages;
    }

    /** One failed check for each answer or document, with the other applications. */
    List<MachineCheck> of(DeskCase opened) {
        Map<FindingTarget, List<SharedUse>> uses = opened.file().usedByOthers().stream()
                .collect(Collectors.groupingBy(SharedUse::target, LinkedHashMap::new, Collectors.toList()));
        return uses.entrySet().stream()
                .map(entry -> check(entry.getKey(), entry.getValue(), opened))
                .toList();
    }

    private MachineCheck check(FindingTarget target, List<SharedUse> uses, DeskCase opened) {
        Actor actor = opened.actor();
        Dossier dossier = opened.file().dossier();
        String label = findings.label(target, dossier);
        String elsewhere = uses.stream()
                .filter(use -> !access.isResponsible(actor, use.departmentCode()))
                .map(use -> lists.departmentName(use.departmentCode()))
                .distinct()
                .collect(Collectors.joining(messages.text("desk.check.and")));
        String text = messages.text("desk.check.usedByOthers", label);
        return new MachineCheck(
                FindingPresenter.key(target),
                label,
                false,
                elsewhere.isEmpty() ? text : text + messages.text("desk.check.elsewhere", elsewhere),
                uses.stream()
                        .filter(use -> access.isResponsible(actor, use.departmentCode()))
                        .map(this::named)
                        .toList());
    }

    private Other named(SharedUse use) {
        return new Other(
                DeskSteps.pathOf(use.applicationId()),
                messages.text("desk.check.other",
                        ReceiptNumber.of(use.applicationId()), lists.departmentName(use.departmentCode())));
    }
}
