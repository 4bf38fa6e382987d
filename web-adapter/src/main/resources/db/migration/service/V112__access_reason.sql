-- Why somebody wanted to see what is masked, sealed under the application's key; NULL where no reason is asked.
ALTER TABLE service.access_log ADD COLUMN sealed_reason bytea;
