package org.huiji.web.audit;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiji.application.ApplicationEvent.ApplicationReturned;
import org.huiji.application.RaisedFinding;
import org.huiji.application.port.RecordedEvent;
import org.huiji.application.section.Document;
import org.huiji.projections.comparison.Change;
import org.huiji.projections.history.History;
import org.huiji.projections.history.HistoryEntry;
import org.huiji.review.ReviewDates;
import org.huiji.web.facts.ActorPresenter;
import org.huiji.web.facts.FactPresenter;
import org.huiji.web.facts.FindingPresenter;
import org.huiji.web.facts.Visibility;
import org.huiji.web.form.ProblemMessages;
import org.huiji.web.presentation.FieldPresenter;
import org.huiji.web.presentation.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells a history event by event, in plain Chinese. */
@Component
public class EventEntries {

    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final EventRemarks remarks;
    private final ActorPresenter actors;
    private final FactPresenter facts;
    private final FieldPresenter fields;
    private final ProblemMessages labels;
    private final Messages messages;

    EventEntries(
            EventRemarks remarks,
            ActorPresenter actors,
            FactPresenter facts,
            FieldPresenter fields,
            ProblemMessages labels,
            Messages messages) {
        this.remarks = remarks;
        this.actors = actors;
        this.facts = facts;
        this.fields = fields;
        this.labels = labels;
        this.messages = messages;
    }

    /** All events in order. */
    public List<EventEntry> of(History history, long position) {
        Map<UUID, String> targets = targets(history);
        return history.entries().stream().map(entry -> entry(entry, targets, position)).toList();
    }

    /** What an event changed, before and after. */
    public List<ChangeView> changes(HistoryEntry entry) {
        return entry.changes().stream().map(this::change).toList();
    }

    private EventEntry entry(HistoryEntry entry, Map<UUID, String> targets, long position) {
        RecordedEvent recorded = entry.recorded();
        ZonedDateTime at = recorded.event().occurredAt().atZone(ReviewDates.ZONE);
        List<String> said = new ArrayList<>(remarks.of(recorded.event(), targets));
        boolean edited = entry.changes().stream().anyMatch(EventEntries::hadAnswer);
        if (!entry.changes().isEmpty()) {
            String key = edited ? "audit.remark.edited" : "audit.remark.filled";
            said.add(messages.text(key, Integer.toString(entry.changes().size())));
        }
        return new EventEntry(
                entry,
                entry.sequence() + 1,
                at.toLocalDate(),
                messages.text("event." + recorded.name()),
                TO_THE_SECOND.format(at),
                actors.whole(recorded.actor()),
                actors.channel(recorded.actor()),
                said,
                edited ? changes(entry) : List.of(),
                entry.sequence() == position);
    }

    private ChangeView change(Change change) {
        return switch (change) {
            case Change.AnswerChange answer ->
                new ChangeView(
                        fields.label(answer.field()),
                        orUnanswered(facts.display(answer.field(), answer.before(), Visibility.MASKED)),
                        orUnanswered(facts.display(answer.field(), answer.after(), Visibility.MASKED)));
            case Change.DocumentChange document ->
                new ChangeView(
                        messages.text("slot." + document.slot().name()),
                        pictures(document.before()),
                        pictures(document.after()));
        };
    }

    private static boolean hadAnswer(Change change) {
        return switch (change) {
            case Change.AnswerChange answer -> !answer.before().isEmpty();
            case Change.DocumentChange document -> document.before() != null;
        };
    }

    private String pictures(@Nullable Document document) {
        return document == null
                ? messages.text("facts.noPicture")
                : messages.text("audit.pictures", Integer.toString(document.pictures().size()));
    }

    /** A picture field has no words of its own. */
    private String orUnanswered(String display) {
        return display.isEmpty() ? messages.text("facts.unanswered") : display;
    }

    private Map<UUID, String> targets(History history) {
        Map<UUID, String> targets = new HashMap<>();
        for (HistoryEntry entry : history.entries()) {
            if (entry.recorded().event() instanceof ApplicationReturned returned) {
                for (RaisedFinding finding : returned.findings()) {
                    targets.put(finding.id(), labels.label(FindingPresenter.key(finding.target())));
                }
            }
        }
        return targets;
    }
}
