-- Of what is under review in a department, the list of what waits is a part. Without indexes of that part, a plan made once for
-- all departments expects few rows and puts the whole part in order, which a large department has thousands of.
CREATE INDEX queue_item_pending
    ON queue_item (department_code, shelf, urgency, due_on, submitted_at, application_id)
    WHERE shelf = 0 AND status = 'PENDING_REVIEW';
CREATE INDEX queue_item_pending_submission
    ON queue_item (department_code, shelf, submitted_at, application_id)
    WHERE shelf = 0 AND status = 'PENDING_REVIEW';
CREATE INDEX queue_item_pending_rounds
    ON queue_item (department_code, shelf, (- round), submitted_at, application_id)
    WHERE shelf = 0 AND status = 'PENDING_REVIEW';
