# The documents that are made beside the strategy, from the same facts.
documents = Documents from the same facts
documents-adopt = For adoption
documents-carry-out = For those who carry it out
documents-find-out = To find out
documents-public = For the public
draft-starting = A starting paper comes first, because { $reasons }.
draft-starting-fits = A starting paper fits better for now, because { $reasons }.
draft-starting-other = Show instead: { $document }
draft-lead-companion = This document is written from the same answers and decisions as the strategy. Where small ids or numbers follow a sentence, they name what it rests on. What is missing stands as a drafting note.
draft-bad-document-title = There is no such document
draft-bad-document-text = Choose one of the documents on the page of the draft.

# The usual word for a cabinet, where none is on record.
cabinet = Cabinet

# Titles on covers.
cover-title-report = National assessment report on the protection of children online
cover-title-plan = { document-plan }
cover-title-memorandum = Memorandum to { $cabinet }
cover-title-points = Open points before signature
cover-title-questions = Questions for each institution
cover-title-starting = Where to begin: starting paper for a strategy on child online protection
cover-title-poster = The strategy on a page
cover-title-press = Questions and answers for the press
cover-title-children = Safe and free online: the plan in plain words
cover-title-concept = Concept notes for partners
cover-title-comments = Comments on the draft and what became of them
cover-title-progress = Yearly progress report

# The action plan.
table-objective = { $actions } under objective { $number }: { $decidedwords } decided, { $proposedwords } under consideration
table-objective-decided = { $actions } under objective { $number }; what is planned is decided
table-objective-considered = { $actions } under objective { $number }, still under consideration
table-loose = { $actions } of no objective
table-cards = { $indicators } with definition, data and limits
table-roles = Institutions with their part in the plan
table-classes = What the plan costs by year and kind of expenditure, at prices of { $year }, in { $unit }
table-classes-plain = What the plan costs by year and kind of expenditure, in { $unit }
table-class-budget = What budgets have to provide by year and kind of expenditure: at prices of each year, with a reserve, in { $unit }
column-way = Indicator: baseline → targets
language-called = { $code ->
    [en] English
    [es] Spanish
   *[own] { $name }
}
column-timing = { history-when }
term-short = short term
term-medium = medium term
term-long = long term
column-what-counts = What is counted
column-data = Data and proof
column-who-measures = How often; by whom
column-split = { results-disaggregation }
column-limits = { frame-limits }
column-institution = { approval-institution }
column-part = Part
column-focal-point = Focal point
column-leads = Leads
column-takes-part = Takes part in
cell-sensitive = The data need special protection.
cost-by-class = { $range } (class)

# Numbers of things.
count-points = { $n ->
    [0] no point
    [one] one point
   *[other] { $words } points
}

# What lacks before cabinet can adopt a strategy, as parts of a list.
lacking-vision = a vision
lacking-period = a period
lacking-decisions = decisions about its actions
lacking-costs = the cost of its actions

# Tables.
table-comments = { $comments } in the order in which they were entered
table-status = Status of { $actions }{ $n ->
    [0] ; nothing has been reported
    [one] ; one has been reported on
   *[other] ; { $reported } have been reported on
}
column-from = From
column-section = { column-place }
column-comment = Comment
column-outcome = Outcome
column-reason = Why
column-leader = { column-lead }
column-means = On the day
column-account = Last report
