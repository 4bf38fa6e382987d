package org.huiji.web.presentation;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One of the three stages 01 reading the notice, 02 filling in, 03 told; the model attribute {@code flow} is a list of them.
 *
 * @param number from 1
 * @param note a short remark below its name, may be empty
 */
public record FlowStep(int number, int current, String note) {

    /** The number that stands for a stage after the last one: all is done. */
    public static final int FINISHED = 4;

    /** All three, of which {@code current} is being done. */
    public static List<FlowStep> at(int current, String firstNote, String secondNote, String thirdNote) {
        List<String> notes = List.of(firstNote, secondNote, thirdNote);
        return IntStream.rangeClosed(1, notes.size())
                .mapToObj(number -> new FlowStep(number, current, notes.get(number - 1)))
                .toList();
    }

    public boolean isDone() {
        return number < current;
    }

    public boolean isNow() {
        return number == current;
    }

    public String cssClass() {
        return isDone() ? "done" : isNow() ? "now" : "";
    }
}
