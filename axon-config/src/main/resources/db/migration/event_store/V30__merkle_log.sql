-- The Merkle log over all events and over the record of looks. As with the events, rows are only ever added: the
-- application's role may not change or remove one.

-- What the log was begun as; there is one log.
CREATE TABLE event_store.log_identity (
    only_one  boolean     PRIMARY KEY DEFAULT true CHECK (only_one),
    origin    text        NOT NULL,
    suite     text        NOT NULL,
    begun_at  timestamptz NOT NULL
);

-- A leaf for each entry, without gaps, in the order in which entries became certain. The hash is what counts; the other
-- columns name an entry that is no longer there, and tell what of it was changed.
CREATE TABLE event_store.log_leaf (
    leaf_index      bigint      PRIMARY KEY,
    kind            text        NOT NULL CHECK (kind IN ('EVENT', 'LOOK')),
    position        bigint      NOT NULL,
    entry_id        text        NOT NULL,
    application_id  text        NOT NULL,
    sequence        bigint,
    recorded_at     timestamptz NOT NULL,
    leaf_hash       bytea       NOT NULL,
    content_digest  bytea       NOT NULL,
    metadata_digest bytea,
    CONSTRAINT one_leaf_an_entry UNIQUE (kind, position)
);

CREATE INDEX log_leaf_application ON event_store.log_leaf (application_id);

-- The hashes of complete subtrees of 256, 65,536 … leaves (levels 8, 16 …), so that proofs need not read every leaf.
CREATE TABLE event_store.log_node (
    level      int    NOT NULL,
    node_index bigint NOT NULL,
    node_hash  bytea  NOT NULL,
    PRIMARY KEY (level, node_index)
);

-- What the log was signed as, and when.
CREATE TABLE event_store.tree_head (
    size      bigint      PRIMARY KEY,
    root      bytea       NOT NULL,
    note      text        NOT NULL,
    signed_at timestamptz NOT NULL
);

-- Each time somebody accepted that the log had gone back, as after a restore of the database.
CREATE TABLE event_store.log_restore (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    accepted_at timestamptz NOT NULL,
    accepted_by text        NOT NULL,
    actor_name  text        NOT NULL,
    from_size   bigint      NOT NULL,
    from_note   text        NOT NULL,
    to_size     bigint      NOT NULL
);
