-- Which round was decided by whom, when and how; nothing personal. A row a round from its submission on; what is not yet
-- decided, or whose return was recalled, has no "decision". Working days are not stored: they follow from the two days and
-- the calendar.
CREATE TABLE review_decision (
    application_id  uuid        NOT NULL,
    round           integer     NOT NULL,
    department_code text        NOT NULL,
    submitted_at    timestamptz NOT NULL,
    reviewer_id     text,
    reviewer_name   text,
    -- RETURNED or APPROVED
    decision        text,
    decided_at      timestamptz,
    reason_codes    text[]      NOT NULL,
    PRIMARY KEY (application_id, round)
);

CREATE INDEX review_decision_department
    ON review_decision (department_code, decided_at) WHERE decided_at IS NOT NULL;
CREATE INDEX review_decision_reviewer
    ON review_decision (reviewer_id, decided_at) WHERE decided_at IS NOT NULL;
