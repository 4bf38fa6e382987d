package org.huiji.projections.testing;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huiji.application.port.KeyDestroyedException;
import org.huiji.application.port.PersonalDataVault;

/** Seals so that nothing stands in clear, and forgets whoever is destroyed; no protection against anybody. */
public final class TestVault implements PersonalDataVault {

    private static final int MASK = 0x5A;

    private final Set<UUID> destroyed = new HashSet<>();

    private int sealings;

    /** How often anything was sealed. */
    public int sealings() {
        return sealings;
    }

    @Override
    public byte[] seal(UUID subject, String purpose, byte[] clear) {
        if (destroyed.contains(subject)) {
            throw new KeyDestroyedException(subject);
        }
        sealings++;
        return masked(subject, purpose, clear);
    }

    @Override
    public Optional<byte[]> open(UUID subject, String purpose, byte[] sealed) {
        return destroyed.contains(subject) ? Optional.empty() : Optional.of(masked(subject, purpose, sealed));
    }

    @Override
    public void destroy(UUID subject) {
        destroyed.add(subject);
    }

    @Override
    public boolean isDestroyed(UUID subject) {
        return destroyed.contains(subject);
    }

    private static byte[] masked(UUID subject, String purpose, byte[] bytes) {
        byte[] masked = Arrays.copyOf(bytes, bytes.length);
        int key = MASK ^ subject.hashCode() ^ purpose.hashCode();
        for (int i = 0; i < masked.length; i++) {
            masked[i] ^= (byte) key;
        }
        return masked;
    }
}
