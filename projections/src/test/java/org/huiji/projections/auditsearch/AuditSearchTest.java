package org.huiji.projections.auditsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.huiji.application.ApplicationEvent.ApplicationStarted;
import org.huiji.application.ApplicationStatus;
import org.huiji.application.Protected;
import org.huiji.application.ReceiptNumber;
import org.huiji.application.Sample;
import org.huiji.application.Story;
import org.huiji.application.port.PersonalDataVault;
import org.huiji.projections.testing.Asked;
import org.huiji.projections.testing.ReadModelTest;
import org.huiji.projections.testing.ToldEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** How an audit finds applications. */
@ReadModelTest
class AuditSearchTest {

    @Autowired
    private ToldEvents told;

    @Autowired
    private Asked asked;

    @Autowired
    private PersonalDataVault vault;

    @BeforeEach
    void begin() {
        told.begin();
    }

    @ParameterizedTest
    @EnumSource(ApplicationStatus.class)
    void anApplicationIsFoundInEveryStateByItsReceiptNumber(ApplicationStatus status) {
        told.tell(Story.in(status).events());
        List<FoundApplications.Row> rows = search(ReceiptNumber.of(Sample.APPLICATION));
        assertThat(rows).singleElement().satisfies(row -> assertThat(row.status()).isEqualTo(status));
    }

    @ParameterizedTest
    @ValueSource(strings = {"欧阳靖宇", "欧", "210102199003071233"})
    void aPersonIsFoundByNameAndNumberOfADraftToo(String text) {
        told.tell(Story.started().events());
        assertThat(search(text)).singleElement().satisfies(row -> {
            assertThat(row.applicantName()).isEqualTo(Sample.NAME);
            assertThat(row.maskedIdentityNumber()).isEqualTo("210***********1233");
        });
    }

    @Test
    void anErasedPersonIsFoundByTheReceiptNumberAloneAndNamelessly() {
        told.tell(Story.approved().erase().events());
        assertThat(search(Sample.NAME)).isEmpty();
        assertThat(search(Sample.IDENTITY_NUMBER)).isEmpty();
        assertThat(search(ReceiptNumber.of(Sample.APPLICATION))).singleElement()
                .satisfies(row -> assertThat(row.applicantName()).isEmpty());
    }

    @Test
    void onceTheKeyIsGoneAnEventStillOnItsWayMakesNobodyFound() {
        UUID id = new UUID(9, 9);
        vault.destroy(id);
        told.tell(List.of(new ApplicationStarted(id, 1, Sample.START, Sample.ACCOUNT, "2026-01",
                Protected.of(Sample.REGISTRATION))));
        assertThat(search(Sample.NAME)).isEmpty();
        assertThat(search(Sample.IDENTITY_NUMBER)).isEmpty();
        assertThat(search(ReceiptNumber.of(id))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "王", "宇"})
    void nothingIsFoundByNothingOrByAnother(String text) {
        told.tell(Story.approved().events());
        assertThat(search(text)).isEmpty();
    }

    private List<FoundApplications.Row> search(String text) {
        return asked.ask(new SearchApplications(text, 20)).rows();
    }
}
