-- Files by their content: emblems, frozen documents, templates for Word. What is kept once is kept for ever.
CREATE TABLE files (
    hash  TEXT PRIMARY KEY CHECK (length(hash) = 64), -- SHA-256, lower-case hexadecimal digits
    media TEXT NOT NULL,
    bytes BLOB NOT NULL CHECK (length(bytes) <= 33554432)
) STRICT;

CREATE TRIGGER files_are_never_changed BEFORE UPDATE ON files
BEGIN
    SELECT RAISE(ABORT, 'files are kept as they are: they are never changed');
END;

CREATE TRIGGER files_are_never_deleted BEFORE DELETE ON files
BEGIN
    SELECT RAISE(ABORT, 'files are kept as they are: they are never deleted');
END;

-- INSERT OR REPLACE deletes without asking the trigger above.
CREATE TRIGGER files_are_never_replaced BEFORE INSERT ON files
WHEN EXISTS (SELECT 1 FROM files WHERE hash = NEW.hash)
BEGIN
    SELECT RAISE(ABORT, 'files are kept as they are: this one is kept already');
END;

PRAGMA user_version = 2;
