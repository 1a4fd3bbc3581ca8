# Words that the facts of a draft strategy need. Sentences of the text itself stand in templates/strategy/.

# What a framework calls one of its items.
doc-unit = item
doc-units = items
doc-unit-weprotect-mnr = capability
doc-units-weprotect-mnr = capabilities

# Numbers of things.
doc-count-items = { $n ->
    [0] no item
    [one] one item
   *[other] { $words } items
}
doc-count-items-weprotect-mnr = { $n ->
    [0] no capability
    [one] one capability
   *[other] { $words } capabilities
}
doc-count-gaps = { $n ->
    [0] no known gap
    [one] one known gap
   *[other] { $words } known gaps
}
doc-count-levels = { $n ->
    [0] no level
    [one] one level
   *[other] { $words } levels
}
doc-count-sources = { $n ->
    [0] no source
    [one] one source
   *[other] { $words } sources
}
doc-count-withheld = { $n ->
    [0] no piece of evidence
    [one] one piece of evidence
   *[other] { $words } pieces of evidence
}
doc-count-answers = { $n ->
    [0] no answer
    [one] one answer
   *[other] { $words } answers
}
doc-count-actions = { $n ->
    [0] no action
    [one] one action
   *[other] { $words } actions
}

# The cover.
doc-cover-title = National strategy for the protection of children online
doc-cover-subtitle = Draft for discussion, written from the country's assessment
doc-cover-stamp = DRAFT
doc-cover-date = Version of { $date }
doc-cover-round = Assessment round: { $round }
doc-cover-framework = Assessed with: { $title }, version { $version } of our wording
doc-cover-desk = Analyst coding of published findings; not validated by the country; not an official level
doc-cover-self = Self-assessment by the country's institutions; levels limited by the evidence shown; not an official level
doc-cover-not-official = Not adopted by any authority

# Fixed words of the renderers.
doc-label-contents = Contents
doc-label-register = Evidence register
doc-label-figure = Figure
doc-label-table = Table
doc-label-annex = Annex
doc-label-drafting-note = Drafting note
doc-label-remark = Note
doc-label-source = Source
doc-label-level = Level { $level }: { $name }
doc-label-unknown = Not known
doc-label-not-applicable = Does not apply
doc-label-contested = Contested
doc-label-claimed = Claimed, not yet carried by evidence

# The register.
doc-register-answer = { $title }
doc-register-finding = { $title }: “{ $finding }”
doc-register-level = answered as Level { $level }, { $name }
doc-register-unknown = answered “don't know”
doc-register-not-applicable = answered “does not apply”
doc-register-answered = answered on { $date }
doc-register-against = speaks against the level
doc-register-untitled = Evidence without a title
doc-register-undated = undated
doc-kind-law = law or regulation
doc-kind-policy = policy, plan or agreement
doc-kind-data = data
doc-kind-press = press, news or web page
doc-kind-statement = statement
doc-grade-e0 = asserted only (e0)
doc-grade-e1 = described by the responsible agency (e1)
doc-grade-e2 = a document cited with its date (e2)
doc-grade-e3 = a document attached and checked (e3)
doc-grade-e4 = confirmed by an independent source (e4)
doc-grade-none = not graded
doc-confidence-low = confidence low
doc-confidence-medium = confidence medium
doc-confidence-high = confidence high
doc-short-confidence-low = low
doc-short-confidence-medium = medium
doc-short-confidence-high = high

# Questions about answers that do not fit together.
doc-at-level = { $item } at Level { $level }
doc-at-unknown = { $item } without a level
doc-rule-above-prerequisite = The answers put { $item }, but { $others }. Can the first work before what it builds on?
doc-rule-top-without-independent-evidence = The answers put { $item }, the highest level, without evidence from an independent source. Who outside the responsible institution can confirm it?
doc-rule-of-framework = The answers put { $item } and { $others }. { $question }
doc-rule-frameworks-disagree = The answers put { $item } and { $others }, although both ask about the same matter. Which answer is right, or what does one see that the other does not?

# The profile.
doc-profile-title-none = No level is known yet
doc-profile-title-below = { $known } of { $items } known; none has reached its target
doc-profile-title-all = { $known } of { $items } known; each of them has reached its target
doc-profile-title = { $known } of { $items } known; { $reached ->
    [one] one has reached its target
   *[other] { $reachedwords } have reached their target
}
doc-profile-alt = The profile of { $country }, domain by domain. { $groups }
doc-cell-level = level { $level }
doc-cell-unknown = not known
doc-cell-excluded = does not apply
doc-cell-none = –
doc-cell-objective = Objective { $number }

# The ranks.
doc-ranks-title = { $gaps }; first in line: { $item }
doc-ranks-alt = For each known gap, the median rank and the range of ranks in 90% of the recalculations. { $ranges }
doc-ranks-range = { $item }: median rank { $median }, range { $low } to { $high }.
doc-ranks-axis = Rank in the order of priorities (1 = first)

