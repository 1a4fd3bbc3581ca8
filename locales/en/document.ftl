# Words that the facts of a draft strategy need. Sentences of the text itself stand in templates/strategy/.

# Numbers in running text.
number-1 = one
number-2 = two
number-3 = three
number-4 = four
number-5 = five
number-6 = six
number-7 = seven
number-8 = eight
number-9 = nine

# What a framework calls one of its items.
unit = item
units = items
unit-weprotect-mnr = capability
units-weprotect-mnr = capabilities

# Numbers of things.
count-items = { $n ->
    [0] no item
    [one] one item
   *[other] { $words } items
}
count-items-weprotect-mnr = { $n ->
    [0] no capability
    [one] one capability
   *[other] { $words } capabilities
}
count-gaps = { $n ->
    [0] no known gap
    [one] one known gap
   *[other] { $words } known gaps
}
count-levels = { $n ->
    [0] no level
    [one] one level
   *[other] { $masculine } levels
}
count-sources = { $n ->
    [0] no source
    [one] one source
   *[other] { $words } sources
}
count-withheld = { $n ->
    [0] no piece of evidence
    [one] one piece of evidence
   *[other] { $words } pieces of evidence
}
count-answers = { $n ->
    [0] no answer
    [one] one answer
   *[other] { $words } answers
}
count-actions = { $n ->
    [0] no action
    [one] one action
   *[other] { $words } actions
}

# The cover.
cover-title = National strategy for the protection of children online
cover-subtitle = Draft for discussion, written from the country's assessment
cover-stamp = DRAFT
cover-date = Version of { $date }
cover-round = Assessment round: { $round }
cover-framework = Assessed with: { $title }, version { $version } of our wording
cover-desk = Analyst coding of published findings; not validated by the country; not an official level
cover-self = Self-assessment by the country's institutions; levels limited by the evidence shown; not an official level
cover-not-official = Not adopted by any authority

# Fixed words of the renderers.
label-contents = Contents
label-register = Evidence register
label-figure = Figure
label-table = Table
label-annex = Annex
label-drafting-note = Drafting note
label-remark = Note
label-source = Source
label-level = Level { $level }: { $name }
label-unknown = Not known
label-not-applicable = Does not apply
label-contested = Contested
label-claimed = Claimed, not yet carried by evidence

# The register.
register-answer = { $title }
register-finding = { $title }: “{ $finding }”
register-level = answered as Level { $level }, { $name }
register-unknown = answered “don't know”
register-not-applicable = answered “does not apply”
register-answered = answered on { $date }
register-against = speaks against the level
register-untitled = Evidence without a title
register-undated = undated
source-kind-law = law or regulation
source-kind-policy = policy, plan or agreement
source-kind-data = data
source-kind-press = press, news or web page
source-kind-statement = statement
proof-e0 = asserted only (e0)
proof-e1 = described by the responsible agency (e1)
proof-e2 = a document cited with its date (e2)
proof-e3 = a document attached and checked (e3)
proof-e4 = confirmed by an independent source (e4)
proof-none = not graded
sureness-low = confidence low
sureness-medium = confidence medium
sureness-high = confidence high
short-sureness-low = low
short-sureness-medium = medium
short-sureness-high = high

# Questions about answers that do not fit together.
at-level = { $item } at Level { $level }
at-unknown = { $item } without a level
rule-above-prerequisite = The answers put { $item }, but { $others }. Can the first work before what it builds on?
rule-top-without-independent-evidence = The answers put { $item }, the highest level, without evidence from an independent source. Who outside the responsible institution can confirm it?
rule-law-without-reports = The answers put { $item } and { $others }. If the law is as complete as stated, why does nobody report under it?
rule-database-above-unit = The answers put { $item } and { $others }. Who uses the databases, if the unit that would use them is less developed?
rule-plan-without-indicator = The answers put { $item } and { $others }. How will the country know whether the plan works?
rule-frameworks-disagree = The answers put { $item } and { $others }, although both ask about the same matter. Which answer is right, or what does one see that the other does not?

# The profile.
profile-title-none = No level is known yet
profile-title-below = { $known } of { $items } known; none has reached its target
profile-title-all = { $known } of { $items } known; each of them has reached its target
profile-title = { $known } of { $items } known; { $reached ->
    [one] one has reached its target
   *[other] { $reachedwords } have reached their target
}
profile-alt = The profile of { $country }, domain by domain. { $groups }
cell-at-level = level { $level }
cell-unknown = not known
cell-excluded = does not apply
cell-none = –
cell-objective = Objective { $number }

