package org.huiji.web.desk;

import java.util.Optional;
import org.huiji.application.port.KeyDestroyedException;
import org.huiji.web.desk.ReviewOpinions.Saved;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Saves the marks of whoever has claimed the review, as long as the page shows what stands. */
@Component
class OpinionDesk {

    private final ReviewOpinions opinions;

    OpinionDesk(ReviewOpinions opinions) {
        this.opinions = opinions;
    }

    /** Saves them; empty when the review is not the actor's any more, has ended, or the page is of an earlier time. */
    Optional<Saved> keep(DeskCase opened, MultiValueMap<String, String> typed, long version) {
        if (!opened.isMine() || opened.file().version() != version) {
            return Optional.empty();
        }
        try {
            return opinions.keep(opened, ReviewForm.from(typed), OpinionPage.of(typed, version));
        } catch (KeyDestroyedException _) {
            return Optional.empty();
        }
    }

    /** Saves what a review page sends along with another step, so that leaving that step loses nothing. */
    void keepOfReview(DeskCase opened, MultiValueMap<String, String> typed, long version) {
        if (OpinionPage.of(typed, version).shown() != null) {
            keep(opened, typed, version);
        }
    }
}
