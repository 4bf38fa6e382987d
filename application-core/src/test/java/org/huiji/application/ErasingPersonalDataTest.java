package org.huiji.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiji.application.ApplicationFixture.given;

import org.huiji.application.ApplicationCommand.ErasePersonalData;
import org.huiji.application.Receipt.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A lawful request destroys the key; the history remains without the person. */
class ErasingPersonalDataTest {

    private static final ErasePersonalData ERASE = new ErasePersonalData(Sample.APPLICATION, "request 7");

    @ParameterizedTest
    @EnumSource(value = ApplicationStatus.class, names = "ERASED", mode = EnumSource.Mode.EXCLUDE)
    void leavesNothingPersonalInTheState(ApplicationStatus status) {
        Dossier dossier = Story.in(status).erase().dossier();
        assertThat(dossier.registration()).isNull();
        assertThat(dossier.personalInfo()).isNull();
        assertThat(dossier.affiliation()).isNull();
        assertThat(dossier.education()).isNull();
        assertThat(dossier.qualification()).isNull();
        assertThat(dossier.documents()).isEmpty();
        assertThat(dossier.asReturned()).isNull();
        assertThat(dossier.findings()).allSatisfy(finding -> assertThat(finding.text()
                + finding.valueFoundWrong()
                + finding.explanation())
                .isEmpty());
    }

    @Test
    void isDoneOnce() {
        given(Story.approved().erase()).storesNothing(Sample.SECURITY_ADMINISTRATOR, ERASE, Outcome.UNCHANGED);
    }

    @Test
    void isRefusedToReviewersAndApplicants() {
        given(Story.approved()).refuses(Sample.REVIEWER, ERASE, RefusalCode.ROLE_NOT_ALLOWED);
        given(Story.approved()).refuses(Sample.APPLICANT, ERASE, RefusalCode.ROLE_NOT_ALLOWED);
    }
}
