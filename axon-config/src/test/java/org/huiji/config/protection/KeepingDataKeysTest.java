package org.huiji.config.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huiji.application.port.KeyDestroyedException;
import org.huiji.projections.testing.TestPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On a real server: the key row, its first use, its end. Each {@code node()} is a process of its own. */
class KeepingDataKeysTest {

    private static final TestPostgres DATABASE = TestPostgres.with("vault", "work");
    private static final byte[] MASTER = "a master key of thirty-two bytes".getBytes(StandardCharsets.UTF_8);
    private static final byte[] CLEAR = "210102199003071335".getBytes(StandardCharsets.UTF_8);

    private final JdbcClient jdbc = JdbcClient.create(DATABASE.dataSource());
    private final UUID subject = UuidCreator.getTimeOrderedEpoch();

    private static StoredDataKeys keys(byte[] master) {
        SecureRandom chance = new SecureRandom();
        MasterKeyRing ring = new MasterKeyRing(new SoftwareMasterKey(master, SealAlgorithm.SM4_GCM, chance), List.of());
        return new StoredDataKeys(DATABASE.dataSource(), ring, UuidCreator::getTimeOrderedEpoch, chance);
    }

    private static SubjectVault node() {
        StoredDataKeys keys = keys(MASTER);
        return new SubjectVault(new Seals(keys, SealAlgorithm.SM4_GCM, new SecureRandom()), keys);
    }

    @Test
    void anotherNodeOpensWhatWasSealed() {
        byte[] sealed = node().seal(subject, "p", CLEAR);
        assertThat(node().open(subject, "p", sealed)).hasValue(CLEAR);
    }

    @Test
    void theKeyIsStoredBeforeItsFirstUseAndWrappedOnly() {
        DataKey key = keys(MASTER).obtain(subject);
        byte[] stored = jdbc.sql("SELECT wrapped_key FROM vault.data_key WHERE subject = ? AND key_id = ?")
                .param(subject)
                .param(key.id())
                .query(byte[].class)
                .single();
        assertThat(stored).hasSizeGreaterThan(DataKey.SECRET_BYTES);
    }

    @Test
    void aNodeKilledBetweenKeyAndFirstSealLeavesAKeyThatTheNextOneUses() {
        UUID made = keys(MASTER).obtain(subject).id();
        assertThat(keys(MASTER).obtain(subject).id()).isEqualTo(made);
    }

