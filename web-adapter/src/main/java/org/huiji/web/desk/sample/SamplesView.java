package org.huiji.web.desk.sample;

import java.util.List;
import java.util.UUID;
import org.huiji.web.form.Option;
import org.jspecify.annotations.Nullable;

/**
 * The page of the draws.
 *
 * @param drawId of the draw that the form will make, so that pressing twice makes one
 * @param next where the next page begins; {@code null} on the last
 */
record SamplesView(
        SampleForm form,
        UUID drawId,
        List<Option> departments,
        List<SampleDraw> draws,
        List<ReviewerTally> tallies,
        @Nullable UUID next) {}
