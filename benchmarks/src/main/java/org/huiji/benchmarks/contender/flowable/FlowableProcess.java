package org.huiji.benchmarks.contender.flowable;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.huiji.benchmarks.contender.Client;
import org.huiji.benchmarks.contender.Contender;
import org.huiji.benchmarks.life.FactSizes;
import org.huiji.benchmarks.life.FactTexts;

/**
 * Flowable with full history, standalone. The parts of it that the life does not need (its own users, its event registry) are
 * off, the asynchronous executor is on for the timers, and each client finds a connection in the pool. The id of the task at
 * hand is taken from the engine's event, as a form would carry it, so that no query for it is paid.
 */
public final class FlowableProcess implements Contender {

    private static final int CONNECTIONS = 40;
    private static final String TASK_CREATED = "TASK_CREATED";

    private final HikariDataSource pool;
    private final ProcessEngine engine;
    private final FactTexts facts;

    public FlowableProcess(String url, FactSizes sizes) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        pool = new HikariDataSource(config);
        facts = new FactTexts(sizes, FactSizes.Size::plain);
        StandaloneProcessEngineConfiguration settings = new StandaloneProcessEngineConfiguration();
        settings.setDataSource(pool);
        settings.setDatabaseSchemaUpdate(StandaloneProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        settings.setHistoryLevel(HistoryLevel.FULL);
        settings.setDisableIdmEngine(true);
        settings.setDisableEventRegistry(true);
        settings.setAsyncExecutorActivate(true);
        settings.setTypedEventListeners(Map.of(TASK_CREATED, List.of(new TaskAtHand())));
        engine = settings.buildProcessEngine();
        engine.getRepositoryService().createDeployment().addInputStream("filing.bpmn20.xml",
                FlowableProcess.class.getResourceAsStream("filing.bpmn20.xml")).deploy();
    }

    @Override
    public Client client(int number) {
        return new FlowableLife(engine, facts, "reviewer" + number);
    }

    /** Full history is what the comparison is with; anything less would not be the same facts. */
    @Override
    public String complaints() {
        long dead = engine.getManagementService().createDeadLetterJobQuery().count();
        return dead == 0 ? "" : dead + " jobs are dead";
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
