package org.huiji.config.protection;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A few connections of the vault's own, never part of a command's transaction. Not a bean of type DataSource on purpose. */
final class VaultConnections implements AutoCloseable {

    private static final int MOST = 4;

    private final HikariDataSource pool = new HikariDataSource();

    VaultConnections(JdbcConnectionDetails details) {
        pool.setPoolName("vault");
        pool.setJdbcUrl(details.getJdbcUrl());
        pool.setUsername(details.getUsername());
        pool.setPassword(details.getPassword());
        pool.setMaximumPoolSize(MOST);
        pool.setMinimumIdle(1);
        pool.addDataSourceProperty("ApplicationName", "huiji-vault");
        // What a row holds must not come into the log by way of an error.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
    }

    DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }
}