    @Test
    void manyFirstUsesAtOnceEndWithOneKey() throws Exception {
        int threads = 16;
        CyclicBarrier together = new CyclicBarrier(threads);
        List<Future<byte[]>> sealed = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                SubjectVault node = node();
                sealed.add(pool.submit(() -> {
                    together.await();
                    return node.seal(subject, "p", CLEAR);
                }));
            }
        }
        for (Future<byte[]> one : sealed) {
            assertThat(node().open(subject, "p", one.get())).hasValue(CLEAR);
        }
    }

    @Test
    void aDestroyedKeyIsGoneAtOnceHereAndOnANodeThatHasNotReadIt() {
        SubjectVault here = node();
        byte[] sealed = here.seal(subject, "p", CLEAR);
        here.destroy(subject);
        assertThat(here.open(subject, "p", sealed)).isEmpty();
        assertThat(node().open(subject, "p", sealed)).isEmpty();
    }

    @Test
    void keysFetchedAheadOpenWithoutBeingAskedForAgain() {
        UUID other = UuidCreator.getTimeOrderedEpoch();
        UUID none = UuidCreator.getTimeOrderedEpoch();
        UUID destroyed = UuidCreator.getTimeOrderedEpoch();
        DataKey stored = keys(MASTER).obtain(subject);
        keys(MASTER).obtain(other);
        keys(MASTER).destroy(destroyed);
        StoredDataKeys here = keys(MASTER);
        here.fetch(List.of(subject, other, none, destroyed));
        jdbc.sql("UPDATE vault.data_key SET wrapped_key = 'x' WHERE subject = ?").param(subject).update();
        assertThat(here.find(subject)).hasValueSatisfying(key -> assertThat(key.id()).isEqualTo(stored.id()));
        assertThat(here.find(destroyed)).isEmpty();
        assertThatThrownBy(() -> here.find(none)).isInstanceOf(UnopenableException.class);
    }

    @Test
    void keysMadeInBulkAreKeysAsAnyAndReplaceNone() {
        UUID held = UuidCreator.getTimeOrderedEpoch();
        UUID destroyed = UuidCreator.getTimeOrderedEpoch();
        DataKey former = keys(MASTER).obtain(held);
        keys(MASTER).destroy(destroyed);
        keys(MASTER).make(List.of(subject, held, destroyed));
        byte[] sealed = node().seal(subject, "p", CLEAR);
        assertThat(node().open(subject, "p", sealed)).hasValue(CLEAR);
        assertThat(keys(MASTER).obtain(held).id()).isEqualTo(former.id());
        assertThat(keys(MASTER).find(destroyed)).isEmpty();
        assertThat(keys(MASTER).obtain(subject).id()).isNotEqualTo(former.id());
    }

    @Test
    void aKeyFetchedAheadIsGoneAtOnceWhenItIsDestroyed() {
        StoredDataKeys here = keys(MASTER);
        here.obtain(subject);
        here.fetch(List.of(subject));
        here.destroy(subject);
        here.fetch(List.of(subject));
        assertThat(here.find(subject)).isEmpty();
    }

    @Test
    void aNodeThatStillRemembersTheKeyForgetsItAtItsNextLook() {
        SubjectVault here = node();
        StoredDataKeys there = keys(MASTER);
        byte[] sealed = here.seal(subject, "p", CLEAR);
        assertThat(there.find(subject)).isPresent();
        here.destroy(subject);
        assertThat(there.find(subject)).as("as it was remembered").isPresent();
        there.forgetDestroyed();
        assertThat(there.find(subject)).isEmpty();
        assertThat(here.open(subject, "p", sealed)).isEmpty();
    }

    @Test
    void whoWasDestroyedOrBarredIsKnown() {
        SubjectVault here = node();
        here.seal(subject, "p", CLEAR);
        assertThat(here.isDestroyed(subject)).isFalse();
        here.destroy(subject);
        assertThat(here.isDestroyed(subject)).isTrue();
    }

    @Test
    void aLateUploadDoesNotBringADestroyedKeyBack() {
        SubjectVault here = node();
        here.seal(subject, "p", CLEAR);
        here.destroy(subject);
        here.destroy(subject);
        assertThatThrownBy(() -> here.seal(subject, "p", CLEAR)).isInstanceOf(KeyDestroyedException.class);
        assertThatThrownBy(() -> node().seal(subject, "p", CLEAR)).isInstanceOf(KeyDestroyedException.class);
    }

    @Test
    void aSubjectCanBeBarredBeforeItEverHadAKey() {
        node().destroy(subject);
        assertThatThrownBy(() -> node().seal(subject, "p", CLEAR)).isInstanceOf(KeyDestroyedException.class);
    }

    @Test
    void theDatabaseItselfRefusesToFillOrRemoveATombstone() {
        node().destroy(subject);
        assertThatThrownBy(() -> jdbc.sql("""
                UPDATE vault.data_key SET wrapped_key = 'x', master_key_id = 'x', destroyed_at = NULL
                WHERE subject = ?""").param(subject).update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM vault.data_key WHERE subject = ?").param(subject).update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aKeyMovedToAnotherSubjectDoesNotUnwrap() {
        UUID other = UuidCreator.getTimeOrderedEpoch();
        keys(MASTER).obtain(subject);
        keys(MASTER).obtain(other);
        jdbc.sql("""
                UPDATE vault.data_key SET wrapped_key = (SELECT wrapped_key FROM vault.data_key WHERE subject = ?)
                WHERE subject = ?""").param(subject).param(other).update();
        assertThatThrownBy(() -> keys(MASTER).find(other)).isInstanceOf(UnopenableException.class);
    }

    @Test
    void anotherMasterKeyIsNoticed() {
        keys(MASTER).obtain(subject);
        byte[] another = MASTER.clone();
        another[0] ^= 1;
        assertThatCode(() -> keys(MASTER).requireMasterKeys()).doesNotThrowAnyException();
        assertThatThrownBy(() -> keys(another).requireMasterKeys()).isInstanceOf(MissingMasterKeyException.class);
        assertThatThrownBy(() -> keys(another).find(subject)).isInstanceOf(UnopenableException.class);
    }

    @Test
    void aSubjectWithoutAKeyIsNotTakenForAnErasedOne() {
        assertThatThrownBy(() -> keys(MASTER).find(subject)).isInstanceOf(UnopenableException.class);
    }
}
