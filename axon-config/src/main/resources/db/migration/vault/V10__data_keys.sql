-- One key per application or account, wrapped by the master key. A destroyed key leaves its row as a tombstone, which
-- nothing may fill again: a late upload must not bring an erased person's key back (decision 34).
CREATE TABLE vault.data_key (
    subject       uuid PRIMARY KEY,
    key_id        uuid NOT NULL UNIQUE,
    master_key_id text,
    wrapped_key   bytea,
    created_at    timestamptz NOT NULL DEFAULT now(),
    destroyed_at  timestamptz,
    CONSTRAINT data_key_is_whole_or_tombstone CHECK (
        (destroyed_at IS NULL AND wrapped_key IS NOT NULL AND master_key_id IS NOT NULL)
        OR (destroyed_at IS NOT NULL AND wrapped_key IS NULL AND master_key_id IS NULL))
);

CREATE INDEX data_key_by_master_key ON vault.data_key (master_key_id) WHERE destroyed_at IS NULL;

CREATE FUNCTION vault.keep_tombstone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.destroyed_at IS NOT NULL THEN
        RAISE EXCEPTION 'a data key is only ever destroyed, and a destroyed one stays so';
    END IF;
    IF NEW.subject <> OLD.subject OR NEW.key_id <> OLD.key_id THEN
        RAISE EXCEPTION 'a data key keeps its subject and its id';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER keep_tombstone BEFORE UPDATE OR DELETE ON vault.data_key
    FOR EACH ROW EXECUTE FUNCTION vault.keep_tombstone();
