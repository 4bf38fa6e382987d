package org.huiji.web.desk;

import java.util.Optional;
import org.huiji.application.Refusal;
import org.huiji.application.RefusalCode;
import org.huiji.web.facts.Visibility;
import org.huiji.web.form.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Shows the review page, at first or again with everything that was typed. */
@Component
class ReviewScreen {

    private final ReviewPages pages;
    private final ReviewOpinions opinions;
    private final RefusalWords words;

    ReviewScreen(ReviewPages pages, ReviewOpinions opinions, RefusalWords words) {
        this.pages = pages;
        this.opinions = opinions;
        this.words = words;
    }

    /** With what was marked before, here or on another machine. */
    ModelAndView show(DeskCase opened) {
        ReviewForm marked = opinions.find(opened).map(ReviewOpinion::form).orElse(ReviewForm.EMPTY);
        return show(opened, marked);
    }

    ModelAndView show(DeskCase opened, ReviewForm form) {
        return view(pages.page(opened, form, opinions.find(opened), opened.visibility()));
    }

    /** Once with the full number, whoever has claimed it. */
    ModelAndView unmasked(DeskCase opened) {
        Optional<ReviewOpinion> opinion = opinions.find(opened);
        ReviewForm marked = opinion.map(ReviewOpinion::form).orElse(ReviewForm.EMPTY);
        return view(pages.page(opened, marked, opinion, Visibility.FULL));
    }

    private static ModelAndView view(ReviewPage page) {
        return new ModelAndView("desk/review", "review", page).addObject("note", "").addObject("unmaskReason", "");
    }

    /** Again, because something typed is not right. */
    ModelAndView again(DeskCase opened, ReviewForm form, Problems problems) {
        ModelAndView page = show(opened, form).addObject(Problems.MODEL_NAME, problems);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** Again, because the step was refused. */
    ModelAndView refused(DeskCase opened, ReviewForm form, Refusal refusal) {
        Problems problems = new Problems().general(words.of(opened.file().applicationId(), refusal));
        ModelAndView page = again(opened, form, problems);
        page.setStatus(statusOf(refusal));
        return page;
    }

    /** What was typed is to be mended; all else is a conflict with what happened meanwhile. */
    static HttpStatus statusOf(Refusal refusal) {
        RefusalCode code = refusal.code();
        boolean typed = code == RefusalCode.NO_FINDINGS
                || code == RefusalCode.FINDING_TARGET_NOT_ASKED
                || code == RefusalCode.UNKNOWN_REASON
                || code == RefusalCode.TEXT_LENGTH
                || code == RefusalCode.UNKNOWN_DEPARTMENT
                || code == RefusalCode.UNKNOWN_REVIEWER
                || code == RefusalCode.REVIEWER_ABSENT;
        return typed ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
    }
}
