package org.huiji.config.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * The database: an external one by {@code huiji.database.*}, or in demo mode the embedded one. Everything that uses it
 * hangs on {@link JdbcConnectionDetails}; so it starts after the migrations, and the server is closed after everything else.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
// Boot's own Flyway would run the scripts of all schemas as one history, as the application's role.
@EnableAutoConfiguration(exclude = FlywayAutoConfiguration.class)
@PropertySource("classpath:org/huiji/config/postgres/defaults.properties")
class PostgresConfiguration {

    @Bean
    DatabaseInUse databaseInUse(
            DatabaseSettings settings,
            Environment environment,
            @Value("${huiji.data-directory:.huiji}") Path dataDirectory) throws IOException {
        if (settings.namesAnExternalServer() || !environment.acceptsProfiles(Profiles.of("demo"))) {
            return DatabaseInUse.external(settings.externalServer());
        }
        return DatabaseInUse.embedded(EmbeddedServer.start(dataDirectory, settings.binariesDirectory(),
                settings.embeddedPort(), new SecureRandom()));
    }

    @Bean
    JdbcConnectionDetails applicationConnection(DatabaseInUse database) {
        new SchemaMigrations(database.server()).run();
        new ApplicationRoleCheck(database.server()).run();
        return new ApplicationConnection(database.server());
    }
}
