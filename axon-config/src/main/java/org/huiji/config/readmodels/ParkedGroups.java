package org.huiji.config.readmodels;

import java.util.HashSet;
import java.util.Set;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which groups have anything parked. Mostly none has, and one question a portion tells it for all of them; what the portion
 * itself parks is added to that.
 */
final class ParkedGroups {

    private final JdbcClient database;

    ParkedGroups(JdbcClient database) {
        this.database = database;
    }

    /** Also true where that is not known. */
    boolean mayContain(String group) {
        return !CurrentUnitOfWork.isStarted() || ofPortion().contains(group);
    }

    void add(String group) {
        if (CurrentUnitOfWork.isStarted()) {
            ofPortion().add(group);
        }
    }

    private Set<String> ofPortion() {
        return OncePerPortion.known(ParkedGroups.class, () -> new HashSet<>(database
                .sql("SELECT DISTINCT processing_group FROM work.dead_letter_entry")
                .query((row, number) -> row.getString(1)).list()));
    }
}
