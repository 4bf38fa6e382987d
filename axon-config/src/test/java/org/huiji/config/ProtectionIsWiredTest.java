package org.huiji.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonTracingAutoConfiguration;
import org.axonframework.springboot.autoconfig.EventProcessingAutoConfiguration;
import org.axonframework.springboot.autoconfig.InfraConfiguration;
import org.axonframework.springboot.autoconfig.InterceptorAutoConfiguration;
import org.axonframework.springboot.autoconfig.NoOpTransactionAutoConfiguration;
import org.huiji.application.ApplicationCommand.ClaimReview;
import org.huiji.application.Refusal;
import org.huiji.application.port.BlindIndex;
import org.huiji.application.port.DocumentStore;
import org.huiji.application.port.FreshIds;
import org.huiji.application.port.PersonalDataVault;
import org.huiji.config.protection.ProtectionSettings;
import org.huiji.config.protection.SealAlgorithm;
import org.huiji.config.serialization.StoredEventSerializer;
import org.huiji.projections.testing.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** That the service, as Spring puts it together, stores and sends by what this module says. */
class ProtectionIsWiredTest {

    private static final TestPostgres DATABASE = TestPostgres.with("vault", "work");

    @TempDir
    private static Path directory;

    /** The packages under test, with a store in memory. */
    @ComponentScan({"org.huiji.config.protection", "org.huiji.config.serialization", "org.huiji.config.message"})
    static class Parts {

        @Bean
        EventStorageEngine storage() {
            return new InMemoryEventStorageEngine();
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    private ApplicationContextRunner service() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, AxonAutoConfiguration.class,
                        EventProcessingAutoConfiguration.class, InfraConfiguration.class,
                        InterceptorAutoConfiguration.class, NoOpTransactionAutoConfiguration.class,
                        AxonTracingAutoConfiguration.class))
                .withUserConfiguration(Parts.class)
                .withPropertyValues("spring.datasource.url=" + DATABASE.url(),
                        "spring.datasource.username=" + DATABASE.username(),
                        "spring.datasource.password=" + DATABASE.password(), "huiji.data-directory=" + directory);
    }

    private ApplicationContextRunner demo() {
        return service().withPropertyValues("spring.profiles.active=demo");
    }

    @Test
    void eventsAreStoredAndReadByThisModule() {
        demo().run(context -> {
            Configuration axon = context.getBean(Configuration.class);
            assertThat(axon.eventSerializer()).isInstanceOf(StoredEventSerializer.class);
            assertThat(axon.serializer()).isNotInstanceOf(StoredEventSerializer.class);
            assertThat(axon.getComponent(EventUpcasterChain.class)).isNotNull();
            assertThat(axon.correlationDataProviders()).hasSize(1);
        });
    }

    @Test
    void everyPortIsThere() {
        demo().run(context -> {
            assertThat(context).hasSingleBean(PersonalDataVault.class);
            assertThat(context).hasSingleBean(BlindIndex.class);
            assertThat(context).hasSingleBean(DocumentStore.class);
            assertThat(context).hasSingleBean(FreshIds.class);
            assertThat(context.getBean("realTime")).isInstanceOf(InstantSource.class);
            UUID subject = context.getBean(FreshIds.class).next();
            assertThat(subject.version()).isEqualTo(7);
            PersonalDataVault vault = context.getBean(PersonalDataVault.class);
            assertThat(vault.open(subject, "p", vault.seal(subject, "p", new byte[]{1}))).hasValue(new byte[]{1});
        });
    }

    @Test
    void aCommandThatNobodySendsIsRefusedAtTheGateway() {
        demo().run(context -> assertThat(catchThrowable(() -> context
                .getBean(CommandGateway.class)
                .sendAndWait(new ClaimReview(UUID.fromString("018f2e6a-1c00-8abc-9def-0123456789ab"), 1))))
                .isInstanceOf(Refusal.class));
    }

    @Test
    void outsideDemoModeItDoesNotStartWithoutKeys() {
        service().run(context -> assertThat(context).hasFailed()
                .getFailure()
                .rootCause()
                .hasMessageContaining("is not set"));
    }

    @Test
    void whatIsSealedByOneAlgorithmOpensAfterASwitchToTheOtherAndBack() {
        UUID subject = UUID.fromString("018f2e6a-1c00-8abc-9def-0123456789ac");
        List<byte[]> sealed = new ArrayList<>();
        for (String algorithm : List.of("SM4-GCM", "AES-256-GCM", "SM4-GCM")) {
            demo().withPropertyValues("huiji.protection.algorithm=" + algorithm).run(context -> {
                PersonalDataVault vault = context.getBean(PersonalDataVault.class);
                sealed.add(vault.seal(subject, "p", algorithm.getBytes(StandardCharsets.US_ASCII)));
                assertThat(sealed).extracting(each -> new String(vault.open(subject, "p", each).orElseThrow(),
                        StandardCharsets.US_ASCII))
                        .isEqualTo(List.of("SM4-GCM", "AES-256-GCM", "SM4-GCM").subList(0, sealed.size()));
            });
        }
        assertThat(sealed).extracting(each -> each[1]).containsExactly((byte) 1, (byte) 2, (byte) 1);
    }

    @Test
    void theAlgorithmIsASetting() {
        demo().withPropertyValues("huiji.protection.algorithm=AES-256-GCM")
                .run(context -> assertThat(context.getBean(ProtectionSettings.class).algorithm())
                        .isEqualTo(SealAlgorithm.AES_256_GCM));
    }
}
