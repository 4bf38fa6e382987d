-- The access log is added to and read, and nothing else: not by the rights of its readers, and not against its triggers.
REVOKE UPDATE, DELETE ON service.access_log FROM ${application}, ${batch};

-- The latest first, of all and as narrowed by the auditor.
CREATE INDEX access_log_latest ON service.access_log (occurred_at, id);
CREATE INDEX access_log_staff ON service.access_log (staff_id, occurred_at, id);
CREATE INDEX access_log_staff_name ON service.access_log (staff_name, occurred_at, id);
CREATE INDEX access_log_department ON service.access_log (department_code, occurred_at, id);
CREATE INDEX access_log_screen ON service.access_log (screen, occurred_at, id);

COMMENT ON COLUMN service.access_log.application_id IS 'all zeros where the look was at nobody in particular, as at the log itself';
