package org.huiji.projections.personnelfile;

import java.util.Optional;
import java.util.Set;
import org.huiji.projections.Query;
import org.huiji.projections.ReadModels;
import org.jspecify.annotations.Nullable;

/**
 * Whose files are meant? Each person is found once, by anything that the departments may read of their file.
 *
 * @param departments codes of the departments that ask
 * @param text a receipt number, a whole identity or certificate number, or a name or its beginning; nothing is found by
 *     nothing
 * @param after {@link FoundFiles#nextCursor()} of the page before, {@code null} for the first; one that cannot be read
 *     counts as {@code null}, since it stands in the address
 * @param size rows wanted, at most {@link #MAX_SIZE}
 */
public record SearchPersonnelFiles(Set<String> departments, String text, @Nullable String after, int size)
        implements Query<FoundFiles> {

    /** The longest page. */
    public static final int MAX_SIZE = 100;

    public SearchPersonnelFiles {
        departments = Set.copyOf(departments);
    }

    @Override
    public Class<FoundFiles> responseType() {
        return FoundFiles.class;
    }

    @Override
    public Optional<String> readModel() {
        return Optional.of(ReadModels.PERSONNEL_FILE);
    }

    @Override
    public String toString() {
        return "SearchPersonnelFiles[…]";
    }
}
