-- The editions of the working calendar; the highest number counts. A published one is never changed.
CREATE TABLE work.calendar_edition (
    number         int         PRIMARY KEY,
    version        text        NOT NULL,
    published_at   timestamptz NOT NULL,
    published_by   text        NOT NULL,
    publisher_name text        NOT NULL,
    years          text        NOT NULL,
    source_digest  text        NOT NULL,
    remark         text        NOT NULL
);

-- Each edition holds all its days, those of former years too.
CREATE TABLE work.calendar_day (
    edition int  NOT NULL REFERENCES work.calendar_edition,
    day     date NOT NULL,
    kind    text NOT NULL CHECK (kind IN ('HOLIDAY', 'WORKDAY')),
    name    text NOT NULL,
    PRIMARY KEY (edition, day)
);

-- What was read in and looked at, until its maker confirms it; the days as they would be published.
CREATE TABLE work.calendar_proposal (
    id            uuid        PRIMARY KEY,
    base          int         NOT NULL REFERENCES work.calendar_edition,
    days          text        NOT NULL,
    years         text        NOT NULL,
    source_digest text        NOT NULL,
    remark        text        NOT NULL,
    proposed_by   text        NOT NULL,
    proposed_at   timestamptz NOT NULL
);

-- The running deadlines counted anew after an edition, and how far that is.
CREATE TABLE work.recomputation (
    edition     int         PRIMARY KEY REFERENCES work.calendar_edition,
    total       int         NOT NULL DEFAULT 0,
    done        int         NOT NULL DEFAULT 0,
    started_at  timestamptz,
    finished_at timestamptz
);

-- What administrators did to the machinery.
CREATE TABLE work.operation (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    done_at    timestamptz NOT NULL,
    done_by    text        NOT NULL,
    actor_name text        NOT NULL,
    action     text        NOT NULL,
    subject    text        NOT NULL,
    result     text        NOT NULL,
    amount     int         NOT NULL
);
