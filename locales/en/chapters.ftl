# Words that the chapters of a strategy need. Sentences of the text itself stand in templates/strategy/.

money = { $currency } { $amount }
money-million = { $currency } { $amount } million
money-million-plain = { $amount } million
money-billion = { $currency } { $amount } billion
money-billion-plain = { $amount } billion
money-trillion = { $currency } { $amount } trillion
money-trillion-plain = { $amount } trillion
unit-one = units of currency
unit-million = million
unit-billion = billion
unit-trillion = trillion
unit-thousand = thousand
unit-of-money = { $currency } { $unit }
money-constant = { $amount } at prices of { $year }
money-with-inflation = { $amount } with inflation
money-with-reserve = { $amount } with a reserve
money-with-both = { $amount } with inflation and a reserve
money-prices = Costs of actions are at prices of { $year }, without inflation and reserve.
unit-cost = USD { $low }–{ $high }, mostly { $usual }, { $unit } (prices of { $year })
unit-cost-one = USD { $usual } { $unit } (prices of { $year })

# Numbers of things.
count-institutions = { $n ->
    [0] no institution
    [one] one institution
   *[other] { $words } institutions
}
view-outside = { deliberation-outside }
view-unnamed = { $place ->
    [one] One institution
   *[other] Another institution
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
few-people = fewer than ten people
few-children = fewer than ten children
group-told = { $group }: { $count }
group-untold = { $group }: not told
took-part-with-children = { $all }, among them { $children }
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
count-safeguards = { $n ->
    [0] no safeguard
    [one] one safeguard
   *[other] { $words } safeguards
}
count-reforms = { $n ->
    [0] no change of law
    [one] one change of law
   *[other] { $words } changes of law
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
count-proposals = { $n ->
    [0] no proposal
    [one] one proposal
   *[other] { $words } proposals
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

# The act of adoption.
process-decision = Adopted by { $by } on { $date }, reference { $reference }.
adoption-act = { $by } adopts the “{ $title }” ({ $reference }, { $date }).
process-after-act = { cover-after-act }. This text is a draft of its own, and no authority has adopted it where it differs.

# Groups of figures.
figures-population = Children in the population
figures-access = Access
figures-use = Use
figures-skills = Skills
figures-harm = Harm and help
figures-own = Further figures

# Charts of figures about children. The first are the words that make a number larger, in small letters, in every form.
magnitude-words = hundred hundreds thousand thousands million millions billion billions
life-shares = { $most }; { $least }
life-shares-alt = Shares in percent. { $bars }
life-shares-axis = Per cent of what each line names
life-counts = { $title }, { $year }: { $list }
life-counts-alt = Numbers beside each other. { $bars }
# How a country says that it has no figure, as its forms ask it to.
figure-none = no national data

# The strategy on a page.
page-result = { $name }: from { $from } to { $to } in { $year }
page-result-target = { $name }: { $to } in { $year }
page-result-end = { $name }: from { $from } to { $to }
page-result-target-end = { $name }: { $to }
table-page = What each objective will have brought by { $year }
table-page-open = What each objective will bring
column-page-result = What will have changed

# Bodies.
body-chair = the chair
body-members = the members
body-frequency = the rhythm of meetings
body-quorum = the quorum
body-rule = the rule of decision
body-basis = the legal basis
body-safeguarding = the office that looks after the safety of the children

# The legal table.
law-own = Further topics

# Actions: how their numbers are written, apart from those of chapters.
action-reference = Action { $number }
action-references = Actions { $numbers }
cost-line = { $what }, { $price } a { $unit }: { $total }, { $kind }
cost-line-plain = { $what }: { $total }, { $kind }
funding-line = { $name } ({ $source }): { $total }
funding-line-plain = { $source }: { $total }
lead-none = no lead yet
lead-proposed = (proposed)
lead-usual = To be named; usually { $lead }
objective-none = No objective
cell-considered = – and { $proposals } under consideration
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
table-spread = What each objective costs, at prices of { $year }, in { $unit }
table-spread-plain = What each objective costs, in { $unit }
table-budget = What budgets have to provide: at prices of each year, with a reserve, in { $unit }
table-budget-plain = Cost and money by year, in { $unit }
table-funds = What each objective costs and the money for it, in { $unit }; the budget is at current prices, with a reserve
table-funds-plain = What each objective costs and the money for it, in { $unit }
column-budget-all = Budget
column-mobilise = To be mobilised
table-glossary = Words and abbreviations used in this strategy
table-missing = What is missing, and who owes it
table-decided = { $actions } decided: who leads, when, and at what cost
table-considered = { $actions } under consideration
table-indicators = { $indicators } with baseline and targets
column-task = { plan-own-action }
column-years = Years
column-indicator-unit = Indicator (unit)
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
radar-title-each = In each domain known well enough, { $known } of them, the median level is below the target
radar-title-some = Of the domains known well enough ({ $known }), the median level is below the target in { $below }
radar-title-reached = In each domain known well enough, { $known } of them, the median level reaches the target
radar-alt = Median level and target of each domain. { $axes }
radar-value = Median level today
radar-axis = level { $value }, target { $target }
radar-unknown = not known well enough
gantt-title = { $actions } over the years { $years }; { $n ->
    [0] none is decided yet
    [one] one is decided
   *[other] { $decided } are decided
}
gantt-title-part = { $title } (part { $part } of { $parts })
gantt-alt = Actions with start and end. { $rows }
gantt-quarter = Q{ $quarter }
gantt-planned = { plan-decided }
gantt-under-way = under way
gantt-done = { status-done }
gantt-overdue = { timing-late }
gantt-dropped = { status-stopped }
gantt-proposed = { plan-proposed }
gantt-report = yearly report
gantt-review = mid-term review
gantt-end = end of the period, with an evaluation
gantt-undated = without dates
gantt-today = today
gantt-continued = (continued)
costs-figure = Of { $total }, { $gap } is still to be mobilised
costs-figure-covered = The cost of { $total } is secured or pledged in full
costs-alt = Budget by year with the money for it, in { $unit }. { $rows }
funding-alt = Budget by objective with the money for it, in { $unit }. { $rows }
costs-gap = to be mobilised
costs-total = total
# An amount that is less than the least one shown.
amount-below = <{ $least }
costs-between = between { $low } and { $high }
costs-at-most = up to { $high }
costs-at-least = at least { $low }
costs-unit = { $currency }, with inflation and reserve
costs-unit-plain = { $currency }
theory-title = { $objectives } and the change they should bring
theory-title-some = { $objectives } with actions, and the change they should bring
theory-alt = From objectives to change. { $stages }
theory-results = What they make possible
theory-impact = Change for children
theory-assumptions = Assumptions
targets-title = { $indicators } and how far they are to move by { $year }
targets-alt = A bar for each indicator, from the value at the beginning to the last target; the table below holds the values.
targets-way = { $from } → { $to }
targets-axis = Per cent; the bar runs from the value today to the target, which is the dot
governance-title = Who decides, who steers, who works and who watches
governance-alt = The bodies of the strategy by office. { $bodies }
governance-unnamed = not yet named
governance-reports = reports to
governance-advises = advises or oversees, independently
governance-cabinet = Cabinet and parliament
