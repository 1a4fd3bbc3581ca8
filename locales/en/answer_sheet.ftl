# The answer sheets of institutions that have no network.
answer-paper-title = Answer sheet
answer-sheet-title = Answer sheets
answer-sheet-lead = An institution without a network takes its questions along on a sheet. What comes back is shown first, and submitted in its name when you say so.
answer-sheet-download = Download the answer sheet
answer-sheet-download-text = The spreadsheet is filled in on any computer and read back here. The paper is filled in by hand, a page for each question; what stands on it is typed in.
answer-sheet-xlsx = Spreadsheet (XLSX)
answer-sheet-pdf = To be printed (PDF)
answer-sheet-loan = Only what is lent to { $to }:
answer-sheet-none = You answer for no institution that is asked something here.
answer-sheet-read = Read a filled sheet back
answer-sheet-file = Filled sheet
answer-sheet-file-hint = The spreadsheet that was downloaded here, in whichever language; its columns may have been moved.
answer-sheet-file-missing = Choose the sheet that was filled in.
answer-sheet-gone = The sheet waited longer than an hour. Choose it again; nothing was changed.
answer-sheet-overtaken = Somebody changed an answer meanwhile, and nothing was submitted. Read the sheet back again.
answer-sheet-preview-title = What the sheet would change
answer-sheet-changes = { $n ->
    [0] nothing would change.
    [one] one answer would change. Nothing is kept yet.
   *[other] { $shown } answers would change. Nothing is kept yet.
}
answer-sheet-same = { $n ->
    [one] One answer on it says what is submitted already.
   *[other] { $shown } answers on it say what is submitted already.
}
answer-sheet-nothing = Nothing on the sheet says anything new.
answer-sheet-unanswered = Nothing submitted
answer-sheet-refused = { $n ->
    [one] One row is refused
   *[other] { $shown } rows are refused
}
answer-sheet-refused-text = Everything on a sheet is submitted or nothing: put these rows right in the file and read it back again.
answer-sheet-keep = Submit these answers
answer-sheet-other = Another sheet
