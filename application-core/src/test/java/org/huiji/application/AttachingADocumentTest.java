package org.huiji.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiji.application.ApplicationFixture.given;

import java.util.List;
import java.util.UUID;
import org.huiji.application.ApplicationCommand.AttachDocument;
import org.huiji.application.ApplicationCommand.RemoveDocument;
import org.huiji.application.ApplicationEvent.DocumentAttached;
import org.huiji.application.ApplicationEvent.DocumentRemoved;
import org.huiji.application.Receipt.Outcome;
import org.huiji.application.section.Document;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.Picture;
import org.junit.jupiter.api.Test;

/** The applicant fills and empties the slots. */
class AttachingADocumentTest {

    private static final DocumentSlot FRONT = DocumentSlot.IDENTITY_DOCUMENT_FRONT;

    private static AttachDocument attach(DocumentSlot slot, List<UUID> replacing, Document document) {
        return new AttachDocument(Sample.APPLICATION, slot, replacing, document);
    }

    @Test
    void storesTheWholeOrderedListOfPictures() {
        Document document = Sample.document(3, 2);
        given(Story.started())
                .stores(
                        Sample.APPLICANT,
                        attach(FRONT, List.of(), document),
                        new DocumentAttached(
                                Sample.APPLICATION,
                                2,
                                Sample.START.plusSeconds(1),
                                FRONT,
                                document.pictures().stream().map(StoredPicture::of).toList(),
                                Protected.of(document)));
    }

    @Test
    void isRefusedWhenTheSlotHoldsOtherContentThanSeen() {
        given(Story.filledIn())
                .refuses(Sample.APPLICANT, attach(FRONT, List.of(), Sample.document(3)), RefusalCode.STALE_VERSION);
    }

    @Test
    void isRefusedForASlotThatTheAnswersDoNotAskFor() {
        given(Story.started())
                .refuses(
                        Sample.APPLICANT,
                        attach(DocumentSlot.EMPLOYER_LICENCE, List.of(), Sample.document(3)),
                        RefusalCode.SLOT_NOT_ASKED);
    }

    @Test
    void storesNothingWhenTheSameContentIsThereAlready() {
        Story story = Story.filledIn();
        given(story)
                .storesNothing(
                        Sample.APPLICANT,
                        attach(FRONT, story.contentOf(FRONT), Sample.document(11)),
                        Outcome.UNCHANGED);
    }

    @Test
    void takesSixPicturesAndNotSeven() {
        assertThat(Story.started().attach(FRONT, Sample.document(1, 2, 3, 4, 5, 6)).dossier().documents())
                .containsKey(FRONT);
        given(Story.started())
                .refuses(
                        Sample.APPLICANT,
                        attach(FRONT, List.of(), Sample.document(1, 2, 3, 4, 5, 6, 7)),
                        RefusalCode.INVALID_ANSWERS);
    }

    @Test
    void isRefusedForAPictureOfAnotherApplication() {
        Picture own = Sample.picture(1);
        Picture foreign = new Picture(
                own.contentId(), Sample.FORMER_APPLICATION, own.mediaType(), own.sizeBytes(), 600, 840, own.digest());
        given(Story.started())
                .refuses(
                        Sample.APPLICANT,
                        attach(FRONT, List.of(), new Document(List.of(foreign), null)),
                        RefusalCode.INVALID_ANSWERS);
    }

    @Test
    void anEmployersProofMayBeGivenInAnotherWayWithASentenceWhy() {
        Story story = Story.filledIn();
        Document instead = new Document(
                List.of(Sample.picture(40)),
                new Document.Substitute(Document.Substitute.Kind.LABOUR_CONTRACT, "单位公章遗失补办中"));
        assertThat(story.attach(DocumentSlot.EMPLOYMENT_PROOF, instead)
                .dossier()
                .documents()
                .get(DocumentSlot.EMPLOYMENT_PROOF)
                .document())
                .isEqualTo(instead);
        given(story).refuses(Sample.APPLICANT, attach(FRONT, story.contentOf(FRONT), instead),
                RefusalCode.INVALID_ANSWERS);
    }

    @Test
    void emptiesASlot() {
        Story story = Story.filledIn();
        given(story)
                .stores(
                        Sample.APPLICANT,
                        new RemoveDocument(Sample.APPLICATION, FRONT, story.contentOf(FRONT)),
                        new DocumentRemoved(Sample.APPLICATION, story.version() + 1, story.now(), FRONT));
    }

    @Test
    void doesNotEmptyAnEmptySlotOrOneWithOtherContent() {
        given(Story.started())
                .refuses(
                        Sample.APPLICANT,
                        new RemoveDocument(Sample.APPLICATION, FRONT, List.of()),
                        RefusalCode.SLOT_EMPTY);
        given(Story.filledIn())
                .refuses(
                        Sample.APPLICANT,
                        new RemoveDocument(Sample.APPLICATION, FRONT, List.of()),
                        RefusalCode.STALE_VERSION);
    }
}
