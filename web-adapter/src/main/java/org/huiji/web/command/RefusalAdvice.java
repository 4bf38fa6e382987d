package org.huiji.web.command;

import org.huiji.application.Refusal;
import org.huiji.application.RefusalCode;
import org.huiji.application.port.KeyDestroyedException;
import org.huiji.web.form.ProblemMessages;
import org.huiji.web.form.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** The page for a refusal that no form shows at its fields: says what to do, never a stack trace, never a 500. */
@ControllerAdvice
public class RefusalAdvice {

    private final ProblemMessages problemMessages;

    public RefusalAdvice(ProblemMessages problemMessages) {
        this.problemMessages = problemMessages;
    }

    @ExceptionHandler(Refusal.class)
    public ModelAndView show(Refusal refusal) {
        HttpStatus status = statusOf(refusal.code());
        ModelAndView page = new ModelAndView(status == HttpStatus.NOT_FOUND ? "error/404" : "error/refusal");
        if (status == HttpStatus.NOT_FOUND) {
            page.setStatus(status);
            return page;
        }
        page.addObject(Problems.MODEL_NAME, problemMessages.of(refusal));
        page.addObject("message", problemMessages.text(refusal));
        page.setStatus(status);
        return page;
    }

    /** Something was on its way when its person was erased; there is nothing left that it could belong to. */
    @ExceptionHandler(KeyDestroyedException.class)
    public ModelAndView showErased(KeyDestroyedException erased) {
        return show(new Refusal(RefusalCode.ERASED));
    }

    /** Things of others look as if they did not exist. */
    static HttpStatus statusOf(RefusalCode code) {
        return switch (code) {
            case UNKNOWN_APPLICATION, NOT_OWN_APPLICATION, FOREIGN_DEPARTMENT, ROLE_NOT_ALLOWED, ERASED ->
                HttpStatus.NOT_FOUND;
            case NOT_ALLOWED_IN_STATE, STALE_VERSION, COMMAND_ID_REUSED, CLAIMED_BY_ANOTHER, OWN_APPLICATION,
                    TRANSFERRED_BY_SELF, APPLICANT_HAS_STARTED_CORRECTING, RETURNED_BY_ANOTHER,
                    OTHER_APPLICATION_OPEN, REVIEWER_ABSENT, REVIEWER_AT_WORK ->
                HttpStatus.CONFLICT;
            case INVALID_ANSWERS, INCOMPLETE, NO_FINDINGS, FINDING_TARGET_NOT_ASKED, UNKNOWN_REASON, TEXT_LENGTH,
                    UNKNOWN_FINDING, SLOT_NOT_ASKED, SLOT_EMPTY, UNKNOWN_DEPARTMENT, UNKNOWN_REVIEWER,
                    NOT_AN_APPROVED_APPLICATION, UNSAVED_CHANGES ->
                HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
