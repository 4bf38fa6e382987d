-- Which groups of handlers follow the events together, by the place of the processor "followers". A group that is not in it
-- follows alone, by a place of its own name, until it has caught up with the others. What is to be made again from the events
-- is deleted from here, and its own place from token_entry, if there is one.
CREATE TABLE work.followed_together (
    processing_group text PRIMARY KEY
);
