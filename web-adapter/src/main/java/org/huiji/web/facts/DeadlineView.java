package org.huiji.web.facts;

/**
 * How a review stands against its deadline.
 *
 * @param tone class of the mark: {@code over}, {@code soon}, {@code okay} or {@code held}
 * @param text working days left or exceeded
 * @param due the day on which it is due, with its number
 * @param used working days gone by, 0–10
 */
public record DeadlineView(String tone, String text, String due, int used) {

    @Override
    public String toString() {
        return "DeadlineView[…]";
    }
}
