package org.huiji.config.protection;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huiji.application.port.KeyDestroyedException;

/** Keys made from the subject's id, the same in every run. */
final class FixedDataKeys implements DataKeys {

    private final Set<UUID> destroyed = new HashSet<>();

    @Override
    public DataKey obtain(UUID subject) {
        return find(subject).orElseThrow(() -> new KeyDestroyedException(subject));
    }

    @Override
    public Optional<DataKey> find(UUID subject) {
        if (destroyed.contains(subject)) {
            return Optional.empty();
        }
        byte[] secret = new byte[DataKey.SECRET_BYTES];
        Arrays.fill(secret, (byte) 7);
        ByteBuffer.wrap(secret).putLong(subject.getMostSignificantBits()).putLong(subject.getLeastSignificantBits());
        return Optional.of(new DataKey(new UUID(subject.getLeastSignificantBits(), 1), secret));
    }

    @Override
    public void destroy(UUID subject) {
        destroyed.add(subject);
    }

    @Override
    public boolean isDestroyed(UUID subject) {
        return destroyed.contains(subject);
    }
}
