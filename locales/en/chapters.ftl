# Words that the chapters of a strategy need. Sentences of the text itself stand in templates/strategy/.

money = { $currency } { $amount }
money-millions = { $currency } { $amount } million
money-millions-plain = { $amount } million
money-constant = { $amount } at prices of { $year }
money-with-inflation = { $amount } with inflation
money-with-reserve = { $amount } with a reserve
money-with-both = { $amount } with inflation and a reserve
money-prices = Costs of actions are at prices of { $year }, without inflation and reserve.
unit-cost = USD { $low }–{ $high }, mostly { $usual }, { $unit } (prices of { $year })
unit-cost-one = USD { $usual } { $unit } (prices of { $year })

# When a value was measured, in a sentence.
measured-on-day = on { $date }
measured-in-span = in { $date }

# Numbers of things.
count-institutions = { $n ->
    [0] no institution
    [one] one institution
   *[other] { $words } institutions
}
count-people = { $n ->
    [0] nobody
    [one] one person
   *[other] { $words } people
}
count-children = { $n ->
    [0] no child
    [one] one child
   *[other] { $words } children
}
count-consultations = { $n ->
    [0] no consultation
    [one] one consultation
   *[other] { $words } consultations
}
count-comments = { $n ->
    [0] no comment
    [one] one comment
   *[other] { $words } comments
}
count-entries = { $n ->
    [0] no entry
    [one] one entry
   *[other] { $words } entries
}
count-figures = { $n ->
    [0] no figure
    [one] one figure
   *[other] { $words } figures
}
count-findings = { $n ->
    [0] no finding
    [one] one finding
   *[other] { $words } findings
}
count-treaties = { $n ->
    [0] no treaty
    [one] one treaty
   *[other] { $words } treaties
}
count-guidance = { $n ->
    [0] no guiding document
    [one] one guiding document
   *[other] { $words } guiding documents
}
count-bodies = { $n ->
    [0] no body
    [one] one body
   *[other] { $words } bodies
}
count-risks = { $n ->
    [0] no risk
    [one] one risk
   *[other] { $words } risks
}
count-questions = { $n ->
    [0] no question
    [one] one question
   *[other] { $words } questions
}
count-provisions = { $n ->
    [0] no provision
    [one] one provision
   *[other] { $words } provisions
}
count-objectives = { $n ->
    [0] no objective
    [one] one objective
   *[other] { $words } objectives
}
count-indicators = { $n ->
    [0] no indicator
    [one] one indicator
   *[other] { $words } indicators
}
count-more-actions = { $n ->
    [0] no more actions
    [one] one more action
   *[other] { $words } more actions
}

# For whom the document is written.
notice-public = This version is for everybody.
notice-committee = This version is for the steering committee only.
notice-internal = This version is for those who answered and the coordinator only.

# Cover.
cover-period = Period: { $period }
cover-adopted-by = Adopted by { $by } on { $date }, reference { $reference }
cover-version = Version { $label }
cover-sample = Sample: the country and every figure in this document are invented

# How decisions stand in the register.
decided-frame = Title, period, lead, money and reporting of the strategy
decided-frame-remark = decision of the country
decided-body = body of the strategy
decided-action = decision on the action plan
decided-indicator = decision on the results framework
decided-version = Version “{ $label }”

# Process facts.
process-when = Institutions answered between { $first } and { $last }.
process-when-day = Institutions answered on { $first }.
process-period = The strategy runs for the years { $years }.
process-who = { $lead }.
process-institutions = { $institutions } with a part in the strategy.
process-consultation = { $consultations } with { $people }.
process-children = { $children } took part, recorded as totals only.
process-where = Places of the consultations: { $places }.
process-evidence = { $answers } to the questionnaires with { $sources } that may be shown.
process-decision = Adopted by { $by } on { $date }, reference { $reference }.
process-decision-page = The page “Act of adoption” of the strategy says whether the strategy has been adopted, by whom, on which date and under which reference.
adoption-act = { $by } adopts the “{ $title }” ({ $reference }, { $date }).
process-after-act = { cover-after-act }. This text is a draft of its own, and no authority has adopted it where it differs.
process-money = The actions costed so far come to { $total }; { $secured } is secured, and { $gap } has no source.

# Groups of figures.
figures-population = Children in the population
figures-access = Access
figures-use = Use
figures-skills = Skills
figures-harm = Harm and help
figures-own = Further figures
figures-use-skills = Use and skills

