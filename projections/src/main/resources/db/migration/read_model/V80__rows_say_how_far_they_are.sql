-- Each row says itself which event is in it last; a row of its own for that, one an application and read model, doubled what a
-- follower writes. Whether a page may be shown is told by where its follower stands (work.token_entry).
ALTER TABLE queue_item ADD COLUMN last_sequence bigint NOT NULL DEFAULT -1;
ALTER TABLE applicant_status ADD COLUMN last_sequence bigint NOT NULL DEFAULT -1;
ALTER TABLE case_file ADD COLUMN last_sequence bigint NOT NULL DEFAULT -1;
ALTER TABLE personnel_file_version ADD COLUMN last_sequence bigint NOT NULL DEFAULT -1;
ALTER TABLE audited_application ADD COLUMN last_sequence bigint NOT NULL DEFAULT -1;
ALTER TABLE review_decision ADD COLUMN last_sequence bigint NOT NULL DEFAULT -1;

UPDATE queue_item SET last_sequence = p.last_sequence
  FROM progress p WHERE p.read_model = 'reviewerqueue' AND p.application_id = queue_item.application_id;
UPDATE applicant_status SET last_sequence = p.last_sequence
  FROM progress p WHERE p.read_model = 'applicantstatus' AND p.application_id = applicant_status.application_id;
UPDATE case_file SET last_sequence = p.last_sequence
  FROM progress p WHERE p.read_model = 'casefile' AND p.application_id = case_file.application_id;
UPDATE audited_application SET last_sequence = p.last_sequence
  FROM progress p WHERE p.read_model = 'auditsearch' AND p.application_id = audited_application.application_id;
UPDATE review_decision SET last_sequence = p.last_sequence
  FROM progress p WHERE p.read_model = 'reviewstatistics' AND p.application_id = review_decision.application_id;

-- Queue and case file begin with the first submission; what was never submitted comes back when it is.
DELETE FROM queue_item WHERE round = 0;
DELETE FROM case_file WHERE department_code IS NULL;

-- What stands in a case file is read from the events of its application.
ALTER TABLE case_file DROP COLUMN sealed;

-- Files keep content from the approval on, and say in columns of their own what is under review; so they are made again.
DELETE FROM personnel_file_version;
DO $$
BEGIN
    IF to_regclass('work.token_entry') IS NOT NULL THEN
        DELETE FROM work.token_entry WHERE processor_name = 'personnelfile';
        DELETE FROM work.dead_letter_entry WHERE processing_group = 'personnelfile';
    END IF;
END $$;
ALTER TABLE personnel_file_version
    ADD COLUMN reviewing_department text,
    ADD COLUMN submitted_at         timestamptz;

DROP TABLE progress;
