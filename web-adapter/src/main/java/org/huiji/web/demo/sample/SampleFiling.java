package org.huiji.web.demo.sample;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.huiji.application.ApplicationCommand.AttachDocument;
import org.huiji.application.ApplicationCommand.SelectManagementDepartment;
import org.huiji.application.ApplicationCommand.SubmitEducation;
import org.huiji.application.ApplicationCommand.SubmitForReview;
import org.huiji.application.ApplicationCommand.SubmitPersonalInfo;
import org.huiji.application.ApplicationCommand.SubmitQualification;
import org.huiji.application.ApplicationState;
import org.huiji.application.ApplicationStatus;
import org.huiji.application.Dossier;
import org.huiji.application.policy.RequiredDocuments;
import org.huiji.application.port.ApplicationLog;
import org.huiji.application.port.RecordedEvent;
import org.huiji.application.section.Affiliation;
import org.huiji.application.section.Document;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.Education;
import org.huiji.application.section.PersonalInfo;
import org.huiji.application.section.Picture;
import org.huiji.application.section.Qualification;
import org.huiji.application.section.SectionName;
import org.huiji.web.applicant.check.PledgeText;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the sample applicants do: fill in, upload, submit, correct. */
@Component
@Profile("demo")
class SampleFiling {

    private final SampleSections sections;
    private final SamplePictures pictures;
    private final PledgeText pledge;
    private final ApplicationLog log;

    SampleFiling(SampleSections sections, SamplePictures pictures, PledgeText pledge, ApplicationLog log) {
        this.sections = sections;
        this.pictures = pictures;
        this.pledge = pledge;
        this.log = log;
    }

    void begin(SamplePerson person, UUID applicationId, SampleSteps steps) {
        steps.take(new SubmitPersonalInfo(applicationId, 0,
                sections.personalInfo(person, pictures.portrait(applicationId))));
    }

    void submit(SamplePerson person, UUID applicationId, SampleSteps steps) {
        Affiliation affiliation = sections.affiliation(person);
        Education education = sections.education(person);
        Qualification qualification = sections.qualification(person);
        steps.take(new SelectManagementDepartment(applicationId, 0, affiliation));
        steps.take(new SubmitEducation(applicationId, 0, education));
        steps.take(new SubmitQualification(applicationId, 0, qualification));
        for (DocumentSlot slot : RequiredDocuments.of(affiliation, education, qualification)) {
            steps.take(new AttachDocument(applicationId, slot, List.of(), first(person, applicationId, slot)));
        }
        submit(applicationId, steps);
    }

    /** Whoever is returned has sent a picture that nobody can read. */
    private Document first(SamplePerson person, UUID applicationId, DocumentSlot slot) {
        boolean isUnclear = slot == DocumentSlot.IDENTITY_DOCUMENT_FRONT
                && (person.corrected() || person.status() == ApplicationStatus.RETURNED);
        return isUnclear ? pictures.unclearFront(applicationId) : pictures.document(applicationId, slot);
    }

    /** Meets both findings of {@link SampleReview#returnWithTwoFindings}. */
    void correct(SamplePerson person, UUID applicationId, SampleSteps steps) {
        Dossier dossier = ApplicationState.fold(
                log.eventsOf(applicationId).stream().map(RecordedEvent::event).toList()).dossier();
        PersonalInfo corrected = sections.correctedPersonalInfo(person,
                pictures.portrait(applicationId));
        steps.take(new SubmitPersonalInfo(applicationId, dossier.revisionOf(SectionName.PERSONAL_INFO), corrected));
        replace(dossier, DocumentSlot.IDENTITY_DOCUMENT_FRONT, steps);
        // it shows the answer that has just changed, so it is signed anew
        replace(dossier, DocumentSlot.SIGNED_INFORMATION_FORM, steps);
        submit(applicationId, steps);
    }

    private void submit(UUID applicationId, SampleSteps steps) {
        steps.take(new SubmitForReview(applicationId, steps.version(), pledge.pledge(), Set.of()));
    }

    private void replace(Dossier dossier, DocumentSlot slot, SampleSteps steps) {
        List<UUID> before = Objects.requireNonNull(dossier.documents().get(slot)).document().pictures()
                .stream().map(Picture::contentId).toList();
        UUID applicationId = dossier.applicationId();
        steps.take(new AttachDocument(applicationId, slot, before, pictures.document(applicationId, slot)));
    }
}
