package org.huiji.web.applicant.information;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huiji.application.section.Field;
import org.huiji.application.validation.TextNormalisation;
import org.huiji.web.presentation.FieldRow;

/** One row of a printed table: two answers side by side, or one that needs the whole width. */
public record SheetRow(List<Cell> cells) {

    /** Columns that an answer takes in a row of its own, and beside another. */
    private static final int WHOLE = 3;
    private static final int HALF = 1;

    /** What is longer would make a narrow column of many lines. */
    private static final int LONGEST_OF_HALF = 32;

    /** Names and addresses get the width that they are mostly used at. */
    private static final Set<Field> WIDE = Set.of(
            Field.EMPLOYER_NAME, Field.EMPLOYER_ADDRESS, Field.RESIDENCE_ADDRESS, Field.MANAGEMENT_DEPARTMENT);

    /** One answer. */
    public record Cell(String label, String value, int columns) {

        @Override
        public String toString() {
            return "Cell[" + label + "]";
        }
    }

    /** The answers of a section in rows. */
    static List<SheetRow> of(List<FieldRow> answers) {
        List<SheetRow> rows = new ArrayList<>();
        List<FieldRow> waiting = new ArrayList<>();
        for (FieldRow answer : answers) {
            if (isWide(answer)) {
                flush(waiting, rows);
                rows.add(new SheetRow(List.of(cell(answer, WHOLE))));
            } else {
                waiting.add(answer);
                if (waiting.size() == 2) {
                    rows.add(new SheetRow(waiting.stream().map(each -> cell(each, HALF)).toList()));
                    waiting.clear();
                }
            }
        }
        flush(waiting, rows);
        return rows;
    }

    private static void flush(List<FieldRow> waiting, List<SheetRow> rows) {
        if (!waiting.isEmpty()) {
            rows.add(new SheetRow(List.of(cell(waiting.removeFirst(), WHOLE))));
        }
    }

    private static Cell cell(FieldRow answer, int columns) {
        return new Cell(answer.label(), answer.display(), columns);
    }

    private static boolean isWide(FieldRow answer) {
        return WIDE.contains(answer.field()) || TextNormalisation.length(answer.display()) > LONGEST_OF_HALF;
    }

    @Override
    public String toString() {
        return "SheetRow[" + cells.size() + "]";
    }
}
