package org.huiji.config.proof;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.huiji.application.port.FreshIds;
import org.huiji.integrity.IntegrityLog;
import org.huiji.proof.note.NoteSigner;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** The running Merkle log. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProofSettings.class)
class ProofConfiguration {

    @Bean
    ProofKeys proofKeys(ProofSettings settings, Environment environment,
            @Value("${huiji.data-directory:.huiji}") Path dataDirectory) {
        return new ProofKeys(settings, environment.acceptsProfiles(Profiles.of("demo")), dataDirectory,
                new SecureRandom());
    }

    @Bean
    NoteSigner headKey(ProofKeys keys) {
        return keys.signingKey();
    }

    @Bean
    MerkleLog merkleLog(DataSource dataSource, ProofSettings settings, ProofKeys keys, NoteSigner headKey,
            @Value("${huiji.data-directory:.huiji}") Path dataDirectory, FreshIds freshIds,
            @Qualifier("realTime") InstantSource realTime) {
        LastHead lastHead = new LastHead(settings.lastHeadFile() == null
                ? dataDirectory.resolve("last-head")
                : Path.of(settings.lastHeadFile()));
        return MerkleLog.begin(dataSource, settings, lastHead, headKey, keys.all(headKey.verifier()),
                freshIds.next().toString(), realTime);
    }

    @Bean
    LogFollower logFollower(MerkleLog log) {
        return log.follower();
    }

    @Bean
    IntegrityLog integrityLog(MerkleLog log) {
        return log.integrityLog();
    }

    @Bean
    StoredIntegrityChecks integrityChecks(MerkleLog log) {
        return log.checks();
    }
}
