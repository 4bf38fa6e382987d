-- The events that start, take and end a review's clock: a few per application, by which the reconciliation finds the
-- reviews that run without reading the rest of the store.
CREATE INDEX review_clock_events
    ON event_store.domain_event_entry (aggregate_identifier, sequence_number DESC) INCLUDE (payload_type)
    WHERE payload_type IN ('ApplicationSubmittedForReview', 'ReturnRecalled', 'ReviewDeadlineMoved',
                           'ReviewReminderIssued', 'ReviewBecameOverdue', 'ApplicationReturned',
                           'ApplicationApproved', 'SubmissionWithdrawn', 'PersonalDataErased');
