-- Days on which reviewers are not at work. Why is told by a kind alone, none of which is about anybody's health. A row
-- that was removed stays, since claims may have been released because of it.
CREATE TABLE service.staff_absence (
    id              uuid        PRIMARY KEY,
    staff_id        text        NOT NULL REFERENCES service.staff_account (id),
    first_day       date        NOT NULL,
    last_day        date        NOT NULL CHECK (last_day >= first_day),
    kind            text        NOT NULL,
    set_by          text        NOT NULL,
    set_by_name     text        NOT NULL,
    set_at          timestamptz NOT NULL,
    changed_by      text,
    changed_by_name text,
    changed_at      timestamptz,
    removed         boolean     NOT NULL DEFAULT false
);

CREATE INDEX staff_absence_days ON service.staff_absence (staff_id, last_day) WHERE NOT removed;
