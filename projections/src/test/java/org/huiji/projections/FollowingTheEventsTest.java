package org.huiji.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.huiji.application.ApplicationEvent;
import org.huiji.application.ApplicationStatus;
import org.huiji.application.ErasedEvents;
import org.huiji.application.Sample;
import org.huiji.application.Story;
import org.huiji.projections.testing.ReadModelTest;
import org.huiji.projections.testing.TestVault;
import org.huiji.projections.testing.ToldEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What holds for every read model: once is enough, again is the same, and nobody's answers stand in clear. */
@ReadModelTest
class FollowingTheEventsTest {

    @Autowired
    private ToldEvents told;

    @Autowired
    private TestVault vault;

    @BeforeEach
    void begin() {
        told.begin();
    }

    @ParameterizedTest
    @EnumSource(ApplicationStatus.class)
    void eventsThatComeAgainChangeNothing(ApplicationStatus status) {
        told.tell(Story.in(status).events());
        List<String> rows = told.rows();
        told.repeat();
        assertThat(told.rows()).isEqualTo(rows);
    }

    @ParameterizedTest
    @EnumSource(ApplicationStatus.class)
    void aReplayMakesTheSameRows(ApplicationStatus status) {
        told.tell(Story.in(status).events());
        List<String> rows = told.rows();
        assertThat(rows).isNotEmpty();
        told.replay();
        assertThat(told.rows()).isEqualTo(rows);
    }

    @ParameterizedTest
    @EnumSource(ApplicationStatus.class)
    void aPortionOfEventsMakesTheRowsThatSingleEventsMake(ApplicationStatus status) {
        List<ApplicationEvent> events = Story.in(status).events();
        told.tell(events);
        List<String> rows = told.rows();
        told.begin();
        told.tellInOnePortion(events);
        assertThat(told.rows()).isEqualTo(rows);
    }

    /** What an applicant fills in is sealed and opened again for nobody, until somebody may see it. */
    @Test
    void ofADraftReadModelsKeepWhoseItIsAndHowFar() {
        int before = vault.sealings();
        told.tell(Story.started().events());
        int ofTheRegistration = vault.sealings() - before;
        told.begin();
        told.tell(Story.filledIn().events());
        assertThat(told.rows()).noneMatch(row -> row.startsWith("queue_item") || row.startsWith("case_file"));
        assertThat(vault.sealings() - before - ofTheRegistration).isLessThanOrEqualTo(2 * ofTheRegistration);
    }

    @Test
    void madeAgainAfterAnErasureTheRowsSayNoMoreThanBefore() {
        List<ApplicationEvent> events = Story.approved().erase().events();
        told.tell(events);
        List<String> rows = told.rows();
        told.begin();
        told.tell(events.stream().map(ErasedEvents::of).toList());
        assertThat(told.rows()).isEqualTo(rows);
    }

    @Test
    void noAnswerStandsInClear() {
        told.tell(Story.returned().events());
        String rows = String.join("\n", told.rows());
        for (String value : List.of(Sample.NAME, Sample.IDENTITY_NUMBER, Sample.MOBILE_NUMBER, Sample.EMAIL,
                Sample.employed().employerName(), Sample.employed().employerLicenceNumber(),
                Sample.HEPING.detail())) {
            assertThat(rows).doesNotContain(value)
                    .doesNotContain(HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void anErasedPersonIsInNoSealedColumnAndUnderNoToken() {
        told.tell(Story.approved().events());
        assertThat(told.rows()).anyMatch(row -> row.contains("\\x"));
        told.tell(Story.approved().erase().events());
        assertThat(told.rows())
                .noneMatch(row -> row.contains("\\x"))
                .noneMatch(row -> row.matches(".*[0-9a-f]{64}.*"));
    }
}
