-- Notices of the public site. Their texts are reference data, loaded at the first start.
CREATE TABLE service.notice (
    id           text PRIMARY KEY,
    title        text NOT NULL,
    body         text NOT NULL,
    published_on date NOT NULL
);

CREATE INDEX notice_by_date ON service.notice (published_on DESC, id);
