package org.huiji.projections.testing;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Read models that have been told nothing yet. */
public abstract class ToldReadModels {

    @Autowired
    protected ToldEvents told;

    @Autowired
    protected Asked asked;

    @Autowired
    protected JdbcClient jdbc;

    @BeforeEach
    protected void begin() {
        told.begin();
    }
}
