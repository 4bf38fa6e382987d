package org.huiji.config.protection;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Where the secrets come from: given from outside, and in demo mode made once and kept in the data directory. */
final class KeyMaterial {

    private final boolean demo;
    private final Path dataDirectory;
    private final SecureRandom chance;

    KeyMaterial(Environment environment, Path dataDirectory, SecureRandom chance) {
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
        this.dataDirectory = dataDirectory;
        this.chance = chance;
    }

    byte[] masterSecret(@Nullable String setting) {
        return secret("huiji.protection.master-key", setting, "master.key",
                () -> Base64.getEncoder().encodeToString(random(DataKey.SECRET_BYTES)), KeyMaterial::decode);
    }

    /** A master secret besides the first; never made by itself. */
    byte[] otherMasterSecret(String setting) {
        return given("huiji.protection.other-master-keys", setting, KeyMaterial::decode);
    }

    /** The secret that applications are numbered by; with another one nobody's application would be found again. */
    byte[] numberingSecret(@Nullable String setting) {
        return secret("huiji.protection.numbering-key", setting, "numbering.key",
                () -> Base64.getEncoder().encodeToString(random(DataKey.SECRET_BYTES)), KeyMaterial::decode);
    }

    IndexKey indexKey(@Nullable String setting, SealAlgorithm hash) {
        return secret("huiji.protection.index-key", setting, "index.key",
                () -> IndexKey.write(1, hash, random(IndexKey.SECRET_BYTES)), IndexKey::parse);
    }

    private <T> T secret(
            String name, @Nullable String setting, String file, Supplier<String> fresh, Function<String, T> parse) {
        if (setting == null || setting.isBlank()) {
            if (!demo) {
                throw new MissingKeyException(name);
            }
            return parse.apply(KeyFile.readOrCreate(dataDirectory.resolve(file), fresh));
        }
        return given(name, setting, parse);
    }

    private static <T> T given(String name, String setting, Function<String, T> parse) {
        try {
            return parse.apply(setting);
        } catch (IllegalStateException notTheKeyItself) {
            return parse.apply(contentOf(name, setting.strip()));
        }
    }

    private static String contentOf(String name, String path) {
        try {
            return KeyFile.read(Path.of(path));
        } catch (IOException | IllegalArgumentException unreadable) {
            // Without the cause and the value: a mistyped key must not get into the log.
            throw new IllegalStateException(name + " is neither a key of the right form nor a readable file");
        }
    }

    private static byte[] decode(String text) {
        try {
            byte[] secret = Base64.getDecoder().decode(text.strip());
            if (secret.length == DataKey.SECRET_BYTES) {
                return secret;
            }
        } catch (IllegalArgumentException malformed) {
            // Falls through: the reason may quote the key.
        }
        throw new IllegalStateException("the key must be 32 bytes in base64");
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        chance.nextBytes(bytes);
        return bytes;
    }
}
