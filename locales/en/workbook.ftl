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

# Plan and money.
doc-sheet-total = Total
doc-sheet-quarter = { $year }-Q{ $quarter }
doc-sheet-target-of = Target { $year }
doc-sheet-no-objective = What belongs to no objective
doc-sheet-counts-reports = It counts reports only: a rise may mean more harm or more trust.
doc-sheet-plan-title = Action plan
doc-sheet-plan-intro = The actions of the plan by phase. Cost and money come from the sheets of costs and of money; an empty cost means that nobody has entered one. Lead and partners are the country's decisions; the usual lead is only a proposal.
doc-sheet-costs-title = Costs
doc-sheet-costs-intro = Unit × quantity, one line for each year, at prices of the base year; then the rise of prices and the reserve of the sheet of the budget by year. Insert rows above the last one and fill the formulas down: every sum follows.
doc-sheet-funding-title = Money
doc-sheet-funding-intro = Who pays how much for which action, one line for each year. Secured is what stands in an adopted budget or a signed agreement; pledged is what has been announced.
doc-sheet-years-title = Budget by year
doc-sheet-years-intro = Every cost is multiplied by the price factor of its year and increased by the reserve; change them here and everything follows. The gap is the cost less secured and pledged money.
doc-sheet-objectives-title = Budget by objective
doc-sheet-objectives-intro = Cost at the prices of each year, money and gap, by objective. Empty means that nobody has entered anything; it does not mean that it costs nothing.
doc-sheet-sources-title = Money by source
doc-sheet-sources-intro = Secured and pledged money by the kind of source and by year.
doc-sheet-results-title = Results framework
doc-sheet-results-intro = The chosen indicators with baseline, targets and latest value. Below them stand indicators that the library proposes for the objectives of the plan; they bind nobody.

doc-sheet-column-number = No.
doc-sheet-column-action = Action
doc-sheet-column-objective = Objective
doc-sheet-column-id = Id
doc-sheet-column-phase = Phase
doc-sheet-column-start = Start
doc-sheet-column-end = End
doc-sheet-column-lead = Lead
doc-sheet-column-usual-lead = Usual lead
doc-sheet-column-partners = Partners
doc-sheet-column-cost-class = Usual cost
doc-sheet-column-cost = Cost
doc-sheet-column-secured = Secured
doc-sheet-column-pledged = Pledged
doc-sheet-column-gap = Gap
doc-sheet-column-indicator = Indicator
doc-sheet-column-verification = Means of verification
doc-sheet-column-baseline = Baseline
doc-sheet-column-midterm = Target half way
doc-sheet-column-final = Final target
doc-sheet-column-risk = Risk or assumption
doc-sheet-column-status = Status
doc-sheet-column-status-note = What was done or stands in the way
doc-sheet-column-what = What is paid for
doc-sheet-column-cost-kind = Kind of cost
doc-sheet-column-unit = Unit
doc-sheet-column-unit-cost = Price of a unit
doc-sheet-column-year = Year
doc-sheet-column-quantity = Quantity
doc-sheet-column-base = At base prices
doc-sheet-column-factor = Price factor
doc-sheet-column-inflated = At prices of the year
doc-sheet-column-reserve = Reserve for the unforeseen
doc-sheet-column-contingency = Reserve
doc-sheet-column-total = Total
doc-sheet-column-money-source = Source of money
doc-sheet-column-name = Budget line, fund or donor
doc-sheet-column-funding-status = How sure
doc-sheet-column-amount = Amount
doc-sheet-column-recurrent = Of it recurrent
doc-sheet-column-capital = Of it capital
doc-sheet-column-money = Secured and pledged
doc-sheet-column-covered = Covered
doc-sheet-column-dollars = Cost
doc-sheet-column-change = What it is
doc-sheet-column-indicator-id = Id
doc-sheet-column-choice = State
doc-sheet-column-chain = Level
doc-sheet-column-objectives = Objectives
doc-sheet-column-definition = Definition
doc-sheet-column-baseline-date = Date of baseline
doc-sheet-column-latest = Latest value
doc-sheet-column-latest-date = Date of value
doc-sheet-column-data-source = Source of data
doc-sheet-column-frequency = How often
doc-sheet-column-responsible = Responsible
doc-sheet-column-usual-responsible = Usually responsible
doc-sheet-column-caution = Caution

doc-sheet-status-not-started = not started
doc-sheet-status-on-track = on track
doc-sheet-status-delayed = delayed
doc-sheet-status-stopped = stopped
doc-sheet-status-done = done
doc-sheet-cost-kind-recurrent = recurrent
doc-sheet-cost-kind-capital = capital
doc-sheet-money-source-state-budget = state budget
doc-sheet-money-source-levy = levy or universal service fund
doc-sheet-money-source-donor = donor or international organization
doc-sheet-money-source-private = company or foundation
doc-sheet-funding-status-secured = secured
doc-sheet-funding-status-pledged = pledged
doc-sheet-choice-chosen = chosen
doc-sheet-choice-proposed = proposed
doc-sheet-chain-impact = impact
doc-sheet-chain-outcome = outcome
doc-sheet-chain-output = output
doc-sheet-chain-process = process
doc-sheet-progress-title = Progress of actions
doc-sheet-progress-intro = How each action of the plan is measured, what proves it, and how it stands. An empty status means that nobody has reported.
doc-sheet-column-status-date = Reported on
