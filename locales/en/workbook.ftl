# The workbook that goes with a draft strategy.
doc-sheet-title = { $country }: tables of the draft strategy
doc-sheet-public = Version for everybody: evidence that is not public does not appear.
doc-sheet-withheld = { $n ->
    [one] { $pieces } is not public and was left out.
   *[other] { $pieces } are not public and were left out.
}
doc-sheet-shades = Shaded cells are worked out from others and follow when you change those. Nothing in this file changes the assessment: enter there what is to stay.

doc-sheet-word-about = About
doc-sheet-word-sheet = Sheet
doc-sheet-word-holds = What it holds
doc-sheet-word-lists = Lists
doc-sheet-word-lists-intro = What can be chosen in the other sheets. Add nothing here that the program does not know.
doc-sheet-word-cut = Cut here: a cell holds no more. The whole text stands in the assessment.
doc-sheet-word-refused = This cell does not take that. Choose from the list, or enter a number or a date within the limits.

doc-sheet-answers-title = Answers
doc-sheet-answers-intro = Every item with the level that was answered, the level that the evidence carries, the target, and the levels still missing. An empty level means that nobody knows it; it does not mean zero.
doc-sheet-evidence-title = Evidence register
doc-sheet-evidence-intro = Every public piece of evidence, under the name by which the document cites it. Add to it in the assessment, where the grade limits the level.

# Headings of columns.
doc-sheet-column-item = Item
doc-sheet-column-title = Title
doc-sheet-column-framework = Framework
doc-sheet-column-area = Area
doc-sheet-column-state = State
doc-sheet-column-claimed = Level answered
doc-sheet-column-effective = Level carried
doc-sheet-column-level = Name of the level
doc-sheet-column-target = Target
doc-sheet-column-missing = Levels missing
doc-sheet-column-finding = Finding
doc-sheet-column-confidence = Confidence
doc-sheet-column-answered = Answered on
doc-sheet-column-by = Answered by
doc-sheet-column-evidence = Evidence
doc-sheet-column-source = Source
doc-sheet-column-shows = What it is, or what it shows
doc-sheet-column-publisher = Publisher
doc-sheet-column-kind = Kind
doc-sheet-column-published = Published
doc-sheet-column-grade = Grade
doc-sheet-column-stance = Speaks
doc-sheet-column-link = Where to find it

# What can be chosen.
doc-sheet-state-answered = answered
doc-sheet-state-unknown = not known
doc-sheet-state-not-applicable = does not apply
doc-sheet-state-open = not yet answered
doc-sheet-kind-report = study or report
doc-sheet-stance-for = for the level
doc-sheet-stance-against = against the level

# Buttons of the page of the draft.
draft-xlsx = Spreadsheet (Excel)
draft-tables = Every table (CSV)
