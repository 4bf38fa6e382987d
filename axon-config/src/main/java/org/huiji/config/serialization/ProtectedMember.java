package org.huiji.config.serialization;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.huiji.config.protection.SealAlgorithm;
import org.huiji.config.protection.Sealed;
import org.huiji.config.protection.Seals;
import org.huiji.config.protection.UnopenableException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one member of a stored event that holds everything personal in it, sealed under the application's key.
 *
 * <p>It is bound to the event: to its application, name, revision, version and time. Opened, it holds either
 * {@code clear} or {@code erased}; upcasters see it so and may change the clear content.
 */
final class ProtectedMember {

    static final String NAME = "protected";
    static final String CLEAR = "clear";
    static final String ERASED = "erased";

    private static final String FORMAT = "format";
    private static final String ALGORITHM = "algorithm";
    private static final String KEY_ID = "keyId";
    private static final String NONCE = "nonce";
    private static final String CIPHERTEXT = "ciphertext";

    private final Seals seals;
    private final JsonMapper mapper;

    ProtectedMember(Seals seals, JsonMapper mapper) {
        this.seals = seals;
        this.mapper = mapper;
    }

    /** Adds the sealed content to the readable members. */
    void seal(ObjectNode event, String name, String revision, ObjectNode clear) {
        Sealed sealed = seals.seal(subject(event), place(event, name, revision), mapper.writeValueAsBytes(clear));
        event.putObject(NAME)
                .put(FORMAT, Sealed.FORMAT)
                .put(ALGORITHM, sealed.algorithm().label())
                .put(KEY_ID,
                        sealed.keyId() + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.salt()))
                .put(NONCE, Base64.getEncoder().encodeToString(sealed.nonce()))
                .put(CIPHERTEXT, Base64.getEncoder().encodeToString(sealed.ciphertext()));
    }

    /** For an event that was read after erasure and is stored once more, for example as a dead letter. */
    void keepErased(ObjectNode event) {
        event.putObject(NAME).put(FORMAT, Sealed.FORMAT).put(ERASED, true);
    }

    /** The event with its protected member opened; one without stays as it is. */
    ObjectNode open(ObjectNode stored, String name, String revision) {
        if (!stored.has(NAME)) {
            return stored;
        }
        ObjectNode opened = stored.deepCopy();
        Optional<ObjectNode> clear = clear(stored, name, revision);
        ObjectNode member = opened.putObject(NAME);
        if (clear.isPresent()) {
            member.set(CLEAR, clear.get());
        } else {
            member.put(ERASED, true);
        }
        return opened;
    }

    private Optional<ObjectNode> clear(ObjectNode stored, String name, String revision) {
        JsonNode member = stored.get(NAME);
        UUID subject = subject(stored);
        if (member.path(FORMAT).asInt(0) != Sealed.FORMAT) {
            throw new UnopenableException("not of the known form");
        }
        if (member.has(ERASED)) {
            // Only true of one whose key is gone indeed: else content could be made to vanish by a word.
            if (!seals.isErased(subject)) {
                throw new UnopenableException("its content was taken away");
            }
            return Optional.empty();
        }
        return seals.open(subject, place(stored, name, revision), sealed(member)).map(this::tree);
    }

    private ObjectNode tree(byte[] clear) {
        return (ObjectNode) mapper.readTree(clear);
    }

    private static Sealed sealed(JsonNode member) {
        try {
            String[] keyId = text(member, KEY_ID).split("\\.", 2);
            return new Sealed(SealAlgorithm.labelled(text(member, ALGORITHM)), UUID.fromString(keyId[0]),
                    Base64.getUrlDecoder().decode(keyId[1]), Base64.getDecoder().decode(text(member, NONCE)),
                    Base64.getDecoder().decode(text(member, CIPHERTEXT)));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException malformed) {
            throw new UnopenableException("not of the known form");
        }
    }

    private static UUID subject(ObjectNode event) {
        try {
            return UUID.fromString(text(event, "applicationId"));
        } catch (IllegalArgumentException malformed) {
            throw new UnopenableException("it does not say whose it is");
        }
    }

    private static byte[] place(ObjectNode event, String name, String revision) {
        String place = String.join("\n", "huiji/event", text(event, "applicationId"), name, revision, text(event,
                "version"), text(event, "occurredAt"));
        return place.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asString("");
    }
}
