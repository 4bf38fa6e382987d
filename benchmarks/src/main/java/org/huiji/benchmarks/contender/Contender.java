package org.huiji.benchmarks.contender;

import java.sql.SQLException;
import java.util.Optional;
import org.huiji.benchmarks.life.FactSizes;

/** One way to keep the lives of applications. */
public interface Contender extends AutoCloseable {

    /** Another client; each is used by one thread at a time. */
    Client client(int number) throws Exception;

    /** What follows the changes on its own; empty where a change is everywhere once it is acknowledged. */
    default Optional<Followers> followers() {
        return Optional.empty();
    }

    /** It is at turn. */
    default void resume() throws Exception {}

    /** It is not at turn and does nothing that it can leave. */
    default void pause() throws Exception {}

    /** How large the facts of a life are as this contender stores them; only the real service knows. */
    default Optional<FactSizes> sizes() throws Exception {
        return Optional.empty();
    }

    /** What is wrong after all that was done; empty if nothing is. */
    default String complaints() throws Exception {
        return "";
    }

    @Override
    void close() throws SQLException;
}
