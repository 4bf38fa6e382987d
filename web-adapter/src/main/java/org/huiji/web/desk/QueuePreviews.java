package org.huiji.web.desk;

import java.util.Arrays;
import java.util.List;
import org.huiji.application.port.FreshIds;
import org.huiji.application.section.Field;
import org.huiji.application.section.PersonalInfo;
import org.huiji.application.section.SectionName;
import org.huiji.projections.casefile.CaseFile;
import org.huiji.web.facts.DocumentPresenter;
import org.huiji.web.facts.Fact;
import org.huiji.web.facts.FactPresenter;
import org.huiji.web.facts.FindingPresenter;
import org.springframework.stereotype.Component;

/** Lays out what is to be known of an application before it is taken up. */
@Component
class QueuePreviews {

    private final FactPresenter facts;
    private final DocumentPresenter documents;
    private final FindingPresenter findings;
    private final StandingPresenter standing;
    private final FreshIds ids;

    QueuePreviews(
            FactPresenter facts,
            DocumentPresenter documents,
            FindingPresenter findings,
            StandingPresenter standing,
            FreshIds ids) {
        this.facts = facts;
        this.documents = documents;
        this.findings = findings;
        this.standing = standing;
        this.ids = ids;
    }

    QueuePreview of(DeskCase opened) {
        CaseFile file = opened.file();
        return new QueuePreview(
                file.applicationId(),
                file.version(),
                ids.next(),
                file.receiptNumber(),
                FactPresenter.name(file.dossier()),
                number(opened),
                file.round().number(),
                file.dossier().amends() != null,
                standing.deadline(file),
                standing.text(opened),
                findings.views(opened.lastFindings(), file.dossier(), file.former(), opened.visibility()),
                changed(opened),
                documents.called(file.dossier(), file.former()),
                DeskAction.on(opened).contains(DeskAction.CLAIM));
    }

    private String number(DeskCase opened) {
        PersonalInfo personalInfo = opened.file().dossier().personalInfo();
        return personalInfo == null
                ? ""
                : facts.display(Field.IDENTITY_NUMBER, personalInfo.identityNumber(), opened.visibility());
    }

    private List<Fact> changed(DeskCase opened) {
        CaseFile file = opened.file();
        return Arrays.stream(SectionName.values())
                .flatMap(name -> facts.facts(file.dossier(), file.former(), name, opened.visibility()).stream())
                .filter(Fact::changed)
                .toList();
    }
}
