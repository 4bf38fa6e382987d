package org.huiji.web.applicant;

import java.util.ArrayList;
import java.util.List;
import org.huiji.application.AttachedDocument;
import org.huiji.application.Dossier;
import org.huiji.application.policy.RequiredDocuments;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.Field;
import org.huiji.application.section.Picture;
import org.huiji.application.section.SectionName;
import org.huiji.web.applicant.documents.SlotLabels;
import org.huiji.web.presentation.FieldPresenter;
import org.huiji.web.presentation.FieldRow;
import org.springframework.stereotype.Component;

/** All answers and documents of an application in the order of the form, as check page, file and printed form show them. */
@Component
public class ApplicationOverview {

    private final FieldPresenter fields;
    private final SlotLabels labels;

    public ApplicationOverview(FieldPresenter fields, SlotLabels labels) {
        this.fields = fields;
        this.labels = labels;
    }

    /** One section with its answers; {@code saved} is false while it was never saved. */
    public record SectionView(SectionName section, String path, boolean saved, List<FieldRow> rows) {}

    /** One slot with its pictures. */
    public record DocumentView(DocumentSlot slot, String label, List<Picture> pictures) {}

    /** The four sections of answers; pictures are left out of the rows. */
    public List<SectionView> sections(Dossier dossier) {
        List<SectionView> views = new ArrayList<>();
        for (SectionName section : SectionName.values()) {
            if (section != SectionName.DOCUMENTS) {
                views.add(new SectionView(
                        section, ApplicantPath.of(section), dossier.section(section).isPresent(),
                        rows(dossier, section)));
            }
        }
        return views;
    }

    /** The slots that the answers call for, filled or not. */
    public List<DocumentView> documents(Dossier dossier) {
        return RequiredDocuments.of(dossier).stream()
                .map(slot -> new DocumentView(slot, labels.of(slot, dossier), pictures(dossier, slot)))
                .toList();
    }

    private List<FieldRow> rows(Dossier dossier, SectionName section) {
        return dossier.section(section).map(fields::rows).orElse(List.of()).stream()
                .filter(row -> row.field().kind() != Field.Kind.PICTURE)
                .toList();
    }

    private static List<Picture> pictures(Dossier dossier, DocumentSlot slot) {
        AttachedDocument attached = dossier.documents().get(slot);
        return attached == null ? List.of() : attached.document().pictures();
    }
}
