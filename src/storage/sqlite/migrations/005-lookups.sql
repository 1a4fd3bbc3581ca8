-- Which files are in quarantine is asked with every assessment that is opened.
CREATE INDEX files_in_quarantine ON state (subject, assessment)
WHERE subject GLOB 'quarantine:*' AND body <> 'null';

-- Whether a file was removed is asked wherever one is missing.
CREATE INDEX events_that_remove ON events (subject) WHERE kind = 'remove';

-- The assessments of a country are asked for by whoever works there, among those of many. The country stands in the head.
CREATE INDEX assessments_of_country ON assessments
(substr(head, instr(head, '"country":"') + 11, instr(substr(head, instr(head, '"country":"') + 11), '"') - 1));

PRAGMA user_version = 5;
