package org.huiji.projections.personnelfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huiji.application.ApplicationEvent;
import org.huiji.application.ApplicationEvent.AmendmentStarted;
import org.huiji.application.ApplicationEvent.ApplicationApproved;
import org.huiji.application.ApplicationEvent.ApplicationSubmittedForReview;
import org.huiji.application.ApplicationEvent.PersonalInfoSubmitted;
import org.huiji.application.ApplicationEvent.ReviewClaimed;
import org.huiji.application.ApprovedContent;
import org.huiji.application.Protected;
import org.huiji.application.ReceiptNumber;
import org.huiji.application.Sample;
import org.huiji.application.Story;
import org.huiji.application.section.PersonalInfo;
import org.huiji.application.section.Qualification;
import org.huiji.projections.testing.ReadModelTest;
import org.huiji.projections.testing.ToldReadModels;
import org.huiji.review.ReviewDates;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How departments find the files they have, and what they had. */
@ReadModelTest
class LookingFilesUpTest extends ToldReadModels {

    private static final UUID AMENDMENT = UUID.fromString("0192e000-0000-8000-8000-00000000000b");
    private static final String FIRST = "210102";
    private static final String SECOND = "210103";

    @ParameterizedTest
    @ValueSource(strings = {"欧阳靖宇", "欧", " 欧 阳", "210102199003071233",
            "\uff12\uff11\uff10\uff11\uff10\uff12199003071233"})
    void aFileIsFoundByNameAndNumberOnceItIsApproved(String text) {
        Story story = Story.inReview();
        told.tell(story.events());
        assertThat(search(text, FIRST)).isEmpty();
        told.tell(story.approve().events());
        assertThat(search(text, FIRST)).singleElement()
                .returns(Sample.NAME, FoundFiles.Row::applicantName)
                .returns("210***********1233", FoundFiles.Row::maskedIdentityNumber)
                .returns(true, FoundFiles.Row::current);
    }

    @Test
    void aFileIsFoundByReceiptAndCertificateNumber() {
        told.tell(Story.approved().events());
        assertThat(Sample.qualification().highest()).isInstanceOfSatisfying(
                Qualification.Held.class, held -> assertThat(search(held.certificateNumber(), FIRST)).hasSize(1));
        assertThat(search(ReceiptNumber.of(Sample.APPLICATION), FIRST)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "王", "靖宇", "21010219900307123", "HJ-000000-000000"})
    void nothingIsFoundByNothingByAPartOrByAnother(String text) {
        told.tell(Story.approved().events());
        assertThat(search(text, FIRST)).isEmpty();
    }

    @Test
    void anotherDepartmentFindsNothing() {
        told.tell(Story.approved().events());
        assertThat(search(Sample.NAME, SECOND)).isEmpty();
        assertThat(search(Sample.NAME, FIRST, SECOND)).hasSize(1);
    }

    @Test
    void aFileThatMovedIsFoundByBothAndOnlyTheNewOneFindsItByWhatCameSince() {
        told.tell(Story.approved().events());
        told.tell(moved("慕容雪"));
        assertThat(search(Sample.NAME, FIRST)).singleElement()
                .returns(Sample.APPLICATION, FoundFiles.Row::applicationId)
                .returns(Sample.NAME, FoundFiles.Row::applicantName)
                .returns(false, FoundFiles.Row::current);
        assertThat(search("慕容雪", FIRST)).isEmpty();
        assertThat(search("慕容", SECOND)).singleElement()
                .returns(AMENDMENT, FoundFiles.Row::applicationId)
                .returns(true, FoundFiles.Row::current);
        assertThat(search(Sample.NAME, SECOND)).singleElement()
                .returns(AMENDMENT, FoundFiles.Row::applicationId)
                .returns("慕容雪", FoundFiles.Row::applicantName);
        assertThat(search("欧", FIRST, SECOND)).singleElement().returns(AMENDMENT, FoundFiles.Row::applicationId);
    }

    @Test
    void allVersionsAreTheFilesTheLatestFirst() {
        told.tell(Story.approved().events());
        told.tell(moved("慕容雪"));
        assertThat(versions(Sample.APPLICATION).versions()).extracting(FileVersions.Version::number)
                .containsExactly(2, 1);
        assertThat(versions(AMENDMENT).versions()).extracting(FileVersions.Version::departmentCode)
                .containsExactly(SECOND, FIRST);
    }

