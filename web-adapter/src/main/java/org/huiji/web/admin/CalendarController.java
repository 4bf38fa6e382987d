package org.huiji.web.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.UUID;
import org.huiji.application.Actor;
import org.huiji.calendar.CalendarEditions;
import org.huiji.calendar.CalendarProposal;
import org.huiji.web.form.Problems;
import org.huiji.web.form.TypedText;
import org.huiji.web.presentation.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The working calendar: a year of it, its editions, and a new one read in, looked at and published. */
@Controller
class CalendarController {

    private static final int LARGEST_FILE = 200_000;
    private static final int LONGEST_REMARK = 100;
    private static final int FAULTS_SHOWN = 50;

    private final AdminAccess access;
    private final CalendarEditions editions;
    private final CalendarPages pages;
    private final CalendarProposals proposals;
    private final Messages messages;
    private final Clock clock;

    CalendarController(AdminAccess access, CalendarEditions editions, CalendarPages pages,
            CalendarProposals proposals, Messages messages, Clock clock) {
        this.access = access;
        this.editions = editions;
        this.pages = pages;
        this.proposals = proposals;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/admin")
    String begin() {
        return "redirect:/admin/calendar";
    }

    @GetMapping("/admin/calendar")
    String show(@RequestParam(defaultValue = "") String year, @RequestParam @Nullable String published,
            @RequestParam @Nullable String publishedBefore, Model model) {
        access.administrator();
        int asked = year.isEmpty() ? pages.thisYear() : shownYear(year);
        model.addAttribute("justPublished", published != null)
                .addAttribute("publishedBefore", publishedBefore != null);
        return pages.year(asked, model);
    }

    /** Whoever loads the answer to a file again, or sent one so large that it was cut off, starts from the calendar. */
    @GetMapping({"/admin/calendar/import", "/admin/calendar/day"})
    String restart(@RequestParam @Nullable String tooLarge) {
        return tooLarge == null ? "redirect:/admin/calendar" : "redirect:/admin/calendar?tooLarge";
    }

    @PostMapping("/admin/calendar/import")
    String read(@RequestParam(defaultValue = "") String year, @RequestParam(defaultValue = "") String remark,
            @RequestParam(name = "schedule", required = false) @Nullable MultipartFile schedule, Model model) {
        Actor by = access.administrator();
        int asked = shownYear(year);
        Problems problems = new Problems();
        if (schedule == null || schedule.isEmpty()) {
            problems.put("schedule", messages.text("admin.import.fault.NONE"));
        } else if (schedule.getSize() > LARGEST_FILE) {
            problems.put("schedule", messages.text("admin.import.fault.SIZE"));
        }
        if (remark.codePointCount(0, remark.length()) > LONGEST_REMARK) {
            problems.put("remark", messages.text("admin.import.fault.REMARK"));
        }
        model.addAttribute("remark", remark);
        if (schedule == null || !problems.isEmpty()) {
            return again(asked, problems, model);
        }
        CalendarProposals.Answer answer = proposals.read(content(schedule), asked, TypedText.text(remark), by);
        return preview(answer, asked, "schedule", model);
    }

    @PostMapping("/admin/calendar/day")
    String correct(@RequestParam(defaultValue = "") String year, @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String dayName,
            Model model) {
        Actor by = access.administrator();
        int asked = shownYear(year);
        model.addAttribute("day", day).addAttribute("kind", kind).addAttribute("dayName", dayName);
        return preview(proposals.correct(day, kind, dayName, by), asked, "day", model);
    }

    @GetMapping("/admin/calendar/proposals/{id}")
    String preview(@PathVariable UUID id, Model model) {
        return preview(proposal(id, access.administrator()), model);
    }

    @PostMapping("/admin/calendar/proposals/{id}")
    String publish(@PathVariable UUID id, Model model) {
        Actor by = access.administrator();
        CalendarProposal proposal = proposal(id, by);
        return editions.publish(id, by, clock.instant())
                .map(edition -> yearOf(proposal) + "&published")
                .orElseGet(() -> preview(proposal, model));
    }

    /** What is published already needs no preview; whoever pressed twice reads so. */
    private String preview(CalendarProposal proposal, Model model) {
        return editions.all().stream().anyMatch(proposal::isPublishedAs)
                ? yearOf(proposal) + "&publishedBefore"
                : pages.preview(proposal, model);
    }

    private static String yearOf(CalendarProposal proposal) {
        return "redirect:/admin/calendar?year=" + proposal.years().getFirst();
    }

    private String preview(CalendarProposals.Answer answer, int year, String field, Model model) {
        return switch (answer) {
            case CalendarProposals.Proposed proposed -> "redirect:/admin/calendar/proposals/" + proposed.id();
            case CalendarProposals.Wrong wrong -> again(year, wrong.problems(), model);
            case CalendarProposals.Unreadable unreadable -> {
                int count = unreadable.faults().size();
                model.addAttribute("faults", unreadable.faults().stream().limit(FAULTS_SHOWN).toList())
                        .addAttribute("moreFaults", Math.max(0, count - FAULTS_SHOWN));
                yield again(year, new Problems().put(field, messages.text("admin.import.fault.COUNT", count)), model);
            }
        };
    }

    private String again(int year, Problems problems, Model model) {
        model.addAttribute(Problems.MODEL_NAME, problems);
        return pages.year(year, model);
    }

    private CalendarProposal proposal(UUID id, Actor by) {
        return editions.proposal(id, by).orElseThrow(AdminAccess::notFound);
    }

    private int shownYear(String typed) {
        if (!typed.matches("\\d{4}") || !pages.isShown(Integer.parseInt(typed))) {
            throw AdminAccess.notFound();
        }
        return Integer.parseInt(typed);
    }

    private static byte[] content(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
