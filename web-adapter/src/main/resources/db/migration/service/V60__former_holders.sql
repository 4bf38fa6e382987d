-- Holders of the former certificate of accounting (原会计从业资格证), loaded before they first come. Found by keyed tokens;
-- everything known of them is sealed under a key of their own, and the id becomes that of the account they open, so that
-- destroying the account's key reaches this row too. Who left no phone has no mobile_token.
CREATE TABLE service.former_holder (
    id             uuid PRIMARY KEY,
    identity_token text NOT NULL UNIQUE,
    name_token     text NOT NULL,
    mobile_token   text,
    known          bytea NOT NULL,
    loaded_at      timestamptz NOT NULL
);
