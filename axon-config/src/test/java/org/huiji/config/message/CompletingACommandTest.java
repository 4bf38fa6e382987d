package org.huiji.config.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.huiji.application.Actor;
import org.huiji.application.ApplicationCommand;
import org.huiji.application.ApplicationCommand.ClaimReview;
import org.huiji.application.ApplicationCommand.ExplainFinding;
import org.huiji.application.ApplicationCommand.MarkReviewOverdue;
import org.huiji.application.ApplicationCommand.SubmitForReview;
import org.huiji.application.Channel;
import org.huiji.application.CommandContext;
import org.huiji.application.Refusal;
import org.huiji.application.RefusalCode;
import org.huiji.application.Role;
import org.huiji.application.port.BlindIndex;
import org.huiji.application.section.SectionName;
import org.junit.jupiter.api.Test;

class CompletingACommandTest {

    private static final UUID APPLICATION = UUID.fromString("018f2e6a-1c00-8abc-9def-0123456789ab");
    private static final UUID FRESH = UUID.fromString("018f2e6a-1c00-7abc-9def-000000000001");
    private static final Instant NOW = Instant.parse("2026-08-03T01:02:03.456789Z");
    private static final Actor REVIEWER = new Actor("reviewer1", Role.REVIEWER, "210102", "W", Channel.WEB,
            "10.0.0.0/24");
    private static final Actor IMPORT = new Actor("import", Role.REVIEWER, "210102", "I", Channel.IMPORT, "");

    private Optional<Actor> signedIn = Optional.of(REVIEWER);

    /** Tokens in clear, so that a test sees what is digested. */
    private static final class ClearTokens implements BlindIndex {

        @Override
        public String token(Purpose purpose, String value) {
            return purpose + value;
        }

        @Override
        public String token(Purpose purpose, byte[] value) {
            throw new UnsupportedOperationException();
        }
    }

    private CommandContext completed(ApplicationCommand command, Map<String, ?> given) {
        CommandContextInterceptor interceptor = new CommandContextInterceptor(() -> signedIn,
                Clock.fixed(NOW, ZoneOffset.UTC), () -> FRESH, new CommandDigests(new ClearTokens()));
        CommandMessage<?> message = new GenericCommandMessage<>(command, given);
        return CommandContext.from(interceptor.handle(List.of(message)).apply(0, message).getMetaData());
    }

    @Test
    void actorTimeIdAndDigestAreAdded() {
        CommandContext context = completed(new ClaimReview(APPLICATION, 3), Map.of());
        assertThat(context.actor()).isEqualTo(REVIEWER);
        assertThat(context.at()).isEqualTo("2026-08-03T01:02:03.456Z");
        assertThat(context.commandId()).isEqualTo(FRESH);
        assertThat(context.commandDigest()).contains("ClaimReview", "\"version\":3");
    }

    @Test
    void theSendersCommandIdIsKept() {
        assertThat(completed(new ClaimReview(APPLICATION, 3),
                Map.of(CommandContext.COMMAND_ID, APPLICATION.toString())).commandId()).isEqualTo(APPLICATION);
    }

    @Test
    void whoIsSignedInIsTheActorWhateverTheSenderSays() {
        CommandContext forged = new CommandContext(IMPORT, NOW, FRESH, "forged");
        CommandContext context = completed(new ClaimReview(APPLICATION, 3), forged.toMetadata());
        assertThat(context.actor()).isEqualTo(REVIEWER);
        assertThat(context.commandDigest()).isNotEqualTo("forged");
    }

    @Test
    void whereNobodyIsSignedInTheSenderNamesActorAndTime() {
        signedIn = Optional.empty();
        CommandContext given = new CommandContext(IMPORT, NOW, FRESH, "");
        CommandContext context = completed(new ClaimReview(APPLICATION, 3), given.toMetadata());
        assertThat(context.actor()).isEqualTo(IMPORT);
        assertThat(context.at()).isEqualTo(NOW);
    }

    @Test
    void whereNobodyIsSignedInOrNamedItIsRefused() {
        signedIn = Optional.empty();
        assertThatThrownBy(() -> completed(new ClaimReview(APPLICATION, 3), Map.of()))
                .isInstanceOfSatisfying(Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(RefusalCode.ROLE_NOT_ALLOWED));
    }

    @Test
    void theMachinesOwnCommandsAreItsOwnWhoeverIsSignedIn() {
        MarkReviewOverdue overdue = new MarkReviewOverdue(APPLICATION, 1, NOW, NOW);
        assertThat(completed(overdue, Map.of()).actor()).isEqualTo(Actor.SYSTEM);
        signedIn = Optional.empty();
        assertThat(completed(overdue, Map.of()).actor()).isEqualTo(Actor.SYSTEM);
    }

    @Test
    void theDigestTellsContentsApartAndNotOrders() {
        String one = digest(new ExplainFinding(APPLICATION, FRESH, "one"));
        assertThat(digest(new ExplainFinding(APPLICATION, FRESH, "one"))).isEqualTo(one);
        assertThat(digest(new ExplainFinding(APPLICATION, FRESH, "two"))).isNotEqualTo(one);
        assertThat(digest(new SubmitForReview(APPLICATION, 1, null, Set.of(SectionName.EDUCATION,
                SectionName.DOCUMENTS, SectionName.QUALIFICATION))))
                .endsWith("[\"DOCUMENTS\",\"EDUCATION\",\"QUALIFICATION\"]}");
    }

    private String digest(ApplicationCommand command) {
        return completed(command, Map.of()).commandDigest();
    }
}
