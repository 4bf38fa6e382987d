package org.huiji.proof.file;

import java.util.ArrayList;
import java.util.List;
import org.huiji.proof.file.UnreadableFileException.Reason;
import org.huiji.proof.note.StrictBase64;
import org.huiji.proof.tree.ConsistencyProof;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The history of one application with all that is needed to verify it; docs/proof-format.md describes it.
 *
 * @param checkpoints signed heads of the log, the smallest first; entries are proved against the last
 * @param consistency from each of them to the next
 * @param entries in the order of their leaves
 * @param end a signed {@link HistoryEnd}; null where nobody signed one
 */
public record HistoryFile(LogIdentity log, String applicationId, List<String> checkpoints,
        List<ConsistencyProof> consistency, List<ProvedEntry> entries, @Nullable String end) implements ProofFile {

    static final String FORMAT = "huiji-history/1";

    public HistoryFile {
        checkpoints = List.copyOf(checkpoints);
        consistency = List.copyOf(consistency);
        entries = List.copyOf(entries);
    }

    @Override
    public byte[] print() {
        ObjectNode json = Json.MAPPER.createObjectNode().put(ProofFile.FORMAT, FORMAT);
        log.write(json);
        json.put("applicationId", applicationId);
        ArrayNode notes = json.putArray("checkpoints");
        checkpoints.forEach(notes::add);
        ArrayNode proofs = json.putArray("consistency");
        consistency.forEach(proof -> proofs.add(write(proof)));
        if (end != null) {
            json.put("end", end);
        }
        ArrayNode all = json.putArray("entries");
        entries.forEach(entry -> all.add(EntryJson.write(entry)));
        return Json.write(json);
    }

    static HistoryFile read(Members json) {
        json.only(ProofFile.FORMAT, LogIdentity.HASH, LogIdentity.ORIGIN, LogIdentity.KEYS, "applicationId",
                "checkpoints", "consistency", "end", "entries");
        List<String> checkpoints = json.texts("checkpoints");
        List<ConsistencyProof> consistency = json.objects("consistency").stream().map(HistoryFile::proof).toList();
        if (checkpoints.isEmpty() || consistency.size() != checkpoints.size() - 1) {
            throw new UnreadableFileException(Reason.WRONG_MEMBER, "consistency");
        }
        List<ProvedEntry> entries = new ArrayList<>();
        json.objects("entries").forEach(entry -> entries.add(EntryJson.read(entry)));
        return new HistoryFile(LogIdentity.read(json), json.text("applicationId"), checkpoints, consistency, entries,
                json.has("end") ? json.text("end") : null);
    }

    private static ObjectNode write(ConsistencyProof proof) {
        ObjectNode json = Json.MAPPER.createObjectNode().put("oldSize", proof.oldSize())
                .put("newSize", proof.newSize());
        ArrayNode path = json.putArray("path");
        proof.path().forEach(hash -> path.add(StrictBase64.encode(hash)));
        return json;
    }

    private static ConsistencyProof proof(Members json) {
        json.only("oldSize", "newSize", "path");
        return new ConsistencyProof(json.number("oldSize"), json.number("newSize"), json.hashes("path"));
    }
}
