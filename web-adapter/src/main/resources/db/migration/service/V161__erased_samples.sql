-- Nobody can look again at what was drawn of a person who was erased since: it is no open item any more.
ALTER TABLE service.sample_item ADD COLUMN erased boolean NOT NULL DEFAULT false;

CREATE INDEX sample_item_application ON service.sample_item (application_id);
