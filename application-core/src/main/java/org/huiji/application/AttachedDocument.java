package org.huiji.application;

import java.time.Instant;
import org.huiji.application.section.Document;
import org.jspecify.annotations.Nullable;

/**
 * A document in its slot.
 *
 * @param atVersion the application's version at which it was attached; a signed form older than a section is outdated
 */
public record AttachedDocument(Document document, long atVersion, Instant attachedAt) {

    /**
     * What takes the place of {@code former}. Pictures that stood there already, in another order or with some taken out, are
     * as old as they were: turning the pages of an outdated form does not make it a new one.
     */
    static AttachedDocument after(
            @Nullable AttachedDocument former, Document document, long version, Instant attachedAt) {
        long since = former != null && former.document().contentIds().containsAll(document.contentIds())
                ? former.atVersion()
                : version;
        return new AttachedDocument(document, since, attachedAt);
    }
}
