package org.huiji.web.audit.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.huiji.application.Actor;
import org.huiji.application.ApplicationState;
import org.huiji.application.Dossier;
import org.huiji.application.Registration;
import org.huiji.application.port.RecordedEvent;
import org.huiji.application.section.Field;
import org.huiji.projections.comparison.Change;
import org.huiji.projections.history.History;
import org.huiji.projections.history.HistoryEntry;
import org.huiji.web.audit.ChangeView;
import org.huiji.web.audit.EventEntries;
import org.huiji.web.audit.EventEntry;
import org.huiji.web.audit.export.ExportedHistory.Changed;
import org.huiji.web.audit.export.ExportedHistory.Event;
import org.huiji.web.audit.export.ExportedHistory.Who;
import org.huiji.web.facts.ActorPresenter;
import org.huiji.web.facts.FactPresenter;
import org.huiji.web.facts.FindingPresenter;
import org.huiji.web.presentation.Masks;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Component;

/** Says a history in the form in which it leaves the product. */
@Component
class ExportedHistories {

    private static final int NO_POSITION = -1;

    private final EventEntries entries;
    private final ExportedStates states;
    private final ActorPresenter actors;
    private final Masks masks;
    private final Messages messages;

    ExportedHistories(
            EventEntries entries, ExportedStates states, ActorPresenter actors, Masks masks, Messages messages) {
        this.entries = entries;
        this.states = states;
        this.actors = actors;
        this.masks = masks;
        this.messages = messages;
    }

    ExportedHistory of(History history, ApplicationState state) {
        Dossier dossier = state.dossier();
        List<EventEntry> told = entries.of(history, NO_POSITION);
        return new ExportedHistory(
                history.applicationId(),
                history.receiptNumber(),
                dossier.isErased(),
                FactPresenter.name(dossier),
                maskedNumber(dossier),
                IntStream.range(0, told.size())
                        .mapToObj(at -> event(history.entries().get(at), told.get(at)))
                        .toList(),
                states.of(state));
    }

    private String maskedNumber(Dossier dossier) {
        if (dossier.personalInfo() != null) {
            return masks.identityNumber(dossier.personalInfo().identityNumber());
        }
        Registration registration = dossier.registration();
        return registration == null ? "" : masks.identityNumber(registration.identityNumber());
    }

    private Event event(HistoryEntry entry, EventEntry told) {
        RecordedEvent recorded = entry.recorded();
        return new Event(
                recorded.sequence(),
                recorded.name(),
                recorded.revision(),
                told.name(),
                recorded.event().occurredAt(),
                recorded.recordedAt(),
                recorded.eventId(),
                recorded.commandId(),
                recorded.correlationId(),
                who(recorded.actor()),
                told.remarks(),
                changes(entry),
                entry.statusAfter(),
                entry.roundAfter());
    }

    private Who who(Actor actor) {
        return new Who(
                actor.id(),
                actor.role().name(),
                actor.departmentCode(),
                actor.displayName(),
                actor.channel().name(),
                actor.address(),
                actors.whole(actor) + " \u00b7 " + actors.channel(actor));
    }

    private List<Changed> changes(HistoryEntry entry) {
        List<ChangeView> views = entries.changes(entry);
        List<Changed> said = new ArrayList<>();
        for (int at = 0; at < views.size(); at++) {
            said.add(changed(entry.changes().get(at), views.get(at)));
        }
        return List.copyOf(said);
    }

    private Changed changed(Change change, ChangeView view) {
        String key = FindingPresenter.key(change.target());
        return change instanceof Change.AnswerChange answer && answer.field() == Field.PORTRAIT
                ? new Changed(key, view.label(), picture(answer.before()), picture(answer.after()))
                : new Changed(key, view.label(), view.before(), view.after());
    }

    /** What is a picture has no words of its own. */
    private String picture(String contentId) {
        return messages.text(contentId.isEmpty() ? "facts.noPicture" : "audit.export.picture");
    }
}
