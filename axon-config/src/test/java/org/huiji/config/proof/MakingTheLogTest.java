package org.huiji.config.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.huiji.integrity.IntegrityLog;
import org.huiji.integrity.IntegrityLog.Fault;
import org.huiji.integrity.IntegrityLog.Restore;
import org.huiji.integrity.IntegrityLog.SignedHead;
import org.huiji.proof.tree.MerkleProofs;
import org.huiji.proof.tree.TreeFrontier;
import org.huiji.proof.tree.TreeHash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that is stored becomes a leaf in its order, and nothing is signed that does not follow from what was signed before. */
class MakingTheLogTest {

    private static final UUID APPLICATION = UUID.fromString("0198b2f0-0000-7000-8000-000000000001");

    @TempDir
    private Path directory;

    private LogDatabase database;
    private LogTables tables;

    @BeforeEach
    void prepare() {
        database = new LogDatabase(directory);
        tables = new LogTables(database.dataSource);
    }

    @Test
    void everyEventAndEveryLookIsALeaf() {
        database.happen(APPLICATION, 9);
        IntegrityLog log = database.node().integrityLog();
        assertThat(log.standing().waiting()).isEqualTo(12);
        assertThat(log.coverNow()).isEqualTo(12);
        assertThat(log.standing().waiting()).isZero();
        assertThat(indexes()).containsExactlyElementsOf(LongStream.range(0, 12).boxed().toList());
        assertThat(database.owner.sql("SELECT count(DISTINCT (kind, position)) FROM event_store.log_leaf")
                .query(Long.class).single()).isEqualTo(12);
        assertThat(log.isCovered(APPLICATION, 8)).isTrue();
        assertThat(log.isCovered(APPLICATION, 9)).isFalse();
    }

    @Test
    void theTreeIsThatOfAllLeavesHoweverItGrew() {
        TreeHash hash = TreeHash.SM3;
        for (int i = 0; i < 5; i++) {
            database.happen(UUID.randomUUID(), 120);
            // a node that starts in between has to find the right edge in the tables
            database.node().integrityLog().coverNow();
        }
        TreeFrontier tree = new TreeFrontier(hash);
        tables.leaves(0, 10_000).forEach(row -> tree.append(row.leaf().hash()));
        assertThat(tree.size()).isEqualTo(5 * 160);
        assertThat(tables.lastHead().orElseThrow().root()).isEqualTo(tree.root());
        StoredHashes stored = new StoredHashes(tables, hash);
        MerkleProofs proofs = new MerkleProofs(hash);
        for (long index = 0; index < tree.size(); index += 37) {
            LeafRow row = tables.leaves(index, 1).getFirst();
            assertThat(proofs.inclusion(row.leaf().index(), tree.size(), stored)
                    .verify(hash, row.leaf().hash(), tree.root())).isTrue();
        }
        List<Head> heads = tables.headsAbove(0, 10);
        for (int i = 1; i < heads.size(); i++) {
            Head before = heads.get(i - 1);
            Head after = heads.get(i);
            assertThat(proofs.consistency(before.size(), after.size(), stored)
                    .verify(hash, before.root(), after.root())).isTrue();
        }
        assertThat(heads).hasSize(5);
    }

