package org.huiji.config.readmodels;

import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

class SavepointsTest {

    /** A portion that was begun without savepoints goes on with them when another part of the same follower has failed. */
    @Test
    void whatWasHandledWithoutASavepointIsWrittenBeforeOneIsSet() throws SQLException {
        EntityManager entities = mock(EntityManager.class);
        Connection connection = mock(Connection.class);
        DataSource dataSource = mock(DataSource.class);
        when(dataSource.getConnection()).thenReturn(connection);
        Savepoints savepoints = new Savepoints(dataSource, entities);
        savepoints.set();
        savepoints.rollBack();
        savepoints.forget();
        InOrder order = inOrder(entities, connection);
        order.verify(entities).flush();
        order.verify(connection).setSavepoint();
        order.verify(entities).clear();
    }
}
