-- Which files are in quarantine is asked with every assessment that is opened.
CREATE INDEX files_in_quarantine ON state (subject, assessment)
WHERE starts_with(subject, 'quarantine:') AND body <> 'null';
