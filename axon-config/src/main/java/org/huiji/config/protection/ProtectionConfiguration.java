package org.huiji.config.protection;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.huiji.application.port.BlindIndex;
import org.huiji.application.port.DocumentStore;
import org.huiji.application.port.ErasureRegister;
import org.huiji.application.port.FreshIds;
import org.huiji.application.port.PersonalDataVault;
import org.huiji.operations.MasterKeys;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    MasterKeyRing masterKeyRing(KeyMaterial material, ProtectionSettings settings) {
        return new MasterKeyRing(
                masterKey(material.masterSecret(settings.masterKey()), settings),
                settings.otherMasterKeys().stream()
                        .map(other -> masterKey(material.otherMasterSecret(other), settings)).toList());
    }

    private KeyWrapping masterKey(byte[] secret, ProtectionSettings settings) {
        return new SoftwareMasterKey(secret, settings.algorithm(), chance);
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
    StoredDataKeys dataKeys(VaultConnections connections, MasterKeyRing ring, FreshIds freshIds) {
        return new StoredDataKeys(connections.dataSource(), ring, freshIds, chance);
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

    @Bean
    ErasureRegister erasureRegister(
            @Value("${huiji.erasure.register:${huiji.data-directory:.huiji}/erasures.log}") Path file) {
        return new FileErasureRegister(file);
    }

    @Bean
    WrappingMaster wrappingMaster(VaultConnections connections, MasterKeyRing ring) {
        return new WrappingMaster(JdbcClient.create(connections.dataSource()), ring);
    }

    @Bean
    KeyNodes keyNodes(VaultConnections connections, MasterKeyRing ring, FreshIds freshIds) {
        return new KeyNodes(JdbcClient.create(connections.dataSource()), freshIds.next(), ring);
    }

    @Bean
    MasterKeys masterKeys(VaultConnections connections, MasterKeyRing ring, WrappingMaster wrapping, KeyNodes nodes,
            ProtectionSettings settings) {
        return new StoredMasterKeys(connections.dataSource(), ring, wrapping, nodes, settings.algorithm());
    }

    @Bean
    KeyWatch keyWatch(VaultConnections connections, StoredDataKeys dataKeys, MasterKeyRing ring,
            WrappingMaster wrapping, KeyNodes nodes) {
        return new KeyWatch(dataKeys, nodes, new KeyRotation(connections.dataSource(), ring, wrapping));
    }

    /** A lost or exchanged master key is told at the start, not by the first person whose data do not open. */
    @Bean
    SmartInitializingSingleton masterKeyFits(StoredDataKeys dataKeys) {
        return dataKeys::requireMasterKeys;
    }
}
