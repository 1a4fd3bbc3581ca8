# What the program says about files that people bring: what is wrong, and what to do.
intake-at-line = Line { $line }: { $text }
intake-at-line-and-column = Line { $line }, column { $column }: { $text }
intake-at-column = { $column }: { $text }
intake-more = … and { $number } more.

# A file of another kind
intake-kind-pdf = This is a PDF, from which no table can be read. Use the table it was made from, saved as XLSX or CSV.
intake-kind-word = This is a document of a word processor. Copy its table into a spreadsheet and save that as XLSX or CSV.
intake-kind-slides = This is a presentation. Copy its table into a spreadsheet and save that as XLSX or CSV.
intake-kind-xls = This is an Excel workbook in an old form. Open it in Excel or LibreOffice and save it as an Excel workbook (.xlsx).
intake-kind-xlsb = This is a binary Excel workbook (.xlsb). Open it in Excel and save it as an Excel workbook (.xlsx).
intake-kind-ods = This is an OpenDocument file, as LibreOffice writes them. Open it there and save the table as Excel workbook (.xlsx) or CSV.
intake-kind-numbers = This is a file of Apple's programs, such as Numbers. Open it there and export the table to Excel or CSV.
intake-kind-locked = This file is protected by a password. Open it in Excel, take the password off (File, Info, Protect Workbook) and save it.
intake-kind-zip = This is a packed folder. Unpack it and choose the table in it.
intake-kind-zip-broken = This file is packed, as workbooks are, but broken: perhaps only a part of it arrived. Copy or download it again.
intake-kind-picture = This is a picture. Type what it shows into a table, or use the table it was made from.
intake-kind-page = This is a web page, not a table, even if its name ends with .xls or .csv. Open it in Excel or LibreOffice and save it as XLSX or CSV.
intake-kind-unknown = This is neither a text nor a workbook. Open it in the program that made it, and save the table there as Excel workbook (.xlsx) or CSV.
intake-kind-database = This is a database. An assessment in it is brought along with amparo export, which writes a file that can be imported.

# The whole file
intake-too-large = The file has { $size } MB; at most { $limit } MB are read. Remove what are not findings, such as pictures or empty sheets.
intake-empty = The file is empty. The first line must name the columns: item,level,finding,confidence,source.
intake-utf16 = The file is in UTF-16, and broken. Save it again as “CSV UTF-8”.
intake-not-utf8 = The text is not UTF-8 from byte { $byte } on. Save the file again as “CSV UTF-8”.
intake-no-findings = There is no finding below the first line. Write one line for each item.
intake-open-quote = A quotation mark is opened and never closed. Close it, or write it twice ("") where it belongs to the text.
intake-stray-quote = A cell ends with a quotation mark, and more text stands behind it. Take the mark off, or write it twice ("") where it belongs to the text.
intake-swallowed = The quotation mark that is opened here is closed only lines below, so that the finding of { $item } in line { $swallowed } would become part of this one. Close the mark, or write it twice ("") where it belongs to the text.
intake-table-large = There are more than { $limit } lines or 256 columns. Keep the findings alone: one line for each item.
intake-workbook-broken = The workbook cannot be read. Open it in Excel or LibreOffice and save it again as an Excel workbook (.xlsx).
intake-workbook-large = The workbook holds more than { $limit } MB or two million cells once it is unpacked. Copy the sheet with the findings into a workbook of its own.
intake-sheets-several = There are findings in several sheets: { $sheets }. Keep one of them, or save the one that is meant in a workbook of its own.

# The headings
intake-column-missing = There is no column “{ $name }”. The first line should be: { $expected }
intake-column-twice = The column “{ $name }” appears twice. Keep one of them.
intake-column-unread = The column “{ $name }” is not read.

