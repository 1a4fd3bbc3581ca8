# What the program says about files that people bring: what is wrong, and what to do.
intake-at-line = Line { $line }: { $text }
intake-at-line-and-column = Line { $line }, column { $column }: { $text }
intake-at-column = { $column }: { $text }
intake-more = … and { $number } more.

# The whole file
intake-too-large = The file has { $size } MB; at most { $limit } MB are read. Remove what are not findings, such as pictures or empty sheets.
intake-empty = The file is empty. The first line must name the columns: item,level,finding,confidence,source.
intake-utf16 = The file is in UTF-16. Save it again as “CSV UTF-8”.
intake-not-utf8 = The text is not UTF-8 from byte { $byte } on. Save the file again as “CSV UTF-8”.
intake-no-findings = There is no finding below the first line. Write one line for each item.
intake-open-quote = A quotation mark is opened and never closed. Close it, or write it twice ("") where it belongs to the text.

# The first line
intake-column-missing = There is no column “{ $name }”. The first line should be: { $expected }
intake-column-twice = The column “{ $name }” appears twice. Keep one of them.
intake-column-unread = The column “{ $name }” is not read.

# One line
intake-width = The line has { $cells } cells, but there are { $columns } columns. Put text that contains a comma or a line break between quotation marks.
intake-empty-line = The line is empty.
intake-unknown-item = There is no item “{ $item }”. Ids look like { $example }; the list of items shows them all.
intake-item-twice = { $item } was already answered in line { $first }. Keep one of the two lines.
intake-same-twice = { $item } stands in line { $first } in the same words; this line was left out.
intake-level = “{ $level }” is no level. Write 0, 1, 2, 3 or 4; U where nobody knows; NA: and a reason where the item does not apply.
intake-level-empty = The level is missing. Write 0 to 4, or U where nobody knows: unknown is not zero.
intake-level-reason = “{ $level }” needs a reason. Write NA: and why the item does not apply.
intake-confidence = “{ $confidence }” is no confidence. Write low, medium or high, or leave the cell empty.
intake-grade = “{ $grade }” is no grade of evidence. Write e0, e1, e2, e3 or e4, or leave the cell empty.
intake-grade-without-source = There is a grade but no source. Name the document that was graded.
intake-date = “{ $date }” is no date. Write year-month-day, such as 2025-07-01.
intake-too-long = The text has { $length } characters; at most { $limit } are kept. Shorten it and cite the document instead.

# Exported assessments
intake-json = The file cannot be understood: { $why }. Use a file that Amparo exported, unchanged.
intake-schema-missing = The file does not say its form. Exports of Amparo begin with {"{"} "schema": { $known }.
intake-newer = The file has form { $schema }, from a newer Amparo; this one reads up to form { $known }. Update Amparo, or export the file again from the older version.
intake-id = “{ $id }” is no name for an assessment. Use small letters, digits and hyphens, such as ken-2025.
intake-unknown-country = There is no country “{ $country }” in the list. Use its three-letter code, such as KEN.
intake-unknown-framework = The framework “{ $framework }” is not installed. Install its content, or remove it from the file.
intake-unknown-stage = There is no stage “{ $stage }”. Stages are ST1 to ST9.
intake-weight = The weight { $value } is outside 1 to 5. Choose a whole number from 1 to 5.
intake-adopted-version = The adoption names version { $version }, which the file does not hold. Export the assessment again, or take the adoption out of the file.

# What was changed
intake-cleaned = Hidden characters were taken out: { $controls } control characters, { $reversals } marks that reverse the direction of writing.
intake-formula = The text begins like a formula. It was kept as text; exports put ' before it so that no spreadsheet computes it.
intake-some-ungraded = { $number } findings have no grade of evidence while others have one. They count as asserted only (e0).
intake-version = { $framework } was begun in version { $begun }; the content is now version { $present }. The answers were kept by id.
