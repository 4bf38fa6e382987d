package org.huiji.web.erasure;

import java.util.Optional;
import java.util.UUID;
import org.huiji.application.Actor;
import org.huiji.application.Role;
import org.huiji.application.port.CurrentActor;
import org.huiji.web.account.AccountHolder;
import org.huiji.web.form.Problems;
import org.huiji.web.form.TypedText;
import org.huiji.web.presentation.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Requests to erase a person: looked through, asked for, decided. */
@Controller
@RequestMapping("/erasures")
class ErasureController {

    private static final Problems NONE = new Problems();

    private final CurrentActor currentActor;
    private final ErasureDesk desk;
    private final ErasureRequests requests;
    private final ErasureSubjects subjects;
    private final ErasureCheck check;
    private final ErasurePages pages;
    private final Messages messages;

    ErasureController(CurrentActor currentActor, ErasureDesk desk, ErasureRequests requests, ErasureSubjects subjects,
            ErasureCheck check, ErasurePages pages, Messages messages) {
        this.currentActor = currentActor;
        this.desk = desk;
        this.requests = requests;
        this.subjects = subjects;
        this.check = check;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView list() {
        return pages.list(officer());
    }

    @GetMapping("/new")
    ModelAndView begin() {
        officer();
        return pages.search(ErasureForm.EMPTY, NONE);
    }

    /** Looks the person up and shows what would go. */
    @PostMapping("/new")
    ModelAndView find(@RequestParam(defaultValue = "") String person) {
        officer();
        ErasureForm form = ErasureForm.of(person, "", "", "");
        if (form.person().isEmpty()) {
            return pages.search(form, new Problems().put("person", messages.text("erasure.problem.nothing")));
        }
        return switch (subjects.find(form.person())) {
            case ErasureSubjects.Found.Person found -> pages.found(form, found.subject(), null, NONE);
            case ErasureSubjects.Found.Erased _ ->
                pages.search(form, new Problems().put("person", messages.text("erasure.problem.erased")));
            case ErasureSubjects.Found.Nobody _ ->
                pages.search(form, new Problems().put("person", messages.text("erasure.problem.nobody")));
        };
    }

    @PostMapping
    ModelAndView ask(@RequestParam UUID requestId, @RequestParam UUID subject,
            @RequestParam(defaultValue = "") String basis, @RequestParam(defaultValue = "") String letter,
            @RequestParam(defaultValue = "") String reason) {
        Actor by = officer();
        ErasureForm form = ErasureForm.of("", basis, letter, reason);
        Optional<ErasureSubject> person = subjects.get(subject);
        if (person.isEmpty()) {
            return pages.search(ErasureForm.EMPTY,
                    new Problems().put("person", messages.text("erasure.problem.erased")));
        }
        Problems problems = check.of(form, subjects.holder(subject).orElseThrow(ErasureController::notFound));
        if (problems.isEmpty() && !isKept(requestId, subject, form, by)) {
            problems.general(messages.text("erasure.problem.waiting"));
        }
        return problems.isEmpty()
                ? back(requestId)
                : pages.found(form, person.get(), requestId, problems);
    }

    /** The second of two clicks finds its request kept. */
    private boolean isKept(UUID requestId, UUID subject, ErasureForm form, Actor by) {
        return desk.ask(requestId, subject, form, ErasureBasis.valueOf(form.basis()), by)
                || requests.find(requestId).filter(kept -> kept.subject().equals(subject)).isPresent();
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable UUID id) {
        return pages.request(request(id), officer(), "", NONE);
    }

    @PostMapping("/{id}/confirm")
    ModelAndView confirm(@PathVariable UUID id, @RequestParam(required = false) @Nullable String understood) {
        Actor by = securityOfficer();
        ErasureRequest request = request(id);
        if (understood == null) {
            return pages.request(request, by, "",
                    new Problems().put("understood", messages.text("erasure.problem.understood")));
        }
        return decided(id, by, desk.confirm(id, by));
    }

    @PostMapping("/{id}/refuse")
    ModelAndView refuse(@PathVariable UUID id, @RequestParam(defaultValue = "") String answer) {
        Actor by = securityOfficer();
        ErasureRequest request = request(id);
        String text = TypedText.lines(answer);
        Optional<AccountHolder> person = subjects.holder(request.subject());
        Problems problems = person.map(holder -> check.ofAnswer(text, holder)).orElse(NONE);
        return problems.isEmpty()
                ? decided(id, by, desk.refuse(id, text, by))
                : pages.request(request, by, text, problems);
    }

    @PostMapping("/{id}/withdraw")
    ModelAndView withdraw(@PathVariable UUID id) {
        Actor by = officer();
        request(id);
        return decided(id, by, desk.withdraw(id, by));
    }

    private ModelAndView decided(UUID id, Actor by, Optional<ErasureDesk.Hindrance> hindrance) {
        return hindrance.map(why -> {
            ModelAndView again = pages.request(request(id), by, "",
                    new Problems().general(messages.text("erasure.refused." + why.name())));
            again.setStatus(HttpStatus.CONFLICT);
            return again;
        }).orElseGet(() -> back(id));
    }

    private static ModelAndView back(UUID id) {
        return new ModelAndView("redirect:/erasures/" + id);
    }

    private ErasureRequest request(UUID id) {
        return requests.find(id).orElseThrow(ErasureController::notFound);
    }

    private Actor officer() {
        return currentActor.get().filter(actor -> actor.role() == Role.ADMINISTRATOR
                || actor.role() == Role.SECURITY_ADMINISTRATOR).orElseThrow(ErasureController::notFound);
    }

    private Actor securityOfficer() {
        return currentActor.get().filter(actor -> actor.role() == Role.SECURITY_ADMINISTRATOR)
                .orElseThrow(ErasureController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
