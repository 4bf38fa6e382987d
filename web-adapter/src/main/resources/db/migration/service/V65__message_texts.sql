-- What messages to applicants say, in versions; a message names the version it was made with. {…} is filled in.
CREATE TABLE service.message_text (
    kind    text NOT NULL,
    channel text NOT NULL CHECK (channel IN ('IN_PAGE', 'SMS')),
    version int  NOT NULL,
    title   text NOT NULL,
    body    text NOT NULL,
    PRIMARY KEY (kind, channel, version)
);
