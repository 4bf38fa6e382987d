package org.huiji.application.validation;

import org.huiji.application.ProblemCode;
import org.huiji.application.section.Field;
import org.huiji.application.section.Qualification;
import org.huiji.application.section.Qualification.Held;
import org.huiji.application.section.Qualification.Highest;
import org.huiji.application.section.Qualification.NoneHeld;

/** The rules of the qualification (applicant.md, 02-4). */
final class QualificationRules {

    private static final int SHORTEST = 2;
    private static final int LONGEST_NUMBER = 60;

    private final Qualification qualification;
    private final AnswerProblems problems;
    private final CommonRules common;

    QualificationRules(Qualification qualification, AnswerContext context, AnswerProblems problems) {
        this.qualification = qualification;
        this.problems = problems;
        this.common = new CommonRules(qualification, context, problems);
    }

    void check() {
        Highest highest = qualification.highest();
        common.requiredCode(Field.QUALIFICATION_LEVEL, highest.level());
        switch (highest) {
            case Held held -> check(held);
            case NoneHeld noneHeld -> check(noneHeld);
        }
        common.requiredCode(Field.ACCOUNTING_TITLE, qualification.accountingTitle());
        if (!qualification.accountingTitle().meansNone()) {
            common.requiredMonth(Field.APPOINTED_ON, qualification.appointedOn());
        }
        common.requiredCode(Field.ABACUS_GRADE, qualification.abacusGrade());
        if (!qualification.abacusGrade().meansNone()) {
            common.requiredText(
                    Field.ABACUS_CERTIFICATE_NUMBER, qualification.abacusCertificateNumber(), SHORTEST, LONGEST_NUMBER);
        }
    }

    private void check(Held held) {
        problems.addIf(held.level().meansNone(), Field.QUALIFICATION_TYPE, ProblemCode.NOT_ASKED);
        common.requiredCode(Field.QUALIFICATION_TYPE, held.qualificationType());
        common.requiredCode(Field.OBTAINED_BY, held.obtainedBy());
        common.requiredMonth(Field.OBTAINED_ON, held.obtainedOn());
        common.requiredText(Field.CERTIFICATE_NUMBER, held.certificateNumber(), SHORTEST, LONGEST_NUMBER);
    }

    private void check(NoneHeld noneHeld) {
        boolean isHeld = noneHeld.level().isAnswered() && !noneHeld.level().meansNone();
        problems.addIf(isHeld, Field.QUALIFICATION_TYPE, ProblemCode.REQUIRED);
    }
}
