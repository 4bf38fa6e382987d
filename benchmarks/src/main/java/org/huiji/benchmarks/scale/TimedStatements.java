package org.huiji.benchmarks.scale;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Measures what the product's own questions take in the database, with the parameters they have: from handing a statement
 * over until its first rows are here, network and driver included, so never less than the time in SQL. Of the calling
 * thread only.
 */
final class TimedStatements implements BeanPostProcessor {

    private static final Set<String> ASKING = Set.of("execute", "executeQuery", "executeUpdate", "executeLargeUpdate");
    private static final long WORTH_TELLING_NANOS = 3_000_000;
    private static final ThreadLocal<Spent> SPENT = ThreadLocal.withInitial(Spent::new);

    /** What this thread has spent. */
    private static final class Spent {
        private long nanos;
        private int statements;
        private long slowestNanos;
        private String slowest = "";

        void add(long duration, PreparedStatement statement) {
            nanos += duration;
            statements++;
            if (duration > Math.max(slowestNanos, WORTH_TELLING_NANOS)) {
                slowestNanos = duration;
                slowest = statement.toString().replaceFirst("^Hikari\\S+ wrapping ", "");
            }
        }
    }

    /** Begins to count anew in this thread. */
    static void begin() {
        SPENT.set(new Spent());
    }

    static long nanos() {
        return SPENT.get().nanos;
    }

    /** The slowest statement with its parameters; empty where none was slow. */
    static String slowest() {
        return SPENT.get().slowest;
    }

    static int statements() {
        return SPENT.get().statements;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource dataSource && name.equals("dataSource") ? new Timed(dataSource) : bean;
    }

    private static final class Timed extends DelegatingDataSource {

        Timed(DataSource dataSource) {
            super(dataSource);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return proxy(Connection.class, (proxy, method, arguments) -> {
                Object result = invoke(() -> method.invoke(connection, arguments));
                return result instanceof PreparedStatement statement ? timed(statement) : result;
            });
        }
    }

    private static PreparedStatement timed(PreparedStatement statement) {
        return proxy(PreparedStatement.class, (proxy, method, arguments) -> {
            if (!ASKING.contains(method.getName())) {
                return invoke(() -> method.invoke(statement, arguments));
            }
            long begun = System.nanoTime();
            try {
                return invoke(() -> method.invoke(statement, arguments));
            } finally {
                SPENT.get().add(System.nanoTime() - begun, statement);
            }
        });
    }

    private interface Call {
        Object make() throws ReflectiveOperationException;
    }

    private static Object invoke(Call call) throws Throwable {
        try {
            return call.make();
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(TimedStatements.class.getClassLoader(), new Class<?>[]{type}, handler));
    }
}
