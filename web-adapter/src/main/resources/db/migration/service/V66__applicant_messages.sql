-- Messages to applicants follow from events. Nothing in these tables is personal: parameters are counts, days and
-- departments, and the phone is looked up when a text message is sent.

-- Shown under "messages". One row an occasion: the event's sequence, or the return and how many days it has rested.
CREATE TABLE service.applicant_message (
    id             uuid        PRIMARY KEY,
    application_id uuid        NOT NULL,
    occasion       text        NOT NULL,
    account_id     uuid        NOT NULL,
    kind           text        NOT NULL,
    text_version   int         NOT NULL,
    parameters     jsonb       NOT NULL,
    happened_at    timestamptz NOT NULL,
    made_at        timestamptz NOT NULL,
    read_at        timestamptz,
    UNIQUE (application_id, occasion)
);

CREATE INDEX applicant_message_by_account ON service.applicant_message (account_id, id DESC);
CREATE INDEX applicant_message_unread ON service.applicant_message (account_id) WHERE read_at IS NULL;

-- The outbox of text messages and the record of what became of each. Its id is the key by which the gateway knows a
-- message that it is handed twice.
CREATE TABLE service.text_message (
    id             uuid        PRIMARY KEY,
    application_id uuid        NOT NULL,
    occasion       text        NOT NULL,
    account_id     uuid        NOT NULL,
    kind           text        NOT NULL,
    text_version   int         NOT NULL,
    parameters     jsonb       NOT NULL,
    happened_at    timestamptz NOT NULL,
    made_at        timestamptz NOT NULL,
    state          text        NOT NULL DEFAULT 'WAITING'
        CHECK (state IN ('WAITING', 'SENT', 'DELIVERED', 'FAILED', 'LAPSED')),
    -- of the present state: handed to the gateway, or asked what became of it
    attempts       int         NOT NULL DEFAULT 0,
    -- NULL once nothing more is to be done
    next_at        timestamptz,
    lease          uuid,
    leased_until   timestamptz,
    sent_at        timestamptz,
    ended_at       timestamptz,
    -- what the gateway said last, or why the message lapsed
    outcome        text,
    UNIQUE (application_id, occasion)
);

CREATE INDEX text_message_due ON service.text_message (next_at, id) WHERE next_at IS NOT NULL;
CREATE INDEX text_message_waiting ON service.text_message (application_id, id) WHERE state = 'WAITING';

-- Since when messages are made, and the last day on which resting applications were looked for.
CREATE TABLE service.message_course (
    introduced_at timestamptz NOT NULL,
    looked_on     date
);

CREATE UNIQUE INDEX message_course_is_one ON service.message_course ((true));

INSERT INTO service.message_course (introduced_at) VALUES (now());
