package org.huiji.web.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.huiji.application.Actor;
import org.huiji.application.Role;
import org.huiji.projections.auditsearch.FindEvents;
import org.huiji.projections.auditsearch.FoundEvents;
import org.huiji.projections.auditsearch.FoundEvents.People;
import org.huiji.projections.reference.ReferenceLists;
import org.huiji.web.access.AccessLog;
import org.huiji.web.access.Screen;
import org.huiji.web.command.Queries;
import org.huiji.web.form.Option;
import org.huiji.web.form.Problems;
import org.huiji.web.presentation.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Events across applications: who did what, when, in which department. */
@Controller
class EventSearchController {

    private static final int ROWS = 50;

    private final AuditAccess access;
    private final Queries queries;
    private final FoundEventViews views;
    private final AccessLog accessLog;
    private final ReferenceLists lists;
    private final Messages messages;

    EventSearchController(
            AuditAccess access,
            Queries queries,
            FoundEventViews views,
            AccessLog accessLog,
            ReferenceLists lists,
            Messages messages) {
        this.access = access;
        this.queries = queries;
        this.views = views;
        this.accessLog = accessLog;
        this.lists = lists;
        this.messages = messages;
    }

    @GetMapping(AuditPath.EVENTS)
    ModelAndView show(EventFilter filter, HttpServletRequest request) {
        access.requireAuditor();
        List<Option> departments = departments();
        ModelAndView page = new ModelAndView("audit/events")
                .addObject("filter", filter)
                .addObject("kinds", kinds())
                .addObject("departments", departments);
        if (request.getQueryString() == null) {
            return page;
        }
        Problems problems = new Problems();
        check(filter, departments, problems);
        Optional<FoundEvents> found = filter.span(problems, messages).map(span -> find(filter, span));
        found.ifPresent(events -> understood(events, problems));
        if (!problems.isEmpty()) {
            page.addObject(Problems.MODEL_NAME, problems).setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        found.ifPresent(events -> fill(page, filter, events));
        return page;
    }

    private void check(EventFilter filter, List<Option> departments, Problems problems) {
        if (!filter.isAsked()) {
            problems.put("who", messages.text("audit.events.problem.empty"));
        }
        if (!filter.what().isEmpty() && !EventFilter.EVENTS.contains(filter.what())) {
            problems.put("what", messages.text("audit.events.problem.what"));
        }
        if (!filter.department().isEmpty()
                && departments.stream().noneMatch(one -> one.value().equals(filter.department()))) {
            problems.put("department", messages.text("audit.events.problem.department"));
        }
    }

    private FoundEvents find(EventFilter filter, EventFilter.Span span) {
        String machine = messages.text("role." + Role.SYSTEM.name());
        String who = filter.who().equals(machine) ? Actor.SYSTEM.id() : filter.who();
        return queries.ask(new FindEvents(
                who, filter.what(), filter.department(), span.from(), span.until(), filter.place(), ROWS));
    }

    private void understood(FoundEvents events, Problems problems) {
        if (events.people() == People.NOBODY || events.people() == People.TOO_MANY) {
            problems.put("who", messages.text("audit.events.problem.who." + events.people().name(),
                    Integer.toString(FindEvents.MAX_PEOPLE)));
        }
    }

    /** What an applicant did says something about a person; what staff did is their office. */
    private void fill(ModelAndView page, EventFilter filter, FoundEvents events) {
        if (events.people() == People.APPLICANTS) {
            accessLog.recordAll(Screen.EVENT_SEARCH,
                    events.rows().stream().map(row -> row.place().applicationId()).distinct().toList());
        }
        page.addObject("rows", views.of(events))
                .addObject("first", filter.place() == null ? null : filter.first())
                .addObject("next", events.more() ? filter.addressAfter(events.rows().getLast().place()) : null);
    }

    private List<Option> kinds() {
        return EventFilter.EVENTS.stream().map(name -> new Option(name, messages.text("event." + name))).toList();
    }

    private List<Option> departments() {
        return lists.departments().stream().map(one -> new Option(one.code(), one.name())).toList();
    }
}