# The prerequisites.
doc-layers-title-free = No known gap has to wait for another
doc-layers-title = { $count } { $n ->
    [one] has
   *[other] have
} to wait for others: { $items }
doc-layers-alt = Layers of prerequisites, read from the first to the last. { $layers }
doc-layers-layer = Layer { $layer }: { $items }.
doc-layers-waits = { $item } waits for { $items }.

# Tables.
doc-table-results = Levels and targets: { $gaps }{ $unknown ->
    [0] {""}
    [one] , one result still unknown
   *[other] , { $unknownwords } results still unknown
}
doc-table-priorities = { $gaps } in the order in which to take them up; first in line: { $item }
doc-column-capability = Capability
doc-column-level = Level
doc-column-target = Target
doc-column-missing = Levels missing
doc-column-confidence = Confidence
doc-column-answered = Answered
doc-column-rank = Rank
doc-column-levels = Level → target
doc-column-impact = Impact
doc-column-feasibility = Feasibility
doc-column-waits = Waits for
doc-column-priority = Priority
doc-column-certainty = Certainty
doc-column-number = No.
doc-column-gap = Gap
doc-column-activity = Activity
doc-column-indicator = Indicator
doc-column-verification = Means of verification
doc-column-lead = Usual lead
doc-column-time = Time
doc-column-cost = Cost
doc-column-after = After

# Priorities.
doc-rating-impact-1 = very low
doc-rating-impact-2 = low
doc-rating-impact-3 = medium
doc-rating-impact-4 = high
doc-rating-impact-5 = very high
doc-rating-feasibility-1 = very low
doc-rating-feasibility-2 = low
doc-rating-feasibility-3 = medium
doc-rating-feasibility-4 = high
doc-rating-feasibility-5 = very high
doc-label-robust = robust
doc-label-likely = likely
doc-label-sensitive = sensitive
doc-reason-largest-gap = Its gap is among the largest in this plan.
doc-reason-unlocks = Until it reaches Level { $level }, { $items } cannot really work.
doc-reason-helps = Progress here also makes { $items } easier.
doc-reason-waits = It cannot really work before { $items } { $n ->
    [one] reaches
   *[other] reach
} Level { $level }; until then only preparatory work makes sense.
doc-reason-start-now = Its basics should start at once, whatever the order says, because children need help before reforms end.
doc-reason-quick-win = It offers a quick win: at least one action is short, cheap and free to begin.
doc-reason-own-choice = The country set its target, impact or feasibility itself; the default of the framework was not used.
doc-tip-level = { $item } at Level { $to } instead of { $from }: { $top } would come first
doc-tip-impact = impact of { $item } rated { $to } instead of { $from }: { $top } would come first
doc-tip-feasibility = feasibility of { $item } rated { $to } instead of { $from }: { $top } would come first
doc-tip-nothing = no gap
doc-tip-itself = it

# Actions.
doc-time-short = up to 1 year
doc-time-medium = 1 to 3 years
doc-time-long = 3 to 5 years
doc-cost-low = low
doc-cost-mid = middle
doc-cost-high = high
doc-after-level = { $item } at Level { $level }
doc-after-or = { " or " }

# The method.
doc-program = Amparo
doc-status-verified = read in the source
doc-status-recalled = recalled, to be checked against the source
doc-status-drafted = our own wording, to be reviewed by an expert
doc-constant-satisfied = Level that a prerequisite must reach before what builds on it can really work
doc-constant-satisfied-source = ours, drafted
doc-constant-gamma = Weight of feasibility beside need (exponent)
doc-constant-gamma-source = ours, drafted; varied from 0 to 1 in the recalculations
doc-constant-lambda = Weight of what a capability unlocks
doc-constant-lambda-source = ours, drafted; varied from 0 to 1 in the recalculations
doc-constant-soft = Weight of a soft prerequisite beside a hard one
doc-constant-soft-source = ours, drafted
doc-constant-domain-floor = Share of a domain that must be known before its figures are shown
doc-constant-domain-floor-source = ours, drafted
doc-constant-index-floor = Share of everything that must be known before an index is shown
doc-constant-index-floor-source = ours, drafted
doc-constant-uneven = Spread of the index, in points, from which a profile is called uneven
doc-constant-uneven-source = ours, drafted
doc-constant-evidence-years = Years after which evidence loses a grade
doc-constant-evidence-years-source = ours, drafted
doc-constant-law-years = Years after which a law must be confirmed as in force
doc-constant-law-years-source = ours, drafted
doc-constant-robust = Share of recalculations among the first five that makes a priority robust
doc-constant-robust-source = ours, drafted; the recalculations follow the practice for composite indicators
doc-constant-likely = The same share that makes it likely
doc-constant-likely-source = ours, drafted
