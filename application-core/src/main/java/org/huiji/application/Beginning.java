package org.huiji.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.huiji.application.ApplicationEvent.AmendmentStarted;
import org.huiji.application.ApplicationEvent.ApplicationStarted;
import org.huiji.application.ApplicationState.Draft;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.SectionName;

/** How an application begins: empty, or with what was approved before. */
final class Beginning {

    private static final Map<SectionName, Long> ALL_FROM_THE_FIRST_VERSION = Map.of(
            SectionName.PERSONAL_INFO, 1L,
            SectionName.MANAGEMENT_DEPARTMENT, 1L,
            SectionName.EDUCATION, 1L,
            SectionName.QUALIFICATION, 1L);

    private Beginning() {}

    static ApplicationState first(ApplicationStarted event) {
        return new Draft(new Dossier(
                event.applicationId(),
                event.accountId(),
                null,
                event.registration().orNull(),
                event.noticeVersion(),
                event.occurredAt(),
                event.version(),
                0,
                null,
                null,
                null,
                null,
                new TreeMap<>(),
                Map.of(),
                List.of(),
                Set.of(),
                null,
                null,
                null));
    }

    static ApplicationState amendment(AmendmentStarted event) {
        ApprovedContent approved = event.approved().orNull();
        Dossier start = new Dossier(
                event.applicationId(),
                event.accountId(),
                event.amendedApplicationId(),
                event.registration().orNull(),
                event.noticeVersion(),
                event.occurredAt(),
                event.version(),
                0,
                approved == null ? null : approved.personalInfo(),
                approved == null ? null : approved.affiliation(),
                approved == null ? null : approved.education(),
                approved == null ? null : approved.qualification(),
                approved == null ? new TreeMap<>() : attached(approved, event.version(), event.occurredAt()),
                ALL_FROM_THE_FIRST_VERSION,
                List.of(),
                Set.of(),
                null,
                null,
                null);
        return new Draft(DossierChange.to(start, event).startingFromApproved().make());
    }

    private static SortedMap<DocumentSlot, AttachedDocument> attached(
            ApprovedContent approved, long version, Instant at) {
        SortedMap<DocumentSlot, AttachedDocument> documents = new TreeMap<>();
        approved.documents()
                .forEach((slot, document) -> documents.put(slot, new AttachedDocument(document, version, at)));
        return documents;
    }
}
