package org.huiji.web.nodes;

import java.util.List;
import org.huiji.HuijiApplication;
import org.huiji.web.support.Browser;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A whole product of its own with a port of its own. */
record Node(ConfigurableApplicationContext context) implements AutoCloseable {

    static Node start(List<String> arguments) {
        return new Node(SpringApplication.run(HuijiApplication.class, arguments.toArray(String[]::new)));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Browser browser() {
        return new Browser(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    @Override
    public void close() {
        context.close();
    }
}
