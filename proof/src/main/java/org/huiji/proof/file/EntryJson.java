package org.huiji.proof.file;

import org.huiji.proof.entry.LogEntry;
import org.huiji.proof.entry.LoggedEvent;
import org.huiji.proof.entry.LoggedLook;
import org.huiji.proof.note.StrictBase64;
import org.huiji.proof.tree.InclusionProof;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Entries in files. The bytes of an event stand there as they are stored; beside them, where they are JSON, a copy that people
 * can read and that must say the same.
 */
final class EntryJson {

    private static final String EVENT = "event";
    private static final String LOOK = "look";

    private EntryJson() {}

    static ObjectNode write(ProvedEntry proved) {
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("leaf", proved.proof().leafIndex());
        switch (proved.entry()) {
            case LoggedEvent event -> write(json, event);
            case LoggedLook look -> write(json, look);
        }
        json.put("treeSize", proved.proof().treeSize());
        ArrayNode path = json.putArray("path");
        proved.proof().path().forEach(hash -> path.add(StrictBase64.encode(hash)));
        return json;
    }

    private static void write(ObjectNode json, LoggedEvent event) {
        json.put("kind", EVENT)
                .put("eventId", event.eventId())
                .put("applicationId", event.applicationId())
                .put("aggregateType", event.aggregateType())
                .put("sequence", event.sequence())
                .put("globalIndex", event.globalIndex())
                .put("eventName", event.eventName())
                .put("revision", event.revision())
                .put("storedAt", event.storedAt().toString())
                .put("metadata", StrictBase64.encode(event.metadata()))
                .put("payload", StrictBase64.encode(event.payload()))
                .set("copy", copy(event));
    }

    private static void write(ObjectNode json, LoggedLook look) {
        json.put("kind", LOOK)
                .put("row", look.row())
                .put("occurredAt", look.occurredAt().toString())
                .put("staffId", look.staffId())
                .put("staffName", look.staffName())
                .put("staffRole", look.staffRole())
                .put("departmentCode", look.departmentCode())
                .put("applicationId", look.applicationId())
                .put("screen", look.screen())
                .put("address", look.address());
        if (look.sequence() != null) {
            json.put("sequence", look.sequence());
        }
        if (look.sealedReason() != null) {
            json.put("sealedReason", StrictBase64.encode(look.sealedReason()));
        }
    }

    static ProvedEntry read(Members json) {
        InclusionProof proof = new InclusionProof(json.number("leaf"), json.number("treeSize"), json.hashes("path"));
        return switch (json.text("kind")) {
            case EVENT -> {
                LoggedEvent event = event(json);
                yield new ProvedEntry(event, proof, copy(event).equals(json.object("copy").node()));
            }
            case LOOK -> new ProvedEntry(look(json), proof);
            default -> throw json.wrong("kind");
        };
    }

    private static LoggedEvent event(Members json) {
        json.only("leaf", "kind", "eventId", "applicationId", "aggregateType", "sequence", "globalIndex", "eventName",
                "revision", "storedAt", "metadata", "payload", "copy", "clear", "treeSize", "path");
        return checked(json, new LoggedEvent(json.text("eventId"), json.text("applicationId"),
                json.text("aggregateType"), json.number("sequence"), json.number("globalIndex"),
                json.text("eventName"), json.text("revision"), json.time("storedAt"), json.bytes("metadata"),
                json.bytes("payload")));
    }

    private static LoggedLook look(Members json) {
        json.only("leaf", "kind", "row", "occurredAt", "staffId", "staffName", "staffRole", "departmentCode",
                "applicationId", "screen", "address", "sequence", "sealedReason", "clear", "treeSize", "path");
        return checked(json, new LoggedLook(json.number("row"), json.time("occurredAt"), json.text("staffId"),
                json.text("staffName"), json.text("staffRole"), json.text("departmentCode"),
                json.text("applicationId"), json.text("screen"), json.optionalNumber("sequence"),
                json.text("address"), json.optionalBytes("sealedReason")));
    }

    /** A text with half a character has no bytes, and so no leaf. */
    private static <T extends LogEntry> T checked(Members json, T entry) {
        try {
            entry.canonical();
            return entry;
        } catch (IllegalArgumentException refused) {
            throw new UnreadableFileException(UnreadableFileException.Reason.WRONG_MEMBER, json.path());
        }
    }

    private static ObjectNode copy(LoggedEvent event) {
        ObjectNode copy = Json.MAPPER.createObjectNode();
        copy.set("metadata", readable(event.metadata()));
        copy.set("payload", readable(event.payload()));
        return copy;
    }

    /** What the bytes say; null where they are no JSON. */
    private static JsonNode readable(byte[] bytes) {
        try {
            return Json.MAPPER.readTree(bytes);
        } catch (JacksonException none) {
            return Json.MAPPER.nullNode();
        }
    }
}
