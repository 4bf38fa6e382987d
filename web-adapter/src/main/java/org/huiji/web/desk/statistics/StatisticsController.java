package org.huiji.web.desk.statistics;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiji.application.Actor;
import org.huiji.application.Role;
import org.huiji.projections.reviewstatistics.Decisions;
import org.huiji.projections.reviewstatistics.FindDecisions;
import org.huiji.web.command.Queries;
import org.huiji.web.desk.Colleagues;
import org.huiji.web.desk.DeskAccess;
import org.huiji.web.facts.DeadlinePresenter;
import org.huiji.web.form.Option;
import org.huiji.web.form.Problems;
import org.huiji.web.presentation.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** A reviewer's own numbers; for a head those of the own department and those below, reviewer by reviewer. */
@Controller
class StatisticsController {

    private final DeskAccess desk;
    private final Queries queries;
    private final Colleagues colleagues;
    private final StatisticsPages pages;
    private final DeadlinePresenter deadlines;
    private final Messages messages;

    StatisticsController(
            DeskAccess desk,
            Queries queries,
            Colleagues colleagues,
            StatisticsPages pages,
            DeadlinePresenter deadlines,
            Messages messages) {
        this.desk = desk;
        this.queries = queries;
        this.colleagues = colleagues;
        this.pages = pages;
        this.deadlines = deadlines;
        this.messages = messages;
    }

    @GetMapping(StatisticsQuery.PATH)
    ModelAndView show(StatisticsQuery query) {
        Actor actor = desk.actor();
        LocalDate today = deadlines.today();
        Problems problems = new Problems();
        Optional<Days> days = Days.read(query, today, problems, messages);
        ModelAndView page = form(actor, query, days.orElse(Days.usual(today)));
        days.ifPresent(read -> page.addObject("statistics", statistics(actor, query, read)));
        if (days.isEmpty()) {
            page.addObject(Problems.MODEL_NAME, problems).setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private StatisticsPage statistics(Actor actor, StatisticsQuery query, Days days) {
        boolean head = actor.role() == Role.HEAD;
        return pages.page(decisions(actor, query, days), days, query.step(), head);
    }

    /** Only what the actor may know of: one's own, and a head what reviewers decided in the own departments. */
    private Decisions decisions(Actor actor, StatisticsQuery query, Days days) {
        String reviewer = query.reviewerId();
        if (actor.role() != Role.HEAD) {
            if (reviewer != null && !reviewer.equals(actor.id())) {
                throw DeskAccess.notFound();
            }
            return queries.ask(new FindDecisions(null, actor.id(), days.from(), days.to()));
        }
        Set<String> departments = desk.departmentsOf(actor);
        Decisions decisions = queries.ask(new FindDecisions(departments, reviewer, days.from(), days.to()));
        if (reviewer != null && decisions.groups().isEmpty() && !isColleague(reviewer, departments)) {
            throw DeskAccess.notFound();
        }
        return decisions;
    }

    private boolean isColleague(String reviewer, Set<String> departments) {
        return colleagues.reviewersOf(departments).stream().anyMatch(one -> one.value().equals(reviewer));
    }

    /** The form with what was typed, or what counts in its place. */
    private ModelAndView form(Actor actor, StatisticsQuery query, Days days) {
        boolean head = actor.role() == Role.HEAD;
        return new ModelAndView("desk/statistics")
                .addObject("from", typed(query.from(), days.from()))
                .addObject("to", typed(query.to(), days.to()))
                .addObject("by", query.step().name())
                .addObject("steps", steps())
                .addObject("head", head)
                .addObject("reviewer", query.reviewerId() == null ? "" : query.reviewerId())
                .addObject("reviewers", head ? colleagues.reviewersOf(desk.departmentsOf(actor)) : List.of());
    }

    private List<Option> steps() {
        return Arrays.stream(Step.values())
                .map(step -> new Option(step.name(), messages.text("desk.statistics.by." + step.name())))
                .toList();
    }

    private static String typed(@Nullable String text, LocalDate day) {
        return StatisticsQuery.isBlank(text) ? day.toString() : String.valueOf(text);
    }
}
