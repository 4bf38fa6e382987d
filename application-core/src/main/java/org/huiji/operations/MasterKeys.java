package org.huiji.operations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiji.application.Actor;
import org.jspecify.annotations.Nullable;

/** The master keys that wrap the data keys, and the way from one to the next while the service runs. */
public interface MasterKeys {

    /**
     * A master key that the database or this node knows.
     *
     * @param wraps whether new data keys are wrapped by it
     * @param keys how many data keys it wraps
     * @param missingAt on how many running nodes it was not given
     */
    record MasterKey(String id, boolean wraps, int keys, int missingAt) {}

    /**
     * One rotation.
     *
     * @param total how many data keys were to be wrapped anew
     * @param left how many of them still are
     */
    record Rotation(String masterKeyId, Instant startedAt, String by, int total, int left,
            @Nullable Instant finishedAt) {}

    /** What became of the wish to rotate. */
    enum Beginning {
        BEGUN,
        /** This node was not given such a key. */
        UNKNOWN,
        /** It wraps already. */
        CURRENT,
        /** The former rotation has not ended. */
        RUNNING,
        /** Another running node was not given the key and could read nothing that is wrapped by it. */
        MISSING_ON_A_NODE
    }

    /** The name of the cipher that seals from now on. */
    String cipher();

    /** The one that wraps first. */
    List<MasterKey> all();

    /** The rotation that was begun last. */
    Optional<Rotation> latest();

    /**
     * Lets a master key wrap from now on, and begins to wrap all data keys by it anew.
     *
     * @throws org.huiji.application.Refusal unless a security administrator asks
     */
    Beginning rotate(String masterKeyId, Actor by);
}
