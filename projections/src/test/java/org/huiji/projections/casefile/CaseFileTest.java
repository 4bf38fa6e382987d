package org.huiji.projections.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.huiji.application.ApplicationCommand.AddStaffNote;
import org.huiji.application.ApplicationCommand.StartAmendment;
import org.huiji.application.ApprovedContent;
import org.huiji.application.Dossier;
import org.huiji.application.FindingTarget;
import org.huiji.application.Rulebook;
import org.huiji.application.Sample;
import org.huiji.application.Story;
import org.huiji.application.TestRulebook;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.Field;
import org.huiji.projections.comparison.Change;
import org.huiji.projections.testing.Asked;
import org.huiji.projections.testing.ReadModelTest;
import org.huiji.projections.testing.ToldEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a reviewer reads of an application. */
@ReadModelTest
class CaseFileTest {

    @Autowired
    private ToldEvents told;

    @Autowired
    private Asked asked;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        told.begin();
    }

    @Test
    void aDraftIsNobodysCase() {
        told.tell(Story.filledIn().events());
        assertThat(caseFile()).isEmpty();
    }

    @Test
    void aSubmissionIsReadAsSubmitted() {
        Story story = Story.pending();
        told.tell(story.events());
        CaseFile file = caseFile().orElseThrow();
        assertThat(file.dossier()).isEqualTo(story.dossier());
        assertThat(file.former()).isNull();
        assertThat(file.changes()).isEmpty();
        assertThat(file.departmentCode()).isEqualTo("210102");
        assertThat(file.reviewerId()).isNull();
        assertThat(file.version()).isEqualTo(story.version());
    }

    @Test
    void whileReturnedItIsReadAsItWasReturnedWhateverTheApplicantChanges() {
        Story story = Story.returned();
        told.tell(story.events());
        told.tell(story.save(Sample.employed("改过的单位名称")).events());
        CaseFile file = caseFile().orElseThrow();
        assertThat(file.dossier().affiliation()).isEqualTo(Sample.employed());
        assertThat(file.findings()).hasSize(2);
        assertThat(file.version()).isEqualTo(story.version());
    }

    @Test
    void aResubmissionShowsWhatChangedSince() {
        Story story = Story.returned().save(Sample.employed("改过的单位名称"))
                .attach(DocumentSlot.SIGNED_INFORMATION_FORM, Sample.document(91)).submit();
        told.tell(story.events());
        CaseFile file = caseFile().orElseThrow();
        assertThat(file.changes()).extracting(Change::target)
                .containsExactly(FindingTarget.of(Field.EMPLOYER_NAME),
                        FindingTarget.of(DocumentSlot.SIGNED_INFORMATION_FORM));
        assertThat(file.isChanged(FindingTarget.of(Field.EMPLOYER_NAME))).isTrue();
        assertThat(file.isChanged(FindingTarget.of(Field.EMPLOYER_PHONE))).isFalse();
        assertThat(file.round().number()).isEqualTo(2);
    }

    @Test
    void anAmendmentShowsAtOnceWhatItChangesOfWhatWasApproved() {
        Rulebook rulebook = new TestRulebook()
                .approved(Sample.FORMER_APPLICATION, ApprovedContent.of(Story.approved().dossier())).make();
        Story story = Story.untold(rulebook).by(Sample.APPLICANT, new StartAmendment(Sample.APPLICATION,
                Sample.ACCOUNT, Sample.FORMER_APPLICATION, Sample.REGISTRATION, "2026-01"))
                .save(Sample.employed("改过的单位名称"))
                .attach(DocumentSlot.SIGNED_INFORMATION_FORM, Sample.document(91)).submit();
        told.tell(story.events());
        CaseFile file = caseFile().orElseThrow();
        assertThat(file.changes()).extracting(Change::target)
                .containsExactly(FindingTarget.of(Field.EMPLOYER_NAME),
                        FindingTarget.of(DocumentSlot.SIGNED_INFORMATION_FORM));
        assertThat(file.former()).isNotNull().extracting(Dossier::affiliation).isEqualTo(Sample.employed());
    }

    @Test
    void aClaimedOneNamesItsReviewer() {
        told.tell(Story.inReview().events());
        assertThat(caseFile().orElseThrow().reviewerId()).isEqualTo(Sample.REVIEWER.id());
        assertThat(caseFile().orElseThrow().reviewerName()).isEqualTo(Sample.REVIEWER.displayName());
    }

    @Test
    void aNoteOfStaffStaysWithWhoWroteIt() {
        told.tell(Story.inReview().by(Sample.REVIEWER,
                new AddStaffNote(Sample.APPLICATION, new UUID(3, 3), "已电话核实")).events());
        assertThat(caseFile().orElseThrow().staffNotes()).singleElement().satisfies(note -> {
            assertThat(note.text()).isEqualTo("已电话核实");
            assertThat(note.authorId()).isEqualTo(Sample.REVIEWER.id());
            assertThat(note.authorDepartment()).isEqualTo(Sample.REVIEWER.departmentCode());
        });
    }

    @Test
    void anotherPersonsApplicationWithTheSameNumberIsPointedOut() {
        told.tell(Story.pending().events());
        assertThat(caseFile().orElseThrow().usedByOthers()).isEmpty();
        jdbc.sql("""
                INSERT INTO read_model.case_file (application_id, account_id, identity_number_token, sealed)
                SELECT :id, :account, identity_number_token, sealed FROM read_model.case_file
                """).param("id", new UUID(5, 5)).param("account", new UUID(6, 6)).update();
        assertThat(caseFile().orElseThrow().usedByOthers()).containsExactly(Field.IDENTITY_NUMBER);
    }

    @Test
    void anErasedOneIsGone() {
        told.tell(Story.approved().erase().events());
        assertThat(caseFile()).isEmpty();
    }

    private Optional<CaseFile> caseFile() {
        return asked.ask(new FindCaseFile(Sample.APPLICATION)).caseFile();
    }
}
