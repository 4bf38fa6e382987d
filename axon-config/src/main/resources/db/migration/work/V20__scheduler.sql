-- What waits for its time (db-scheduler 16). Rows hold ids and dates only.
CREATE TABLE work.scheduled_tasks (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX scheduled_tasks_execution_time ON work.scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_last_heartbeat ON work.scheduled_tasks (last_heartbeat);

-- Applications whose events the review's saga could not handle: their clocks are kept by the reconciliation instead.
CREATE TABLE work.parked_clock (
    application_id uuid        PRIMARY KEY,
    event_id       text        NOT NULL,
    event_name     text        NOT NULL,
    failures       int         NOT NULL,
    reason         text        NOT NULL,
    first_failed_at timestamptz NOT NULL,
    parked_at      timestamptz
);

-- Every repair that the reconciliation made; each one is an alarm.
CREATE TABLE work.clock_repair (
    id             bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    repaired_at    timestamptz NOT NULL,
    application_id uuid        NOT NULL,
    round          int         NOT NULL,
    step           text        NOT NULL,
    due_at         timestamptz NOT NULL,
    repair         text        NOT NULL
);
