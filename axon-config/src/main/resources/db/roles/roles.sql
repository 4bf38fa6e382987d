-- The three roles, as a superuser makes them once on an external server; the embedded one runs this at every start.
-- Afterwards give each a password, and make the database:
--   CREATE DATABASE huiji OWNER huiji_owner TEMPLATE template0 ENCODING 'UTF8'
--       LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C';
--   REVOKE ALL ON DATABASE huiji FROM PUBLIC; GRANT CONNECT ON DATABASE huiji TO huiji_app, huiji_batch;
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'huiji_owner') THEN
        CREATE ROLE huiji_owner LOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'huiji_app') THEN
        CREATE ROLE huiji_app LOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'huiji_batch') THEN
        CREATE ROLE huiji_batch LOGIN;
    END IF;
END $$;

-- A transaction of the application that hangs would hold back every reader that waits for it (decision 51).
ALTER ROLE huiji_app SET transaction_timeout = '25s';
ALTER ROLE huiji_app SET idle_in_transaction_session_timeout = '25s';
ALTER ROLE huiji_app SET lock_timeout = '20s';
ALTER ROLE huiji_batch SET idle_in_transaction_session_timeout = '5min';

-- What people typed is not to appear in the server's log.
ALTER ROLE huiji_owner SET log_parameter_max_length_on_error = 0;
ALTER ROLE huiji_app SET log_parameter_max_length_on_error = 0;
ALTER ROLE huiji_batch SET log_parameter_max_length_on_error = 0;
