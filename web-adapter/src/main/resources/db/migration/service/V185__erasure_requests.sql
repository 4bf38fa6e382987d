-- Requests to erase a person. Two officers stand for each: who asked never decides. What was written is sealed under a key of
-- the request's own, since it may name the person, and outlives the person's.
CREATE TABLE service.erasure_request (
    id              uuid        PRIMARY KEY,
    -- the account, or the record of a former holder who never opened one
    subject         uuid        NOT NULL,
    basis           text        NOT NULL,
    -- NULL where a restore has lost it
    sealed          bytea,
    state           text        NOT NULL CHECK (state IN ('ASKED', 'WITHDRAWN', 'REFUSED', 'CONFIRMED', 'DONE')),
    asked_by        text        NOT NULL,
    asked_by_name   text        NOT NULL,
    asked_at        timestamptz NOT NULL,
    expires_at      timestamptz NOT NULL,
    decided_by      text,
    decided_by_name text,
    decided_at      timestamptz,
    sealed_answer   bytea,
    -- the step of the erasure that was done last
    stage           text,
    -- by the database's clock: from then on no key of the person was left in the vault
    destroyed_at    timestamptz,
    done_at         timestamptz,
    -- by the database's clock: until then a node works on it
    leased_until    timestamptz,
    CONSTRAINT erasure_request_takes_two CHECK (
        state IN ('ASKED', 'WITHDRAWN') OR (decided_by IS NOT NULL AND decided_by <> asked_by))
);

CREATE UNIQUE INDEX erasure_request_one_a_person
    ON service.erasure_request (subject) WHERE state IN ('ASKED', 'CONFIRMED');
CREATE INDEX erasure_request_by_time ON service.erasure_request (asked_at DESC, id);
