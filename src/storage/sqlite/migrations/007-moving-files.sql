-- What a file says is never changed. Where its content lies may be: in its row, or outside, while a claim names it.
DROP TRIGGER files_are_never_changed;
CREATE TRIGGER files_are_never_changed BEFORE UPDATE ON files
WHEN NEW.hash <> OLD.hash OR NEW.media <> OLD.media OR (length(NEW.bytes) = 0) = (length(OLD.bytes) = 0)
    OR NOT EXISTS (SELECT 1 FROM registry WHERE kind = 'file-claim' AND id GLOB OLD.hash || '-*')
BEGIN
    SELECT RAISE(ABORT, 'files are kept as they are: they are never changed');
END;

DROP TRIGGER evidence_is_never_changed;
CREATE TRIGGER evidence_is_never_changed BEFORE UPDATE ON evidence
WHEN NEW.hash <> OLD.hash OR NEW.media <> OLD.media OR (length(NEW.bytes) = 0) = (length(OLD.bytes) = 0)
    OR NOT EXISTS (SELECT 1 FROM registry WHERE kind = 'file-claim' AND id GLOB OLD.hash || '-*')
BEGIN
    SELECT RAISE(ABORT, 'files are kept as they are: they are never changed');
END;

-- Whether any content is outside is asked often.
CREATE INDEX files_outside ON files (hash) WHERE length(bytes) = 0;
CREATE INDEX evidence_outside ON evidence (hash) WHERE length(bytes) = 0;

PRAGMA user_version = 7;
