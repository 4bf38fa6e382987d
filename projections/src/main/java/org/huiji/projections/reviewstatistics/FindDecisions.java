package org.huiji.projections.reviewstatistics;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.huiji.projections.Query;
import org.huiji.projections.ReadModels;
import org.jspecify.annotations.Nullable;

/**
 * What was decided on the days from {@code from} to {@code to}, both counted?
 *
 * @param departments codes of the departments whose decisions count; {@code null} for all
 * @param reviewerId whose decisions count; {@code null} for everybody's
 */
public record FindDecisions(
        @Nullable Set<String> departments, @Nullable String reviewerId, LocalDate from, LocalDate to)
        implements Query<Decisions> {

    @Override
    public Class<Decisions> responseType() {
        return Decisions.class;
    }

    @Override
    public Optional<String> readModel() {
        return Optional.of(ReadModels.REVIEW_STATISTICS);
    }
}