# One line
intake-width = Cells in the line: { $cells }; columns: { $columns }. Put text that contains a comma or a line break between quotation marks.
intake-unknown-item = There is no item “{ $item }”. Ids look like { $example }; the list of items shows them all.
intake-unknown-condition = There is no condition “{ $condition }” of this item. Leave it out, or use the content with which it was ticked.
intake-item-twice = { $item } was already answered in line { $first }. Keep one of the two lines.
intake-same-twice = { $item } stands in line { $first } in the same words; this line was left out.
intake-level = “{ $level }” is no level. Write 0, 1, 2, 3 or 4; U where nobody knows; NA: and a reason where the item does not apply.
intake-level-empty = The level is missing. Write 0 to 4, or U where nobody knows: unknown is not zero.
intake-level-reason = “{ $level }” needs a reason. Write NA: and why the item does not apply.
intake-confidence = “{ $confidence }” is no confidence. Write low, medium or high, or leave the cell empty.
intake-grade = “{ $grade }” is no grade of evidence. Write e0, e1, e2, e3 or e4, or leave the cell empty.
intake-grade-without-source = There is a grade but no source. Name the document that was graded.
intake-cell-fault = “{ $cell }” is an error or a formula without its result. Open the file in a spreadsheet, correct the formula and save the file again, or write what the cell should say.
intake-date = “{ $date }” is no date. Write year-month-day, such as 2025-07-01.
intake-date-year = “{ $date }” lies in the year { $year }. Write the year with four digits, from 1990 to 2100.
intake-date-counted = “{ $date }” is the number by which spreadsheets count days; it stands for { $day }. Give the column the format of a date, or write the day as year-month-day.
intake-date-ambiguous = “{ $date }” may be { $day-first } or { $month-first }, and nothing in the column tells which. Say what stands first (on the command line with --dates), or write year-month-day.
intake-dates-contradict = The days contradict each other: “{ $first }” in line { $one } has the day first, “{ $second }” in line { $other } the month. Write all of them as year-month-day.
intake-too-long = The text has { $length } characters; at most { $limit } are kept. Shorten it and cite the document instead.

# Exported assessments
intake-json-type = Here stands { $found ->
    [word] a word alone
    [words] text
    [number] a number
    [list] a list
    [group] a group of named values
    [truth] true or false
    [nothing] nothing
   *[something] something else
}, where { $wanted ->
    [words] text
    [number] a number
    [list] a list
    [group] a group of named values
    [truth] true or false
   *[something] something else
} belongs. Use a file that Amparo exported, unchanged.
intake-json-value = “{ $value }” is none of the values that can stand here: { $known }. Use a file that Amparo exported, unchanged.
intake-json-out = “{ $value }” cannot stand here. Use a file that Amparo exported, unchanged.
intake-json-decimal = “{ $value }” is no number as exports write them: within quotation marks, with nothing between thousands and a full stop before the decimals, such as "12345.5". Correct it, or use a file that Amparo exported, unchanged.
intake-json-unknown = Nothing is called “{ $name }” here. Use a file that Amparo exported, unchanged.
intake-json-missing = “{ $name }” is missing here. Use a file that Amparo exported, unchanged.
intake-json-cut = The file breaks off here: it did not arrive whole. Export it again, or copy it again from where it is whole.
intake-json = The file cannot be understood: { $why }. Use a file that Amparo exported, unchanged.
intake-schema-missing = The file does not say its form. Exports of Amparo begin with {"{"} "schema": { $known }.
intake-newer = The file has form { $schema }, from a newer Amparo; this one reads up to form { $known }. Update Amparo, or export the file again from the older version.
intake-id = “{ $id }” is no name for an assessment. Use small letters, digits and hyphens, such as ken-2025; “new” is taken.
intake-unknown-country = There is no country “{ $country }” in the list. Use its three-letter code, such as KEN.
intake-unknown-framework = The framework “{ $framework }” is not installed. Install its content, or remove it from the file.
intake-unknown-stage = There is no stage “{ $stage }”. Stages are ST1 to ST9.
intake-unknown-gate = There is no gate “{ $gate }”. Gates are called as in ST4-G1.
intake-gate-known = The tick is left out: the program knows from its own records, or from the answers, whether this condition holds.
intake-weight = The weight { $value } is outside 1 to 5. Choose a whole number from 1 to 5.
intake-adopted-version = The adoption names version { $version }, which the file does not hold. Export the assessment again, or take the adoption out of the file.

