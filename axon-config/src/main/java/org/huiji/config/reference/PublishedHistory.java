package org.huiji.config.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.huiji.projections.reference.ReferenceHistory;
import org.huiji.projections.reference.ReferenceLists;
import org.huiji.reference.CodeList;

/**
 * The lists of every moment, made of what was published until then. Between two publications they are the same object.
 * What another node publishes is known from the next start on: lists come with the product.
 */
final class PublishedHistory implements ReferenceHistory {

    private final List<ReferenceListPublished> published;
    private final NavigableSet<Instant> publications = new TreeSet<>();
    private final ConcurrentMap<Instant, ReferenceLists> made = new ConcurrentHashMap<>();

    PublishedHistory(List<ReferenceListPublished> published) {
        this.published = List.copyOf(published);
        published.forEach(one -> publications.add(one.validFrom()));
    }

    @Override
    public ReferenceLists at(Instant moment) {
        Instant latest = publications.floor(moment);
        return made.computeIfAbsent(latest == null ? publications.getFirst() : latest, this::listsOf);
    }

    private ReferenceLists listsOf(Instant publication) {
        PublishedRegions regions = PublishedRegions.of(
                ReferenceFile.of(entries(ReferenceListText.REGIONS, publication)));
        PublishedDepartments departments = new PublishedDepartments(regions,
                ReferenceFile.of(entries(ReferenceListText.DEPARTMENTS, publication)));
        List<PublishedEntry> codes = new ArrayList<>();
        Arrays.stream(CodeList.values()).filter(list -> isPublished(list.key()))
                .forEach(list -> codes.addAll(ReferenceListText.codes(list, entries(list.key(), publication))));
        return new PublishedReferenceLists(codes, regions, departments);
    }

    private boolean isPublished(String list) {
        return published.stream().anyMatch(one -> one.list().equals(list));
    }

    /** The list as valid then; one that was first published later is known by its first version. */
    private String entries(String list, Instant moment) {
        List<ReferenceListPublished> versions = published.stream().filter(one -> one.list().equals(list))
                .sorted(Comparator.comparingInt(ReferenceListPublished::version)).toList();
        return versions.stream().filter(one -> !one.validFrom().isAfter(moment)).reduce((former, later) -> later)
                .orElseGet(versions::getFirst).entries();
    }
}
