package org.huiji.benchmarks.contender.envers;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.huiji.benchmarks.contender.Client;
import org.huiji.benchmarks.contender.Contender;
import org.huiji.benchmarks.life.FactSizes;
import org.huiji.benchmarks.life.FactTexts;

/**
 * Entities for application, parts and queue row; application and parts are audited, with who made each revision. Statements
 * are batched and ordered, keys are taken from the sequence a hundred at a time, and revisions are written by the default
 * strategy, which is the one that writes least. Each client finds a connection in the pool.
 */
public final class EnversEntities implements Contender {

    private static final int CONNECTIONS = 36;

    private final HikariDataSource pool;
    private final SessionFactory sessions;
    private final FactTexts facts;
    private final FactTexts metadata;

    public EnversEntities(String url, FactSizes sizes) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setAutoCommit(false);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool = new HikariDataSource(config);
        facts = new FactTexts(sizes, FactSizes.Size::plain);
        metadata = new FactTexts(sizes, FactSizes.Size::metadata);
        Configuration configuration = new Configuration();
        List.of(FiledApplication.class, FiledPart.class, QueueRow.class, Change.class)
                .forEach(configuration::addAnnotatedClass);
        configuration.getProperties().put("jakarta.persistence.nonJtaDataSource", pool);
        configuration.setProperty("hibernate.hbm2ddl.auto", "create");
        configuration.setProperty("hibernate.jdbc.batch_size", "50");
        configuration.setProperty("hibernate.order_inserts", "true");
        configuration.setProperty("hibernate.order_updates", "true");
        configuration.setProperty("hibernate.connection.provider_disables_autocommit", "true");
        sessions = configuration.buildSessionFactory();
    }

    @Override
    public Client client(int number) {
        return new EnversLife(sessions, facts, metadata, "reviewer" + number);
    }

    @Override
    public void close() {
        sessions.close();
        pool.close();
    }
}
