-- What outlives an opinion: the version since which none of an earlier one is taken any more. A save that was under way while
-- its review ended finds it and writes nothing.
ALTER TABLE service.review_opinion
    ALTER COLUMN round DROP NOT NULL,
    ALTER COLUMN reviewer_id DROP NOT NULL,
    ALTER COLUMN sealed DROP NOT NULL,
    ALTER COLUMN saved_at DROP NOT NULL,
    ADD CONSTRAINT review_opinion_is_whole_or_gone
        CHECK (num_nulls(round, reviewer_id, sealed, saved_at) IN (0, 4) AND (sealed IS NOT NULL OR saved_by IS NULL));
