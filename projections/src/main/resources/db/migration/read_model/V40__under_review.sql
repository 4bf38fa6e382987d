-- What is under review, counted for the head's board by department, reviewer, urgency and day without touching the rows.
CREATE INDEX queue_item_under_review
    ON queue_item (department_code, reviewer_id, urgency, submitted_at) WHERE shelf = 0;
