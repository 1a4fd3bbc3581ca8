# The workbook that goes with a draft strategy.
sheet-title = { $country }: tables of the draft strategy
sheet-public = Version for everybody: evidence that is not public does not appear.
sheet-withheld = { $n ->
    [one] { $pieces } is not public and was left out.
   *[other] { $pieces } are not public and were left out.
}
sheet-shades = Cells in a warm shade are for you to fill or change; cells in a green shade are worked out from others and follow. Nothing in this file changes the assessment: enter there what is to stay.

sheet-word-about = About
sheet-word-sheet = Sheet
sheet-word-holds = What it holds
sheet-word-lists = Lists
sheet-word-lists-intro = What can be chosen in the other sheets. Add nothing here that the program does not know.
sheet-word-cut = Cut here: a cell holds no more. The whole text stands in the assessment.
sheet-word-refused = This cell does not take that. Choose from the list, or enter a number or a date within the limits.

sheet-answers-title = Answers
sheet-answers-intro = Every item with the level that was answered, the level that counts (where evidence limits levels, the one it carries), the target, and the levels still missing. An empty level means that nobody knows it; it does not mean zero.
sheet-conditions-title = Conditions
sheet-conditions-intro = Every fact that a level asks for, met or not met as the country ticked it, with the public evidence that shows it. Where nobody said, nothing is taken for granted: it counts neither as met nor as not met.
sheet-evidence-title = Evidence register
sheet-evidence-intro = Every public piece of evidence, under the name by which the document cites it. Add to it in the assessment, where the grade limits the level.

sheet-crosswalk-title = Crosswalk
sheet-crosswalk-intro = Which answers serve which article, paragraph or goal, what each instrument asks, and which items of other questionnaires ask about the same matter. An empty level means that it is not known. The references are not yet checked against the texts.
sheet-crosswalk-same = Other questionnaire

# Headings of columns.
column-instrument = Instrument
column-reference = Reference
column-subject = Subject
column-item = Item
column-title = Title
column-area = Area
column-state = State
column-claimed = Level answered
column-effective = Level carried
column-level-name = Name of the level
column-finding = Finding
column-by = Answered by
column-evidence = Evidence
column-condition = Condition
column-fact = What it asks for
column-met = Met
column-proof = What proves it
column-same = Asked as well as
column-proves = Conditions it is about
column-source = Source
column-shows = What it is, or what it shows
column-publisher = Publisher
column-kind = Kind
column-published = Published
column-grade = Grade
column-stance = Speaks
column-link = Where to find it
column-cited-place = Article, page
column-language = { evidence-language }
column-confirmed-by = Grade confirmed by

# What can be chosen.
sheet-state-answered = answered
sheet-state-open = { cell-open }

# Buttons of the page of the draft.
draft-xlsx = Spreadsheet (Excel)
draft-tables = Every table (CSV)

# Plan and money.
sheet-quarter = { $year }-Q{ $quarter }
sheet-target-of = Target { $year }
sheet-no-objective = What belongs to no objective
sheet-counts-reports = It counts reports only: a rise may mean more harm or more trust.
sheet-plan-title = Action plan
sheet-plan-intro = The actions of the plan by their numbers. Cost and money come from the lines in the sheets of costs and of money that bear the number of the action; where nobody has entered a cost, two columns say between which amounts the cost of such work usually lies. Lead and partners are the country's decisions; the usual lead is only a proposal.
sheet-costs-title = Costs
sheet-costs-intro = Unit × quantity, one line for each year, at prices of the base year; then the rise of prices and the reserve of the sheet of the budget by year. The number says which action a line belongs to. Insert rows above the last one and fill the formulas down: every sum follows.
sheet-funding-title = Money
sheet-funding-intro = Who pays how much for which action, one line for each year. Secured is what stands in an adopted budget or a signed agreement; pledged is what has been announced.
sheet-years-title = Budget by year
sheet-years-intro = Every cost is multiplied by the price factor of its year and increased by the reserve; change the rates above the table and everything follows. The sums by class and kind are at the prices that you choose there. The gap is what budgets have to provide, or the cost at base prices, less secured and pledged money.
sheet-objectives-title = Budget by objective
sheet-objectives-intro = Cost at base prices and with inflation and reserve, money and gap, by objective; the years are at the prices that are chosen in the sheet of the budget by year. Empty means that nobody has entered anything; it does not mean that it costs nothing.
sheet-sources-title = Money by source
sheet-sources-intro = Secured and pledged money by the kind of source and by year.
sheet-results-title = Results framework
sheet-results-intro = The chosen indicators with baseline, targets and latest value. Below them stand indicators that the library proposes for the objectives of the plan; they bind nobody.

