package org.huiji.web.desk;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.huiji.web.access.Screen;
import org.huiji.web.form.Problems;
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

/** Puts the phrase of the picked reason into the text of a row. */
@Controller
@RequestMapping("/desk/applications/{id}/phrase/{key}")
class PhraseController {

    private static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final DeskAccess access;
    private final PhraseFilling filling;
    private final OpinionDesk opinions;
    private final ReviewScreen screen;
    private final Messages messages;

    PhraseController(
            DeskAccess access,
            PhraseFilling filling,
            OpinionDesk opinions,
            ReviewScreen screen,
            Messages messages) {
        this.access = access;
        this.filling = filling;
        this.opinions = opinions;
        this.screen = screen;
        this.messages = messages;
    }

    /** By the row's button: the page again with the text filled in. */
    @PostMapping
    ModelAndView fill(
            @PathVariable UUID id,
            @PathVariable String key,
            @RequestParam long version,
            @RequestParam MultiValueMap<String, String> typed) {
        DeskCase opened = mine(access.open(id, Screen.REVIEW));
        opinions.keepOfReview(opened, typed, version);
        ReviewForm form = ReviewForm.from(typed);
        Verdict verdict = form.at(key);
        String problem = problem(opened, verdict);
        return problem.isEmpty()
                ? screen.show(opened, form.with(filled(opened, verdict)))
                : screen.again(opened, form, new Problems().put(key, problem));
    }

    /** For the page's script: the text alone, or why there is none. Nothing is shown that the page does not show. */
    @PostMapping("/text")
    ResponseEntity<String> text(
            @PathVariable UUID id, @PathVariable String key, @RequestParam MultiValueMap<String, String> typed) {
        DeskCase opened = mine(access.goOn(id));
        Verdict verdict = ReviewForm.from(typed).at(key);
        String problem = problem(opened, verdict);
        return problem.isEmpty()
                ? ResponseEntity.ok().contentType(PLAIN).body(filled(opened, verdict).text())
                : ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).contentType(PLAIN).body(problem);
    }

    private Verdict filled(DeskCase opened, Verdict verdict) {
        return new Verdict(
                verdict.key(), Verdict.WRONG, verdict.reasonCode(), filling.textFor(opened, verdict));
    }

    private String problem(DeskCase opened, Verdict verdict) {
        if (verdict.reasonCode().isEmpty()) {
            return messages.text("desk.problem.reason");
        }
        String text = filling.textFor(opened, verdict);
        boolean kept = text.equals(verdict.text()) && filling.isTyped(opened, verdict);
        return kept ? messages.text("desk.phrase.kept") : text.isEmpty() ? messages.text("desk.phrase.none") : "";
    }

    /** Phrases hold what was filed in full, which is for whoever has claimed the review. */
    private static DeskCase mine(DeskCase opened) {
        if (!opened.isMine()) {
            throw DeskAccess.notFound();
        }
        return opened;
    }
}
