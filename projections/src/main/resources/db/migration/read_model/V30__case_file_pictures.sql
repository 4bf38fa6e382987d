-- By which pictures and departments another person's application is pointed out; made again from the events.
TRUNCATE case_file;
DELETE FROM progress WHERE read_model = 'casefile';
ALTER TABLE case_file
    ADD COLUMN department_code text,
    ADD COLUMN picture_digests text[] NOT NULL DEFAULT '{}';

CREATE INDEX case_file_picture_digests ON case_file USING gin (picture_digests);

-- The processor starts from the first event; where no processor has run yet there is nothing to forget.
DO $$
BEGIN
    IF to_regclass('work.token_entry') IS NOT NULL THEN
        DELETE FROM work.token_entry WHERE processor_name = 'casefile';
    END IF;
    IF to_regclass('work.dead_letter_entry') IS NOT NULL THEN
        DELETE FROM work.dead_letter_entry WHERE processing_group = 'casefile';
    END IF;
END $$;