column-action = Action
column-objective = Objective
column-id = Id
column-phase = Phase
column-start = Start
column-end = End
column-lead = Lead
column-partners = Partners
column-cost-class = Usual cost
column-usual-unit-cost = Usual price of a unit
column-secured = Secured
column-pledged = Pledged
column-baseline = Baseline
column-midterm = Target half way
column-final = Final target
column-risk = Risk or assumption
column-status = Status
column-status-note = What was done or stands in the way
column-what = What is paid for
column-cost-kind = Kind of cost
column-economic-class = Economic class
column-budget-code = Budget code
column-unit = Unit
column-unit-cost = Price of a unit
column-year = Year
column-quantity = Quantity
column-base = At base prices
column-factor = Price factor
column-budget = Budget, with inflation and reserve
column-base-gap = Gap at base prices
column-inflated = At prices of the year
column-reserve = Reserve for the unforeseen
column-contingency = Reserve
column-total = Total
column-money-source = Source of money
column-name = Budget line, fund or donor
column-funding-status = How sure
column-amount = Amount
column-recurrent = Of it recurrent
column-capital = Of it one-off
column-money = Secured and pledged
column-covered = Covered
column-dollars = { column-budget }
column-change = What it is
column-indicator-id = { column-id }
column-choice = { column-state }
column-chain = { column-level }
column-objectives = Objectives
column-definition = Definition
column-baseline-date = Date of baseline
column-latest = Latest value
column-latest-date = Date of value
column-data-source = Source of data
column-frequency = How often
column-responsible = Responsible
column-usual-responsible = Usually responsible
column-caution = Caution

sheet-choice-chosen = chosen
sheet-choice-proposed = proposed
sheet-progress-title = Progress of actions
sheet-progress-intro = How each action of the plan is measured, what proves it, and how it stands. An empty status means that nobody has reported.
column-status-date = Reported on

# Rates, checks and charts.
sheet-dashboard-title = At a glance
sheet-dashboard-intro = The sums of the plan, and who pays by year and by objective. All of it follows the other sheets; nothing is entered here.
sheet-check-title = Check
sheet-check-intro = The same sums, added up from lines, by action, by year, by objective and by source. The last column is the difference between the largest and the smallest and should be 0; where it is not, a line names a year, an action or a source that no sheet knows.
sheet-years-chart = Budget by year, and the money for it
sheet-objectives-chart = Budget by objective, and the money for it
input-price-basis = Prices of the sums by class, by kind and by objective and year
input-price-year = Year whose prices are meant
input-yearly-inflation = Rise of prices in a year
input-reserve-share = { column-reserve }
input-exchange-rate = Units of the currency for one US dollar
price-basis-constant = constant prices
price-basis-current = current prices
column-price-basis = Prices
column-chosen = At the prices chosen
column-unclassified = Not classified
column-range-low = Without a cost: at least, by class
column-range-high = Without a cost: at most, by class
column-figure = Key figure
column-check = Sum
column-lines = Lines of cost and money
column-of-plan = { sheet-plan-title }
column-sources = { label-sources }
column-difference = Difference (should be 0)
