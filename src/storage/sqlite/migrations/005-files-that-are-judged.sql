-- Which files are in quarantine is asked with every assessment that is opened.
CREATE INDEX files_in_quarantine ON state (subject, assessment)
WHERE subject GLOB 'quarantine:*' AND body <> 'null';

-- Whether a file was removed is asked wherever one is missing.
CREATE INDEX events_that_remove ON events (subject) WHERE kind = 'remove';

PRAGMA user_version = 5;
