package org.huiji.proof.file;

import java.util.List;
import org.huiji.proof.note.NoteVerifier;
import org.huiji.proof.tree.TreeHash;
import org.huiji.proof.verification.Trust;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Of which log a file speaks.
 *
 * @param keys those that sign it, as the file has them: whoever verifies holds them against the published ones
 */
public record LogIdentity(TreeHash hash, String origin, List<NoteVerifier> keys) {

    static final String HASH = "treeHash";
    static final String ORIGIN = "origin";
    static final String KEYS = "keys";

    public LogIdentity {
        keys = List.copyOf(keys);
    }

    /** Trusts the keys that somebody has from elsewhere, or those of the file where there are none. */
    Trust trust(List<NoteVerifier> known) {
        return new Trust(origin, known.isEmpty() ? keys : known);
    }

    void write(ObjectNode json) {
        json.put(HASH, hash.algorithm()).put(ORIGIN, origin);
        ArrayNode texts = json.putArray(KEYS);
        keys.forEach(key -> texts.add(key.text()));
    }

    static LogIdentity read(Members json) {
        TreeHash hash = TreeHash.named(json.text(HASH)).orElseThrow(() -> json.wrong(HASH));
        List<NoteVerifier> keys = json.texts(KEYS).stream()
                .map(key -> Members.made(json.at(KEYS), key, NoteVerifier::parse)).toList();
        return new LogIdentity(hash, json.text(ORIGIN), keys);
    }
}
