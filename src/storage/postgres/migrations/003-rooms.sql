-- Votes of workshop sessions. Who took part stands apart from what was voted: in an anonymous session no key, order or time
-- leads from one to the other. Ballots are written anew in the order of their keys when a round is revealed, by one transaction,
-- so that neither the place of a row nor the number of its transaction tells when it came.
CREATE TABLE polls (
    session text COLLATE "C" NOT NULL,
    item    text COLLATE "C" NOT NULL,
    round   bigint  NOT NULL CHECK (round > 0),
    is_open boolean NOT NULL,             -- false once it was revealed; never true again
    PRIMARY KEY (session, item, round)
);

CREATE TABLE participation (
    session text COLLATE "C" NOT NULL,
    item    text COLLATE "C" NOT NULL,
    round   bigint  NOT NULL,
    seat    text COLLATE "C" NOT NULL,
    at      text    NOT NULL,             -- RFC 3339, UTC
    paper   boolean NOT NULL,             -- whether somebody typed in what stands on a paper
    PRIMARY KEY (session, item, round, seat),
    FOREIGN KEY (session, item, round) REFERENCES polls (session, item, round)
);

CREATE TABLE ballots (
    session text COLLATE "C" NOT NULL,
    item    text COLLATE "C" NOT NULL,
    round   bigint  NOT NULL,
    voter   text COLLATE "C" NOT NULL,    -- the seat; in an anonymous session what only the seat's own token can work out
    level   bigint,                       -- NULL for "I don't know"
    reason  text    NOT NULL,
    PRIMARY KEY (session, item, round, voter),
    FOREIGN KEY (session, item, round) REFERENCES polls (session, item, round)
);

ALTER TABLE ballots ALTER COLUMN voter SET STATISTICS 0, ALTER COLUMN reason SET STATISTICS 0;

CREATE FUNCTION refuse_reopening() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a round that was revealed stays so' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER polls_stay_shut BEFORE UPDATE ON polls
FOR EACH ROW WHEN (NOT OLD.is_open) EXECUTE FUNCTION refuse_reopening();
