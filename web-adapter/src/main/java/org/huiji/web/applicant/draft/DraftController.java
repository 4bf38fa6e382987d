package org.huiji.web.applicant.draft;

import java.util.Optional;
import org.huiji.application.section.SectionName;
import org.huiji.web.applicant.ApplicantPath;
import org.huiji.web.applicant.Elsewhere;
import org.huiji.web.applicant.form.SectionDesk;
import org.huiji.web.applicant.form.SectionForm;
import org.huiji.web.applicant.form.SectionSubmission;
import org.huiji.web.applicant.form.SectionWork;
import org.huiji.web.presentation.DatePresenter;
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

    private final SectionDesk desk;
    private final DatePresenter dates;

    DraftController(SectionDesk desk, DatePresenter dates) {
        this.desk = desk;
        this.dates = dates;
    }

    /** Saves while typing; answers the time, or nothing when there was nothing to keep. */
    @PostMapping("/my/drafts/{section}")
    ResponseEntity<String> keep(
            @PathVariable SectionName section, @RequestParam MultiValueMap<String, String> parameters) {
        SectionForm form = form(section);
        SectionSubmission sent = SectionSubmission.of(form, parameters);
        SectionWork work = desk.open(form).with(sent.answers());
        Optional<String> time = desk.keep(work, sent.sectionRevision()).map(dates::time);
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(time.orElse(""));
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
