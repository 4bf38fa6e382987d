package org.huiji.web.audit;

import java.util.ArrayList;
import java.util.List;
import org.huiji.projections.history.History;
import org.huiji.web.audit.ReplayPage.Day;
import org.huiji.web.facts.FactPresenter;
import org.springframework.stereotype.Component;

/** Lays out a history at one point: what had happened, and the application exactly as it stood then. */
@Component
class ReplayPages {

    private final EventEntries entries;
    private final Snapshots snapshots;

    ReplayPages(EventEntries entries, Snapshots snapshots) {
        this.entries = entries;
        this.snapshots = snapshots;
    }

    /** The page after the event with that sequence. */
    ReplayPage page(History history, long position, boolean onlyChanges) {
        List<EventEntry> told = entries.of(history, position);
        return new ReplayPage(
                history.applicationId(),
                history.receiptNumber(),
                FactPresenter.name(history.stateAfter(position).dossier()),
                position,
                onlyChanges,
                told,
                days(told),
                snapshots.after(history, position),
                history.entry(position).recorded());
    }

    private static List<Day> days(List<EventEntry> told) {
        List<Day> days = new ArrayList<>();
        for (EventEntry entry : told.reversed()) {
            if (days.isEmpty() || !days.getLast().date().equals(entry.day())) {
                days.add(new Day(entry.day(), new ArrayList<>()));
            }
            days.getLast().entries().add(entry);
        }
        return days;
    }
}
