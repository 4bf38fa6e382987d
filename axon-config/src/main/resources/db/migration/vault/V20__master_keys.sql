-- Which master key wraps new data keys; one row. It is held for a moment by who stores a data key, so that none is stored
-- under the former one after a rotation has begun.
CREATE TABLE vault.wrapping_master (
    only_one      boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    master_key_id text NOT NULL
);

-- What was wrapped by exactly one master key goes on being wrapped by it.
INSERT INTO vault.wrapping_master (master_key_id)
SELECT max(master_key_id) FROM vault.data_key WHERE destroyed_at IS NULL
HAVING count(DISTINCT master_key_id) = 1;

-- Every change of the master key. It has ended once no data key is wrapped by another.
CREATE TABLE vault.master_key_rotation (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    master_key_id   text        NOT NULL,
    started_at      timestamptz NOT NULL DEFAULT now(),
    started_by      text        NOT NULL,
    started_by_name text        NOT NULL,
    total           integer     NOT NULL,
    finished_at     timestamptz
);

CREATE UNIQUE INDEX master_key_rotation_one_at_a_time ON vault.master_key_rotation ((true)) WHERE finished_at IS NULL;
-- A node asks every second which keys were destroyed since it asked last.
CREATE INDEX data_key_by_destruction ON vault.data_key (destroyed_at) WHERE destroyed_at IS NOT NULL;
