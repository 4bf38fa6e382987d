package org.huiji.web.presentation;

import java.util.List;
import org.huiji.application.section.SectionName;
import org.jspecify.annotations.Nullable;

/**
 * The list of sections beside a form; the model attribute {@code progress}.
 *
 * @param formId the form that the entries submit (as {@code go=<href>}) so that leaving saves first; {@code null} for plain links
 */
public record Progress(List<Entry> entries, @Nullable String formId) {

    /** How far a section is; the message is {@code progress.state.<name>}. */
    public enum State {
        UNTOUCHED("todo"),
        DRAFT("todo"),
        SAVED("plain"),
        NEEDS_CORRECTION("warn"),
        PROBLEMS("err"),
        UNAVAILABLE("plain"),
        READY("ok");

        private final String tagClass;

        State(String tagClass) {
            this.tagClass = tagClass;
        }
    }

    /**
     * One section, or the check before submission.
     *
     * @param href {@code null} while it cannot be opened
     * @param count the problems of {@link State#PROBLEMS}
     */
    public record Entry(
            int number, String labelKey, @Nullable String href, State state, int count, boolean current) {

        public static Entry of(SectionName section, String href, State state, boolean current) {
            return new Entry(numberOf(section), "section." + section.name(), href, state, 0, current);
        }

        private static int numberOf(SectionName section) {
            return List.of(SectionName.values()).indexOf(section) + 1;
        }

        /** The check before submission; last in the list. */
        public static Entry check(@Nullable String href, State state, boolean current) {
            return new Entry(SectionName.values().length + 1, "progress.check", href, state, 0, current);
        }

        public boolean isDone() {
            return state == State.SAVED;
        }

        public String mark() {
            return isDone() ? "\u2713" : Integer.toString(number);
        }

        public String stateKey() {
            return "progress.state." + state.name();
        }

        public String tagClass() {
            return state.tagClass;
        }
    }

    /** How many sections are saved. */
    public long done() {
        return entries.stream().filter(Entry::isDone).count();
    }

    /** How many sections there are. */
    public int total() {
        return SectionName.values().length;
    }
}