# The ranks.
ranks-title = { $gaps }; first in line: { $item }
ranks-alt = For each known gap, the median rank and the range of ranks in 90% of the recalculations. { $ranges }
ranks-range = { $item }: median rank { $median }, range { $low } to { $high }.
ranks-axis = Rank in the order of priorities (1 = first)

# The prerequisites.
layers-title-free = No known gap has to wait for another
layers-title = { $count } { $n ->
    [one] has
   *[other] have
} to wait for others: { $items }
layers-alt = Layers of prerequisites, read from the first to the last. { $layers }
layers-layer = Layer { $layer }: { $items }.
layers-waits = { $item } waits for { $items }.

# Tables.
table-results = Levels and targets: { $gaps }{ $unknown ->
    [0] {""}
    [one] , one result still unknown
   *[other] , { $unknownwords } results still unknown
}
table-priorities = { $gaps } in the order in which to take them up; first in line: { $item }
column-capability = Capability
column-level = Level
column-target = Target
column-missing = Levels missing
column-confidence = Confidence
column-answered = Answered
column-rank = Rank
column-levels = Level → target
column-impact = Impact
column-feasibility = Feasibility
column-waits = Waits for
column-priority = Priority
column-certainty = Certainty
column-number = No.
column-gap = Gap
column-activity = Activity
column-indicator = Indicator
column-verification = Means of verification
column-lead = Usual lead
column-time = Time
column-cost = Cost
column-after = After

# Priorities.
rating-impact-1 = very low
rating-impact-2 = low
rating-impact-3 = medium
rating-impact-4 = high
rating-impact-5 = very high
rating-feasibility-1 = very low
rating-feasibility-2 = low
rating-feasibility-3 = medium
rating-feasibility-4 = high
rating-feasibility-5 = very high
label-robust = robust
label-likely = likely
label-sensitive = sensitive
reason-largest-gap = Its gap is among the largest in this plan.
reason-unlocks = Until it reaches Level { $level }, { $items } cannot really work.
reason-helps = Progress here also makes { $items } easier.
reason-waits = It cannot really work before { $items } { $n ->
    [one] reaches
   *[other] reach
} Level { $level }; until then only preparatory work makes sense.
reason-start-now = Its basics should start at once, whatever the order says, because children need help before reforms end.
reason-quick-win = It offers a quick win: at least one action is short, cheap and free to begin.
reason-own-choice = The country set its target, impact or feasibility itself; the default of the framework was not used.
tip-level = { $item } at Level { $to } instead of { $from }: { $top } would come first
tip-impact = impact of { $item } rated { $to } instead of { $from }: { $top } would come first
tip-feasibility = feasibility of { $item } rated { $to } instead of { $from }: { $top } would come first
tip-nothing = no gap
tip-itself = it

# Actions.
time-short = up to 1 year
time-medium = 1 to 3 years
time-long = 3 to 5 years
cost-low = low
cost-mid = middle
cost-high = high
after-level = { $item } at Level { $level }
after-or = { " or " }

# The method.
program = Amparo
read-verified = read in the source
read-recalled = recalled, to be checked against the source
read-drafted = our own wording, to be reviewed by an expert
constant-satisfied = Level that a prerequisite must reach before what builds on it can really work
constant-satisfied-source = ours, drafted
constant-gamma = Weight of feasibility beside need (exponent)
constant-gamma-source = ours, drafted; varied from 0 to 1 in the recalculations
constant-lambda = Weight of what a capability unlocks
constant-lambda-source = ours, drafted; varied from 0 to 1 in the recalculations
constant-soft = Weight of a soft prerequisite beside a hard one
constant-soft-source = ours, drafted
constant-domain-floor = Share of a domain that must be known before its figures are shown
constant-domain-floor-source = ours, drafted
constant-index-floor = Share of everything that must be known before an index is shown
constant-index-floor-source = ours, drafted
constant-uneven = Spread of the index, in points, from which a profile is called uneven
constant-uneven-source = ours, drafted
constant-evidence-years = Years after which evidence loses a grade
constant-evidence-years-source = ours, drafted
constant-law-years = Years after which a law must be confirmed as in force
constant-law-years-source = ours, drafted
constant-robust = Share of recalculations among the first five that makes a priority robust
constant-robust-source = ours, drafted; the recalculations follow the practice for composite indicators
constant-likely = The same share that makes it likely
constant-likely-source = ours, drafted
