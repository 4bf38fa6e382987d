package org.huiji.web.desk.file;

import java.util.List;
import java.util.UUID;
import org.huiji.web.facts.DocumentView;
import org.huiji.web.facts.SectionFacts;
import org.jspecify.annotations.Nullable;

/**
 * A version of a file.
 *
 * @param path its address, below which its pictures are
 * @param applicantName empty after erasure
 * @param standing who approved it when
 * @param current whether it holds today
 * @param held whether the file is with a department of the reader
 * @param amendment what is said of an amendment that is under review; {@code null} when none is
 * @param versions all that the reader may see, the latest first
 */
record FilePage(
        String path,
        String receiptNumber,
        int number,
        String applicantName,
        String maskedIdentityNumber,
        String standing,
        boolean current,
        boolean held,
        @Nullable Amendment amendment,
        List<SectionFacts> sections,
        List<DocumentView> documents,
        List<VersionEntry> versions) {

    /**
     * An amendment under review.
     *
     * @param href where it is reviewed; {@code null} when that is another department
     */
    record Amendment(String text, @Nullable String href) {
        @Override
        public String toString() {
            return "Amendment[" + href + "]";
        }
    }

    /** One version in the list of all. */
    record VersionEntry(
            int number, UUID applicationId, String receiptNumber, String standing, boolean first, boolean shown) {

        public String path() {
            return FileSearchController.PATH + "/" + applicationId;
        }
    }

    public boolean isErased() {
        return applicantName.isEmpty();
    }

    /** Where the latest version is that the reader may see. */
    public String latest() {
        return versions.getFirst().path();
    }

    @Override
    public String toString() {
        return "FilePage[" + path + "]";
    }
}
