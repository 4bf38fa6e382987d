package org.huiji.application;

import static org.huiji.application.ApplicationFixture.given;

import org.huiji.application.ApplicationCommand.StartApplication;
import org.huiji.application.ApplicationEvent.ApplicationStarted;
import org.huiji.application.Receipt.Outcome;
import org.junit.jupiter.api.Test;

/** An applicant confirms the notice. */
class StartingAnApplicationTest {

    private static final StartApplication START = new StartApplication(Sample.APPLICATION, Sample.ACCOUNT,
            Sample.REGISTRATION, "2026-01");

    @Test
    void opensAnApplicationWithWhatTheAccountWasRegisteredWith() {
        given(Story.untold())
                .stores(
                        Sample.APPLICANT,
                        START,
                        new ApplicationStarted(
                                Sample.APPLICATION,
                                1,
                                Sample.START,
                                Sample.ACCOUNT,
                                "2026-01",
                                Protected.of(Sample.REGISTRATION)));
    }

    @Test
    void continuesTheOneThatIsOpen() {
        given(Story.returned()).storesNothing(Sample.APPLICANT, START, Outcome.UNCHANGED);
    }

    @Test
    void isRefusedOnceTheApplicationIsClosed() {
        given(Story.approved()).refuses(Sample.APPLICANT, START, RefusalCode.NOT_ALLOWED_IN_STATE);
    }

    @Test
    void isRefusedToSomebodyElse() {
        given(Story.untold()).refuses(Sample.SOMEBODY_ELSE, START, RefusalCode.NOT_OWN_APPLICATION);
        given(Story.started()).refuses(Sample.SOMEBODY_ELSE, START, RefusalCode.NOT_OWN_APPLICATION);
    }

    @Test
    void isRefusedToStaff() {
        given(Story.untold()).refuses(Sample.REVIEWER, START, RefusalCode.ROLE_NOT_ALLOWED);
    }

    @Test
    void answersTheFirstCommandWithTheFirstPosition() {
        given(Story.untold())
                .when(Sample.APPLICANT, START)
                .expectResultMessagePayload(new Receipt(Sample.APPLICATION, 0, 1, Outcome.STORED));
    }
}
