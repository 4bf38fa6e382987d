package org.huiji.web.desk.sample;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiji.application.Actor;
import org.huiji.department.DepartmentDirectory;
import org.huiji.projections.workload.Approvals.Approval;
import org.huiji.projections.workload.FindApprovals;
import org.huiji.review.ReviewDates;
import org.huiji.web.command.Queries;
import org.huiji.web.desk.HeadAccess;
import org.huiji.web.facts.DeadlinePresenter;
import org.huiji.web.form.Problems;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Component;

/** Makes a draw for a head. */
@Component
class SampleDesk {

    private final HeadAccess access;
    private final SampleDraws draws;
    private final SampleCheck check;
    private final SampleChance chance;
    private final DepartmentDirectory directory;
    private final Queries queries;
    private final DeadlinePresenter days;
    private final Messages messages;
    private final Clock clock;

    SampleDesk(
            HeadAccess access,
            SampleDraws draws,
            SampleCheck check,
            SampleChance chance,
            DepartmentDirectory directory,
            Queries queries,
            DeadlinePresenter days,
            Messages messages,
            Clock clock) {
        this.access = access;
        this.draws = draws;
        this.check = check;
        this.chance = chance;
        this.directory = directory;
        this.queries = queries;
        this.days = days;
        this.messages = messages;
        this.clock = clock;
    }

    /** Draws, unless something typed has to be mended. */
    Problems draw(UUID drawId, SampleForm form) {
        Actor head = access.actor();
        Problems problems = check.of(form, access.departments(), days.today());
        if (!problems.isEmpty()) {
            return problems;
        }
        LocalDate first = form.firstDay().value().orElseThrow();
        LocalDate last = form.lastDay().value().orElseThrow();
        int percent = form.share().orElseThrow();
        List<Approval> population = queries.ask(
                new FindApprovals(below(form.department()), beginning(first), beginning(last.plusDays(1)))).approvals();
        if (population.isEmpty()) {
            return problems.put("firstDay", messages.text("head.sample.problem.none"));
        }
        long seed = chance.seed();
        List<Approval> drawn = Drawing.of(population, percent, seed);
        draws.add(
                new SampleDraw(drawId, form.department(), first, last, percent, population.size(), drawn.size(), seed,
                        head.displayName(), clock.instant(), 0, 0, 0),
                head,
                drawn);
        return problems;
    }

    /** The department and those below it. */
    private Set<String> below(String department) {
        return access.departments().stream()
                .filter(code -> directory.isWithin(code, department))
                .collect(Collectors.toSet());
    }

    private static Instant beginning(LocalDate day) {
        return day.atStartOfDay(ReviewDates.ZONE).toInstant();
    }
}
