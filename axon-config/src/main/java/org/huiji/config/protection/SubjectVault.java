package org.huiji.config.protection;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.huiji.application.port.PersonalDataVault;

/** The vault over {@link Seals}: a place is the subject and the purpose. */
final class SubjectVault implements PersonalDataVault {

    private final Seals seals;
    private final DataKeys keys;

    SubjectVault(Seals seals, DataKeys keys) {
        this.seals = seals;
        this.keys = keys;
    }

    @Override
    public byte[] seal(UUID subject, String purpose, byte[] clear) {
        return seals.seal(subject, place(subject, purpose), clear).toBytes();
    }

    @Override
    public Optional<byte[]> open(UUID subject, String purpose, byte[] sealed) {
        return seals.open(subject, place(subject, purpose), Sealed.fromBytes(sealed));
    }

    @Override
    public void destroy(UUID subject) {
        keys.destroy(subject);
    }

    @Override
    public boolean isDestroyed(UUID subject) {
        return keys.isDestroyed(subject);
    }

    private static byte[] place(UUID subject, String purpose) {
        return ("huiji/vault/" + subject + "/" + purpose).getBytes(StandardCharsets.UTF_8);
    }
}
