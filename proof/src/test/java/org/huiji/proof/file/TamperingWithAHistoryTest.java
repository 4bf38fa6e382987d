package org.huiji.proof.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.huiji.proof.entry.LogEntry;
import org.huiji.proof.note.NoteAlgorithm;
import org.huiji.proof.note.NoteVerifier;
import org.huiji.proof.note.PrivateNoteKey;
import org.huiji.proof.note.StrictBase64;
import org.huiji.proof.tree.TreeHash;
import org.huiji.proof.verification.Misfit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is done to a history that was handed out, the verifier names the first entry that does not fit. */
class TamperingWithAHistoryTest {

    private static final List<NoteVerifier> PUBLISHED = List.of(HandedOut.KEY.verifier());

    private final ObjectNode json = HandedOut.json(HandedOut.history());

    @ParameterizedTest
    @EnumSource(TreeHash.class)
    void whatNobodyTouchedFits(TreeHash hash) {
        NoteAlgorithm algorithm = hash == TreeHash.SM3 ? NoteAlgorithm.SM2 : NoteAlgorithm.ED25519;
        PrivateNoteKey key = PrivateNoteKey.generate(HandedOut.ORIGIN, algorithm, new SecureRandom());
        HistoryFile made = HandedOut.history(hash, key);
        ProofFile read = ProofFile.parse(made.print());
        assertThat(read).isEqualTo(made);
        FileOutcome verified = new FileVerification(List.of(key.verifier())).verify(read);
        assertThat(verified.outcome().fits()).isTrue();
        assertThat(verified.outcome().entries()).isEqualTo(16);
        assertThat(verified.outcome().heads()).isEqualTo(3);
        assertThat(verified.outcome().covered()).isEqualTo(28);
        assertThat(verified.endIsSigned()).isTrue();
        assertThat(new FileVerification(List.of()).verify(read)).isEqualTo(verified);
    }

    @Test
    void anAlteredPayloadIsNamed() {
        entry(5).put("payload", base64("{\"number\":7}"));
        ((ObjectNode) entry(5).get("copy")).set("payload", Json.MAPPER.readTree("{\"number\":7}"));
        assertMisfit(Misfit.Kind.ALTERED, "event-8");
    }

    @Test
    void anAlteredCopyIsNamedThoughTheBytesAreTheOldOnes() {
        ((ObjectNode) entry(5).get("copy").get("payload")).put("number", 7);
        assertMisfit(Misfit.Kind.ALTERED, "event-8");
    }

    @Test
    void anotherTimeIsNamed() {
        entry(0).put("storedAt", "2027-01-15T08:00:01Z");
        assertMisfit(Misfit.Kind.ALTERED, "event-0");
    }

    @Test
    void anotherActorIsNamed() {
        entry(14).put("metadata", base64("{\"actor\":\"a2\"}"));
        ((ObjectNode) entry(14).get("copy")).set("metadata", Json.MAPPER.readTree("{\"actor\":\"a2\"}"));
        assertMisfit(Misfit.Kind.ALTERED, "event-22");
    }

    @Test
    void anotherTypeIsNamed() {
        entry(1).put("eventName", "Approved");
        assertMisfit(Misfit.Kind.ALTERED, "event-2");
    }

