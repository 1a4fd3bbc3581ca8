# Words that the facts of a draft strategy need. Sentences of the text itself stand in templates/strategy/.

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
   *[other] { $words } levels
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
cover-mark-committee = FOR THE COMMITTEE
cover-mark-internal = INTERNAL
cover-date = Version of { $date }
cover-round = Assessment round: { $round }
cover-framework = Assessed after: { $title } (questions, version { $version })
cover-not-official = Not adopted by any authority

# Fixed words of the renderers.
label-contents = { draft-contents }
label-register = { sheet-evidence-title }
label-sources = Sources
label-figure = Figure
label-table = Table
label-annex = Annex
label-drafting-note = Drafting note
label-remark = Note
label-source = { column-source }
label-level = Level { $level }: { $name }
label-unknown = { rating-unknown }
label-open = { rating-open }
label-not-applicable = { gaps-not-applicable }
label-contested = Contested
label-claimed = Claimed, not yet carried by evidence

# The register.
register-answer = { $title }
register-finding = { $title }: “{ $finding }”
register-level = answered as Level { $level }, { $name }
register-unknown = answered “don't know”
register-not-applicable = answered “does not apply”
register-confidence = confidence { $confidence }
register-answered = answered on { $date }
register-against = speaks against the level
register-proves = shows { $conditions }
register-denies = against { $conditions }
register-confirmed = { $grade }, confirmed by { $by }
register-untitled = Evidence without a title
register-undated = undated

# The profile.
profile-title = { $known } of { $applicable } known; { $reached ->
    [0] targets not reached so far
    [one] one has reached its target
   *[other] { $reachedwords } have reached their target
}
profile-begun = Work has begun on { $begun } of { $known }
profile-begun-known = Work has begun on { $begun } of { $known } that are known
profile-begun-all = Work has begun on { $known }: what is known so far
cell-unknown = not known
cell-open = not answered
cell-excluded = does not apply
cell-none = –
cell-objective = Objective { $number }

# The ranks.
ranks-title = Places in the recalculations: { $claim } (bar, the places in nine of ten; dot, the middle one)
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
table-priorities = Known gaps by weight: { $claim }
table-priorities-ordered = Known gaps in the order in which to take them up: { $claim }
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
column-usual-lead = Usual lead
column-cost = Cost

# Priorities.
rating-impact-1 = very low
rating-impact-2 = { cost-class-low }
rating-impact-3 = medium
rating-impact-4 = { cost-class-high }
rating-impact-5 = very high
rating-feasibility-1 = very low
rating-feasibility-2 = { confidence-low }
rating-feasibility-3 = medium
rating-feasibility-4 = { confidence-high }
rating-feasibility-5 = very high

# The method.
constant-satisfied = Level that a prerequisite must reach before what builds on it can really work
constant-gamma = Weight of feasibility beside need (exponent)
constant-lambda = Weight of what closing a gap unlocks
constant-soft = Weight of a soft prerequisite beside a hard one
constant-domain-floor = Share of a domain that must be known before its figures are shown
constant-index-floor = Share of everything that must be known before an index is shown
constant-uneven = Spread of the index, in points, from which a profile is called uneven
constant-evidence-years = Years after which evidence loses a grade
constant-law-years = Years after which a law must be confirmed as in force
constant-robust = Share of recalculations in which a priority has to be among the first five to be robust
constant-likely = The same share, to be likely
