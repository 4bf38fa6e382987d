-- What reviewers and heads are told follows from events. Nothing in these tables is personal: days, departments, and the
-- names of staff as they stand in the events.

-- Every occasion that was told, be it to nobody. Told once, it is told to nobody else, whoever comes into office later.
CREATE TABLE service.staff_occasion (
    application_id uuid        NOT NULL,
    occasion       text        NOT NULL,
    told_at        timestamptz NOT NULL,
    PRIMARY KEY (application_id, occasion)
);

CREATE TABLE service.staff_message (
    id              uuid        PRIMARY KEY,
    recipient_id    text        NOT NULL,
    application_id  uuid        NOT NULL,
    occasion        text        NOT NULL,
    kind            text        NOT NULL,
    department_code text        NOT NULL,
    -- the day on which the round is due, as it was said then
    due             text        NOT NULL,
    -- who had it then; empty for nobody
    reviewer_name   text        NOT NULL,
    happened_at     timestamptz NOT NULL,
    made_at         timestamptz NOT NULL,
    read_at         timestamptz,
    UNIQUE (recipient_id, application_id, occasion)
);

CREATE INDEX staff_message_by_recipient ON service.staff_message (recipient_id, id DESC);
CREATE INDEX staff_message_unread ON service.staff_message (recipient_id) WHERE read_at IS NULL;

-- Since when staff are told.
CREATE TABLE service.staff_message_course (
    introduced_at timestamptz NOT NULL
);

CREATE UNIQUE INDEX staff_message_course_is_one ON service.staff_message_course ((true));

INSERT INTO service.staff_message_course (introduced_at) VALUES (now());
