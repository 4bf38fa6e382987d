package org.huiji.web.audit;

/** What one event changed at one place, before and after, in Chinese and masked. */
public record ChangeView(String label, String before, String after) {

    @Override
    public String toString() {
        return "ChangeView[…]";
    }
}
