package org.huiji.config.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.huiji.application.Actor;
import org.huiji.application.Channel;
import org.huiji.application.Refusal;
import org.huiji.application.Role;
import org.huiji.operations.MasterKeys.Beginning;
import org.huiji.operations.MasterKeys.Rotation;
import org.huiji.projections.testing.TestPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On a real server: from one master key to the next while nodes read and write. */
class RotatingTheMasterKeyTest {

    private static final String OLD = "an old master key of 32 bytes...";
    private static final String NEW = "the new master key of 32 bytes..";
    private static final byte[] CLEAR = {1, 2, 3};
    private static final Actor OFFICER = officer(Role.SECURITY_ADMINISTRATOR);

    private final TestPostgres database = TestPostgres.with("vault", "work");

    /** A process of its own, with the master keys that it was given. */
    private final class Node {
        final MasterKeyRing ring;
        final StoredDataKeys keys;
        final SubjectVault vault;
        final KeyNodes nodes;
        final KeyRotation rotation;
        final StoredMasterKeys masterKeys;

        Node(SealAlgorithm algorithm, String first, String... others) {
            SecureRandom chance = new SecureRandom();
            ring = new MasterKeyRing(master(first, algorithm),
                    Stream.of(others).map(other -> master(other, algorithm)).toList());
            keys = new StoredDataKeys(database.dataSource(), ring, UuidCreator::getTimeOrderedEpoch, chance);
            vault = new SubjectVault(new Seals(keys, algorithm, chance), keys);
            JdbcClient jdbc = JdbcClient.create(database.dataSource());
            WrappingMaster wrapping = new WrappingMaster(jdbc, ring);
            nodes = new KeyNodes(jdbc, UuidCreator.getTimeOrderedEpoch(), ring);
            nodes.sign(nodes.now());
            rotation = new KeyRotation(database.dataSource(), ring, wrapping);
            masterKeys = new StoredMasterKeys(database.dataSource(), ring, wrapping, nodes, algorithm);
        }

        Node(String first, String... others) {
            this(SealAlgorithm.SM4_GCM, first, others);
        }

        int left() {
            return masterKeys.latest().map(Rotation::left).orElseThrow();
        }
    }

    private static SoftwareMasterKey master(String secret, SealAlgorithm algorithm) {
        return new SoftwareMasterKey(secret.getBytes(StandardCharsets.US_ASCII), algorithm, new SecureRandom());
    }

    private static String id(String secret) {
        return master(secret, SealAlgorithm.SM4_GCM).masterKeyId();
    }

    private static Actor officer(Role role) {
        return new Actor("security1", role, "210000", "S", Channel.WEB, "");
    }

    private record Kept(UUID subject, ByteBuffer sealed) {}

