-- Every reference list as it was published each time (decision 49), by which a history is read in the words of its time.
-- A row is a fact: it is added and never changed.
CREATE TABLE service.reference_list_published (
    list       text        NOT NULL,
    version    int         NOT NULL,
    -- business time; the first version also tells what was before it
    valid_from timestamptz NOT NULL,
    -- of the entries
    digest     text        NOT NULL,
    entries    text        NOT NULL,
    PRIMARY KEY (list, version)
);

CREATE FUNCTION service.refuse_republication() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what was published in % is never changed', tg_table_name;
END $$;

CREATE TRIGGER reference_list_published_is_append_only
    BEFORE UPDATE OR DELETE ON service.reference_list_published
    FOR EACH ROW EXECUTE FUNCTION service.refuse_republication();
