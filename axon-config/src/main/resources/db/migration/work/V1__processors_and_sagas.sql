-- Where each processor stands.
CREATE TABLE work.token_entry (
    processor_name text    NOT NULL,
    segment        integer NOT NULL,
    token          bytea,
    token_type     text,
    "timestamp"    text    NOT NULL,
    owner          text,
    PRIMARY KEY (processor_name, segment)
);

-- Nodes that start together would all insert this row, and all but one would fail to start.
INSERT INTO work.token_entry (processor_name, segment, token, token_type, "timestamp")
VALUES ('__config', 0,
        convert_to(json_build_object('config', json_build_object('id', gen_random_uuid()))::text, 'UTF8'),
        'org.axonframework.eventhandling.tokenstore.ConfigToken',
        to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'));

CREATE TABLE work.saga_entry (
    saga_id         text PRIMARY KEY,
    saga_type       text NOT NULL,
    revision        text,
    serialized_saga bytea
);

CREATE TABLE work.association_value_entry (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    association_key   text NOT NULL,
    association_value text,
    saga_id           text NOT NULL,
    saga_type         text NOT NULL
);
CREATE INDEX association_value_by_value
    ON work.association_value_entry (saga_type, association_key, association_value, saga_id);
CREATE INDEX association_value_by_saga ON work.association_value_entry (saga_id, saga_type);

-- Events that could not be handled, and those that must wait behind them; a sequence is one application.
CREATE TABLE work.dead_letter_entry (
    dead_letter_identifier text   PRIMARY KEY,
    processing_group       text   NOT NULL,
    sequence_identifier    text   NOT NULL,
    sequence_index         bigint NOT NULL,
    message_type           text   NOT NULL,
    event_identifier       text   NOT NULL,
    "timestamp"            text   NOT NULL,
    payload_type           text   NOT NULL,
    payload_revision       text,
    payload                bytea  NOT NULL,
    meta_data              bytea,
    aggregate_type         text,
    aggregate_identifier   text,
    sequence_number        bigint,
    token_type             text,
    token                  bytea,
    enqueued_at            text   NOT NULL,
    last_touched           text,
    processing_started     text,
    cause_type             text,
    cause_message          text,
    diagnostics            bytea,
    CONSTRAINT one_letter_a_place UNIQUE (processing_group, sequence_identifier, sequence_index)
);
