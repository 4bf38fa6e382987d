package org.huiji.projections.auditsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.huiji.application.Actor;
import org.huiji.application.Channel;
import org.huiji.application.Role;
import org.huiji.application.Sample;
import org.huiji.projections.testing.ReadModelTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Names are written with the rows of their portion, and two portions with the same names never stop each other. */
@ReadModelTest
class ActorNamesTest {

    private static final Actor FIRST = named("a", "安然");
    private static final Actor MIDDLE = named("m", "马宁");
    private static final Actor LAST = named("z", "张弛");
    private static final int LOOKS = 2_000;

    @Autowired
    private ActorNames names;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void begin() {
        names.forget();
    }

    @Test
    void everyNameThatSomebodyHasHadIsKeptOnce() {
        transaction.executeWithoutResult(status -> {
            List.of(LAST, FIRST, LAST, named("z", "张迟")).forEach(names::add);
            assertThat(written()).isEmpty();
        });
        transaction.executeWithoutResult(status -> names.add(FIRST));
        assertThat(written()).containsExactly("a 安然", "z 张弛", "z 张迟");
        assertThat(names.staffCalled("张迟", 10)).containsExactly("z");
        assertThat(names.staffCalled("a", 10)).containsExactly("a");
    }

    @Test
    void whoHasNoNameIsNotKept() {
        transaction.executeWithoutResult(status -> names.add(Sample.APPLICANT));
        assertThat(written()).isEmpty();
    }

    @Test
    void aPortionThatIsStillAtWorkKeepsNoOtherFromNamingTheSamePeople() {
        TransactionTemplate other = new TransactionTemplate(transaction.getTransactionManager());
        other.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(status -> {
            names.add(FIRST);
            other.executeWithoutResult(inner -> {
                jdbc.sql("SET LOCAL lock_timeout = '2s'").update();
                List.of(LAST, FIRST).forEach(names::add);
            });
            names.add(LAST);
        });
        assertThat(written()).containsExactly("a 安然", "z 张弛");
    }

    /** Each would hold one name and wait for the other's, once the name between them is free. */
    @Test
    void portionsThatNameThemInAnotherOrderDoNotLockEachOtherOut() {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<CompletableFuture<Void>> portions = transaction.execute(status -> {
                jdbc.sql("INSERT INTO read_model.audited_actor (actor_id, actor_name) VALUES ('m', '马宁')").update();
                List<CompletableFuture<Void>> begun = List.of(portion(threads, FIRST, MIDDLE, LAST),
                        portion(threads, LAST, MIDDLE, FIRST));
                untilBothWait();
                status.setRollbackOnly();
                return begun;
            });
            portions.forEach(CompletableFuture::join);
        }
        assertThat(written()).containsExactly("a 安然", "m 马宁", "z 张弛");
    }

    private CompletableFuture<Void> portion(ExecutorService threads, Actor... actors) {
        return CompletableFuture.runAsync(
                () -> transaction.executeWithoutResult(status -> List.of(actors).forEach(names::add)), threads);
    }

    private void untilBothWait() {
        for (int looks = 0; looks < LOOKS; looks++) {
            if (jdbc.sql("SELECT count(*) FROM pg_locks WHERE NOT granted").query(Long.class).single() == 2) {
                return;
            }
        }
    }

    private List<String> written() {
        return jdbc.sql("SELECT actor_id || ' ' || actor_name FROM read_model.audited_actor ORDER BY 1")
                .query(String.class).list();
    }

    private static Actor named(String id, String name) {
        return new Actor(id, Role.REVIEWER, "210102", name, Channel.WEB, "203.0.113.0");
    }
}
