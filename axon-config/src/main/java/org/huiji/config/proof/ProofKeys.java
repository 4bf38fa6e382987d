package org.huiji.config.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.huiji.config.protection.KeyFile;
import org.huiji.config.protection.MissingKeyException;
import org.huiji.proof.note.NoteException;
import org.huiji.proof.note.NoteVerifier;
import org.huiji.proof.note.PrivateNoteKey;
import org.jspecify.annotations.Nullable;

/** The key that signs heads: given from outside, and in demo mode made once and kept in the data directory. */
final class ProofKeys {

    private static final String SETTING = "huiji.proof.signing-key";

    private final ProofSettings settings;
    private final boolean demo;
    private final Path dataDirectory;
    private final SecureRandom chance;

    ProofKeys(ProofSettings settings, boolean demo, Path dataDirectory, SecureRandom chance) {
        this.settings = settings;
        this.demo = demo;
        this.dataDirectory = dataDirectory;
        this.chance = chance;
    }

    /** @throws IllegalStateException where it is none, or not of the name and kind that the log was begun with */
    PrivateNoteKey signingKey() {
        PrivateNoteKey key = given(settings.signingKey());
        if (key.verifier().algorithm() != settings.suite().signature()) {
            throw new IllegalStateException(SETTING + " is no key of huiji.proof.suite=" + settings.suite());
        }
        if (!key.verifier().name().equals(settings.origin())) {
            throw new IllegalStateException(
                    SETTING + " is not named " + settings.origin() + ", as huiji.proof.origin says");
        }
        return key;
    }

    private PrivateNoteKey given(@Nullable String setting) {
        if (setting == null || setting.isBlank()) {
            if (!demo) {
                throw new MissingKeyException(SETTING);
            }
            return PrivateNoteKey.parse(KeyFile.readOrCreate(dataDirectory.resolve("signing.key"),
                    () -> PrivateNoteKey.generate(settings.origin(), settings.suite().signature(), chance)
                            .secretText()),
                    chance);
        }
        try {
            return PrivateNoteKey.parse(setting.strip(), chance);
        } catch (NoteException notTheKeyItself) {
            return inFile(setting.strip());
        }
    }

    private PrivateNoteKey inFile(String path) {
        try {
            return PrivateNoteKey.parse(KeyFile.read(Path.of(path)), chance);
        } catch (IOException | IllegalArgumentException unreadable) {
            // Without the cause and the value: a mistyped key must not get into the log.
            throw new IllegalStateException(SETTING + " is neither a private key nor a readable file that holds one");
        }
    }

    /** All that ever signed: the key of now and those before it. */
    List<NoteVerifier> all(NoteVerifier now) {
        return Stream.concat(Stream.of(now), Arrays.stream(settings.formerKeys().split(",")).map(String::strip)
                .filter(text -> !text.isEmpty()).map(NoteVerifier::parse)).toList();
    }
}
