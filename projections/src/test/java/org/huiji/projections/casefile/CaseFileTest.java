package org.huiji.projections.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import org.huiji.application.ApplicationCommand.AddStaffNote;
import org.huiji.application.ApplicationCommand.StartAmendment;
import org.huiji.application.ApplicationCommand.WithdrawSubmission;
import org.huiji.application.ApprovedContent;
import org.huiji.application.Dossier;
import org.huiji.application.FindingTarget;
import org.huiji.application.Rulebook;
import org.huiji.application.Sample;
import org.huiji.application.Story;
import org.huiji.application.TestRulebook;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.Field;
import org.huiji.projections.casefile.CaseFile.SharedUse;
import org.huiji.projections.comparison.Change;
import org.huiji.projections.testing.ReadModelTest;
import org.huiji.projections.testing.ToldReadModels;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a reviewer reads of an application. */
@ReadModelTest
class CaseFileTest extends ToldReadModels {

    private static final UUID OTHER_APPLICATION = new UUID(5, 5);
    private static final UUID OTHER_ACCOUNT = new UUID(6, 6);

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
    void anotherPersonsApplicationWithTheSameNumberIsPointedOutWithItsDepartment() {
        told.tell(Story.pending().events());
        assertThat(caseFile().orElseThrow().usedByOthers()).isEmpty();
        insertAnother(OTHER_ACCOUNT, "210103", "identity_number_token", "'{}'");
        assertThat(caseFile().orElseThrow().usedByOthers()).containsExactly(
                new SharedUse(FindingTarget.of(Field.IDENTITY_NUMBER), OTHER_APPLICATION, "210103"));
    }

    @Test
    void anotherPersonsPictureIsPointedOutAtEachPlaceWhereItStands() {
        told.tell(Story.pending().events());
        insertAnother(OTHER_ACCOUNT, "210103", "NULL", "picture_digests");
        assertThat(caseFile().orElseThrow().usedByOthers()).extracting(SharedUse::target)
                .contains(FindingTarget.of(Field.PORTRAIT),
                        FindingTarget.of(DocumentSlot.IDENTITY_DOCUMENT_FRONT))
                .doesNotContain(FindingTarget.of(DocumentSlot.EMPLOYER_LICENCE))
                .doesNotHaveDuplicates();
    }

    @Test
    void theLicenceOfAnEmployerIsSharedByItsStaff() {
        told.tell(Story.pending().events());
        String licence = Story.pending().dossier().documents().get(DocumentSlot.EMPLOYER_LICENCE).document()
                .digests().getFirst();
        assertThat(licence).isNotEmpty();
        insertAnother(OTHER_ACCOUNT, "210103", "NULL", "ARRAY['" + licence + "']");
        assertThat(caseFile().orElseThrow().usedByOthers()).isEmpty();
    }

    @Test
    void neitherAPersonsOwnNorAnUnsentApplicationOfAnotherIsPointedOut() {
        told.tell(Story.pending().events());
        insertAnother(Sample.ACCOUNT, "210103", "identity_number_token", "picture_digests");
        insertAnother(OTHER_ACCOUNT, null, "identity_number_token", "picture_digests");
        assertThat(caseFile().orElseThrow().usedByOthers()).isEmpty();
    }

    @Test
    void whatWasWithdrawnInItsFirstRoundIsNobodysToSee() {
        told.tell(Story.pending().events());
        assertThat(department()).isEqualTo("210102");
        told.begin();
        Story story = Story.pending();
        told.tell(story.by(Sample.APPLICANT, new WithdrawSubmission(Sample.APPLICATION, story.version())).events());
        assertThat(department()).isEqualTo("none");
    }

    private String department() {
        return jdbc.sql("SELECT coalesce(department_code, 'none') FROM read_model.case_file").query(String.class)
                .single();
    }

    private void insertAnother(UUID account, @Nullable String department, String number, String pictures) {
        jdbc.sql("""
                INSERT INTO read_model.case_file
                    (application_id, account_id, department_code, identity_number_token, picture_digests)
                SELECT :id, :account, :department, %s, %s FROM read_model.case_file
                WHERE application_id = :own
                """.formatted(number, pictures)).param("id", department == null ? new UUID(5, 6) : OTHER_APPLICATION)
                .param("account", account).param("department", department, Types.VARCHAR)
                .param("own", Sample.APPLICATION).update();
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
