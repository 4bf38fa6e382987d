-- What happened. Rows are only ever added: the application's role may not change or remove one.
--
-- tx_id must stay the first column: defaults are evaluated in the order of columns, so a transaction takes its id before
-- its place in global_index. By that a reader can prove that a missing index will never be filled (decision 23).
CREATE TABLE event_store.domain_event_entry (
    tx_id                xid8        NOT NULL DEFAULT pg_current_xact_id(),
    global_index         bigint      GENERATED ALWAYS AS IDENTITY (CACHE 1) PRIMARY KEY,
    event_identifier     text        NOT NULL UNIQUE,
    aggregate_identifier text        NOT NULL,
    sequence_number      bigint      NOT NULL,
    type                 text        NOT NULL,
    payload_type         text        NOT NULL,
    payload_revision     text        NOT NULL,
    time_stamp           timestamptz NOT NULL,
    payload              text        NOT NULL,
    meta_data            text        NOT NULL,
    CONSTRAINT one_event_a_position UNIQUE (aggregate_identifier, sequence_number)
);

COMMENT ON COLUMN event_store.domain_event_entry.tx_id
    IS 'of the cluster in which the row was written; means nothing after a restore into another';

CREATE TABLE event_store.snapshot_event_entry (
    event_identifier     text        NOT NULL UNIQUE,
    aggregate_identifier text        NOT NULL,
    sequence_number      bigint      NOT NULL,
    type                 text        NOT NULL,
    payload_type         text        NOT NULL,
    payload_revision     text,
    time_stamp           timestamptz NOT NULL,
    payload              text        NOT NULL,
    meta_data            text        NOT NULL,
    PRIMARY KEY (aggregate_identifier, sequence_number)
);

-- A snapshot is a copy; a newer one replaces it.
GRANT DELETE ON event_store.snapshot_event_entry TO ${application}, ${batch};
