-- One chain per assessment instead of one over the whole database; people by ids; files that can go.
DROP TRIGGER events_are_never_changed;
DROP TRIGGER events_are_never_deleted;
DROP TRIGGER events_follow_each_other;
DROP INDEX events_by_stream;

-- What was written before, byte for byte: one chain over all assessments, with people as text. It is closed.
ALTER TABLE events RENAME TO trunk;
CREATE INDEX trunk_by_stream ON trunk (stream, seq);

CREATE TRIGGER trunk_is_never_changed BEFORE UPDATE ON trunk
BEGIN
    SELECT RAISE(ABORT, 'the log is append-only: entries are never changed');
END;

CREATE TRIGGER trunk_is_never_deleted BEFORE DELETE ON trunk
BEGIN
    SELECT RAISE(ABORT, 'the log is append-only: entries are never deleted');
END;

CREATE TRIGGER trunk_is_closed BEFORE INSERT ON trunk
BEGIN
    SELECT RAISE(ABORT, 'the log is append-only: the old chain is closed');
END;

CREATE TABLE events (
    place     INTEGER PRIMARY KEY,  -- order of writing in this file; no part of the chain
    stream    TEXT    NOT NULL REFERENCES assessments (id),
    seq       INTEGER NOT NULL,     -- place in the chain of its assessment, from 1 without gaps
    subject   TEXT    NOT NULL,     -- 'assessment', 'item:C01', 'response:…:C01', 'choices'
    version   INTEGER NOT NULL,     -- counted per stream and subject over trunk and events
    kind      TEXT    NOT NULL,     -- 'created', 'answer', 'respond', 'agree', 'stage', 'choices', 'strategy', 'remove'
    payload   TEXT    NOT NULL,     -- the new content, JSON; whoever is named in it stands in people
    salt      BLOB    NOT NULL CHECK (length(salt) = 16),
    at        TEXT    NOT NULL,     -- RFC 3339, UTC
    actor     TEXT    NOT NULL,     -- people.id
    prev_hash BLOB    NOT NULL,
    hash      BLOB    NOT NULL CHECK (length(hash) = 32),
    UNIQUE (stream, seq),
    UNIQUE (stream, subject, version)
) STRICT;

CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events
BEGIN
    SELECT RAISE(ABORT, 'the log is append-only: entries are never changed');
END;

CREATE TRIGGER events_are_never_deleted BEFORE DELETE ON events
BEGIN
    SELECT RAISE(ABORT, 'the log is append-only: entries are never deleted');
END;

-- INSERT OR REPLACE deletes without asking the trigger above, so that an entry may only ever be the next one.
-- The first of an assessment that has entries in the trunk hangs on the end of the trunk.
CREATE TRIGGER events_follow_each_other BEFORE INSERT ON events
WHEN NEW.place IS NOT (SELECT coalesce(max(place), 0) + 1 FROM events)
  OR NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM events WHERE stream = NEW.stream)
  OR NEW.prev_hash IS NOT coalesce(
     (SELECT hash FROM events WHERE stream = NEW.stream ORDER BY seq DESC LIMIT 1),
     (SELECT hash FROM trunk WHERE EXISTS (SELECT 1 FROM trunk WHERE stream = NEW.stream) ORDER BY seq DESC LIMIT 1),
     zeroblob(32))
  OR NEW.version IS NOT 1 + max(
     coalesce((SELECT max(version) FROM events WHERE stream = NEW.stream AND subject = NEW.subject), 0),
     coalesce((SELECT max(version) FROM trunk WHERE stream = NEW.stream AND subject = NEW.subject), 0))
BEGIN
    SELECT RAISE(ABORT, 'the log is append-only: an entry must follow the last one');
END;

-- Both parts of the log, in the order of each assessment; ids is 1 where people are named by their ids.
CREATE VIEW log (ids, seq, stream, subject, version, payload, at, actor, hash) AS
SELECT 0, seq, stream, subject, version, payload, at, actor, hash FROM trunk
UNION ALL
SELECT 1, seq, stream, subject, version, payload, at, actor, hash FROM events;

-- What was written before into the present state has people as text.
ALTER TABLE state ADD COLUMN ids INTEGER NOT NULL DEFAULT 0;

DROP INDEX answers_given;
CREATE INDEX answers_counted ON state (assessment, subject)
WHERE body <> 'null' AND (subject GLOB 'item:*' OR subject GLOB 'agreement:*');

-- A line over all heads now and then, so that no chain can be rewritten alone.
CREATE TABLE checkpoints (
    number    INTEGER PRIMARY KEY,  -- from 1 without gaps
    at        TEXT    NOT NULL,     -- RFC 3339, UTC
    occasion  TEXT    NOT NULL,     -- 'upgrade', 'hour', 'backup'
    upto      INTEGER NOT NULL,     -- the last events.place that it covers
    heads     TEXT    NOT NULL,     -- the heads that moved since the one before, a line each
    prev_hash BLOB    NOT NULL,
    hash      BLOB    NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE TRIGGER checkpoints_are_never_changed BEFORE UPDATE ON checkpoints
BEGIN
    SELECT RAISE(ABORT, 'the log is append-only: checkpoints are never changed');
END;

CREATE TRIGGER checkpoints_are_never_deleted BEFORE DELETE ON checkpoints
BEGIN
    SELECT RAISE(ABORT, 'the log is append-only: checkpoints are never deleted');
END;

CREATE TRIGGER checkpoints_follow_each_other BEFORE INSERT ON checkpoints
WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM checkpoints)
  OR NEW.prev_hash IS NOT coalesce((SELECT hash FROM checkpoints ORDER BY number DESC LIMIT 1), zeroblob(32))
BEGIN
    SELECT RAISE(ABORT, 'the log is append-only: a checkpoint must follow the last one');
END;

-- Whoever the log names. Outside the chain, so that a name can be changed and erased.
CREATE TABLE people (
    id     TEXT PRIMARY KEY CHECK (length(id) = 32),
    name   TEXT UNIQUE,             -- NULL once erased
    office TEXT NOT NULL DEFAULT '',
    erased TEXT                     -- when, RFC 3339
) STRICT;

CREATE TRIGGER people_are_never_deleted BEFORE DELETE ON people
BEGIN
    SELECT RAISE(ABORT, 'the log names people by their ids: erase the name, not the id');
END;

-- Files that support an answer. One that should never have come can be removed; the log says so.
CREATE TABLE evidence (
    hash  TEXT PRIMARY KEY CHECK (length(hash) = 64), -- SHA-256, lower-case hexadecimal digits
    media TEXT NOT NULL,
    bytes BLOB NOT NULL CHECK (length(bytes) <= 33554432)
) STRICT;

CREATE TRIGGER evidence_is_never_changed BEFORE UPDATE ON evidence
BEGIN
    SELECT RAISE(ABORT, 'files are kept as they are: they are never changed');
END;

CREATE TRIGGER evidence_is_never_replaced BEFORE INSERT ON evidence
WHEN EXISTS (SELECT 1 FROM evidence WHERE hash = NEW.hash)
BEGIN
    SELECT RAISE(ABORT, 'files are kept as they are: this one is kept already');
END;

CREATE TRIGGER evidence_goes_with_a_reason BEFORE DELETE ON evidence
WHEN NOT EXISTS (SELECT 1 FROM events WHERE subject = 'file:' || OLD.hash)
BEGIN
    SELECT RAISE(ABORT, 'evidence is removed only with an entry in the log');
END;

PRAGMA user_version = 3;
