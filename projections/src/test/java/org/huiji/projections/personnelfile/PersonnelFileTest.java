package org.huiji.projections.personnelfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.huiji.application.ApplicationStatus;
import org.huiji.application.ApprovedContent;
import org.huiji.application.Sample;
import org.huiji.application.Story;
import org.huiji.projections.testing.ReadModelTest;
import org.huiji.projections.testing.ToldReadModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands in a person's file. */
@ReadModelTest
class PersonnelFileTest extends ToldReadModels {

    @ParameterizedTest
    @EnumSource(value = ApplicationStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "APPROVED")
    void nothingStandsThereBeforeAnApprovalOrAfterErasure(ApplicationStatus status) {
        told.tell(Story.in(status).events());
        assertThat(file()).isEmpty();
    }

    @Test
    void whatWasApprovedStandsThere() {
        Story story = Story.approved();
        told.tell(story.events());
        PersonnelFile.Version current = file().orElseThrow().current();
        assertThat(current.number()).isOne();
        assertThat(current.departmentCode()).isEqualTo("210102");
        assertThat(current.approvedAt()).isEqualTo(story.lastEvent().occurredAt());
        assertThat(current.content()).isEqualTo(ApprovedContent.of(story.dossier()));
    }

    @Test
    void anErasedPersonHasNoFileAnyMore() {
        told.tell(Story.approved().events());
        told.tell(Story.approved().erase().events());
        assertThat(file()).isEmpty();
    }

    private Optional<PersonnelFile> file() {
        return asked.ask(new FindPersonnelFile(Sample.ACCOUNT)).file();
    }
}
