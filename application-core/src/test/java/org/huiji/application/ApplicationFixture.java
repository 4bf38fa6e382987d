package org.huiji.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;

/** The aggregate as Axon runs it, given a story and a command from somebody. */
public final class ApplicationFixture {

    public static final UUID COMMAND = new UUID(2, 2);

    private final AggregateTestFixture<Application> axon = new AggregateTestFixture<>(Application.class);
    private final Story story;

    private ApplicationFixture(Story story) {
        this.story = story;
        axon.registerInjectableResource(story.rulebook());
    }

    public static ApplicationFixture given(Story story) {
        return new ApplicationFixture(story);
    }

    public ResultValidator<Application> when(Actor actor, ApplicationCommand command) {
        return when(actor, command, COMMAND, "digest");
    }

    public ResultValidator<Application> when(
            Actor actor, ApplicationCommand command, UUID commandId, String digest) {
        Map<String, Object> metadata = new HashMap<>(
                new CommandContext(actor, story.now(), commandId, digest).toMetadata());
        return story.events().isEmpty()
                ? axon.givenNoPriorActivity().when(command, metadata)
                : axon.given(story.events()).when(command, metadata);
    }

    /** A refusal with that code. */
    public static Matcher<Refusal> refusal(RefusalCode code) {
        return new CustomTypeSafeMatcher<>("refusal " + code) {
            @Override
            protected boolean matchesSafely(Refusal refusal) {
                return refusal.code() == code;
            }
        };
    }

    /** Asserts that the aggregate refuses with the code and stores nothing. */
    public void refuses(Actor actor, ApplicationCommand command, RefusalCode code) {
        when(actor, command).expectException(refusal(code)).expectNoEvents();
    }

    /** Asserts that the aggregate accepts and stores exactly these. */
    public void stores(Actor actor, ApplicationCommand command, ApplicationEvent... events) {
        when(actor, command).expectSuccessfulHandlerExecution().expectEvents((Object[]) events);
    }

    /** Asserts that the aggregate accepts, stores nothing and says so. */
    public void storesNothing(Actor actor, ApplicationCommand command, Receipt.Outcome outcome) {
        when(actor, command)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents()
                .expectResultMessagePayloadMatching(outcome(outcome));
    }

    private static Matcher<Receipt> outcome(Receipt.Outcome outcome) {
        return new CustomTypeSafeMatcher<>("receipt " + outcome) {
            @Override
            protected boolean matchesSafely(Receipt receipt) {
                assertThat(receipt.applicationId()).isEqualTo(Sample.APPLICATION);
                return receipt.outcome() == outcome;
            }
        };
    }
}
