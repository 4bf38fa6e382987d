package org.huiji.web.erasure;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.huiji.application.Actor;
import org.huiji.application.port.FreshIds;
import org.huiji.web.access.AccessLog;
import org.huiji.web.access.Screen;
import org.huiji.web.form.Option;
import org.huiji.web.form.Problems;
import org.huiji.web.presentation.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Fills the pages of erasure. Whoever is shown a person is recorded to have looked. */
@Component
class ErasurePages {

    private static final int LATEST = 100;

    private final ErasureRequests requests;
    private final ErasureSubjects subjects;
    private final AccessLog accessLog;
    private final Messages messages;
    private final FreshIds freshIds;
    private final Clock clock;

    ErasurePages(ErasureRequests requests, ErasureSubjects subjects, AccessLog accessLog, Messages messages,
            FreshIds freshIds, Clock clock) {
        this.requests = requests;
        this.subjects = subjects;
        this.accessLog = accessLog;
        this.messages = messages;
        this.freshIds = freshIds;
        this.clock = clock;
    }

    ModelAndView list(Actor reader) {
        return new ModelAndView("erasure/list", "requests", requests.latest(LATEST).stream()
                .map(request -> ErasureView.of(request, request.isExpired(clock.instant()), null, reader)).toList());
    }

    ModelAndView search(ErasureForm form, Problems problems) {
        return answer(new ModelAndView("erasure/new", "form", form), problems);
    }

    ModelAndView found(ErasureForm form, ErasureSubject subject, @Nullable UUID requestId, Problems problems) {
        look(subject);
        return answer(new ModelAndView("erasure/new", "form", form)
                .addObject("subject", subject)
                .addObject("requestId", requestId == null ? freshIds.next() : requestId)
                .addObject("bases", bases()), problems);
    }

    ModelAndView request(ErasureRequest request, Actor reader, String answer, Problems problems) {
        boolean expired = request.isExpired(clock.instant());
        ErasureSubject subject = request.state() == ErasureRequest.State.ASKED && !expired
                ? subjects.get(request.subject()).orElse(null)
                : null;
        if (subject != null) {
            look(subject);
        }
        return answer(new ModelAndView("erasure/request", "view", ErasureView.of(request, expired, subject, reader))
                .addObject("answer", answer)
                .addObject("stages", ErasureStage.values()), problems);
    }

    private void look(ErasureSubject subject) {
        accessLog.recordAll(Screen.ERASURE, subject.applications().stream().map(ErasureSubject.Filed::id).toList());
    }

    private List<Option> bases() {
        return Arrays.stream(ErasureBasis.values())
                .map(basis -> new Option(basis.name(), messages.text("erasure.basis." + basis.name()))).toList();
    }

    private static ModelAndView answer(ModelAndView page, Problems problems) {
        if (!problems.isEmpty()) {
            page.addObject(Problems.MODEL_NAME, problems).setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
