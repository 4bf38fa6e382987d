package org.huiji.projections.following;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far one read model has followed one application. */
@Entity
@Table(schema = "read_model", name = "progress")
@SuppressWarnings("NullAway.Init") // filled by JPA
class Progress {

    @Embeddable
    record Key(String readModel, UUID applicationId) {}

    @EmbeddedId
    Key key;

    long lastSequence;

    /** Of two nodes that apply the same event at the same time one fails here, and with it all that it wrote. */
    @Version
    @Nullable
    Integer revision;

    protected Progress() {}

    Progress(Key key, long lastSequence) {
        this.key = key;
        this.lastSequence = lastSequence;
    }
}
