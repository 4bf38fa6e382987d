-- What a reviewer has marked and not decided yet, sealed under the application's key. It is of the version that the page
-- showed: whatever ends the claim raises the version, and with it this is outdated.
CREATE TABLE service.review_opinion (
    application_id uuid        PRIMARY KEY,
    round          integer     NOT NULL,
    reviewer_id    text        NOT NULL,
    version_seen   bigint      NOT NULL,
    sealed         bytea       NOT NULL,
    saved_at       timestamptz NOT NULL,
    -- the page that saved it, so that two windows do not overwrite each other's without a word
    saved_by       uuid
);
