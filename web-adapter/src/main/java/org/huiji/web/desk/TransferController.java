package org.huiji.web.desk;

import java.util.List;
import java.util.UUID;
import org.huiji.application.ApplicationCommand.TransferApplication;
import org.huiji.application.Refusal;
import org.huiji.projections.reference.ReferenceLists;
import org.huiji.web.access.Screen;
import org.huiji.web.command.Commands;
import org.huiji.web.form.Option;
import org.huiji.web.form.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sending an application to another department. */
@Controller
@RequestMapping("/desk/applications/{id}/transfer")
class TransferController {

    private final DeskAccess access;
    private final ReferenceLists lists;
    private final Commands commands;
    private final DeskSteps steps;
    private final RefusalWords words;

    TransferController(
            DeskAccess access,
            ReferenceLists lists,
            Commands commands,
            DeskSteps steps,
            RefusalWords words) {
        this.access = access;
        this.lists = lists;
        this.commands = commands;
        this.steps = steps;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id) {
        DeskCase opened = access.open(id, Screen.REVIEW);
        return page(opened, "", "");
    }

    @PostMapping
    ModelAndView transfer(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam UUID commandId,
            @RequestParam(defaultValue = "") String departmentCode,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        try {
            commands.send(new TransferApplication(id, version, departmentCode, reason), commandId);
        } catch (Refusal refusal) {
            return refused(id, departmentCode, reason, refusal);
        }
        return new ModelAndView(steps.done("desk.done.transferred", QueueQuery.PATH, flash));
    }

    private ModelAndView refused(UUID id, String departmentCode, String reason, Refusal refusal) {
        String text = words.of(id, refusal);
        Problems problems = switch (refusal.code()) {
            case UNKNOWN_DEPARTMENT -> new Problems().put("departmentCode", text);
            case TEXT_LENGTH -> new Problems().put("reason", text);
            default -> new Problems().general(text);
        };
        ModelAndView page = page(access.open(id, Screen.REVIEW), departmentCode, reason)
                .addObject(Problems.MODEL_NAME, problems);
        page.setStatus(ReviewScreen.statusOf(refusal));
        return page;
    }

    private ModelAndView page(DeskCase opened, String departmentCode, String reason) {
        return steps.page("desk/transfer", opened)
                .addObject("departments", departments(opened.file().departmentCode()))
                .addObject("departmentCode", departmentCode)
                .addObject("reason", reason);
    }

    private List<Option> departments(String current) {
        return lists.departments().stream()
                .filter(department -> !department.code().equals(current))
                .map(department -> new Option(
                        department.code(), lists.regionPath(department.regionCode()) + " " + department.name()))
                .toList();
    }
}