    @Test
    void nodesThatMakeItAtOnceMakeOneLog() throws Exception {
        List<MerkleLog> nodes = List.of(database.node(), database.node(directory.resolve("other")),
                database.node(directory.resolve("third")));
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(nodes.size())) {
            for (MerkleLog node : nodes) {
                running.add(threads.submit(() -> {
                    for (int i = 0; i < 40; i++) {
                        node.follower().goOn(Duration.ZERO);
                    }
                }));
            }
            for (int i = 0; i < 20; i++) {
                database.happen(UUID.randomUUID(), 5);
            }
        }
        for (Future<?> one : running) {
            one.get();
        }
        nodes.getFirst().integrityLog().coverNow();
        assertThat(indexes()).containsExactlyElementsOf(LongStream.range(0, 120).boxed().toList());
        assertThat(nodes.getLast().check().run(done -> {}).misfit()).isEmpty();
    }

    @Test
    void aHeadIsSignedOnceTheLastOneIsOldEnough() {
        MerkleLog node = database.node();
        Duration interval = Duration.ofSeconds(30);
        database.append(APPLICATION, 0);
        node.follower().goOn(interval);
        assertThat(heads(node)).extracting(SignedHead::size).containsExactly(1L);
        database.append(APPLICATION, 1);
        node.follower().goOn(interval);
        assertThat(heads(node)).hasSize(1);
        assertThat(node.integrityLog().isCovered(APPLICATION, 1)).isFalse();
        database.pass(interval);
        node.follower().goOn(interval);
        assertThat(heads(node)).extracting(SignedHead::size).containsExactly(2L, 1L);
        database.pass(interval);
        node.follower().goOn(interval);
        assertThat(heads(node)).as("nothing happened since").hasSize(2);
    }

    @Test
    void itStandsStillWhereTheDatabaseHoldsLessThanWasSigned() {
        database.happen(APPLICATION, 6);
        database.node().integrityLog().coverNow();
        // as a backup holds it that was made after four leaves
        database.tamper("DELETE FROM event_store.log_leaf WHERE leaf_index >= 4");
        database.tamper("DELETE FROM event_store.tree_head");
        MerkleLog restarted = database.node();
        assertThatThrownBy(() -> restarted.follower().goOn(Duration.ZERO)).isInstanceOf(LogWentBackException.class);
        Fault fault = restarted.integrityLog().standing().fault();
        assertThat(fault).isNotNull().extracting(Fault::kind).isEqualTo(Fault.Kind.WENT_BACK);
        assertThat(heads(restarted)).isEmpty();
        assertThat(indexes()).as("nothing is added either").hasSize(4);
    }

    @Test
    void itStandsStillWhereTheDatabaseHoldsOtherThanWasSigned() {
        database.happen(APPLICATION, 6);
        database.node().integrityLog().coverNow();
        database.tamper("UPDATE event_store.log_leaf SET leaf_hash = sha256('another') WHERE leaf_index = 2");
        MerkleLog restarted = database.node();
        assertThatThrownBy(() -> restarted.follower().goOn(Duration.ZERO)).isInstanceOf(LogWentBackException.class);
    }

    @Test
    void itGoesOnAfterARestoreOnceAnAdministratorAcceptsIt() {
        database.happen(APPLICATION, 6);
        database.node().integrityLog().coverNow();
        database.tamper("DELETE FROM event_store.log_leaf WHERE leaf_index >= 4");
        database.tamper("DELETE FROM event_store.tree_head");
        MerkleLog restarted = database.node();
        IntegrityLog log = restarted.integrityLog();
        assertThatThrownBy(() -> log.acceptRestore(LogDatabase.AUDITOR)).isInstanceOf(IllegalArgumentException.class);
        assertThat(log.acceptRestore(LogDatabase.ADMINISTRATOR)).isTrue();
        assertThat(log.restores()).extracting(Restore::fromSize, Restore::toSize, Restore::by)
                .containsExactly(tuple(8L, 4L, "admin1"));
        assertThat(log.coverNow()).isEqualTo(8);
        assertThat(log.standing().fault()).isNull();
        assertThat(log.acceptRestore(LogDatabase.ADMINISTRATOR)).as("nothing is to be accepted").isFalse();
        assertThat(directory).isDirectoryContaining(file -> file.toString().endsWith(".put-aside"));
    }

    @Test
    void aFaultIsToldToEveryNodeAndGoneOnceItGoesOn() {
        MerkleLog node = database.node();
        database.happen(APPLICATION, 3);
        database.tamper("ALTER TABLE event_store.log_leaf RENAME TO away");
        assertThatThrownBy(() -> node.follower().goOn(Duration.ZERO)).isInstanceOf(RuntimeException.class);
        database.tamper("ALTER TABLE event_store.away RENAME TO log_leaf");
        IntegrityLog another = database.node(directory.resolve("other")).integrityLog();
        assertThat(another.standing().fault()).isNotNull().extracting(Fault::kind).isEqualTo(Fault.Kind.OTHER);
        assertThat(node.integrityLog().coverNow()).as("nothing was passed over").isEqualTo(4);
        assertThat(another.standing().fault()).isNull();
    }

    @Test
    void aLogThatWasBegunByOneSuiteDoesNotGoOnByAnother() {
        database.node();
        assertThatIllegalStateException()
                .isThrownBy(() -> database.node(directory.resolve("other"), ProofSuite.SHA256_ED25519))
                .withMessageContaining("SM3_SM2");
    }

    @Test
    void theSuiteOfOtherToolsWorksTheSame() {
        database.happen(APPLICATION, 6);
        MerkleLog node = database.node(directory.resolve("last-head"), ProofSuite.SHA256_ED25519);
        assertThat(node.integrityLog().coverNow()).isEqualTo(8);
        LogCheck.Result result = node.check().run(done -> {});
        assertThat(result.misfit()).isEmpty();
        assertThat(result.heads()).as("the stored one and the kept one").isEqualTo(2);
    }

    private List<Long> indexes() {
        return tables.leaves(0, 10_000).stream().map(row -> row.leaf().index()).toList();
    }

    private static List<SignedHead> heads(MerkleLog node) {
        return node.integrityLog().headsBelow(Long.MAX_VALUE, 10);
    }
}
