-- Read models are made from the events and can be made again. Whatever a person typed or chose stands in a column
-- "sealed" only, encrypted with the key of that application; look-ups go by keyed tokens (decision 47).

-- How far each read model has followed each application, kept also when it shows the application no longer, so that
-- repeated events are ignored (decision 24). "revision" lets one of two nodes win that follow the same event.
CREATE TABLE progress (
    read_model     text    NOT NULL,
    application_id uuid    NOT NULL,
    last_sequence  bigint  NOT NULL,
    revision       integer NOT NULL,
    PRIMARY KEY (read_model, application_id)
);

CREATE TABLE queue_item (
    application_id        uuid        PRIMARY KEY,
    status                text        NOT NULL,
    version               bigint      NOT NULL,
    round                 integer     NOT NULL,
    returns               integer     NOT NULL,
    department_code       text        NOT NULL,
    started_at            timestamptz NOT NULL,
    changed_at            timestamptz NOT NULL,
    receipt_number        text        NOT NULL UNIQUE,
    -- 0 under review, 1 returned, 2 closed, 3 not shown
    shelf                 smallint    NOT NULL,
    -- 0 overdue, 1 due soon, 2 neither
    urgency               smallint    NOT NULL,
    region_code           text        NOT NULL,
    submitted_at          timestamptz,
    remind_on             date,
    due_on                date,
    calendar_version      text,
    provisional           boolean,
    ended_at              timestamptz,
    reviewer_id           text,
    reviewer_name         text,
    employed_token        text,
    qualification_token   text,
    identity_number_token text,
    name_tokens           text[],
    sealed                bytea
);

-- The order of the queue; a page is one short range of it.
CREATE INDEX queue_item_order
    ON queue_item (department_code, shelf, urgency, due_on, submitted_at, application_id);
CREATE INDEX queue_item_latest_end
    ON queue_item (department_code, shelf, ended_at, application_id);
CREATE INDEX queue_item_reviewer
    ON queue_item (reviewer_id) WHERE reviewer_id IS NOT NULL;
CREATE INDEX queue_item_identity_number
    ON queue_item (identity_number_token) WHERE identity_number_token IS NOT NULL;
CREATE INDEX queue_item_names
    ON queue_item USING gin (name_tokens);

CREATE TABLE applicant_status (
    application_id   uuid        PRIMARY KEY,
    account_id       uuid        NOT NULL,
    amends           uuid,
    status           text        NOT NULL,
    version          bigint      NOT NULL,
    round            integer     NOT NULL,
    returns          integer     NOT NULL,
    department_code  text        NOT NULL,
    started_at       timestamptz NOT NULL,
    changed_at       timestamptz NOT NULL,
    submitted_at     timestamptz,
    remind_on        date,
    due_on           date,
    calendar_version text,
    provisional      boolean,
    overdue          boolean     NOT NULL,
    findings         integer     NOT NULL,
    returned_at      timestamptz,
    ended_at         timestamptz
);

CREATE INDEX applicant_status_account ON applicant_status (account_id);

CREATE TABLE applicant_timeline (
    application_id  uuid        NOT NULL,
    sequence        bigint      NOT NULL,
    event_name      text        NOT NULL,
    occurred_at     timestamptz NOT NULL,
    round           integer     NOT NULL,
    department_code text        NOT NULL,
    PRIMARY KEY (application_id, sequence)
);

CREATE TABLE case_file (
    application_id           uuid  PRIMARY KEY,
    account_id               uuid  NOT NULL,
    identity_number_token    text,
    mobile_number_token      text,
    certificate_number_token text,
    sealed                   bytea NOT NULL
);

CREATE INDEX case_file_identity_number
    ON case_file (identity_number_token) WHERE identity_number_token IS NOT NULL;
CREATE INDEX case_file_mobile_number
    ON case_file (mobile_number_token) WHERE mobile_number_token IS NOT NULL;
CREATE INDEX case_file_certificate_number
    ON case_file (certificate_number_token) WHERE certificate_number_token IS NOT NULL;

CREATE TABLE personnel_file_version (
    application_id  uuid  PRIMARY KEY,
    account_id      uuid  NOT NULL,
    department_code text,
    -- NULL until approved
    approved_at     timestamptz,
    sealed          bytea NOT NULL
);

CREATE INDEX personnel_file_version_account ON personnel_file_version (account_id);

CREATE TABLE audited_application (
    application_id        uuid        PRIMARY KEY,
    status                text        NOT NULL,
    version               bigint      NOT NULL,
    round                 integer     NOT NULL,
    returns               integer     NOT NULL,
    department_code       text        NOT NULL,
    started_at            timestamptz NOT NULL,
    changed_at            timestamptz NOT NULL,
    receipt_number        text        NOT NULL UNIQUE,
    identity_number_token text,
    name_tokens           text[],
    sealed                bytea
);

CREATE INDEX audited_application_identity_number
    ON audited_application (identity_number_token) WHERE identity_number_token IS NOT NULL;
CREATE INDEX audited_application_names
    ON audited_application USING gin (name_tokens);
