-- Lists that an auditor asks to take away. What was looked for and why is sealed under the request's own key; whose rows they
-- are is fixed when it is asked for, so that what is approved is what leaves.
CREATE TABLE service.list_export (
    id               uuid        PRIMARY KEY,
    application_ids  uuid[]      NOT NULL,
    sealed           bytea       NOT NULL,
    needs_approval   boolean     NOT NULL,
    asked_by         text        NOT NULL,
    asked_by_name    text        NOT NULL,
    asked_at         timestamptz NOT NULL,
    approved         boolean,
    decided_by       text,
    decided_by_name  text,
    decided_at       timestamptz,
    expires_at       timestamptz NOT NULL,
    taken_at         timestamptz,
    CHECK (decided_by <> asked_by),
    CHECK ((approved IS NULL) = (decided_by IS NULL))
);

CREATE INDEX list_export_latest ON service.list_export (asked_at, id);
CREATE INDEX list_export_asked_by ON service.list_export (asked_by, asked_at);

-- What was asked for stays as it was asked for.
REVOKE UPDATE, DELETE ON service.list_export FROM ${application}, ${batch};
GRANT UPDATE (approved, decided_by, decided_by_name, decided_at, expires_at, taken_at) ON service.list_export
    TO ${application};

-- By which a look at a list leads to what was asked for, and why.
ALTER TABLE service.access_log ADD COLUMN list_export_id uuid;
