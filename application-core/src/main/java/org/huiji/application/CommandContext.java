package org.huiji.application;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What a command brings besides its content; travels in the message's metadata under the keys below.
 *
 * @param actor who sends it, from the authenticated session
 * @param at business time (decision 26); becomes {@code occurredAt} of the events
 * @param commandId chosen by the sender; the same id again is answered as the first time (decision 38)
 * @param commandDigest keyed digest of the content; the same id with another digest is refused
 */
public record CommandContext(Actor actor, Instant at, UUID commandId, String commandDigest) {

    public static final String ACTOR_ID = "actorId";
    public static final String ACTOR_ROLE = "actorRole";
    public static final String ACTOR_DEPARTMENT = "actorDepartment";
    public static final String ACTOR_NAME = "actorName";
    public static final String CHANNEL = "channel";
    public static final String ADDRESS = "address";
    public static final String AT = "at";
    public static final String COMMAND_ID = "commandId";
    public static final String COMMAND_DIGEST = "commandDigest";

    public Map<String, String> toMetadata() {
        return Map.of(
                ACTOR_ID, actor.id(),
                ACTOR_ROLE, actor.role().name(),
                ACTOR_DEPARTMENT, actor.departmentCode(),
                ACTOR_NAME, actor.displayName(),
                CHANNEL, actor.channel().name(),
                ADDRESS, actor.address(),
                AT, at.toString(),
                COMMAND_ID, commandId.toString(),
                COMMAND_DIGEST, commandDigest);
    }

    /** Reads back what {@link #toMetadata()} wrote. */
    public static CommandContext from(Map<String, ?> metadata) {
        return new CommandContext(
                actorFrom(metadata),
                Instant.parse(text(metadata, AT)),
                UUID.fromString(text(metadata, COMMAND_ID)),
                text(metadata, COMMAND_DIGEST));
    }

    /** The actor alone, as stored with an event. */
    public static Actor actorFrom(Map<String, ?> metadata) {
        return new Actor(
                text(metadata, ACTOR_ID),
                Role.valueOf(text(metadata, ACTOR_ROLE)),
                text(metadata, ACTOR_DEPARTMENT),
                text(metadata, ACTOR_NAME),
                Channel.valueOf(text(metadata, CHANNEL)),
                text(metadata, ADDRESS));
    }

    private static String text(Map<String, ?> metadata, String key) {
        Object value = metadata.get(key);
        if (value == null) {
            throw new IllegalArgumentException("metadata lacks " + key);
        }
        return value.toString();
    }
}
