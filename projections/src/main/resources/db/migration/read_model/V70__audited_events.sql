-- Every event with who did it, so that an audit asks across applications: who, what, when, in which department. Nothing in
-- it is personal; applicants stand there by the id of their account. The read model is made again from the events.
TRUNCATE audited_application;
DELETE FROM progress WHERE read_model = 'auditsearch';
DO $$
BEGIN
    IF to_regclass('work.token_entry') IS NOT NULL THEN
        DELETE FROM work.token_entry WHERE processor_name = 'auditsearch';
    END IF;
    IF to_regclass('work.dead_letter_entry') IS NOT NULL THEN
        DELETE FROM work.dead_letter_entry WHERE processing_group = 'auditsearch';
    END IF;
END $$;

CREATE TABLE audited_event (
    application_id        uuid        NOT NULL,
    sequence              bigint      NOT NULL,
    event_name            text        NOT NULL,
    occurred_at           timestamptz NOT NULL,
    actor_id              text        NOT NULL,
    actor_name            text        NOT NULL,
    actor_role            text        NOT NULL,
    actor_department_code text        NOT NULL,
    channel               text        NOT NULL,
    address               text        NOT NULL,
    -- the department that the application belongs to after the event; empty before one was picked
    department_code       text        NOT NULL,
    PRIMARY KEY (application_id, sequence)
);

-- Each combination of what may be asked is a range of an index, read backwards from its end.
CREATE INDEX audited_event_time ON audited_event (occurred_at, application_id, sequence);
CREATE INDEX audited_event_name ON audited_event (event_name, occurred_at, application_id, sequence);
CREATE INDEX audited_event_department ON audited_event (department_code, occurred_at, application_id, sequence);
CREATE INDEX audited_event_department_name
    ON audited_event (department_code, event_name, occurred_at, application_id, sequence);
CREATE INDEX audited_event_actor ON audited_event (actor_id, occurred_at, application_id, sequence);
CREATE INDEX audited_event_actor_name ON audited_event (actor_id, event_name, occurred_at, application_id, sequence);
CREATE INDEX audited_event_actor_department
    ON audited_event (actor_id, department_code, occurred_at, application_id, sequence);
CREATE INDEX audited_event_actor_department_name
    ON audited_event (actor_id, department_code, event_name, occurred_at, application_id, sequence);

-- Staff by the names that they had when they did something.
CREATE TABLE audited_actor (
    actor_id   text NOT NULL,
    actor_name text NOT NULL,
    PRIMARY KEY (actor_name, actor_id)
);

CREATE INDEX audited_actor_id ON audited_actor (actor_id);
