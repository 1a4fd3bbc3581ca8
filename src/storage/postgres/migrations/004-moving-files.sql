-- What a file says is never changed. Where its content lies may be: in its row, or outside, while a claim names it.
CREATE FUNCTION keep_content() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.hash <> OLD.hash OR NEW.media <> OLD.media OR (length(NEW.bytes) = 0) = (length(OLD.bytes) = 0)
        OR NOT EXISTS (SELECT 1 FROM registry WHERE kind = 'file-claim' AND starts_with(id, OLD.hash || '-')) THEN
        RAISE EXCEPTION 'files are kept as they are: they are never changed'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;

DROP TRIGGER files_are_never_changed ON files;
CREATE TRIGGER files_are_never_changed BEFORE UPDATE ON files FOR EACH ROW EXECUTE FUNCTION keep_content();

DROP TRIGGER evidence_is_never_changed ON evidence;
CREATE TRIGGER evidence_is_never_changed BEFORE UPDATE ON evidence FOR EACH ROW EXECUTE FUNCTION keep_content();

-- Whether any content is outside is asked often.
CREATE INDEX files_outside ON files (hash) WHERE length(bytes) = 0;
CREATE INDEX evidence_outside ON evidence (hash) WHERE length(bytes) = 0;
