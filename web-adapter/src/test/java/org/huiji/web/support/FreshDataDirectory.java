package org.huiji.web.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives each context a data directory that nothing was ever in. */
public class FreshDataDirectory implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Path directory = Files.createTempDirectory(Files.createDirectories(Path.of("target", "data")), "huiji");
            TestPropertyValues.of("huiji.data-directory=" + directory.toAbsolutePath()).applyTo(context);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
