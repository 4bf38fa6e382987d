-- Audited events cost their follower less: three indexes instead of nine, short columns. The read model is made again from the
-- events.
TRUNCATE audited_application, audited_actor;
DO $$
BEGIN
    IF to_regclass('work.token_entry') IS NOT NULL THEN
        DELETE FROM work.token_entry WHERE processor_name = 'auditsearch';
    END IF;
    IF to_regclass('work.dead_letter_entry') IS NOT NULL THEN
        DELETE FROM work.dead_letter_entry WHERE processing_group = 'auditsearch';
    END IF;
    IF to_regclass('work.followed_together') IS NOT NULL THEN
        DELETE FROM work.followed_together WHERE processing_group = 'auditsearch';
    END IF;
END $$;

-- Whose it is, so that what applicants did is found by their account.
ALTER TABLE audited_application ADD COLUMN account_id uuid;

DROP TABLE audited_event;
CREATE TABLE audited_event (
    application_id        uuid        NOT NULL,
    occurred_at           timestamptz NOT NULL,
    sequence              integer     NOT NULL,
    -- what happened, by its number (EventKinds)
    kind                  smallint    NOT NULL,
    actor_id              text        NOT NULL,
    actor_name            text        NOT NULL,
    actor_role            text        NOT NULL,
    actor_department_code text        NOT NULL,
    channel               text        NOT NULL,
    address               text        NOT NULL,
    -- the department that the application belongs to after the event; empty before one was picked
    department_code       text        NOT NULL
);

-- Whatever is asked is a number of ranges of one of these, one for each kind and department, each read backwards from its end;
-- everything is one range of moments.
-- No key: that an event is not added twice is seen to by the row of its application, which says how far it is.
CREATE INDEX audited_event_time ON audited_event (occurred_at);
CREATE INDEX audited_event_what ON audited_event (kind, department_code, occurred_at);
CREATE INDEX audited_event_who ON audited_event (actor_id, kind, department_code, occurred_at);
