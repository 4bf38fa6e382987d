package org.huiji.web.audit.export;

import java.util.HashMap;
import java.util.Map;
import org.huiji.application.ApplicationState;
import org.huiji.projections.history.History;
import org.huiji.review.ReviewPeriod;
import org.huiji.web.access.Screen;
import org.huiji.web.facts.ActorPresenter;
import org.huiji.web.presentation.DatePresenter;
import org.huiji.web.presentation.Messages;
import org.huiji.web.print.Printer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** The history as a document for the file: what happened event by event, how it stands now, and who took it away. */
@Component
@Order(1)
class HistoryPdf implements HistoryDownload {

    /** More would be a book of hundreds of pages, for which the printer's two places are not there. */
    static final int MOST_EVENTS = 1_000;

    private final ExportedHistories histories;
    private final ActorPresenter actors;
    private final DatePresenter dates;
    private final Messages messages;
    private final Printer printer;

    HistoryPdf(
            ExportedHistories histories,
            ActorPresenter actors,
            DatePresenter dates,
            Messages messages,
            Printer printer) {
        this.histories = histories;
        this.actors = actors;
        this.dates = dates;
        this.messages = messages;
        this.printer = printer;
    }

    @Override
    public String name() {
        return "pdf";
    }

    @Override
    public Screen screen() {
        return Screen.HISTORY_PDF;
    }

    @Override
    public MediaType type() {
        return MediaType.APPLICATION_PDF;
    }

    @Override
    public String ending() {
        return "pdf";
    }

    @Override
    public boolean takes(int events) {
        return events > 0 && events <= MOST_EVENTS;
    }

    /** An event with its time as people say it. */
    record Line(ExportedHistory.Event event, String number, String at) {}

    @Override
    public byte[] make(History history, ApplicationState state, ExportNote note) {
        ExportedHistory exported = histories.of(history, state);
        HistoryFingerprint fingerprint = HistoryFingerprint.of(exported);
        Map<String, Object> model = new HashMap<>();
        model.put("history", exported);
        model.put("lines", exported.events().stream().map(this::line).toList());
        model.put("due", due(exported.state().round()));
        model.put("foot", messages.text("print.history.foot", exported.receiptNumber(), fingerprint.brief()));
        model.put("fingerprint", HistoryFingerprint.ALGORITHM + " " + fingerprint.digest());
        model.put("exportedBy", messages.text("print.history.by", actors.whole(note.actor()), note.actor().id()));
        model.put("exportedAt", dates.instant(note.at()));
        model.put("reason", note.reason());
        return printer.print("history", model, null);
    }

    private Line line(ExportedHistory.Event event) {
        return new Line(event, Long.toString(event.sequence() + 1), dates.instant(event.occurredAt()));
    }

    private String due(ExportedHistory.@Nullable Round round) {
        return round == null
                ? ""
                : dates.deadline(round.dueOn(), ReviewPeriod.DUE_DAY, round.provisional());
    }
}
