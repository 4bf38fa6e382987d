-- Failed sign-ins in a row, by whatever was typed as a number and by network address, whether or not an account exists.
CREATE TABLE service.sign_in_attempt (
    subject    text PRIMARY KEY,
    failures   int NOT NULL,
    failed_at  timestamptz NOT NULL,
    next_at    timestamptz NOT NULL
);
