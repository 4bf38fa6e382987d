package org.huiji.benchmarks.data;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.huiji.application.Actor;
import org.huiji.application.ApplicationCommand.AttachDocument;
import org.huiji.application.ApplicationCommand.DiscardApplication;
import org.huiji.application.ApplicationCommand.SelectManagementDepartment;
import org.huiji.application.ApplicationCommand.StartAmendment;
import org.huiji.application.ApplicationCommand.StartApplication;
import org.huiji.application.ApplicationCommand.SubmitEducation;
import org.huiji.application.ApplicationCommand.SubmitForReview;
import org.huiji.application.ApplicationCommand.SubmitPersonalInfo;
import org.huiji.application.ApplicationCommand.SubmitQualification;
import org.huiji.application.ApplicationCommand.WithdrawSubmission;
import org.huiji.application.Channel;
import org.huiji.application.Pledge;
import org.huiji.application.Registration;
import org.huiji.application.Role;
import org.huiji.application.policy.RequiredDocuments;
import org.huiji.application.port.BlindIndex;
import org.huiji.application.section.Document;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.PersonalInfo;
import org.huiji.application.section.Picture;
import org.huiji.application.section.SectionName;
import org.huiji.web.demo.sample.SamplePerson;
import org.huiji.web.demo.sample.SampleSections;

/** What applicants do. Their pictures are named as any, but no picture of that content is stored. */
final class Filing {

    private static final String NOTICE = "2026-1";
    private static final String ADDRESS = "203.0.113.0/24";
    private static final int SMALLEST = 40_000;
    private static final int LARGEST = 400_000;

    private final SampleSections sections;
    private final Pledge pledge;
    private final BlindIndex index;

    Filing(SampleSections sections, Pledge pledge, BlindIndex index) {
        this.sections = sections;
        this.pledge = pledge;
        this.index = index;
    }

    /** One applicant at one application. */
    final class Of {
        private final SamplePerson person;
        private final UUID account;
        private final Actor applicant;
        private final Steps steps;

        Of(SamplePerson person, UUID account, Steps steps) {
            this.person = person;
            this.account = account;
            this.applicant = new Actor(account.toString(), Role.APPLICANT, "", "", Channel.WEB, ADDRESS);
            this.steps = steps;
        }

        private UUID id() {
            return steps.applicationId();
        }

        void start() {
            steps.take(applicant, new StartApplication(id(), account, registration(), NOTICE));
            steps.take(applicant, new SubmitPersonalInfo(id(), 0, sections.personalInfo(person, portrait())));
        }

        void startAmendment(UUID approved) {
            steps.take(applicant, new StartAmendment(id(), account, approved, registration(), NOTICE));
            steps.take(applicant, new SubmitPersonalInfo(id(), revision(),
                    sections.personalInfo(person, standingPortrait())));
            replace(DocumentSlot.SIGNED_INFORMATION_FORM);
        }

        private Registration registration() {
            return new Registration(person.applicantName(), person.identityNumber(), person.mobileNumber());
        }

        private long revision() {
            return steps.dossier().revisionOf(SectionName.PERSONAL_INFO);
        }

        void fillInSections() {
            steps.take(applicant, new SelectManagementDepartment(id(), 0, sections.affiliation(person)));
            steps.take(applicant, new SubmitEducation(id(), 0, sections.education(person)));
            steps.take(applicant, new SubmitQualification(id(), 0, sections.qualification(person)));
        }

        void attachDocuments() {
            for (DocumentSlot slot : RequiredDocuments.of(steps.dossier())) {
                steps.take(applicant, new AttachDocument(id(), slot, List.of(), document(pages(slot))));
            }
        }

        /** Most send one picture, some two for a form with two pages. */
        private int pages(DocumentSlot slot) {
            return slot == DocumentSlot.SIGNED_INFORMATION_FORM && steps.random().nextInt(3) == 0 ? 2 : 1;
        }

        void submit() {
            steps.take(applicant, new SubmitForReview(id(), steps.version(), pledge, Set.of()));
        }

        void withdraw() {
            steps.take(applicant, new WithdrawSubmission(id(), steps.version()));
        }

        void discard() {
            steps.take(applicant, new DiscardApplication(id(), steps.version()));
        }

        /** Saves the same page once more with other answers, as often as wanted. */
        void saveAgain(int times) {
            for (int i = 0; i < times; i++) {
                Picture portrait = standingPortrait();
                steps.take(applicant, new SubmitPersonalInfo(id(), revision(), i % 2 == 0
                        ? sections.correctedPersonalInfo(person, portrait)
                        : sections.personalInfo(person, portrait)));
            }
        }

        private Picture standingPortrait() {
            PersonalInfo info = Objects.requireNonNull(steps.dossier().personalInfo());
            return Objects.requireNonNull(info.portrait());
        }

        /** Meets what {@link Reviewing} finds wrong. */
        void correct() {
            boolean isAnswerWrong = steps.dossier().currentFindings().size() > 1;
            if (isAnswerWrong) {
                saveAgain(1);
            }
            replace(DocumentSlot.IDENTITY_DOCUMENT_FRONT);
            replace(DocumentSlot.SIGNED_INFORMATION_FORM);
            submit();
        }

        private void replace(DocumentSlot slot) {
            List<UUID> before = Objects.requireNonNull(steps.dossier().documents().get(slot)).document().contentIds();
            steps.take(applicant, new AttachDocument(id(), slot, before, document(1)));
        }

        private Picture portrait() {
            return picture(295, 413);
        }

        private Document document(int pages) {
            return new Document(IntStream.range(0, pages)
                    .mapToObj(page -> picture(1600, 1200)).toList(), null);
        }

        private Picture picture(int width, int height) {
            SplittableRandom random = steps.random();
            UUID content = new UUID(random.nextLong(), random.nextLong());
            return new Picture(content, id(), "image/jpeg", random.nextInt(SMALLEST, LARGEST), width, height,
                    index.token(BlindIndex.Purpose.DOCUMENT_DIGEST,
                            content.toString().getBytes(StandardCharsets.US_ASCII)));
        }
    }
}
