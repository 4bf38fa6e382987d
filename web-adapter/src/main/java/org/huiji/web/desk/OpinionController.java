package org.huiji.web.desk;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.huiji.web.access.Screen;
import org.huiji.web.desk.ReviewOpinions.Saved;
import org.huiji.web.form.Problems;
import org.huiji.web.presentation.DatePresenter;
import org.huiji.web.presentation.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps what a reviewer has marked, while they mark and by a button. */
@Controller
@RequestMapping("/desk/applications/{id}/opinion")
class OpinionController {

    private static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final DeskAccess access;
    private final OpinionDesk desk;
    private final ReviewScreen screen;
    private final DatePresenter dates;
    private final Messages messages;

    OpinionController(
            DeskAccess access, OpinionDesk desk, ReviewScreen screen, DatePresenter dates, Messages messages) {
        this.access = access;
        this.desk = desk;
        this.screen = screen;
        this.dates = dates;
        this.messages = messages;
    }

    /** Saves while marking; answers the time, or a conflict and its words. Nothing is shown, so it is no look. */
    @PostMapping("/autosave")
    ResponseEntity<String> autosave(
            @PathVariable UUID id, @RequestParam long version, @RequestParam MultiValueMap<String, String> typed) {
        return desk.keep(access.goOn(id), typed, version)
                .map(saved -> answer(HttpStatus.OK, words(saved)))
                .orElseGet(() -> answer(HttpStatus.CONFLICT, messages.text("desk.opinion.notYours")));
    }

    /** Saves by the button and shows the review again. */
    @PostMapping
    ModelAndView save(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        Optional<Saved> saved = desk.keep(access.goOn(id), typed, version);
        if (saved.isEmpty()) {
            ModelAndView page = screen.again(
                    access.open(id, Screen.REVIEW),
                    ReviewForm.from(typed),
                    new Problems().general(messages.text("desk.opinion.notYours")));
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        flash.addFlashAttribute(DeskSteps.DONE, messages.text("desk.opinion.done", words(saved.get())));
        return new ModelAndView("redirect:" + DeskSteps.pathOf(id));
    }

    private String words(Saved saved) {
        String time = dates.time(saved.at());
        return saved.replaced() == null
                ? time
                : messages.text("desk.opinion.replaced", time, dates.time(saved.replaced()));
    }

    private static ResponseEntity<String> answer(HttpStatus status, String text) {
        return ResponseEntity.status(status).contentType(PLAIN).body(text);
    }
}
