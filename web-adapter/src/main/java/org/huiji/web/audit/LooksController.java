package org.huiji.web.audit;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.huiji.projections.reference.ReferenceLists;
import org.huiji.web.access.AccessEntry;
import org.huiji.web.access.Screen.Kind;
import org.huiji.web.form.Option;
import org.huiji.web.form.Problems;
import org.huiji.web.presentation.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who looked at whose data, narrowed by whose, by whom, how and when. */
@Controller
class LooksController {

    private static final int ROWS = 100;

    private final AuditAccess access;
    private final Looks looks;
    private final ReferenceLists lists;
    private final Messages messages;

    LooksController(AuditAccess access, Looks looks, ReferenceLists lists, Messages messages) {
        this.access = access;
        this.looks = looks;
        this.lists = lists;
        this.messages = messages;
    }

    @GetMapping("/audit/looks")
    ModelAndView show(
            LooksQuery query,
            @RequestParam(required = false) @Nullable UUID application,
            @RequestParam(required = false) @Nullable Long before) {
        access.requireAuditor();
        Problems problems = query.problems(messages);
        if (!problems.isEmpty()) {
            ModelAndView again = page(query, application, List.of()).addObject(Problems.MODEL_NAME, problems);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        Looks.Found found = looks.find(query, application, before, ROWS);
        List<AccessEntry> entries = found.entries();
        return page(query, application, entries)
                .addObject("more", found.isPersonVague())
                .addObject("next", entries.size() == ROWS ? entries.getLast().id() : null);
    }

    private ModelAndView page(LooksQuery query, @Nullable UUID application, List<AccessEntry> entries) {
        return new ModelAndView("audit/looks", "looks", entries)
                .addObject("query", query)
                // templates know something else as the application
                .addObject("applicationId", application)
                .addObject("kinds", kinds())
                .addObject("departments", departments());
    }

    private List<Option> kinds() {
        return Arrays.stream(Kind.values())
                .map(kind -> new Option(kind.name(), messages.text("look." + kind.name())))
                .toList();
    }

    private List<Option> departments() {
        return lists.departments().stream().map(one -> new Option(one.code(), one.name())).toList();
    }
}
