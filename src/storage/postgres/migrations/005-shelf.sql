-- What waits for an hour at most and must be known to every server: sealed, found by a hash of a name that stands nowhere here,
-- and in no log of the server, so that it is in no archive of it.
CREATE UNLOGGED TABLE shelf (
    kind  text COLLATE "C" NOT NULL,    -- 'form', 'freezing', 'import', 'bundle', 'sheet'
    mark  bytea  NOT NULL,
    until bigint NOT NULL,              -- milliseconds since 1970
    bytes bytea  NOT NULL,
    PRIMARY KEY (kind, mark)
);

ALTER TABLE shelf ALTER COLUMN bytes SET STATISTICS 0, ALTER COLUMN bytes SET STORAGE EXTERNAL;
