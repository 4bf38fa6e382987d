package org.huiji.application.section;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What fills a slot: one to six pictures in order that are one document (decision 14).
 *
 * @param pictures in the order in which they are read
 * @param substitute what is given instead and why, for {@link DocumentSlot#EMPLOYMENT_PROOF}; {@code null} when the document itself is given
 */
public record Document(List<Picture> pictures, @Nullable Substitute substitute) {

    /** The most pictures that one document may consist of. */
    public static final int MAX_PICTURES = 6;

    /** What is given in place of the document asked for. */
    public record Substitute(Kind kind, String reason) {

        /** What kind of material it is. */
        public enum Kind {
            LABOUR_CONTRACT,
            SOCIAL_INSURANCE_RECORD,
            OTHER
        }

        @Override
        public String toString() {
            return "Substitute[" + kind + "]";
        }
    }

    public Document {
        pictures = List.copyOf(pictures);
    }

    public List<UUID> contentIds() {
        return pictures.stream().map(Picture::contentId).toList();
    }

    public List<String> digests() {
        return pictures.stream().map(Picture::digest).toList();
    }
}
