-- Which files are in quarantine is asked with every assessment that is opened.
CREATE INDEX files_in_quarantine ON state (subject, assessment)
WHERE starts_with(subject, 'quarantine:') AND body <> 'null';

-- The assessments of a country are asked for by whoever works there, among those of many. The country stands in the head.
CREATE INDEX assessments_of_country ON assessments ((substring(head FROM '"country":"([^"]*)"')));
