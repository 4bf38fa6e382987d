package org.huiji.web.applicant;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Sends browsers where the work is. */
@ControllerAdvice(basePackageClasses = ElsewhereAdvice.class)
class ElsewhereAdvice {

    @ExceptionHandler(Elsewhere.class)
    String goElsewhere(Elsewhere elsewhere) {
        return "redirect:" + elsewhere.path();
    }
}
