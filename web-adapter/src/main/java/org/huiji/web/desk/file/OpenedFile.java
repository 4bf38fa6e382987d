package org.huiji.web.desk.file;

import org.huiji.projections.personnelfile.FileVersions;
import org.huiji.projections.personnelfile.FileVersions.Version;

/**
 * A file that was opened by somebody who may read it.
 *
 * @param file what the reader may see of it
 * @param shown the version on the page
 * @param held whether the file is with a department of the reader; otherwise it has moved on
 */
record OpenedFile(FileVersions file, Version shown, boolean held) {

    /** Whether what is shown holds today. */
    boolean isCurrent() {
        return held && shown.equals(file.versions().getFirst());
    }

    @Override
    public String toString() {
        return "OpenedFile[" + shown + "]";
    }
}
