-- Votes of workshop sessions. Who took part stands apart from what was voted: in an anonymous session no key, order or time
-- leads from one to the other. Both are kept in the order of their keys, so that no row tells when it came.
CREATE TABLE polls (
    session TEXT    NOT NULL,
    item    TEXT    NOT NULL,
    round   INTEGER NOT NULL CHECK (round > 0),
    is_open INTEGER NOT NULL,     -- 0 once it was revealed; never 1 again
    PRIMARY KEY (session, item, round)
) STRICT, WITHOUT ROWID;

CREATE TABLE participation (
    session TEXT    NOT NULL,
    item    TEXT    NOT NULL,
    round   INTEGER NOT NULL,
    seat    TEXT    NOT NULL,
    at      TEXT    NOT NULL,     -- RFC 3339, UTC
    paper   INTEGER NOT NULL,     -- 1 where somebody typed in what stands on a paper
    PRIMARY KEY (session, item, round, seat),
    FOREIGN KEY (session, item, round) REFERENCES polls (session, item, round)
) STRICT, WITHOUT ROWID;

CREATE TABLE ballots (
    session TEXT    NOT NULL,
    item    TEXT    NOT NULL,
    round   INTEGER NOT NULL,
    voter   TEXT    NOT NULL,     -- the seat; in an anonymous session what only the seat's own token can work out
    level   INTEGER,              -- NULL for "I don't know"
    reason  TEXT    NOT NULL,
    PRIMARY KEY (session, item, round, voter),
    FOREIGN KEY (session, item, round) REFERENCES polls (session, item, round)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER polls_stay_shut BEFORE UPDATE ON polls WHEN OLD.is_open = 0
BEGIN
    SELECT RAISE(ABORT, 'a round that was revealed stays so');
END;

PRAGMA user_version = 6;
