-- Approvals drawn for another look. Drawing again from the same population with the same seed draws the same.
CREATE TABLE service.sample_draw (
    id              uuid        PRIMARY KEY,
    department_code text        NOT NULL,
    first_day       date        NOT NULL,
    last_day        date        NOT NULL CHECK (last_day >= first_day),
    percent         integer     NOT NULL CHECK (percent BETWEEN 0 AND 100),
    population      integer     NOT NULL,
    drawn           integer     NOT NULL,
    seed            bigint      NOT NULL,
    drawn_by        text        NOT NULL,
    drawn_by_name   text        NOT NULL,
    drawn_at        timestamptz NOT NULL
);

CREATE INDEX sample_draw_department ON service.sample_draw (department_code, id);

-- The note may name the applicant: it is sealed under the key of the application.
CREATE TABLE service.sample_item (
    id               uuid        PRIMARY KEY,
    draw_id          uuid        NOT NULL REFERENCES service.sample_draw (id),
    place            integer     NOT NULL,
    application_id   uuid        NOT NULL,
    department_code  text        NOT NULL,
    reviewer_id      text        NOT NULL,
    reviewer_name    text        NOT NULL,
    approved_at      timestamptz NOT NULL,
    examiner_id      text,
    examiner_name    text,
    result           text        CHECK (result IN ('GOOD', 'FAULTY')),
    sealed           bytea,
    examined_by      text,
    examined_by_name text,
    examined_at      timestamptz,
    UNIQUE (draw_id, application_id),
    UNIQUE (draw_id, place)
);

CREATE INDEX sample_item_department ON service.sample_item (department_code, reviewer_id);
CREATE INDEX sample_item_examiner ON service.sample_item (examiner_id, id) WHERE examiner_id IS NOT NULL;
