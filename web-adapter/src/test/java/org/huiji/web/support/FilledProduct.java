package org.huiji.web.support;

import org.huiji.web.demo.sample.FilledSamples;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The running product with its sample applications, as most tests of the desk find it. */
public abstract class FilledProduct {

    @LocalServerPort
    protected int port;

    @Autowired
    protected FilledSamples samples;

    @Autowired
    protected JdbcClient jdbc;

    @BeforeEach
    protected void fillIn() {
        Limits.forgetFailures(jdbc);
        samples.fillIn();
    }
}
