package org.huiji.reference;

/**
 * One entry picked from a {@link CodeList}: its stable value and the rule that the programme knows of it.
 *
 * <p>Labels are reference data and never stand here. An unanswered question is {@link #UNANSWERED}, never {@code null}.
 *
 * @param value the code as published, for example {@code "01"}; empty when nothing was picked
 * @param rule what the programme may conclude from the pick
 */
public record Code(String value, CodeRule rule) {

    /** Nothing was picked. */
    public static final Code UNANSWERED = new Code("", CodeRule.ORDINARY);

    /** An entry without a rule of its own. */
    public static Code of(String value) {
        return new Code(value, CodeRule.ORDINARY);
    }

    public boolean isAnswered() {
        return !value.isEmpty();
    }

    /** Whether the entry says that there is none of the thing asked for. */
    public boolean meansNone() {
        return rule == CodeRule.NONE;
    }
}
