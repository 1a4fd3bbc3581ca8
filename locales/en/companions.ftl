# The documents that are made beside the strategy, from the same facts.
documents = Documents from the same facts
document-strategy = Strategy
document-strategy-for = The whole draft, for those who write and decide.
document-report = Assessment report
document-report-for = What was found, area by area, with recommendations.
document-brief = Cabinet brief
document-brief-for = Two pages: what to decide, what it costs, who acts.
document-children = Children’s version
document-children-for = Plain words and pictures, for about 10 to 14 years.
document-concept = Concept notes
document-concept-for = One page for donors for each objective.
document-comments = Comments matrix
document-comments-for = Who commented what, and what became of it.
document-progress = Progress report
document-progress-for = What was done in the year, what is late, what is next.
draft-lead-companion = This document is written from the same answers and decisions as the strategy. The small ids after a sentence name what it rests on. What is missing stands as a drafting note.
draft-bad-document-title = There is no such document
draft-bad-document-text = Choose one of the documents on the page of the draft.

# Titles on covers.
cover-title-report = National assessment report on the protection of children online
cover-title-brief = Brief for cabinet
cover-title-children = Safe and free online: the plan in your words
cover-title-concept = Concept notes for partners
cover-title-comments = Comments on the draft and what became of them
cover-title-progress = Yearly progress report

# Numbers of things.
count-points = { $n ->
    [0] no point
    [one] one point
   *[other] { $words } points
}

# Tables.
table-comments = { $comments } in the order in which they were entered
table-status = Status of { $actions }{ $n ->
    [0] ; nothing has been reported
    [one] ; one has been reported on
   *[other] ; { $reported } have been reported on
}
column-from = From
column-date = Date
column-section = { column-place }
column-comment = Comment
column-outcome = Outcome
column-reason = Why
column-leader = { column-lead }
column-reported = Reported
column-means = On the day
column-account = Last report

# What a status means on a day.
timing-unreported = not reported
timing-done = { status-done }
timing-done-late = done, late
timing-on-time = on time
timing-late = late
timing-stopped = { status-stopped }
