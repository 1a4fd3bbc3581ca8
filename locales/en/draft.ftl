# The page of the draft strategy.
draft-title = Draft strategy
open-points = { $n ->
    [0] Nothing is open before the strategy can be signed
    [one] One point is open before the strategy can be signed
   *[other] { $shown } points are open before the strategy can be signed
}
open-points-after = { $n ->
    [0] Nothing is open in the draft after the adopted “{ $label }”
    [one] One point is open in the draft after the adopted “{ $label }”
   *[other] { $shown } points are open in the draft after the adopted “{ $label }”
}
open-points-where = What is open, and where it is entered
draft-lead = This is the whole document, written from the answers and decisions of the assessment. The small numbers after a sentence lead to the published sources at its end. What still waits for somebody’s answer stands as a drafting note.
draft-download = Download
draft-date = Date of the document
draft-date-hint = Same answers and same date give the same file. Such as { $example }.
draft-pdf = PDF
draft-md = Markdown, to go on writing
draft-html = Web page in one file
draft-json = Data (JSON)
draft-csv = Scores (CSV)
draft-redraw = Show for this date and these readers
draft-other-formats = Other formats
draft-internal = Open points are a working paper of those who write the strategy: always internal, whoever downloads them.
draft-public = This paper is for everybody: nothing but what is public stands in it, whoever downloads it.
draft-contents = Contents
draft-open-notes = Drafting notes in the text
draft-open-notes-text = Each leads to its place in the document.
draft-register-text = Each entry leads to the answer it comes from.
draft-to-item = Answer { $item }
draft-unprintable = { $n ->
    [one] No typeface at hand has this character; the PDF shows its code instead: { $list }. “National look” says how to add a typeface.
   *[other] No typeface at hand has these characters; the PDF shows their codes instead: { $list }. “National look” says how to add a typeface.
}
draft-bad-date-title = This is not a date we can use
draft-bad-date-text = Nothing was written. Put the date right, and ask for it again.
draft-no-print-title = This server cannot make a PDF
draft-no-print-text = It was built without the part that sets paper. Download the web page and print it from your browser, or ask whoever keeps the server to build Amparo with its default features.
draft-timeout-title = Making the PDF took too long
draft-timeout-text = The document is unusually long, or the server is busy. Try again in a minute. The other formats work meanwhile.
draft-failed-title = The file could not be made
draft-failed-text = Nothing is lost, and the other formats work. Please tell whoever keeps the server what stands below.
draft-compose-title = The draft could not be written
draft-compose-text = A template of the strategy has a fault. Please tell whoever keeps the server what stands below.
draft-back = Back to the draft
draft-as-html = Download the web page instead
