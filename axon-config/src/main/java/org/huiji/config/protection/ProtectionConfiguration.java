package org.huiji.config.protection;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.huiji.application.port.BlindIndex;
import org.huiji.application.port.DocumentStore;
import org.huiji.application.port.FreshIds;
import org.huiji.application.port.PersonalDataVault;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Wires keys, vault, blind index and document store, and the sources of chance and of real time. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProtectionSettings.class)
class ProtectionConfiguration {

    private final SecureRandom chance = new SecureRandom();

    /** Real time, for leases, sessions and codes; business time is the {@link java.time.Clock} (decision 26). */
    @Bean
    InstantSource realTime() {
        return InstantSource.system();
    }

    @Bean
    FreshIds freshIds() {
        return UuidCreator::getTimeOrderedEpoch;
    }

    @Bean
    KeyMaterial keyMaterial(Environment environment, @Value("${huiji.data-directory:.huiji}") Path dataDirectory) {
        return new KeyMaterial(environment, dataDirectory, chance);
    }

    @Bean
    KeyWrapping masterKey(KeyMaterial material, ProtectionSettings settings) {
        return new SoftwareMasterKey(material.masterSecret(settings.masterKey()), settings.algorithm(), chance);
    }

    @Bean
    BlindIndex blindIndex(KeyMaterial material, ProtectionSettings settings) {
        return new KeyedTokens(material.indexKey(settings.indexKey(), settings.algorithm()));
    }

    @Bean
    ApplicationIds applicationIds(KeyMaterial material, ProtectionSettings settings) {
        return new ApplicationIds(material.numberingSecret(settings.numberingKey()));
    }

    @Bean
    VaultConnections vaultConnections(JdbcConnectionDetails details) {
        return new VaultConnections(details);
    }

    @Bean
    StoredDataKeys dataKeys(VaultConnections connections, KeyWrapping masterKey, FreshIds freshIds) {
        return new StoredDataKeys(connections.dataSource(), masterKey, freshIds, chance);
    }

    @Bean
    Seals seals(DataKeys dataKeys, ProtectionSettings settings) {
        return new Seals(dataKeys, settings.algorithm(), chance);
    }

    @Bean
    PersonalDataVault personalDataVault(Seals seals, DataKeys dataKeys) {
        return new SubjectVault(seals, dataKeys);
    }

    @Bean
    DocumentStore documentStore(
            PersonalDataVault vault,
            @Value("${huiji.documents.directory:${huiji.data-directory:.huiji}/documents}") Path directory) {
        return new FileDocumentStore(directory, vault);
    }

    /** A lost or exchanged master key is told at the start, not by the first person whose data do not open. */
    @Bean
    SmartInitializingSingleton masterKeyFits(StoredDataKeys dataKeys) {
        return () -> {
            if (dataKeys.holdsKeysOfAnotherMaster()) {
                throw new IllegalStateException(
                        "the database holds data keys of another master key than the one given");
            }
        };
    }
}
