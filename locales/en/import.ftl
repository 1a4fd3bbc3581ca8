# Bringing findings or an assessment along.
import-title = Import
import-lead = Bring findings in tables, or assessments that Amparo exported. A file is taken whole or refused whole, and nothing is filled in; of several files all are taken or none.
import-file = File or files
import-file-hint = A table from Excel (XLSX) or as text (CSV), at most 10 MB; or a JSON file exported from Amparo, at most 100 MB
import-file-missing = Choose a file
import-file-again = Choose the file again: browsers do not keep it
import-table = For a table of findings
import-table-hint = An exported assessment says all of this itself. Of several tables each is read as one of this country and round.
import-dates = Days such as 03/04/2025
import-dates-hint = Needed only where the column itself does not show it.
import-dates-file = as the column shows
import-dates-day-first = the day first: 3 April
import-dates-month-first = the month first: 4 March
import-read = Read the file
import-columns = What a table of findings looks like
import-columns-text = One line names the columns, in English or in another language that Amparo speaks; every line below it is one answer. A title may stand above. Items without a line stay unanswered. What is read otherwise than it is written is told.
import-column-item = the question's id, such as C01 or GL-04
import-column-level = 0 to 4; U where nobody knows; NA: and the reason where it does not apply
import-column-finding = what exists and what is missing
import-column-confidence = low, medium or high; may be empty
import-column-source = the documents behind it, separated by semicolons
import-column-grade = e0 to e4, if somebody graded the evidence; the column may be missing. With grades, evidence limits levels; without any, the result counts as desk coding, which it does not limit
import-column-date = day of the finding, such as 2025-07-01 or as spreadsheets write it; the column may be missing
import-done = { $n ->
    [one] The assessment is kept
   *[other] { $shown } assessments are kept
}
import-stopped = { $n ->
    [one] One more could not be kept just now, and nothing of it is. It waits for an hour: try again.
   *[other] { $shown } more could not be kept just now, and nothing of them is. They wait for an hour: try again.
}
import-kept = { $n ->
    [0] no answer was kept
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
import-files = { $n ->
    [one] 1 file was kept
   *[other] { $shown } files were kept
}
import-twin = It is the second one of its country and round, beside { $id }.
import-capped = Evidence limits the levels of this assessment: each counts only as far as its evidence carries it.
import-uncapped = Evidence does not limit the levels of this assessment: they stand as they came.
import-renamed = There is an assessment { $taken } already. It was left as it is; this one is called { $id }.
import-changed-title = Changed, or worth a look
import-dropped-title = Dropped
import-open = Open the assessment

# What a file holds, before anything of it is kept.
preview-title = Before anything is kept
preview-lead = { $n ->
    [one] This was read from the file. Nothing is kept yet: look at it, then keep it, or leave this page and nothing of it stays.
   *[other] This was read from the { $shown } files. Nothing is kept yet: look at each, then keep them together, or leave this page and nothing of them stays.
}
preview-items = { sheet-answers-title }
preview-items-told = { $shown }: { $items }
preview-levels = { method-levels }
preview-level = level { $level }: { $shown }
preview-days = Days
preview-days-told = { $n ->
    [0] from { $first } to { $last }
    [one] from { $first } to { $last }; one answer has no day
   *[other] from { $first } to { $last }; { $undated } answers have no day
}
preview-records = { records-title }
preview-actions = Decisions about actions
preview-entered = Actions that nothing proposes and that are in the plan because something was entered about them
preview-edits = The country's own words
preview-files = { versions-files }
preview-begins = A new assessment begins, named { $id }. Nothing that is there already is overwritten.
preview-renamed = There is an assessment { $taken } already. It stays as it is; this one would be called { $id }.
preview-twin = There is an assessment of this country and round already, under another name: { $id }. Keep this one only if you mean a second one.
preview-keep = { $n ->
    [one] Keep it
   *[other] Keep all { $shown }
}
preview-other = Choose another file
preview-gone = What was read is kept already, or has been let go: it waits for an hour, and not when the program was restarted. Look among the assessments, or choose the file again
