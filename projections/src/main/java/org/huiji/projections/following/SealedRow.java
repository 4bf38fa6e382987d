package org.huiji.projections.following;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Transient;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A row of one application with content that only its key opens.
 *
 * <p>Content that changes is held in clear for the length of the transaction and sealed when the row is written out: a
 * portion with twenty events of an application opens and seals it once, not twenty times.
 */
@MappedSuperclass
@SuppressWarnings("NullAway.Init") // filled by JPA
public abstract class SealedRow extends FollowedRow {

    /** Stands in the column's place until the row is written out, so that the row counts as changed. */
    private static final byte[] TO_BE_SEALED = {};

    /** {@code null} where nothing is kept, or may be kept any more. */
    protected byte @Nullable [] sealed;

    @Transient
    private @Nullable Object content;

    @Transient
    private byte @Nullable [] former;

    @Transient
    private @Nullable Supplier<byte @Nullable []> sealing;

    protected SealedRow() {}

    protected SealedRow(UUID applicationId) {
        super(applicationId);
    }

    boolean holdsContent() {
        return sealing != null;
    }

    @Nullable
    Object content() {
        return content;
    }

    byte @Nullable [] sealed() {
        return sealed;
    }

    void hold(Object changed, Supplier<byte @Nullable []> sealedLater) {
        if (sealing == null) {
            former = sealed;
            sealed = TO_BE_SEALED;
        }
        content = changed;
        sealing = sealedLater;
    }

    /** Keeps nothing of the person. */
    protected void forgetContent() {
        content = null;
        sealing = null;
        former = null;
        sealed = null;
    }

    /** Where the key was destroyed a moment ago, what stood there before stays: nobody opens that either. */
    @PrePersist
    @PreUpdate
    void seal() {
        if (sealing != null) {
            byte[] now = sealing.get();
            sealed = now == null ? former : now;
            sealing = null;
            content = null;
            former = null;
        }
    }
}
