-- What an applicant typed and has not saved yet, one row a section, sealed under the application's key (decisions 36, 47).
CREATE TABLE service.draft (
    application_id   uuid        NOT NULL,
    section          text        NOT NULL,
    account_id       uuid        NOT NULL,
    section_revision bigint      NOT NULL,
    sealed           bytea       NOT NULL,
    saved_at         timestamptz NOT NULL,
    PRIMARY KEY (application_id, section)
);

CREATE INDEX draft_by_account ON service.draft (account_id);
