package org.huiji.web.audit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huiji.application.Dossier;
import org.huiji.application.FindingTarget;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.Field;
import org.huiji.application.section.SectionName;
import org.huiji.projections.comparison.Change;
import org.huiji.projections.comparison.Differences;
import org.huiji.projections.history.History;
import org.huiji.web.audit.ComparisonPage.Part;
import org.huiji.web.audit.ComparisonPage.Pictures;
import org.huiji.web.audit.ComparisonPage.Point;
import org.huiji.web.audit.ComparisonPage.Row;
import org.huiji.web.facts.DocumentView;
import org.huiji.web.facts.Fact;
import org.huiji.web.facts.PictureView;
import org.huiji.web.facts.SectionFacts;
import org.huiji.web.presentation.DatePresenter;
import org.huiji.web.presentation.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets two points of a history side by side, field by field and document by document, each in the words of its time. */
@Component
class ComparisonPages {

    private final EventEntries entries;
    private final Snapshots snapshots;
    private final DatePresenter dates;
    private final Messages messages;

    ComparisonPages(EventEntries entries, Snapshots snapshots, DatePresenter dates, Messages messages) {
        this.entries = entries;
        this.snapshots = snapshots;
        this.dates = dates;
        this.messages = messages;
    }

    ComparisonPage page(History history, long from, long to, boolean onlyChanges) {
        Snapshot before = snapshots.at(history, from);
        Snapshot after = snapshots.at(history, to);
        List<Change> changes = changes(history, from, to);
        Set<FindingTarget> changed = changes.stream().map(Change::target).collect(Collectors.toSet());
        List<Part> parts = new ArrayList<>(List.of(standing(before, after)));
        for (SectionName name : SectionName.values()) {
            Part part = section(name, before, after, changed);
            if (!part.rows().isEmpty()) {
                parts.add(part);
            }
        }
        return new ComparisonPage(
                history.applicationId(),
                point(history, from, before),
                point(history, to, after),
                history.last(),
                onlyChanges,
                parts,
                documents(before, after, changed),
                changes.size());
    }

    private static List<Change> changes(History history, long from, long to) {
        Dossier former = history.stateAfter(from).dossier();
        return Differences.between(former, history.stateAfter(to).dossier());
    }

    private Point point(History history, long position, Snapshot snapshot) {
        return new Point(
                entries.one(history, position),
                messages.text("status." + snapshot.status().name()),
                snapshot.erased());
    }

    private Part standing(Snapshot before, Snapshot after) {
        return new Part(messages.text("audit.replay.state"), List.of(
                row("audit.replay.status", before, after, one -> messages.text("status." + one.status().name())),
                row("audit.replay.round", before, after, one -> one.round() == null
                        ? ""
                        : messages.text("desk.round", Integer.toString(one.round().number()))),
                row("audit.replay.department", before, after, Snapshot::department),
                row("audit.replay.holder", before, after, Snapshot::holder),
                row("audit.replay.dates", before, after,
                        one -> one.round() == null ? "" : dates.due(one.round().dates()))));
    }

    private Row row(String key, Snapshot before, Snapshot after, Function<Snapshot, String> said) {
        String former = said.apply(before);
        String later = said.apply(after);
        return new Row(messages.text(key), former, later, null, null, !former.equals(later));
    }

    private Part section(SectionName name, Snapshot before, Snapshot after, Set<FindingTarget> changed) {
        Map<Field, Fact> former = facts(before, name);
        Map<Field, Fact> later = facts(after, name);
        Set<Field> fields = new TreeSet<>(former.keySet());
        fields.addAll(later.keySet());
        List<Row> rows = fields.stream()
                .map(field -> row(former.get(field), later.get(field), changed.contains(FindingTarget.of(field))))
                .toList();
        return new Part(messages.text("section." + name.name()), rows);
    }

    private Row row(@Nullable Fact former, @Nullable Fact later, boolean changed) {
        Fact either = later == null ? Objects.requireNonNull(former) : later;
        return new Row(either.label(), said(former), said(later), picture(former), picture(later), changed);
    }

    private String said(@Nullable Fact fact) {
        if (fact == null) {
            return messages.text("audit.compare.notAsked");
        }
        return fact.display().isEmpty() && fact.picture() == null
                ? messages.text("facts.unanswered")
                : fact.display();
    }

    private static @Nullable PictureView picture(@Nullable Fact fact) {
        return fact == null ? null : fact.picture();
    }

    private static Map<Field, Fact> facts(Snapshot snapshot, SectionName name) {
        Map<Field, Fact> facts = new TreeMap<>();
        snapshot.sections().stream().filter(section -> section.name() == name).map(SectionFacts::facts)
                .forEach(all -> all.forEach(fact -> facts.put(fact.field(), fact)));
        return facts;
    }

    private static List<Pictures> documents(Snapshot before, Snapshot after, Set<FindingTarget> changed) {
        Map<DocumentSlot, DocumentView> former = bySlot(before);
        Map<DocumentSlot, DocumentView> later = bySlot(after);
        Set<DocumentSlot> slots = EnumSet.noneOf(DocumentSlot.class);
        slots.addAll(former.keySet());
        slots.addAll(later.keySet());
        return slots.stream()
                .map(slot -> pictures(former.get(slot), later.get(slot), changed.contains(FindingTarget.of(slot))))
                .toList();
    }

    private static Pictures pictures(@Nullable DocumentView former, @Nullable DocumentView later, boolean changed) {
        DocumentView either = later == null ? Objects.requireNonNull(former) : later;
        return new Pictures(
                either.label(),
                former == null ? List.of() : former.pictures(),
                later == null ? List.of() : later.pictures(),
                former == null ? "" : former.substitute(),
                later == null ? "" : later.substitute(),
                changed);
    }

    private static Map<DocumentSlot, DocumentView> bySlot(Snapshot snapshot) {
        Map<DocumentSlot, DocumentView> views = new TreeMap<>();
        snapshot.documents().forEach(view -> views.put(view.slot(), view));
        return views;
    }
}
