-- Staff look files up by name, identity number, certificate number and receipt number: the first three by keyed tokens
-- only (decision 47). What was approved keeps its row after erasure, without content and tokens, so that its receipt
-- number leads to the words that say so.

-- The rows are made again from the events, since tokens come of what is sealed.
DELETE FROM personnel_file_version;
DELETE FROM progress WHERE read_model = 'personnelfile';
DO $$
BEGIN
    IF to_regclass('work.token_entry') IS NOT NULL THEN
        DELETE FROM work.token_entry WHERE processor_name = 'personnelfile';
        DELETE FROM work.dead_letter_entry WHERE processing_group = 'personnelfile';
    END IF;
END $$;

ALTER TABLE personnel_file_version
    ALTER COLUMN sealed DROP NOT NULL,
    ADD COLUMN receipt_number           text NOT NULL UNIQUE,
    ADD COLUMN identity_number_token    text,
    ADD COLUMN certificate_number_token text,
    ADD COLUMN name_tokens              text[];

CREATE INDEX personnel_file_version_identity_number
    ON personnel_file_version (identity_number_token) WHERE identity_number_token IS NOT NULL;
CREATE INDEX personnel_file_version_certificate_number
    ON personnel_file_version (certificate_number_token) WHERE certificate_number_token IS NOT NULL;
CREATE INDEX personnel_file_version_names
    ON personnel_file_version USING gin (name_tokens);