# How a table was read
intake-windows-1252 = The letters are those of old Windows (Windows-1252), such as in “{ $example }”. If accents look wrong, save the file again as “CSV UTF-8”.
intake-macintosh = The letters are those of old Macs (Mac OS Roman), such as in “{ $example }”. If accents look wrong, save the file again as “CSV UTF-8”.
intake-sheets-unread = Findings were read from the sheet “{ $sheet }” alone, not from { $others }.
intake-merged = Merged cells were read as if each of their lines said the same (cells: { $number }).
intake-above = “{ $text }” stands above the headings and was not read.
intake-columns-read-as = Columns were taken for: { $pairs }.
intake-headings-again = The headings stand here again and were passed over.
intake-note = “{ $text }” stands alone in its line and was not read.
intake-one-cell = The whole line stood in one cell. It was taken apart into the columns of the headings.
intake-one-column = Everything stood in the first column. It was taken apart into the columns of the headings.
intake-unnamed = What stands under no heading was not read (cells: { $number }, the first one in this line).
intake-read-as = Understood as: { $pairs }.
intake-hidden = Hidden characters were taken off in this column (cells: { $number }).
intake-dates-day-first = Days are read as day/month/year because of “{ $written }” in this line.
intake-dates-month-first = Days are read as month/day/year because of “{ $written }” in this line.
intake-date-ahead = The day { $date } has not come yet. Is the year right?

# What was changed
intake-cleaned = Hidden characters were taken out (control characters: { $controls }; marks that reverse the direction of writing: { $reversals }).
intake-breaks = Marks of another program, such as Word’s line breaks, became line breaks or blanks: { $number }.
intake-formula = The text begins like a formula. It was kept as text; exports put ' before it so that no spreadsheet computes it.
intake-some-ungraded = Findings without a grade of evidence while others have one: { $number }. Evidence limits levels here; where nobody graded it, it counts by what its source says: with an address and a year as a cited document.
intake-level-claimed = The level was said to follow from the ticked conditions, which carry level { $carried }. It stands as it came, as a level that is claimed.
intake-outside = Answers to questions of { $framework }, which this assessment does not answer: { $number }. They are kept and count nowhere. Add these questions on the page “{ frameworks-title }”, or take the answers out of the file.
intake-version = { $framework } was begun in version { $begun }; the content is now version { $present }. The answers were kept by id.

# The sheet on which an institution answers without a network.
answer-sheet-head = { $institution }: { $country }, { $round }
answer-sheet-hint = Write a level from 0 to 4, ? where nobody knows, x where it does not apply (then say why), and the reason. What is left empty stays as it is.
answer-sheet-question = { choices-item }
answer-sheet-level = { column-level }
answer-sheet-why = Reason
intake-sheet-none = This is no answer sheet of Amparo, or the hidden first row was deleted. Write a new one and copy the answers into it.
intake-sheet-columns = A column was deleted, or its hidden mark above it. Write a new sheet and copy the answers into it.
intake-sheet-merged = A cell that is merged with the one above answers several questions. Split it and write the answer into each row.
intake-sheet-cut = The sheet is larger than is read. Delete what does not belong to it.
intake-sheet-formula = A formula or an error stands where an answer belongs. Write the answer itself.
intake-sheet-twice = { $item } was answered in an earlier row too. Delete one of the rows.
intake-sheet-no-item = This row has an answer and no question: its hidden code was deleted. Copy the row from a new sheet.
intake-sheet-other-item = { $item } is not asked of this institution. Delete the row.
intake-sheet-reason = x needs the reason why it does not apply. Write it beside it.
intake-sheet-no-rating = A reason stands here without a level. Write 0 to 4, ? or x.
intake-sheet-rating = “{ $value }” is no level. Write 0 to 4, ? or x.

# A table of consents.
intake-consents-empty = Nothing stands in the file. Its first line names the columns: { $expected }
intake-consents-large = There are more than { $limit } lines or 256 columns. Keep the consents alone: one line for each.
intake-consents-missing = Fill this in: without it nobody knows what was signed.
intake-consents-value = “{ $value }” cannot stand here. Write one of: { $known }.
intake-consents-language = These words are not there in the language “{ $value }”. Write the code of the language in which they were signed, such as es, or leave it empty for English.
intake-consents-ended = The last day { $until } lies before { $day }, the day of the signature.
