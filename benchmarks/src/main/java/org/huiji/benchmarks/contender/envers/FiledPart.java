package org.huiji.benchmarks.contender.envers;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** One part of an application: a section, the document of a slot, a pledge, a finding. */
@Entity
@Audited
@Table(name = "part")
@SuppressWarnings("NullAway.Init") // filled by JPA
class FiledPart {

    /** Which part of which application. */
    @Embeddable
    static class Key implements Serializable {

        UUID applicationId;

        String name;

        protected Key() {}

        Key(UUID applicationId, String name) {
            this.applicationId = applicationId;
            this.name = name;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.applicationId.equals(applicationId) && key.name.equals(name);
        }

        @Override
        public int hashCode() {
            return Objects.hash(applicationId, name);
        }
    }

    @EmbeddedId
    Key key;

    @Column(columnDefinition = "text")
    String content;

    protected FiledPart() {}

    FiledPart(Key key, String content) {
        this.key = key;
        this.content = content;
    }
}