    @Test
    void anAlteredLookIsNamed() {
        assertThat(entry(3).get("kind").stringValue()).isEqualTo("look");
        entry(3).put("staffName", "x");
        assertMisfit(Misfit.Kind.ALTERED, "4");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 6, 13})
    void aDeletedEventIsMissingBetweenItsNeighbours(int at) {
        long leaf = entry(at).get("leaf").longValue();
        entries().remove(at);
        Misfit misfit = misfit();
        assertThat(misfit.kind()).isEqualTo(Misfit.Kind.MISSING);
        assertThat(leaf).isBetween(misfit.firstLeaf(), misfit.beyondLeaf() - 1);
    }

    @Test
    void aDeletedLookIsMissedByTheSignedEnd() {
        entries().remove(3);
        assertThat(misfit().kind()).isEqualTo(Misfit.Kind.MISSING);
    }

    @Test
    void aTruncatedHistoryIsMissedByTheSignedEnd() {
        entries().remove(15);
        assertThat(misfit().kind()).isEqualTo(Misfit.Kind.MISSING);
        entries().remove(14);
        assertThat(misfit().kind()).isEqualTo(Misfit.Kind.TRUNCATED);
    }

    @Test
    void aTruncatedHistoryWithoutItsSignedEndIsTold() {
        entries().remove(15);
        json.remove("end");
        FileOutcome verified = verify();
        assertThat(verified.outcome().fits()).isTrue();
        assertThat(verified.endIsSigned()).isFalse();
    }

    @Test
    void aSignedEndOfAnotherHistoryIsRefused() {
        json.put("end", new HistoryEnd(HandedOut.ORIGIN, "another", 28, 12, 4).signedBy(HandedOut.KEY));
        assertThat(misfit().kind()).isEqualTo(Misfit.Kind.SIGNATURE_WRONG);
        json.put("end", new HistoryEnd(HandedOut.ORIGIN, HandedOut.ID.toString(), 16, 12, 4).signedBy(HandedOut.KEY));
        assertThat(misfit().kind()).isEqualTo(Misfit.Kind.SIGNATURE_WRONG);
        json.put("end", json.get("checkpoints").get(2).stringValue());
        assertThat(misfit().kind()).isEqualTo(Misfit.Kind.SIGNATURE_WRONG);
        json.put("end", "x");
        assertThat(misfit().kind()).isEqualTo(Misfit.Kind.SIGNATURE_WRONG);
    }

    @Test
    void aSignedEndCanNotPassForACheckpoint() {
        ((ArrayNode) json.get("checkpoints")).set(2, json.get("end"));
        assertThat(misfit().kind()).isEqualTo(Misfit.Kind.HEAD_UNREADABLE);
    }

    @Test
    void anInsertedEventIsNamed() {
        ObjectNode forged = entry(5).deepCopy().put("eventId", "forged").put("eventName", "Approved");
        entries().insert(6, forged);
        assertMisfit(Misfit.Kind.INSERTED, "forged");
        entries().remove(6);
        entries().insert(5, forged);
        assertMisfit(Misfit.Kind.INSERTED, "forged");
    }

    @Test
    void anEventInsertedWithTheRestNumberedAnewIsNamed() {
        entries().insert(6, entry(5).deepCopy().put("eventId", "forged").put("sequence", 5).put("leaf", 12));
        for (int i = 7; i < entries().size(); i++) {
            if (entry(i).get("kind").stringValue().equals("event")) {
                entry(i).put("sequence", entry(i).get("sequence").longValue() + 1);
            }
        }
        Misfit misfit = misfit();
        assertThat(misfit.kind()).isIn(Misfit.Kind.INSERTED, Misfit.Kind.ALTERED);
        assertThat(misfit.expectedId()).isEqualTo("forged");
    }

    @Test
    void anEventOfAnotherApplicationIsInserted() {
        json.put("applicationId", "another");
        assertMisfit(Misfit.Kind.INSERTED, "event-0");
    }

    @Test
    void theSameEventTwiceIsNamed() {
        entries().insert(6, entry(5).deepCopy());
        assertMisfit(Misfit.Kind.REORDERED, "event-8");
    }

    @Test
    void swappedEventsAreNamed() {
        JsonNode one = entry(5).deepCopy();
        entries().set(5, entry(6).deepCopy());
        entries().set(6, one);
        assertMisfit(Misfit.Kind.REORDERED, "event-10");
    }

    @Test
    void eventsThatSwappedTheirPlacesInTheLogAreNamed() {
        ObjectNode one = entry(5).deepCopy();
        ObjectNode two = entry(6).deepCopy();
        for (String place : List.of("leaf", "path")) {
            one.set(place, entry(6).get(place).deepCopy());
            two.set(place, entry(5).get(place).deepCopy());
        }
        entries().set(5, two);
        entries().set(6, one);
        assertMisfit(Misfit.Kind.REORDERED, "event-10");
    }

    @Test
    void anotherPlaceInTheLogIsNamed() {
        entry(5).put("leaf", 10);
        assertMisfit(Misfit.Kind.ALTERED, "event-8");
    }

    @Test
    void aProofAgainstAnotherTreeIsNamed() {
        entry(5).put("treeSize", 27);
        assertMisfit(Misfit.Kind.ALTERED, "event-8");
    }

    @Test
    void aForgedHeadIsNotSigned() {
        change("checkpoints", 2, text -> text.replace("\n28\n", "\n29\n"));
        assertThat(misfit()).isEqualTo(new Misfit(Misfit.Kind.SIGNATURE_WRONG, 16, 29, null, null));
    }

    @Test
    void headsThatDoNotFollowOnEachOtherAreInconsistent() {
        ((ObjectNode) json.get("consistency").get(1)).putArray("path");
        assertThat(misfit()).isEqualTo(new Misfit(Misfit.Kind.HEADS_INCONSISTENT, 16, 28, null, null));
    }

    @Test
    void headsInAnotherOrderAreInconsistent() {
        ArrayNode heads = (ArrayNode) json.get("checkpoints");
        JsonNode first = heads.get(0);
        heads.set(0, heads.get(1));
        heads.set(1, first);
        assertThat(misfit().kind()).isEqualTo(Misfit.Kind.HEADS_INCONSISTENT);
    }

    @Test
    void anotherHashFunctionIsNotThatOfTheLog() {
        json.put("treeHash", "SHA-256");
        assertThat(misfit().kind()).isEqualTo(Misfit.Kind.HEADS_INCONSISTENT);
    }

    /** Whoever forges a whole file signs it with a key of his own. */
    @Test
    void aFileOfAnotherKeyFitsItselfButNotThePublishedKey() {
        PrivateNoteKey own = PrivateNoteKey.generate(HandedOut.ORIGIN, NoteAlgorithm.SM2, new SecureRandom());
        HistoryFile forged = HandedOut.history(TreeHash.SM3, own);
        assertThat(new FileVerification(List.of()).verify(forged).outcome().fits()).isTrue();
        assertThat(new FileVerification(PUBLISHED).verify(forged).outcome().misfit().map(Misfit::kind))
                .contains(Misfit.Kind.SIGNATURE_WRONG);
    }

    @Test
    void oneOfTheLogsFormerKeysIsEnough() {
        PrivateNoteKey former = PrivateNoteKey.generate(HandedOut.ORIGIN, NoteAlgorithm.ED25519, new SecureRandom());
        List<NoteVerifier> both = List.of(former.verifier(), HandedOut.KEY.verifier());
        assertThat(new FileVerification(both).verify(HandedOut.history()).outcome().fits()).isTrue();
    }

    /** Any change of any byte that is proved is found, wherever it is. */
    @Test
    void noFlippedBitOfAnEntryFits() {
        Random random = new Random(6962);
        List<String> proved = List.of("payload", "metadata", "path");
        for (int i = 0; i < 300; i++) {
            ObjectNode damaged = json.deepCopy();
            ObjectNode entry = (ObjectNode) damaged.get("entries").get(random.nextInt(16));
            String member = entry.has("payload") ? proved.get(random.nextInt(3)) : "path";
            if (member.equals("path")) {
                ArrayNode path = (ArrayNode) entry.get(member);
                int at = random.nextInt(path.size());
                path.set(at, flipped(path.get(at).stringValue(), random));
            } else {
                entry.put(member, flipped(entry.get(member).stringValue(), random));
            }
            Misfit misfit = new FileVerification(PUBLISHED).verify(ProofFile.parse(HandedOut.file(damaged))).outcome()
                    .misfit().orElseThrow();
            assertThat(misfit.kind()).isEqualTo(Misfit.Kind.ALTERED);
            assertThat(misfit.firstLeaf()).isEqualTo(entry.get("leaf").longValue());
        }
    }

    private static String flipped(String base64, Random random) {
        byte[] bytes = StrictBase64.decode(base64);
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return StrictBase64.encode(bytes);
    }

    private void change(String list, int at, UnaryOperator<String> change) {
        ArrayNode texts = (ArrayNode) json.get(list);
        texts.set(at, change.apply(texts.get(at).stringValue()));
    }

    private ArrayNode entries() {
        return (ArrayNode) json.get("entries");
    }

    private ObjectNode entry(int at) {
        return (ObjectNode) entries().get(at);
    }

    private static String base64(String text) {
        return StrictBase64.encode(text.getBytes(StandardCharsets.UTF_8));
    }

    private FileOutcome verify() {
        return new FileVerification(PUBLISHED).verify(ProofFile.parse(HandedOut.file(json)));
    }

    private Misfit misfit() {
        return verify().outcome().misfit().orElseThrow();
    }

    private void assertMisfit(Misfit.Kind kind, String id) {
        Misfit misfit = misfit();
        LogEntry entry = misfit.entry();
        assertThat(misfit.kind()).isEqualTo(kind);
        assertThat(entry == null ? null : entry.id()).isEqualTo(id);
    }
}
