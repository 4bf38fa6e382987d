package org.huiji.config.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class KeyMaterialTest {

    @TempDir
    private Path directory;

    private KeyMaterial demo() {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles("demo");
        return new KeyMaterial(environment, directory.resolve("data"), new SecureRandom());
    }

    private KeyMaterial production() {
        return new KeyMaterial(new MockEnvironment(), directory.resolve("data"), new SecureRandom());
    }

    @Test
    void demoModeMakesAMasterKeyOnceThatItsOwnerAloneMayRead() throws IOException {
        byte[] made = demo().masterSecret(null);
        assertThat(demo().masterSecret(null)).isEqualTo(made).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("data/master.key"))))
                .isEqualTo("rw-------");
        try (var files = Files.list(directory.resolve("data"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void outsideDemoModeItRefusesWithoutKeys() {
        assertThatThrownBy(() -> production().masterSecret(null)).hasMessageContaining("huiji.protection.master-key");
        assertThatThrownBy(() -> production().indexKey("", SealAlgorithm.SM4_GCM))
                .hasMessageContaining("huiji.protection.index-key");
        assertThat(directory.resolve("data")).doesNotExist();
    }

    @Test
    void aKeyIsGivenAsTextOrAsAFile() throws IOException {
        String text = Base64.getEncoder().encodeToString(new byte[32]);
        Path file = Files.writeString(directory.resolve("given"), text + "\n");
        assertThat(production().masterSecret(text)).isEqualTo(new byte[32]);
        assertThat(production().masterSecret(file.toString())).isEqualTo(new byte[32]);
    }

    @Test
    void aMistypedKeyIsRefusedWithoutBeingShown() {
        assertThatThrownBy(() -> production().masterSecret("c2VjcmV0")).hasMessageNotContaining("c2VjcmV0")
                .hasNoCause();
        assertThatThrownBy(() -> production().indexKey("1:SM3:c2VjcmV0", SealAlgorithm.SM4_GCM))
                .hasMessageNotContaining("c2VjcmV0")
                .hasNoCause();
    }

    @Test
    void theIndexKeySaysItsVersionAndHash() {
        IndexKey made = demo().indexKey(null, SealAlgorithm.SM4_GCM);
        IndexKey again = demo().indexKey(null, SealAlgorithm.AES_256_GCM);
        assertThat(made.version()).isEqualTo(1);
        assertThat(again.hash()).isEqualTo(SealAlgorithm.SM4_GCM);
        assertThat(again.secret()).isEqualTo(made.secret());
    }
}
