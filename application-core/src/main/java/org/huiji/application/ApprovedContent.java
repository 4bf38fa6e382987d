package org.huiji.application;

import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.huiji.application.section.Affiliation;
import org.huiji.application.section.Document;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.Education;
import org.huiji.application.section.PersonalInfo;
import org.huiji.application.section.Qualification;

/** What was approved and an amendment starts from; its pictures keep their former owner until replaced (decision 2). */
public record ApprovedContent(
        PersonalInfo personalInfo,
        Affiliation affiliation,
        Education education,
        Qualification qualification,
        SortedMap<DocumentSlot, Document> documents) {

    public ApprovedContent {
        documents = new TreeMap<>(documents);
    }

    /**
     * The content of an approved application.
     *
     * @throws NullPointerException if a section is missing, as in none that was approved and not erased
     */
    public static ApprovedContent of(Dossier dossier) {
        SortedMap<DocumentSlot, Document> documents = new TreeMap<>();
        dossier.documents().forEach((slot, attached) -> documents.put(slot, attached.document()));
        return new ApprovedContent(
                Objects.requireNonNull(dossier.personalInfo()),
                Objects.requireNonNull(dossier.affiliation()),
                Objects.requireNonNull(dossier.education()),
                Objects.requireNonNull(dossier.qualification()),
                documents);
    }

    @Override
    public String toString() {
        return "ApprovedContent[…]";
    }
}
