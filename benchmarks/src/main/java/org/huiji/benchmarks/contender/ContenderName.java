package org.huiji.benchmarks.contender;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.huiji.benchmarks.contender.envers.EnversEntities;
import org.huiji.benchmarks.contender.flowable.FlowableProcess;
import org.huiji.benchmarks.contender.huiji.HuijiService;
import org.huiji.benchmarks.contender.sql.HandWrittenSql;
import org.huiji.benchmarks.contender.sql.PlainInserts;
import org.huiji.benchmarks.life.FactSizes;

/** Who is compared. */
public enum ContenderName {
    HUIJI("Huiji"),
    LIMIT("L (INSERT + COMMIT)"),
    HAND_WRITTEN("H (hand-written SQL)"),
    ENVERS("Hibernate + Envers"),
    FLOWABLE("Flowable 7.2.0");

    private final String label;

    ContenderName(String label) {
        this.label = label;
    }

    /** The name in tables. */
    public String label() {
        return label;
    }

    /** Parts of the paths of libraries that no other contender is to find on its class path. */
    public List<String> libraries() {
        return switch (this) {
            case ENVERS -> List.of("/org/hibernate/orm/hibernate-envers/");
            case FLOWABLE -> List.of("/org/flowable/", "/org/mybatis/");
            case HUIJI, LIMIT, HAND_WRITTEN -> List.of();
        };
    }

    /** The name of its database. */
    public String database() {
        return "bench_" + name().toLowerCase(Locale.ROOT);
    }

    /** Makes its tables and is ready for clients. */
    public Contender open(String url, Path home, FactSizes sizes) throws Exception {
        return switch (this) {
            case HUIJI -> new HuijiService(url, home);
            case LIMIT -> new PlainInserts(url, sizes);
            case HAND_WRITTEN -> new HandWrittenSql(url, sizes);
            case ENVERS -> new EnversEntities(url, sizes);
            case FLOWABLE -> new FlowableProcess(url, sizes);
        };
    }
}
