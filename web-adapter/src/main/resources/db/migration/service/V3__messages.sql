-- Codes sent by SMS: kept as keyed tokens, good for five minutes, five tries and one use.
CREATE TABLE service.sms_code (
    id           uuid PRIMARY KEY,
    purpose      text NOT NULL,
    mobile_token text NOT NULL,
    address      text NOT NULL,
    code_token   text NOT NULL,
    sent_at      timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    tries        int NOT NULL DEFAULT 0,
    used_at      timestamptz
);

CREATE INDEX sms_code_by_mobile ON service.sms_code (mobile_token, sent_at);
CREATE INDEX sms_code_by_address ON service.sms_code (address, sent_at);

-- Messages to send. Phone and text are sealed together under the key of the phone they go to.
CREATE TABLE service.message_outbox (
    id         uuid PRIMARY KEY,
    subject    uuid NOT NULL,
    message    bytea NOT NULL,
    created_at timestamptz NOT NULL,
    sent_at    timestamptz
);

CREATE INDEX message_outbox_by_time ON service.message_outbox (created_at);
