-- How many applications of a department lie where, kept up to date by the follower of the queue, so that counts shown to everybody
-- every few seconds do not count rows, of which a large department has tens of thousands.
CREATE TABLE queue_tally (
    department_code text     NOT NULL,
    -- as in queue_item; what is not shown is not counted
    shelf           smallint NOT NULL,
    -- as in queue_item while under review, 2 otherwise
    urgency         smallint NOT NULL,
    -- who has taken them up while under review, empty for nobody
    reviewer_id     text     NOT NULL,
    -- Portions that are handled at the same time write to different slots. One slot may hold less than nothing; the sum never does.
    slot            smallint NOT NULL,
    items           bigint   NOT NULL,
    -- each application's hash at its version, together by exclusive or
    mark            bigint   NOT NULL,
    PRIMARY KEY (department_code, shelf, urgency, reviewer_id, slot)
) WITH (fillfactor = 50);

INSERT INTO queue_tally (department_code, shelf, urgency, reviewer_id, slot, items, mark)
SELECT department_code, shelf, CASE shelf WHEN 0 THEN urgency ELSE 2 END,
       CASE shelf WHEN 0 THEN coalesce(reviewer_id, '') ELSE '' END, 0, count(*),
       bit_xor(uuid_hash_extended(application_id, version))
  FROM queue_item WHERE shelf < 3 GROUP BY 1, 2, 3, 4;

-- What is due soon or overdue is a small part of what is under review; put in its other orders by indexes of that part alone.
CREATE INDEX queue_item_late_submission
    ON queue_item (department_code, shelf, urgency, submitted_at, application_id) WHERE shelf = 0 AND urgency < 2;
CREATE INDEX queue_item_late_rounds
    ON queue_item (department_code, shelf, urgency, (- round), submitted_at, application_id)
    WHERE shelf = 0 AND urgency < 2;
