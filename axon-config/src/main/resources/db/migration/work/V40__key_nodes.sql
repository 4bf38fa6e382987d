-- Running nodes, which master keys each was given, and until when it has forgotten the keys that were destroyed.
CREATE TABLE work.key_node (
    node           uuid PRIMARY KEY,
    master_key_ids text[]      NOT NULL,
    seen_at        timestamptz NOT NULL
);
