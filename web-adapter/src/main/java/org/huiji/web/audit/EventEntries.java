package org.huiji.web.audit;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiji.application.ApplicationEvent;
import org.huiji.application.ApplicationEvent.ApplicationReturned;
import org.huiji.application.ApplicationEvent.ApplicationSubmittedForReview;
import org.huiji.application.RaisedFinding;
import org.huiji.application.port.RecordedEvent;
import org.huiji.application.section.Document;
import org.huiji.application.section.Field;
import org.huiji.projections.comparison.Change;
import org.huiji.projections.history.History;
import org.huiji.projections.history.HistoryEntry;
import org.huiji.review.ReviewDates;
import org.huiji.web.facts.FindingPresenter;
import org.huiji.web.facts.Visibility;
import org.huiji.web.form.ProblemMessages;
import org.huiji.web.presentation.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells a history event by event, in plain Chinese and in the words of the time. */
@Component
public class EventEntries {

    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final WordsOfTheTime wordsOfTheTime;
    private final ProblemMessages labels;
    private final Messages messages;

    EventEntries(WordsOfTheTime wordsOfTheTime, ProblemMessages labels, Messages messages) {
        this.wordsOfTheTime = wordsOfTheTime;
        this.labels = labels;
        this.messages = messages;
    }

    /** All events in order. */
    public List<EventEntry> of(History history, long position) {
        Map<UUID, String> targets = targets(history);
        return history.entries().stream().map(entry -> entry(entry, targets, position)).toList();
    }

    /** One event of a history. */
    EventEntry one(History history, long position) {
        return entry(history.entry(position), targets(history), position);
    }

    /** What an event changed, before and after, in the words of its time. */
    public List<ChangeView> changes(HistoryEntry entry) {
        Words words = wordsOfTheTime.at(entry.recorded().event().occurredAt());
        return entry.changes().stream().map(change -> change(change, words)).toList();
    }

    private EventEntry entry(HistoryEntry entry, Map<UUID, String> targets, long position) {
        RecordedEvent recorded = entry.recorded();
        Words words = wordsOfTheTime.at(recorded.event().occurredAt());
        ZonedDateTime at = recorded.event().occurredAt().atZone(ReviewDates.ZONE);
        List<String> said = new ArrayList<>(words.remarks().of(recorded.event(), targets));
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
                words.actors().whole(recorded.actor()),
                words.actors().channel(recorded.actor()),
                recorded.actor().address(),
                tag(recorded.event()),
                said,
                edited ? changes(entry) : List.of(),
                entry.sequence() == position);
    }

    private String tag(ApplicationEvent event) {
        return switch (event) {
            case ApplicationReturned returned ->
                messages.text("audit.tag.findings", Integer.toString(returned.findings().size()));
            case ApplicationSubmittedForReview submitted ->
                messages.text("audit.tag.round", Integer.toString(submitted.round()));
            default -> "";
        };
    }

    private ChangeView change(Change change, Words words) {
        return switch (change) {
            case Change.AnswerChange answer ->
                new ChangeView(
                        words.fields().label(answer.field()),
                        said(answer.field(), answer.before(), words, "facts.pictureBefore"),
                        said(answer.field(), answer.after(), words, "facts.newPicture"));
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
    private String said(Field field, String value, Words words, String picture) {
        String display = words.facts().display(field, value, Visibility.MASKED);
        if (display.isEmpty()) {
            return messages.text(value.isEmpty() ? "facts.unanswered" : picture);
        }
        return display;
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
