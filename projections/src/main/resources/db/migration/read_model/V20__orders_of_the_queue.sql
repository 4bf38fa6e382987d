-- Whether an application amends an approved one stands in its first event only, so the queue is made again from the events.
TRUNCATE queue_item;
DELETE FROM progress WHERE read_model = 'reviewerqueue';
DO $$
BEGIN
    IF to_regclass('work.token_entry') IS NOT NULL THEN
        DELETE FROM work.token_entry WHERE processor_name = 'reviewerqueue';
        DELETE FROM work.dead_letter_entry WHERE processing_group = 'reviewerqueue';
    END IF;
END $$;

ALTER TABLE queue_item ADD COLUMN amendment boolean NOT NULL DEFAULT false;

-- Each order is a range of an index: by submission in one list and in all together, and by rounds, the highest first.
CREATE INDEX queue_item_submission ON queue_item (department_code, shelf, submitted_at, application_id);
CREATE INDEX queue_item_all_submissions
    ON queue_item (department_code, submitted_at, application_id) WHERE shelf < 3;
CREATE INDEX queue_item_rounds ON queue_item (department_code, shelf, (- round), submitted_at, application_id);
