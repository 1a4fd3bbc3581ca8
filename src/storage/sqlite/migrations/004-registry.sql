-- Accounts, sessions and whatever else stands beside the log and may be changed and taken away.
CREATE TABLE registry (
    kind    TEXT    NOT NULL,     -- 'account', 'session', 'invitation'
    id      TEXT    NOT NULL,
    key     TEXT,                 -- by what else it is found, as an account by its e-mail address
    version INTEGER NOT NULL CHECK (version > 0),
    body    TEXT    NOT NULL,     -- JSON
    PRIMARY KEY (kind, id),
    UNIQUE (kind, key)
) STRICT, WITHOUT ROWID;

-- Two accounts may have the same name; whoever only signs something with a name is one person by that name.
DROP TRIGGER people_are_never_deleted;
ALTER TABLE people RENAME TO people_before;

CREATE TABLE people (
    id      TEXT PRIMARY KEY CHECK (length(id) = 32),
    name    TEXT,                 -- NULL once erased
    office  TEXT    NOT NULL DEFAULT '',
    erased  TEXT,                 -- when, RFC 3339
    account INTEGER NOT NULL DEFAULT 0 -- 1 where the id is that of an account
) STRICT;

INSERT INTO people (id, name, office, erased) SELECT id, name, office, erased FROM people_before;
DROP TABLE people_before;

CREATE UNIQUE INDEX people_by_name ON people (name) WHERE account = 0;

CREATE TRIGGER people_are_never_deleted BEFORE DELETE ON people
BEGIN
    SELECT RAISE(ABORT, 'the log names people by their ids: erase the name, not the id');
END;

-- What institutions submitted counts where nothing else does.
DROP INDEX answers_counted;
CREATE INDEX answers_counted ON state (assessment, subject)
WHERE body <> 'null' AND (subject GLOB 'item:*' OR subject GLOB 'agreement:*' OR subject GLOB 'response:*');

PRAGMA user_version = 4;
