package org.huiji.application;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.huiji.application.section.Affiliation;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.Education;
import org.huiji.application.section.PersonalInfo;
import org.huiji.application.section.Qualification;
import org.huiji.application.section.SectionName;
import org.jspecify.annotations.Nullable;

/** Copies a dossier with some parts replaced; serves {@link Evolution} only. */
final class DossierChange {

    private final Dossier from;
    private final long version;
    private final SortedMap<DocumentSlot, AttachedDocument> documents;
    private final Map<SectionName, Long> sectionRevisions;
    private final Set<String> transferredBy;
    private int round;
    private @Nullable Registration registration;
    private @Nullable PersonalInfo personalInfo;
    private @Nullable Affiliation affiliation;
    private @Nullable Education education;
    private @Nullable Qualification qualification;
    private List<Finding> findings;
    private @Nullable Pledge pledge;
    private @Nullable Dossier asReturned;
    private @Nullable Dossier asApproved;

    private DossierChange(Dossier from, long version) {
        this.from = from;
        this.version = version;
        this.documents = new TreeMap<>(from.documents());
        this.sectionRevisions = new EnumMap<>(SectionName.class);
        this.sectionRevisions.putAll(from.sectionRevisions());
        this.transferredBy = new HashSet<>(from.transferredBy());
        this.round = from.round();
        this.registration = from.registration();
        this.personalInfo = from.personalInfo();
        this.affiliation = from.affiliation();
        this.education = from.education();
        this.qualification = from.qualification();
        this.findings = new ArrayList<>(from.findings());
        this.pledge = from.pledge();
        this.asReturned = from.asReturned();
        this.asApproved = from.asApproved();
    }

    static DossierChange to(Dossier from, ApplicationEvent event) {
        return new DossierChange(from, event.version());
    }

    DossierChange personalInfo(@Nullable PersonalInfo saved) {
        personalInfo = saved;
        return revised(SectionName.PERSONAL_INFO);
    }

    DossierChange affiliation(@Nullable Affiliation saved) {
        affiliation = saved;
        return revised(SectionName.MANAGEMENT_DEPARTMENT);
    }

    DossierChange education(@Nullable Education saved) {
        education = saved;
        return revised(SectionName.EDUCATION);
    }

    DossierChange qualification(@Nullable Qualification saved) {
        qualification = saved;
        return revised(SectionName.QUALIFICATION);
    }

    DossierChange document(DocumentSlot slot, AttachedDocument document) {
        documents.put(slot, document);
        return this;
    }

    DossierChange withoutDocument(DocumentSlot slot) {
        documents.remove(slot);
        return this;
    }

    /** What stands now is what was approved before. */
    DossierChange startingFromApproved() {
        asApproved = from;
        return this;
    }

    DossierChange submitted(int newRound, Pledge agreed) {
        round = newRound;
        pledge = agreed;
        return this;
    }

    DossierChange withoutPledge() {
        pledge = null;
        return this;
    }

    DossierChange transferredBy(String staffId) {
        transferredBy.add(staffId);
        return this;
    }

    DossierChange findings(UnaryOperator<Finding> life) {
        findings = findings.stream().map(life).toList();
        return this;
    }

    DossierChange returned(List<Finding> raised) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(raised);
        findings = all;
        asReturned = from;
        pledge = null;
        return this;
    }

    /** Forgets everything personal; ids, versions and times remain. */
    DossierChange erased() {
        registration = null;
        personalInfo = null;
        affiliation = null;
        education = null;
        qualification = null;
        documents.clear();
        asReturned = null;
        asApproved = null;
        findings = findings.stream().map(Finding::erased).toList();
        return this;
    }

    Dossier make() {
        return new Dossier(
                from.applicationId(),
                from.accountId(),
                from.amends(),
                registration,
                from.noticeVersion(),
                from.startedAt(),
                version,
                round,
                personalInfo,
                affiliation,
                education,
                qualification,
                documents,
                sectionRevisions,
                findings,
                transferredBy,
                pledge,
                asReturned,
                asApproved);
    }

    private DossierChange revised(SectionName section) {
        sectionRevisions.put(section, version);
        return this;
    }
}
