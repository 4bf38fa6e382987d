package org.huiji.projections.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.huiji.application.port.ApplicationLog;
import org.huiji.application.port.BlindIndex;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.test.context.ContextConfiguration;

/** All read models on a real PostgreSQL, told events by {@link ToldEvents} and asked by {@link Asked}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = ReadModelTest.Projections.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = ReadModelTest.Database.class)
public @interface ReadModelTest {

    /** The module, with what it needs from outside. */
    @EnableAutoConfiguration
    @EntityScan("org.huiji.projections")
    @EnableJpaRepositories("org.huiji.projections")
    @ComponentScan("org.huiji.projections")
    class Projections {

        @Bean
        TestVault vault() {
            return new TestVault();
        }

        @Bean
        BlindIndex index() {
            return new TestIndex();
        }

        @Bean
        ApplicationLog log(ToldEvents told) {
            return told::recorded;
        }
    }

    /** A database of the context's own. */
    class Database implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPostgres database = TestPostgres.with("read_model");
            TestPropertyValues.of("spring.datasource.url=" + database.url(),
                    "spring.datasource.username=" + database.username(),
                    "spring.datasource.password=" + database.password(),
                    "spring.flyway.enabled=false",
                    "spring.jpa.open-in-view=false",
                    "spring.jpa.hibernate.ddl-auto=validate").applyTo(context);
        }
    }
}
