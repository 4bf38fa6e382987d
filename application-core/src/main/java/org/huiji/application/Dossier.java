package org.huiji.application;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.huiji.application.section.Affiliation;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.Education;
import org.huiji.application.section.PersonalInfo;
import org.huiji.application.section.Qualification;
import org.huiji.application.section.Section;
import org.huiji.application.section.SectionName;
import org.jspecify.annotations.Nullable;

/**
 * What an application holds, whatever state it is in: the saved sections, the documents and the findings so far.
 *
 * @param amends the approved application that this one amends, {@code null} for a first filing
 * @param registration {@code null} after erasure, like the sections
 * @param version raised by every event except reminder, overdue, moved deadline and staff note (decision 3)
 * @param round the last review round, 0 before the first submission
 * @param sectionRevisions for each section saved, the version at which it was last changed
 * @param findings of all rounds, oldest first
 * @param transferredBy staff who transferred the application; none of them may approve it
 * @param pledge as agreed to at the last submission; {@code null} once the applicant may edit again
 * @param asReturned what the department had before it at the last return, {@code null} before the first; findings are
 *     met, and pictures are the same, in comparison with it
 * @param asApproved of an amendment what was approved before and it starts from, {@code null} for a first filing
 */
public record Dossier(
        UUID applicationId,
        UUID accountId,
        @Nullable UUID amends,
        @Nullable Registration registration,
        String noticeVersion,
        Instant startedAt,
        long version,
        int round,
        @Nullable PersonalInfo personalInfo,
        @Nullable Affiliation affiliation,
        @Nullable Education education,
        @Nullable Qualification qualification,
        SortedMap<DocumentSlot, AttachedDocument> documents,
        Map<SectionName, Long> sectionRevisions,
        List<Finding> findings,
        Set<String> transferredBy,
        @Nullable Pledge pledge,
        @Nullable Dossier asReturned,
        @Nullable Dossier asApproved) {

    public Dossier {
        documents = Collections.unmodifiableSortedMap(new TreeMap<>(documents));
        sectionRevisions = Collections.unmodifiableMap(new TreeMap<>(sectionRevisions));
        findings = List.copyOf(findings);
        transferredBy = Collections.unmodifiableSortedSet(new TreeSet<>(transferredBy));
    }

    /** The saved section of that name; empty for {@link SectionName#DOCUMENTS} and while unsaved. */
    public Optional<Section> section(SectionName name) {
        return Optional.ofNullable(
                switch (name) {
                    case PERSONAL_INFO -> personalInfo;
                    case MANAGEMENT_DEPARTMENT -> affiliation;
                    case EDUCATION -> education;
                    case QUALIFICATION -> qualification;
                    case DOCUMENTS -> null;
                });
    }

    /** The revision to send with the section's next command; 0 while it was never saved. */
    public long revisionOf(SectionName name) {
        return sectionRevisions.getOrDefault(name, 0L);
    }

    /** The findings of the last return, also while the round after it is under review. */
    public List<Finding> currentFindings() {
        int returnedRound = findings.stream().mapToInt(Finding::round).max().orElse(0);
        return findings.stream()
                .filter(finding -> finding.round() == returnedRound)
                .toList();
    }

    /** Whether the personal content can no longer be read, also at a time before its erasure. */
    public boolean isErased() {
        return registration == null;
    }

    @Override
    public String toString() {
        return "Dossier[" + applicationId + " version " + version + "]";
    }
}
