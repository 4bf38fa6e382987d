package org.huiji.application.section;

import java.time.YearMonth;
import java.util.SortedMap;
import org.huiji.reference.Code;
import org.jspecify.annotations.Nullable;

/**
 * Qualification (applicant.md, 02-4). What the other answers do not ask for is dropped, however it was filled in before.
 *
 * @param highest the highest one, or that there is none
 * @param appointedOn {@code null} when there is no title
 * @param abacusCertificateNumber empty when there is no grade
 */
public record Qualification(
        Highest highest,
        Code accountingTitle,
        @Nullable YearMonth appointedOn,
        Code abacusGrade,
        String abacusCertificateNumber,
        boolean certifiedPublicAccountant,
        boolean certifiedTaxAgent,
        boolean certifiedAppraiser) implements Section {

    public Qualification {
        if (accountingTitle.meansNone()) {
            appointedOn = null;
        }
        if (abacusGrade.meansNone()) {
            abacusCertificateNumber = "";
        }
    }

    /** The highest qualification. */
    public sealed interface Highest {
        Code level();
    }

    /** A qualification with its certificate. */
    public record Held(
            Code level, Code qualificationType, Code obtainedBy, @Nullable YearMonth obtainedOn,
            String certificateNumber) implements Highest {

        @Override
        public String toString() {
            return "Held[…]";
        }
    }

    /** No qualification; nothing more is asked. */
    public record NoneHeld(Code level) implements Highest {}

    @Override
    public SectionName name() {
        return SectionName.QUALIFICATION;
    }

    @Override
    public SortedMap<Field, String> answers() {
        Answers answers = new Answers().put(Field.QUALIFICATION_LEVEL, highest.level());
        if (highest instanceof Held held) {
            answers.put(Field.QUALIFICATION_TYPE, held.qualificationType())
                    .put(Field.OBTAINED_BY, held.obtainedBy())
                    .put(Field.OBTAINED_ON, held.obtainedOn())
                    .put(Field.CERTIFICATE_NUMBER, held.certificateNumber());
        }
        answers.put(Field.ACCOUNTING_TITLE, accountingTitle);
        if (!accountingTitle.meansNone()) {
            answers.put(Field.APPOINTED_ON, appointedOn);
        }
        answers.put(Field.ABACUS_GRADE, abacusGrade);
        if (!abacusGrade.meansNone()) {
            answers.put(Field.ABACUS_CERTIFICATE_NUMBER, abacusCertificateNumber);
        }
        return answers.put(Field.CERTIFIED_PUBLIC_ACCOUNTANT, certifiedPublicAccountant)
                .put(Field.CERTIFIED_TAX_AGENT, certifiedTaxAgent)
                .put(Field.CERTIFIED_APPRAISER, certifiedAppraiser)
                .inFormOrder();
    }

    @Override
    public String toString() {
        return "Qualification[…]";
    }
}
