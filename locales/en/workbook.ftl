# The workbook that goes with a draft strategy.
sheet-title = { $country }: tables of the draft strategy
sheet-public = Version for everybody: evidence that is not public does not appear.
sheet-withheld = { $n ->
    [one] { $pieces } is not public and was left out.
   *[other] { $pieces } are not public and were left out.
}
sheet-shades = Shaded cells are worked out from others and follow when you change those. Nothing in this file changes the assessment: enter there what is to stay.

sheet-word-about = About
sheet-word-sheet = Sheet
sheet-word-holds = What it holds
sheet-word-lists = Lists
sheet-word-lists-intro = What can be chosen in the other sheets. Add nothing here that the program does not know.
sheet-word-cut = Cut here: a cell holds no more. The whole text stands in the assessment.
sheet-word-refused = This cell does not take that. Choose from the list, or enter a number or a date within the limits.

sheet-answers-title = Answers
sheet-answers-intro = Every item with the level that was answered, the level that the evidence carries, the target, and the levels still missing. An empty level means that nobody knows it; it does not mean zero.
sheet-evidence-title = Evidence register
sheet-evidence-intro = Every public piece of evidence, under the name by which the document cites it. Add to it in the assessment, where the grade limits the level.

# Headings of columns.
sheet-column-item = Item
sheet-column-title = Title
sheet-column-area = Area
sheet-column-state = State
sheet-column-claimed = Level answered
sheet-column-effective = Level carried
sheet-column-level = Name of the level
sheet-column-target = Target
sheet-column-missing = Levels missing
sheet-column-finding = Finding
sheet-column-confidence = Confidence
sheet-column-answered = Answered on
sheet-column-by = Answered by
sheet-column-evidence = Evidence
sheet-column-source = Source
sheet-column-shows = What it is, or what it shows
sheet-column-publisher = Publisher
sheet-column-kind = Kind
sheet-column-published = Published
sheet-column-grade = Grade
sheet-column-stance = Speaks
sheet-column-link = Where to find it

# What can be chosen.
sheet-state-answered = answered
sheet-state-unknown = not known
sheet-state-not-applicable = does not apply
sheet-state-open = not yet answered
sheet-kind-report = study or report
sheet-stance-for = for the level
sheet-stance-against = against the level

# Buttons of the page of the draft.
draft-xlsx = Spreadsheet (Excel)
draft-tables = Every table (CSV)

# Plan and money.
sheet-total = Total
sheet-quarter = { $year }-Q{ $quarter }
sheet-target-of = Target { $year }
sheet-no-objective = What belongs to no objective
sheet-counts-reports = It counts reports only: a rise may mean more harm or more trust.
sheet-plan-title = Action plan
sheet-plan-intro = The actions of the plan by phase. Cost and money come from the sheets of costs and of money; an empty cost means that nobody has entered one. Lead and partners are the country's decisions; the usual lead is only a proposal.
sheet-costs-title = Costs
sheet-costs-intro = Unit × quantity, one line for each year, at prices of the base year; then the rise of prices and the reserve of the sheet of the budget by year. Insert rows above the last one and fill the formulas down: every sum follows.
sheet-funding-title = Money
sheet-funding-intro = Who pays how much for which action, one line for each year. Secured is what stands in an adopted budget or a signed agreement; pledged is what has been announced.
sheet-years-title = Budget by year
sheet-years-intro = Every cost is multiplied by the price factor of its year and increased by the reserve; change them here and everything follows. The gap is the cost less secured and pledged money.
sheet-objectives-title = Budget by objective
sheet-objectives-intro = Cost at the prices of each year, money and gap, by objective. Empty means that nobody has entered anything; it does not mean that it costs nothing.
sheet-sources-title = Money by source
sheet-sources-intro = Secured and pledged money by the kind of source and by year.
sheet-results-title = Results framework
sheet-results-intro = The chosen indicators with baseline, targets and latest value. Below them stand indicators that the library proposes for the objectives of the plan; they bind nobody.

sheet-column-number = No.
sheet-column-action = Action
sheet-column-objective = Objective
sheet-column-id = Id
sheet-column-phase = Phase
sheet-column-start = Start
sheet-column-end = End
sheet-column-lead = Lead
sheet-column-usual-lead = Usual lead
sheet-column-partners = Partners
sheet-column-cost-class = Usual cost
sheet-column-cost = Cost
sheet-column-secured = Secured
sheet-column-pledged = Pledged
sheet-column-gap = Gap
sheet-column-indicator = Indicator
sheet-column-verification = Means of verification
sheet-column-baseline = Baseline
sheet-column-midterm = Target half way
sheet-column-final = Final target
sheet-column-risk = Risk or assumption
sheet-column-status = Status
sheet-column-status-note = What was done or stands in the way
sheet-column-what = What is paid for
sheet-column-cost-kind = Kind of cost
sheet-column-unit = Unit
sheet-column-unit-cost = Price of a unit
sheet-column-year = Year
sheet-column-quantity = Quantity
sheet-column-base = At base prices
sheet-column-factor = Price factor
sheet-column-inflated = At prices of the year
sheet-column-reserve = Reserve for the unforeseen
sheet-column-contingency = Reserve
sheet-column-total = Total
sheet-column-money-source = Source of money
sheet-column-name = Budget line, fund or donor
sheet-column-funding-status = How sure
sheet-column-amount = Amount
sheet-column-recurrent = Of it recurrent
sheet-column-capital = Of it capital
sheet-column-money = Secured and pledged
sheet-column-covered = Covered
sheet-column-dollars = Cost
sheet-column-change = What it is
sheet-column-indicator-id = Id
sheet-column-choice = State
sheet-column-chain = Level
sheet-column-objectives = Objectives
sheet-column-definition = Definition
sheet-column-baseline-date = Date of baseline
sheet-column-latest = Latest value
sheet-column-latest-date = Date of value
sheet-column-data-source = Source of data
sheet-column-frequency = How often
sheet-column-responsible = Responsible
sheet-column-usual-responsible = Usually responsible
sheet-column-caution = Caution

sheet-status-not-started = not started
sheet-status-on-track = on track
sheet-status-delayed = delayed
sheet-status-stopped = stopped
sheet-status-done = done
sheet-cost-kind-recurrent = recurrent
sheet-cost-kind-capital = capital
sheet-money-source-state-budget = state budget
sheet-money-source-levy = levy or universal service fund
sheet-money-source-donor = donor or international organization
sheet-money-source-private = company or foundation
sheet-funding-status-secured = secured
sheet-funding-status-pledged = pledged
sheet-choice-chosen = chosen
sheet-choice-proposed = proposed
sheet-chain-impact = impact
sheet-chain-outcome = outcome
sheet-chain-output = output
sheet-chain-process = process
sheet-progress-title = Progress of actions
sheet-progress-intro = How each action of the plan is measured, what proves it, and how it stands. An empty status means that nobody has reported.
sheet-column-status-date = Reported on
