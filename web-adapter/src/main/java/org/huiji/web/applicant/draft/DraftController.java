package org.huiji.web.applicant.draft;

import java.nio.charset.StandardCharsets;
import org.huiji.application.section.SectionName;
import org.huiji.web.applicant.ApplicantPath;
import org.huiji.web.applicant.Elsewhere;
import org.huiji.web.applicant.form.SectionDesk;
import org.huiji.web.applicant.form.SectionForm;
import org.huiji.web.applicant.form.SectionSubmission;
import org.huiji.web.applicant.form.SectionWork;
import org.huiji.web.presentation.DatePresenter;
import org.huiji.web.presentation.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps drafts while somebody types, and takes up or gives up one that others have overtaken. */
@Controller
class DraftController {

    private static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final SectionDesk desk;
    private final DatePresenter dates;
    private final Messages messages;

    DraftController(SectionDesk desk, DatePresenter dates, Messages messages) {
        this.desk = desk;
        this.dates = dates;
        this.messages = messages;
    }

    /** Saves while typing; answers the time, nothing when there was nothing to keep, or a conflict and its words. */
    @PostMapping("/my/drafts/{section}")
    ResponseEntity<String> keep(
            @PathVariable SectionName section, @RequestParam MultiValueMap<String, String> parameters) {
        SectionForm form = form(section);
        SectionSubmission sent = SectionSubmission.of(form, parameters);
        SectionWork work = desk.open(form).with(sent.answers());
        try {
            return answer(HttpStatus.OK, desk.keep(work, sent).map(dates::time).orElse(""));
        } catch (DraftOvertaken theirs) {
            return answer(
                    HttpStatus.CONFLICT, messages.text("applicant.draftElsewhere.now", dates.time(theirs.savedAt())));
        }
    }

    private static ResponseEntity<String> answer(HttpStatus status, String text) {
        return ResponseEntity.status(status).contentType(PLAIN).body(text);
    }

    /** Goes on with a draft that was begun before the section was saved by other ways. */
    @PostMapping("/my/drafts/{section}/adopt")
    String adopt(@PathVariable SectionName section) {
        SectionWork work = desk.open(form(section));
        Draft outdated = work.outdated();
        if (outdated != null) {
            desk.adopt(work, outdated);
        }
        return "redirect:" + ApplicantPath.of(section);
    }

    /** Gives the unsaved changes up. */
    @PostMapping("/my/drafts/{section}/discard")
    String discard(@PathVariable SectionName section, @RequestParam(defaultValue = "") String back) {
        desk.drop(form(section));
        return "redirect:" + (ApplicantPath.isLinked(back) ? back : ApplicantPath.of(section));
    }

    private SectionForm form(SectionName section) {
        return desk.form(section).orElseThrow(() -> new Elsewhere(ApplicantPath.LANDING));
    }
}
