package org.huiji.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.hamcrest.CustomTypeSafeMatcher;
import org.huiji.application.ApplicationCommand.StartApplication;
import org.huiji.application.ApplicationCommand.SubmitEducation;
import org.huiji.application.Receipt.Outcome;
import org.junit.jupiter.api.Test;

/** A command sent again: a double click, a retried request. */
class RepeatedCommandTest {

    private static final SubmitEducation COMMAND = new SubmitEducation(Sample.APPLICATION, 0, Sample.education());

    private static AggregateTestFixture<Application> fixture() {
        AggregateTestFixture<Application> axon = new AggregateTestFixture<>(Application.class);
        axon.registerInjectableResource(new TestRulebook().make());
        return axon;
    }

    private static Map<String, Object> metadata(String digest) {
        return new HashMap<>(
                new CommandContext(Sample.APPLICANT, Sample.START, ApplicationFixture.COMMAND, digest).toMetadata());
    }

    @Test
    void isAnsweredAsTheFirstTimeAndStoresNothing() {
        fixture()
                .givenCommands(List.of(
                        new GenericCommandMessage<>(
                                new StartApplication(
                                        Sample.APPLICATION, Sample.ACCOUNT, Sample.REGISTRATION, "2026-01"),
                                new CommandContext(Sample.APPLICANT, Sample.START, new UUID(3, 3), "x").toMetadata()),
                        new GenericCommandMessage<>(COMMAND, metadata("digest"))))
                .when(COMMAND, metadata("digest"))
                .expectNoEvents()
                .expectResultMessagePayload(new Receipt(Sample.APPLICATION, 1, 2, Outcome.REPEATED));
    }

    @Test
    void withOtherContentIsRefused() {
        fixture()
                .givenCommands(List.of(new GenericCommandMessage<>(
                        new StartApplication(Sample.APPLICATION, Sample.ACCOUNT, Sample.REGISTRATION, "2026-01"),
                        metadata("digest"))))
                .when(COMMAND, metadata("another"))
                .expectException(ApplicationFixture.refusal(RefusalCode.COMMAND_ID_REUSED))
                .expectNoEvents();
    }

    @Test
    void storesWhoSentItWithTheEvent() {
        fixture()
                .given(Story.started().events())
                .when(COMMAND, metadata("digest"))
                .expectEventsMatching(new CustomTypeSafeMatcher<>("an event with its actor") {
                    @Override
                    protected boolean matchesSafely(List<? super EventMessage<?>> events) {
                        EventMessage<?> event = (EventMessage<?>) events.getFirst();
                        return CommandContext.from(event.getMetaData()).actor().equals(Sample.APPLICANT);
                    }
                });
    }
}
