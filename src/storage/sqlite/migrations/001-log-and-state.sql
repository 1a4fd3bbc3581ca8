-- The log of everything that was recorded, and the present state it adds up to.
-- 0x416d7072 is "Ampr": how Amparo knows its own files.
PRAGMA application_id = 0x416d7072;

CREATE TABLE assessments (
    id   TEXT PRIMARY KEY,
    head TEXT NOT NULL            -- the assessment without answers, stages and choices, JSON
) STRICT;

CREATE TABLE events (
    seq       INTEGER PRIMARY KEY, -- place in the chain, from 1 without gaps
    stream    TEXT    NOT NULL REFERENCES assessments (id),
    subject   TEXT    NOT NULL,    -- 'assessment', 'item:C01', 'stage:ST1', 'choices'
    version   INTEGER NOT NULL,    -- counted per stream and subject, from 1 without gaps
    kind      TEXT    NOT NULL,    -- 'created', 'answer', 'stage', 'choices'
    payload   TEXT    NOT NULL,    -- the new content, JSON
    at        TEXT    NOT NULL,    -- RFC 3339, UTC
    actor     TEXT    NOT NULL,
    prev_hash BLOB    NOT NULL,
    hash      BLOB    NOT NULL CHECK (length(hash) = 32),
    UNIQUE (stream, subject, version)
) STRICT;

CREATE INDEX events_by_stream ON events (stream);

-- One row for every answer, every stage and the choices; an answer that was withdrawn is 'null'.
CREATE TABLE state (
    assessment TEXT    NOT NULL REFERENCES assessments (id),
    subject    TEXT    NOT NULL,
    version    INTEGER NOT NULL,
    body       TEXT    NOT NULL,
    PRIMARY KEY (assessment, subject)
) STRICT;

-- Makes counting the answers of an assessment cheap, however long they are.
CREATE INDEX answers_given ON state (assessment) WHERE subject GLOB 'item:*' AND body <> 'null';

CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events
BEGIN
    SELECT RAISE(ABORT, 'the log is append-only: entries are never changed');
END;

CREATE TRIGGER events_are_never_deleted BEFORE DELETE ON events
BEGIN
    SELECT RAISE(ABORT, 'the log is append-only: entries are never deleted');
END;

-- INSERT OR REPLACE deletes without asking the trigger above, so that an entry may only ever be the next one.
CREATE TRIGGER events_follow_each_other BEFORE INSERT ON events
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM events)
  OR NEW.prev_hash IS NOT coalesce((SELECT hash FROM events ORDER BY seq DESC LIMIT 1), zeroblob(32))
  OR NEW.version IS NOT
     (SELECT coalesce(max(version), 0) + 1 FROM events WHERE stream = NEW.stream AND subject = NEW.subject)
BEGIN
    SELECT RAISE(ABORT, 'the log is append-only: an entry must follow the last one');
END;

PRAGMA user_version = 1;
