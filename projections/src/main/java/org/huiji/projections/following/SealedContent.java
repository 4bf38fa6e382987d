package org.huiji.projections.following;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import java.util.UUID;
import org.huiji.application.ApplicationState;
import org.huiji.application.port.KeyDestroyedException;
import org.huiji.application.port.PersonalDataVault;
import org.huiji.application.section.Affiliation;
import org.huiji.application.section.Qualification;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes records into the {@code sealed} columns of read models and reads them back, as JSON under the application's key.
 *
 * <p>The JSON is no contract: a read model whose records change is made again from the events.
 */
@Component
public class SealedContent {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(checker -> checker.withFieldVisibility(Visibility.ANY)
                    .withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE))
            .addMixIn(ApplicationState.class, States.class)
            .addMixIn(Affiliation.class, Affiliations.class)
            .addMixIn(Qualification.Highest.class, Qualifications.class)
            .build();

    private final PersonalDataVault vault;

    SealedContent(PersonalDataVault vault) {
        this.vault = vault;
    }

    /** The content encrypted; {@code null} when the application's key was destroyed and nothing may be kept any more. */
    public byte @Nullable [] seal(String readModel, UUID applicationId, Object content) {
        try {
            return vault.seal(applicationId, purpose(readModel), JSON.writeValueAsBytes(content));
        } catch (KeyDestroyedException _) {
            return null;
        }
    }

    /** What was sealed; empty when nothing was or its key was destroyed. */
    public <T> Optional<T> open(String readModel, UUID applicationId, byte @Nullable [] sealed, Class<T> type) {
        return sealed == null
                ? Optional.empty()
                : vault.open(applicationId, purpose(readModel), sealed).map(clear -> JSON.readValue(clear, type));
    }

    private static String purpose(String readModel) {
        return "read-model/" + readModel;
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
    @JsonSubTypes({
            @JsonSubTypes.Type(value = ApplicationState.Draft.class, name = "DRAFT"),
            @JsonSubTypes.Type(value = ApplicationState.PendingReview.class, name = "PENDING_REVIEW"),
            @JsonSubTypes.Type(value = ApplicationState.InReview.class, name = "IN_REVIEW"),
            @JsonSubTypes.Type(value = ApplicationState.Returned.class, name = "RETURNED"),
            @JsonSubTypes.Type(value = ApplicationState.Approved.class, name = "APPROVED"),
            @JsonSubTypes.Type(value = ApplicationState.Discarded.class, name = "DISCARDED"),
            @JsonSubTypes.Type(value = ApplicationState.Erased.class, name = "ERASED")
    })
    private interface States {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
            @JsonSubTypes.Type(value = Affiliation.Employed.class, name = "employed"),
            @JsonSubTypes.Type(value = Affiliation.NotEmployed.class, name = "notEmployed")
    })
    private interface Affiliations {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
            @JsonSubTypes.Type(value = Qualification.Held.class, name = "held"),
            @JsonSubTypes.Type(value = Qualification.NoneHeld.class, name = "none")
    })
    private interface Qualifications {}
}
