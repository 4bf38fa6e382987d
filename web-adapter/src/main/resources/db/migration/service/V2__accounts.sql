-- Accounts of applicants. Looked up by keyed tokens; name, number and phone are sealed under the account's own key.
CREATE TABLE service.account (
    id                     uuid PRIMARY KEY,
    identity_token         text NOT NULL UNIQUE,
    name_token             text NOT NULL,
    former_name_token      text,
    former_name_until      timestamptz,
    mobile_token           text NOT NULL,
    person                 bytea NOT NULL,
    password_hash          text NOT NULL,
    consent                jsonb NOT NULL,
    created_at             timestamptz NOT NULL,
    last_signed_in_at      timestamptz
);

CREATE INDEX account_by_mobile ON service.account (mobile_token);

-- A registration between the proof of the phone and the password; its id becomes the account's.
CREATE TABLE service.registration (
    id             uuid PRIMARY KEY,
    identity_token text NOT NULL,
    name_token     text NOT NULL,
    mobile_token   text NOT NULL,
    person         bytea NOT NULL,
    consent        jsonb NOT NULL,
    proved_at      timestamptz NOT NULL
);

CREATE INDEX registration_by_proof ON service.registration (proved_at);

-- Accounts of staff. The identity number stands as a blind index only, so that nobody reviews an application of their own.
CREATE TABLE service.staff_account (
    id              text PRIMARY KEY,
    display_name    text NOT NULL,
    role            text NOT NULL CHECK (role IN ('REVIEWER', 'HEAD', 'ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDITOR')),
    department_code text NOT NULL,
    identity_token  text,
    password_hash   text NOT NULL,
    active          boolean NOT NULL DEFAULT true,
    created_at      timestamptz NOT NULL
);
