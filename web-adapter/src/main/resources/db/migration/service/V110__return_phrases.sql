-- What reviewers tell applicants for each reason of a return, in versions; a department adds to those of the province.
-- {…} is filled in when a phrase is used. department_code is NULL for the province.
CREATE TABLE service.return_phrase (
    department_code text,
    reason_code     text        NOT NULL,
    number          integer     NOT NULL,
    version         integer     NOT NULL,
    text            text        NOT NULL,
    retired         boolean     NOT NULL,
    changed_at      timestamptz NOT NULL,
    changed_by      text        NOT NULL,
    CONSTRAINT return_phrase_version UNIQUE NULLS NOT DISTINCT (department_code, reason_code, number, version)
);
