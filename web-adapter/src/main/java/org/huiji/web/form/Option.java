package org.huiji.web.form;

/** One entry of a drop-down or one card of a choice; {@code hint} is empty where the label says enough. */
public record Option(String value, String label, String hint) {

    public Option(String value, String label) {
        this(value, label, "");
    }
}