    @Test
    void anAmendmentUnderReviewIsPointedOutUntilItIsDecided() {
        told.tell(Story.approved().events());
        List<ApplicationEvent> events = moved("慕容雪");
        told.tell(events.subList(0, 2));
        assertThat(versions(Sample.APPLICATION).underReview()).isEmpty();
        told.tell(events.subList(0, 3));
        assertThat(versions(Sample.APPLICATION).underReview()).hasValueSatisfying(
                amendment -> assertThat(amendment.departmentCode()).isEqualTo(SECOND));
        assertThat(versions(AMENDMENT).versions()).isEmpty();
        told.tell(events);
        assertThat(versions(Sample.APPLICATION).underReview()).isEmpty();
    }

    @Test
    void anErasedFileIsFoundByItsReceiptNumberOnlyAndHoldsNothing() {
        told.tell(Story.approved().erase().events());
        assertThat(search(Sample.NAME, FIRST)).isEmpty();
        assertThat(search(Sample.IDENTITY_NUMBER, FIRST)).isEmpty();
        assertThat(search(ReceiptNumber.of(Sample.APPLICATION), FIRST)).singleElement()
                .returns("", FoundFiles.Row::applicantName).returns("", FoundFiles.Row::maskedIdentityNumber);
        assertThat(versions(Sample.APPLICATION).versions()).singleElement()
                .satisfies(version -> assertThat(version.dossier()).isEmpty());
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        told.tell(Story.approved().events());
        for (int person = 1; person <= 4; person++) {
            told.tell(amendment(new UUID(7, 100L + person), new UUID(8, person),
                    "欧阳" + "甲乙丙丁".charAt(person - 1), FIRST));
        }
        List<UUID> found = new ArrayList<>();
        @Nullable
        String after = null;
        do {
            FoundFiles page = asked.ask(new SearchPersonnelFiles(Set.of(FIRST), "欧", after, 2));
            page.rows().forEach(row -> found.add(row.applicationId()));
            after = page.nextCursor();
        } while (after != null);
        assertThat(found).hasSize(5).doesNotHaveDuplicates();
        assertThat(asked.ask(new SearchPersonnelFiles(Set.of(FIRST), "欧", "x_y", 9)).rows()).hasSize(5);
        assertThat(asked.ask(new SearchPersonnelFiles(
                Set.of(FIRST), "欧", "+1000000000-01-01T00:00:00Z_" + AMENDMENT, 9)).rows()).hasSize(5);
    }

    private static List<ApplicationEvent> moved(String name) {
        return amendment(AMENDMENT, Sample.ACCOUNT, name, SECOND);
    }

    private static List<ApplicationEvent> amendment(UUID id, UUID account, String name, String department) {
        Instant at = Sample.START.plus(Duration.ofDays(30));
        ApprovedContent approved = ApprovedContent.of(Story.approved().dossier());
        return List.of(
                new AmendmentStarted(id, 1, at, account, Sample.APPLICATION, "2026-01", FIRST, FIRST,
                        Protected.of(Sample.REGISTRATION), Protected.of(approved)),
                new PersonalInfoSubmitted(id, 2, at, Protected.of(named(name))),
                new ApplicationSubmittedForReview(id, 3, at, 1, department, department, Sample.PLEDGE,
                        new ReviewDates(LocalDate.of(2026, 8, 5), LocalDate.of(2026, 8, 10), "2026-1", false)),
                new ReviewClaimed(id, 4, at, 1, "reviewer3", "reviewer3"),
                new ApplicationApproved(id, 5, at, 1, "reviewer3", department));
    }

    private static PersonalInfo named(String name) {
        PersonalInfo info = Sample.personalInfo();
        return new PersonalInfo(name, info.identityNumber(), info.identityDocumentType(), info.mobileNumber(),
                info.ethnicity(), info.birthDate(), info.gender(), info.politicalStatus(), info.countryOrRegion(),
                info.email(), info.portrait());
    }

    private List<FoundFiles.Row> search(String text, String... departments) {
        return asked.ask(new SearchPersonnelFiles(Set.of(departments), text, null, 20)).rows();
    }

    private FileVersions versions(UUID applicationId) {
        return asked.ask(new FindFileVersions(applicationId));
    }
}
