# Bringing findings or an assessment along.
import-title = Import
import-lead = Bring findings in a table, or an assessment that Amparo exported. A file is taken whole or refused whole, and nothing is filled in.
import-file = File
import-file-hint = A CSV table in UTF-8, or a JSON file exported from Amparo; at most 10 MB
import-file-missing = Choose a file
import-file-again = Choose the file again: browsers do not keep it
import-table = For a table of findings
import-table-hint = An exported assessment says both itself.
import-read = Read the file
import-columns = What a table of findings looks like
import-columns-text = The first line names the columns; every other line is one answer. Items without a line stay unanswered.
import-column-item = the question's id, such as C01 or GL-04
import-column-level = 0 to 4; U where nobody knows; NA: and the reason where it does not apply
import-column-finding = what exists and what is missing
import-column-confidence = low, medium or high; may be empty
import-column-source = the documents behind it, separated by semicolons
import-column-grade = e0 to e4, if somebody graded the evidence; the column may be missing, and the result then counts as desk coding
import-column-date = day of the finding, such as 2025-07-01; the column may be missing
import-done = The file has been read
import-kept = { $n ->
    [one] 1 answer was kept
   *[other] { $shown } answers were kept
}
import-changed = { $n ->
    [0] nothing was changed
    [one] 1 thing was changed or deserves a look
   *[other] { $shown } things were changed or deserve a look
}
import-dropped = { $n ->
    [0] nothing was dropped
    [one] 1 thing was dropped
   *[other] { $shown } things were dropped
}
import-renamed = There is an assessment { $taken } already. It was left as it is; this one is called { $id }.
import-changed-title = Changed, or worth a look
import-dropped-title = Dropped
import-open = Open the assessment
