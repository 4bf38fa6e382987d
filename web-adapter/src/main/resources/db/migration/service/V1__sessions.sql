-- Spring Session JDBC; attributes are JSON, never Java serialisation.
CREATE TABLE service.spring_session (
    primary_id            char(36) NOT NULL,
    session_id            char(36) NOT NULL,
    creation_time         bigint NOT NULL,
    last_access_time      bigint NOT NULL,
    max_inactive_interval int NOT NULL,
    expiry_time           bigint NOT NULL,
    principal_name        varchar(100),
    CONSTRAINT spring_session_pk PRIMARY KEY (primary_id)
);

CREATE UNIQUE INDEX spring_session_by_id ON service.spring_session (session_id);
CREATE INDEX spring_session_by_expiry ON service.spring_session (expiry_time);
CREATE INDEX spring_session_by_principal ON service.spring_session (principal_name);

CREATE TABLE service.spring_session_attributes (
    session_primary_id char(36) NOT NULL,
    attribute_name     varchar(200) NOT NULL,
    attribute_bytes    bytea NOT NULL,
    CONSTRAINT spring_session_attributes_pk PRIMARY KEY (session_primary_id, attribute_name),
    CONSTRAINT spring_session_attributes_fk FOREIGN KEY (session_primary_id)
        REFERENCES service.spring_session (primary_id) ON DELETE CASCADE
);
