package org.huiji.projections.auditsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.huiji.application.Actor;
import org.huiji.application.Sample;
import org.huiji.projections.testing.ReadModelTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Events wait for the entity manager, and do as the rows do. */
@ReadModelTest
class InsertingEventsTest {

    @Autowired
    private EventInserts inserts;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void begin() {
        jdbc.sql("DELETE FROM read_model.audited_event").update();
    }

    @Test
    void theyAreWrittenWithTheirTransaction() {
        transaction.executeWithoutResult(status -> {
            inserts.add(event(0, ""));
            inserts.add(event(1, ""));
            assertThat(written()).isEmpty();
        });
        assertThat(written()).containsExactly(0, 1);
    }

    @Test
    void theyAreWrittenOnceWhenTheRowsAre() {
        transaction.executeWithoutResult(status -> {
            inserts.add(event(0, ""));
            entities.flush();
            assertThat(written()).containsExactly(0);
            inserts.add(event(1, ""));
        });
        assertThat(written()).containsExactly(0, 1);
    }

    @Test
    void whatTheEntityManagerForgetsIsNotWritten() {
        transaction.executeWithoutResult(status -> {
            inserts.add(event(0, ""));
            entities.flush();
            inserts.add(event(1, ""));
            entities.clear();
            inserts.add(event(2, ""));
        });
        assertThat(written()).containsExactly(0, 2);
    }

    @Test
    void nothingIsLeftOfATransactionThatWasUndone() {
        transaction.executeWithoutResult(status -> {
            inserts.add(event(0, ""));
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> inserts.add(event(1, "")));
        assertThat(written()).containsExactly(1);
    }

    @Test
    void theyAreNoPartOfATransactionWithin() {
        TransactionTemplate within = new TransactionTemplate(transaction.getTransactionManager());
        within.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(status -> {
            inserts.add(event(0, ""));
            within.executeWithoutResult(inner -> inserts.add(event(1, "")));
            assertThat(written()).containsExactly(1);
            status.setRollbackOnly();
        });
        assertThat(written()).containsExactly(1);
    }

    @Test
    void whatCannotBeWrittenFailsWhereTheRowsAreWritten() {
        transaction.executeWithoutResult(status -> {
            inserts.add(event(0, "\0"));
            assertThatThrownBy(entities::flush).isInstanceOf(DataAccessException.class);
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> inserts.add(event(1, "")));
        assertThat(written()).containsExactly(1);
    }

    private List<Integer> written() {
        return jdbc.sql("SELECT sequence FROM read_model.audited_event ORDER BY sequence").query(Integer.class).list();
    }

    private static AuditedEvent event(int sequence, String departmentCode) {
        return new AuditedEvent(Sample.APPLICATION, sequence, (short) 0, Sample.START, Actor.SYSTEM, departmentCode);
    }
}
