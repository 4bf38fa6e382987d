-- In which order a department offers its phrases for a reason; what has no row stands by its number.
CREATE TABLE service.return_phrase_position (
    department_code text    NOT NULL,
    reason_code     text    NOT NULL,
    number          integer NOT NULL,
    position        integer NOT NULL,
    PRIMARY KEY (department_code, reason_code, number)
);
