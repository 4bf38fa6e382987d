package org.huiji.web.audit.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.huiji.projections.auditsearch.FoundApplications;
import org.huiji.projections.auditsearch.ListApplications;
import org.huiji.projections.reference.ReferenceLists;
import org.huiji.web.command.Queries;
import org.huiji.web.facts.ActorPresenter;
import org.huiji.web.presentation.DatePresenter;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Component;

/** A list as a spreadsheet: the rows as the page shows them, and on a second sheet what was looked for, by whom and why. */
@Component
class ListSheets {

    private static final List<String> COLUMNS = List.of("number", "applicant", "identity", "status", "round",
            "department", "started", "changed");
    private static final List<Integer> WIDTHS = List.of(20, 16, 24, 12, 10, 36, 24, 24);
    private static final int LABEL_WIDTH = 20;
    private static final int VALUE_WIDTH = 80;
    /** A query is answered within seconds: so many rows are opened at a time. */
    private static final int AT_ONCE = 500;

    private final Queries queries;
    private final ReferenceLists lists;
    private final ActorPresenter actors;
    private final DatePresenter dates;
    private final Messages messages;

    ListSheets(
            Queries queries, ReferenceLists lists, ActorPresenter actors, DatePresenter dates, Messages messages) {
        this.queries = queries;
        this.lists = lists;
        this.actors = actors;
        this.dates = dates;
        this.messages = messages;
    }

    byte[] make(ListExport export, List<UUID> ids, ExportNote note) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "Huiji", "1.0")) {
            writeRows(book.newWorksheet(messages.text("audit.list.sheet.rows")), ids);
            writeConditions(book.newWorksheet(messages.text("audit.list.sheet.conditions")), export, note);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return file.toByteArray();
    }

    private void writeRows(Worksheet sheet, List<UUID> ids) {
        for (int column = 0; column < COLUMNS.size(); column++) {
            sheet.width(column, WIDTHS.get(column));
            sheet.value(0, column, messages.text("audit.list.column." + COLUMNS.get(column)));
        }
        sheet.range(0, 0, 0, COLUMNS.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
        int line = 1;
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<UUID> some = ids.subList(from, Math.min(from + AT_ONCE, ids.size()));
            for (FoundApplications.Row row : queries.ask(new ListApplications(some)).rows()) {
                writeRow(sheet, line++, cells(row));
            }
        }
    }

    /** Every cell is text: a name that begins like a formula stays a name, a number keeps its digits. */
    private static void writeRow(Worksheet sheet, int line, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(line, column, cells.get(column));
        }
    }

    private List<String> cells(FoundApplications.Row row) {
        boolean erased = row.applicantName().isEmpty();
        return List.of(
                row.receiptNumber(),
                erased ? messages.text("facts.erased") : row.applicantName(),
                row.maskedIdentityNumber(),
                messages.text("status." + row.status().name()),
                row.round() == 0 ? "" : messages.text("desk.round", Integer.toString(row.round())),
                row.departmentCode().isEmpty() ? "" : lists.departmentName(row.departmentCode()),
                dates.instant(row.startedAt()),
                dates.instant(row.changedAt()));
    }

    private void writeConditions(Worksheet sheet, ListExport export, ExportNote note) {
        sheet.width(0, LABEL_WIDTH);
        sheet.width(1, VALUE_WIDTH);
        int line = 0;
        for (List<String> condition : conditions(export, note)) {
            writeRow(sheet, line++, condition);
        }
    }

    private List<List<String>> conditions(ListExport export, ExportNote note) {
        List<List<String>> conditions = new ArrayList<>();
        conditions.add(condition("text", export.text()));
        conditions.add(condition("asked", dates.instant(export.askedAt())));
        conditions.add(condition("count", Integer.toString(export.persons())));
        conditions.add(condition("by", actors.whole(note.actor()) + " (" + note.actor().id() + ")"));
        conditions.add(condition("taken", dates.instant(note.at())));
        conditions.add(condition("reason", export.reason()));
        if (export.decidedByName() != null && export.decidedAt() != null) {
            conditions.add(condition("approved", export.decidedByName() + " " + dates.instant(export.decidedAt())));
        }
        conditions.add(condition("id", export.id().toString()));
        return conditions;
    }

    private List<String> condition(String name, String value) {
        return List.of(messages.text("audit.list.condition." + name), value);
    }
}