# Charts of figures about children. The first are the words that make a number larger, in small letters, in every form.
magnitude-words = hundred hundreds thousand thousands million millions billion billions
life-shares = { $title }: from { $from } to { $to }
life-shares-alt = Shares in percent. { $bars }
life-shares-axis = Per cent of what is named below each figure
life-counts = { $title }: from { $from } to { $to }
life-counts-alt = Numbers beside each other. { $bars }

# The strategy on a page.
page-result = { $name }: from { $from } to { $to } in { $year }
page-result-target = { $name }: { $to } in { $year }
table-page = What each objective will have brought by { $year }
table-page-open = What each objective will bring
column-page-result = What will have changed

# References of a principle.
basis-crc = CRC { $n ->
    [one] Article
   *[other] Articles
} { $list }
basis-gc25 = GC25 { $n ->
    [one] paragraph
   *[other] paragraphs
} { $list }

# Bodies.
body-chair = the chair
body-members = the members
body-frequency = the rhythm of meetings
body-quorum = the quorum
body-rule = the rule of decision
body-basis = the legal basis

# The legal table.
law-own = Further topics

# Actions: how their numbers are written, apart from those of chapters.
action-reference = Action { $number }
action-references = Actions { $numbers }
cost-class = { $class } (class)
cost-line = { $what }, { $price } a { $unit }: { $total }, { $kind }
cost-line-plain = { $what }: { $total }, { $kind }
funding-line = { $name } ({ $source }): { $total }
funding-line-plain = { $source }: { $total }
lead-none = no lead yet
lead-proposed = (proposed)
objective-none = No objective
cell-decided = { plan-decided }
cell-proposed = { plan-proposed }

# Why measures come after the period.
later-decided = So the country has decided
later-waits = They build on work that is completed first
later-work = Institutions cannot begin more in a year than they can carry
later-leads = The institutions that would lead them carry other actions first
later-money = The budget of the period does not reach further
later-late = They could not be completed within the period

# Indicators.
indicator-value = { $value } { $unit }
cell-indicator = { $name } ({ $unit })
cell-measured-in = to be measured in { $year }
cell-to-measure = to be measured

# Tables.
table-acronyms = Acronyms
table-terms = Terms
table-missing = What is missing, and who owes it
table-matrix = { $actions } in the action plan; { $n ->
    [0] nothing decided yet
    [one] one decided
   *[other] { $decided } decided
}
table-indicators = { $indicators } with baseline and targets
column-task = { plan-own-action }
column-years = Years
column-indicator-unit = Indicator (unit)
column-acronym = Acronym
column-meaning = Stands for
column-term = Term
column-explanation = Meaning
column-place = Section
column-lack = What is missing
column-owed = Owed by
column-lead-partners = Lead; partners
column-when = Start – end
column-baseline-target = Baseline → targets
column-constant = Cost, prices of { $year }
column-funding = Source of funds

# Figures.
radar-title = Domains known well enough whose median is below the target: { $below } of { $known }
radar-alt = Median level and target of each domain. { $axes }
radar-value = Median level today
radar-axis = level { $value }, target { $target }
radar-unknown = not known well enough
gantt-title = The actions over the years of the strategy
gantt-title-part = The actions over the years of the strategy, part { $part } of { $parts }
gantt-alt = Actions with start and end. { $rows }
gantt-quarter = Q{ $quarter }
gantt-planned = planned
gantt-under-way = under way
gantt-done = { status-done }
gantt-overdue = { timing-late }
gantt-dropped = { status-stopped }
gantt-milestone = milestone
gantt-undated = without dates
gantt-today = today
gantt-continued = (continued)
costs-figure = Of { $total }, { $gap } has no source yet
costs-figure-covered = The cost of { $total } is secured or pledged in full
costs-alt = Cost by year with the money for it. { $years }
costs-gap = without source
costs-total = total
costs-unit = { $currency }, with inflation and reserve
costs-unit-plain = { $currency }
theory-title = { $objectives } and the change they should bring
theory-alt = From objectives to change. { $stages }
theory-results = What they make possible
theory-impact = Change for children
theory-assumptions = Assumptions
targets-title = { $indicators } and how far they are to move by { $year }
targets-alt = Value at the beginning and last target of each indicator. { $ways }
targets-way = { $from } → { $to }
targets-axis = Per cent; the bar runs from the value today to the target, which is the dot
governance-title = Who decides, who steers, who works and who watches
governance-alt = The bodies of the strategy by office. { $bodies }
governance-unnamed = not yet named
governance-reports = reports to
governance-advises = advises or oversees, independently
governance-cabinet = Cabinet and parliament