    private static List<Kept> seal(Node node, int count) {
        List<Kept> kept = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID subject = UuidCreator.getTimeOrderedEpoch();
            kept.add(new Kept(subject, ByteBuffer.wrap(node.vault.seal(subject, "p", CLEAR))));
        }
        return kept;
    }

    private static void opensAll(Node node, List<Kept> kept) {
        kept.forEach(each -> assertThat(node.vault.open(each.subject(), "p", each.sealed().array())).hasValue(CLEAR));
    }

    @Test
    void everythingStaysReadableOnEveryNodeAndThenTheFormerKeyMayGo() {
        List<Kept> kept = new ArrayList<>(seal(new Node(OLD), KeyRotation.PORTION + 5));
        endAllNodes();
        Node one = new Node(OLD, NEW);
        Node two = new Node(SealAlgorithm.AES_256_GCM, OLD, NEW);
        assertThat(one.masterKeys.rotate(id(NEW), OFFICER)).isEqualTo(Beginning.BEGUN);
        assertThat(one.masterKeys.rotate(id(NEW), OFFICER)).isEqualTo(Beginning.CURRENT);
        kept.addAll(seal(two, 1));
        assertThat(one.rotation.portion()).isEqualTo(KeyRotation.PORTION);
        assertThat(one.left()).isEqualTo(5);
        opensAll(new Node(OLD, NEW), kept);
        opensAll(two, kept);
        assertThatThrownBy(() -> new Node(NEW).keys.requireMasterKeys())
                .isInstanceOf(MissingMasterKeyException.class).hasMessageContaining(id(OLD));
        two.rotation.goOn(); // the first node is gone; the second takes it up
        assertThat(one.masterKeys.latest()).get().satisfies(done -> {
            assertThat(done.left()).isZero();
            assertThat(done.total()).isEqualTo(KeyRotation.PORTION + 5);
            assertThat(done.finishedAt()).isNotNull();
        });
        Node after = new Node(NEW);
        after.keys.requireMasterKeys();
        opensAll(after, kept);
        opensAll(after, seal(after, 1));
        assertThatThrownBy(() -> new Node(OLD).keys.requireMasterKeys())
                .isInstanceOf(MissingMasterKeyException.class).hasMessageContaining(id(NEW));
    }

    @Test
    void aTombstoneStaysOneAndItsKeyIsNotMissed() {
        Node node = new Node(OLD, NEW);
        List<Kept> kept = seal(node, 2);
        node.vault.destroy(kept.getFirst().subject());
        node.masterKeys.rotate(id(NEW), OFFICER);
        node.rotation.goOn();
        Node after = new Node(NEW);
        after.keys.requireMasterKeys();
        assertThat(after.vault.open(kept.getFirst().subject(), "p", kept.getFirst().sealed().array())).isEmpty();
        opensAll(after, kept.subList(1, 2));
    }

    @Test
    void itIsRefusedWhileARunningNodeWasNotGivenTheKey() {
        Node node = new Node(OLD, NEW);
        seal(node, 1);
        Node without = new Node(OLD);
        assertThat(node.masterKeys.rotate(id(NEW), OFFICER)).isEqualTo(Beginning.MISSING_ON_A_NODE);
        assertThat(node.masterKeys.all()).anySatisfy(each -> {
            assertThat(each.id()).isEqualTo(id(NEW));
            assertThat(each.missingAt()).isOne();
        });
        without.nodes.leave();
        assertThat(node.masterKeys.rotate("0000", OFFICER)).isEqualTo(Beginning.UNKNOWN);
        assertThat(node.masterKeys.rotate(id(NEW), OFFICER)).isEqualTo(Beginning.BEGUN);
        assertThat(node.masterKeys.rotate(id(OLD), OFFICER)).isEqualTo(Beginning.RUNNING);
    }

    @Test
    void nobodyButASecurityAdministratorBeginsOne() {
        Node node = new Node(OLD, NEW);
        seal(node, 1);
        for (Role role : Role.values()) {
            if (role != Role.SECURITY_ADMINISTRATOR) {
                assertThatThrownBy(() -> node.masterKeys.rotate(id(NEW), officer(role))).isInstanceOf(Refusal.class);
            }
        }
        assertThat(node.masterKeys.latest()).isEmpty();
    }

    @Test
    void anUnusedDatabaseTakesTheKeyThatItIsGiven() {
        new Node(OLD).masterKeys.all();
        Node other = new Node(NEW);
        other.keys.requireMasterKeys();
        opensAll(other, seal(other, 1));
        assertThat(other.masterKeys.all()).filteredOn(each -> each.wraps()).extracting(each -> each.id())
                .containsExactly(id(NEW));
    }

    @Test
    void aNodeHasClearedItsMemoryOnlyOnceItHasLookedSince() {
        Node one = new Node(OLD);
        Node two = new Node(OLD);
        Instant moment = one.nodes.now();
        assertThat(one.nodes.isClearedSince(moment)).isFalse();
        one.nodes.sign(one.nodes.now());
        assertThat(one.nodes.isClearedSince(moment)).isFalse();
        two.nodes.sign(two.nodes.now());
        assertThat(one.nodes.isClearedSince(moment)).isTrue();
    }

    private void endAllNodes() {
        JdbcClient.create(database.dataSource()).sql("DELETE FROM work.key_node").update();
    }
}
