# What the page says first
gaps-title = Gaps and priorities
gaps-lead = Items with a known level: { $known } of { $applicable }. Below the level aimed at: { $below }.
gaps-lead-unknown = Not answered: { $open }; answered “don't know”: { $unknown }. Neither counts as zero.
gaps-lead-empty = Answer some questions first. Gaps and priorities appear here as soon as one level is known.
gaps-lead-none-known = Every question has an answer, and none of them gives a level: “don't know” { $unknown }, “does not apply” { $excluded }. Further down stands whom to ask, and what.
gaps-lead-none-applies = Every question was answered “does not apply”, so there is nothing to compare with a target. Look at the reasons given once more.
gaps-to-items = Go to the questions
gaps-frameworks = Framework
gaps-on-page = On this page
gaps-csv = All scores as a spreadsheet (CSV)
gaps-to-plan = Plan what to do
gaps-to-draft = See the draft strategy
gaps-to-choices = Change targets and weights

# Why the item in the heading
gaps-why = Why this one
gaps-why-impact = What it is worth
gaps-why-feasibility = How feasible it is
gaps-why-unlock = What it sets free
gaps-why-waits = What it waits for
gaps-why-certainty = How certain that is
gaps-why-certainty-text = { $label }: in { $share } of { $draws } recalculations it stays among the first five.
gaps-why-certainty-more = What would change it
gaps-waits-nothing = Nothing. It can begin now.
gaps-waits-met = Nothing: { $items } { $n ->
    [one] has
   *[other] have
} come far enough. It can begin now.
gaps-waits-unknown = Nothing that is known. The level of { $items } is still to be found out.
gaps-second = Next by these figures is { $item }: { $list } in comparison.
gaps-compare-gap-same = the same gap
gaps-compare-gap-more = a larger gap
gaps-compare-gap-less = a smaller gap
gaps-compare-impact-same = the same impact
gaps-compare-impact-more = a greater impact ({ $a } against { $b })
gaps-compare-impact-less = a smaller impact ({ $a } against { $b })
gaps-compare-feasibility-same = the same feasibility
gaps-compare-feasibility-more = a greater feasibility ({ $a } against { $b })
gaps-compare-feasibility-less = a lower feasibility ({ $a } against { $b })
gaps-compare-unlock-more = more that waits for it
gaps-compare-unlock-less = less that waits for it

# Levels
gaps-level = Level { $level }, { $name }
gaps-level-plain = Level { $level }
gaps-unknown = { rating-unknown }
gaps-not-applicable = Does not apply
gaps-steps = { $n ->
    [one] { $part } of { $whole } step
   *[other] { $part } of { $whole } steps
}
gaps-from-to = Now { $now }; the target is level { $target }, { $name }.

# Profile
gaps-profile = The profile
gaps-profile-note = Each cell is filled from below, one segment for each level. A hatched cell was answered “don't know”, a dashed one is not answered. Choose a cell to see or change its answer.
gaps-profile-claimed = An outlined segment was claimed, but the evidence does not carry it yet.
gaps-profile-table = The profile as a table: levels, targets, confidence, evidence, dates
gaps-none = not given

# Areas
gaps-domains = Area by area
gaps-domains-finding-known = { $n ->
    [0] No area applies
    [one] In one area enough is known for a middle level
   *[other] In { $shown } areas enough is known for a middle level
}
gaps-domains-finding = { $n ->
    [one] In one area too little is known for a middle level
   *[other] In { $shown } areas too little is known for a middle level
}
gaps-domain-lowest = Lowest
gaps-domain-median = Middle level
gaps-domain-established = At level 3 or above
gaps-domain-known = Known
gaps-domain-little = Too little is known: a middle level needs { $floor } of the items.
gaps-domain-nothing = Nothing is known here yet.
gaps-domain-outside = Nothing here applies.

# Coverage and index
gaps-coverage = How much is known
gaps-coverage-text = Items that apply and have a known level: { $known } of { $applicable }, which is { $share }.
gaps-coverage-na = { $n ->
    [one] One item does not apply and weighs nothing.
   *[other] { $shown } items do not apply and weigh nothing.
}
gaps-coverage-open = { $n ->
    [one] One item has not been answered at all.
   *[other] { $shown } items have not been answered at all.
}
gaps-bounds = If everything unknown were at level 0, an index over all areas would stand at { $low } of 100; if it were at level 4, at { $high }. The truth lies somewhere in between.
gaps-bounds-none = This framework defines no index.
gaps-index-withheld = No single figure is shown: fewer than { $floor } of the items are known, and what lies in between, { $width } of 100, would be guesswork.
gaps-index-empty-area = No single figure is shown: in at least one area nothing is known.
gaps-index = The index stands at { $index } of 100 (geometric mean over the areas of the edition { $edition }).
gaps-index-forms = It is never shown alone. The same levels, put together in three ways:
gaps-index-arithmetic = Arithmetic: a strong area makes up for a weak one
gaps-index-geometric = Geometric: it makes up in part
gaps-index-harmonic = Harmonic: it hardly makes up
gaps-index-minimum = The weakest area alone
gaps-index-uneven = The three lie far apart, so the profile is uneven: look at the areas, not at the figure.
gaps-index-form = How it is put together
gaps-index-points = Points of 100
gaps-coverage-finding = { $share } is known
gaps-coverage-finding-withheld = { $share } is known, too little for a single figure

# Priorities
gaps-priorities = Known gaps by weight
gaps-priorities-ordered = Known gaps in the order in which to take them up
gaps-priorities-text = A priority multiplies four factors, so that no gap or no impact gives nothing. Open an item to see each of them.
gaps-priorities-closed = No known gap: as answered, nothing that is known lies below the level aimed at.
gaps-priorities-none = This framework does not rank its items, so there are gaps but no priorities here.
gaps-priority = Priority { $value }
gaps-waits-for = waits for { $items }
gaps-better-after = better after { $items }
gaps-factor = Factor
gaps-factor-meaning = What it means
gaps-factor-counts = Counts as
gaps-factor-unlock = Sets free
gaps-factor-product = The four multiplied
gaps-of-five = { $value } of 5
gaps-gap-meaning = { $now }, target level { $target }.
gaps-gap-measured = Gaps are measured by the highest target set, level { $highest }.
gaps-impact-1 = Marginal.
gaps-impact-2 = Between marginal and supporting a direct service.
gaps-impact-3 = Supports a direct service.
gaps-impact-4 = Between supporting a direct service and protecting victims directly.
gaps-impact-5 = Directly protects or identifies victims, or sets at least five others free.
gaps-feasibility-1 = Needs contested law and large recurrent money.
gaps-feasibility-2 = Between contested law and partner money or law with consensus.
gaps-feasibility-3 = Needs partner money, or law on which there is consensus.
gaps-feasibility-4 = Between law with consensus and work within the mandate.
gaps-feasibility-5 = Within the mandate, low cost, under 12 months, the owner is willing.
gaps-weight-default = Drafted default.
gaps-weight-country = Chosen by the country.
gaps-weight-enablers = Enablers shift it from { $default }.
gaps-unlock-none = Nothing known waits for it.
gaps-unlock-some = { $n ->
    [one] One known gap waits for it or goes better after it: { $items }.
   *[other] { $shown } known gaps wait for it or go better after it: { $items }.
}
gaps-basis = Why these defaults: { $text }
gaps-next-level = What level { $level } looks like
gaps-lacks = Still missing for level { $level }
lacks-also = { $lacks } (asked under { $items } too)
lacks-elsewhere = What is missing here as well is named under { $items }.
gaps-claimed-below-ticks = Every condition of the target is ticked; the level was claimed lower.
gaps-open-item = See the answer to { $item }
gaps-root = √({ $value }/5)

# How certain
gaps-certainty = How certain this order is
gaps-certainty-text = We worked the order out { $draws } times, each time with levels, weights, targets and unknowns moved within what is plausible. The seed { $seed } belongs to this assessment, so the result stays the same until an answer changes.
gaps-certainty-finding-robust = { $n ->
    [one] One priority is robust
   *[other] { $shown } priorities are robust
}
gaps-certainty-finding-none = The order is not certain: treat it as a proposal to discuss
gaps-certainty-chart = Place in the order: the middle of all recalculations, and where it lies in 90 of 100
gaps-col-rank = Middle place
gaps-col-interval = Place in 90 of 100
gaps-col-top5 = Among the first five
gaps-col-label = How certain
gaps-rank = place { $low } to { $high }

# What would change it
gaps-tipping = What would change the order
gaps-tipping-finding = { $n ->
    [one] One single change would put another item on top
   *[other] { $shown } single changes would put another item on top
}
gaps-tipping-finding-none = No single change would put another item on top
gaps-tipping-text = Each line is a single change, everything else left as it is.
gaps-tipping-none = No single change of a level, an impact or a feasibility would put another item on top.
gaps-tipping-more = { $n ->
    [one] One more single change
   *[other] { $shown } more single changes
}

# Order
gaps-order = In which order
gaps-order-text = Items follow their weight, but never come before what they cannot do without.
gaps-order-finding = { $n ->
    [0] No known gap can be taken up now
    [one] One item can begin now
   *[other] { $shown } items can begin now
}
gaps-order-free = Nothing that those need is known to be missing.
gaps-order-waiting = { $n ->
    [one] One item waits.
   *[other] { $shown } items wait.
}
gaps-order-none-waits = Nothing waits for anything else, so the order is that of the weights above.
gaps-start-now = start basic work now
gaps-order-now = can begin now
gaps-graph-note = Each item stands below what it builds on. Where an arrow is orange, what it names is still below level { $level }, so the item waits.
gaps-graph-table = The same as a table
gaps-col-hard = Cannot do without
gaps-col-soft = Better after

# Evidence debt
gaps-evidence = Evidence to attach
gaps-evidence-finding = { $n ->
    [one] One claimed level lacks its evidence
   *[other] { $shown } claimed levels lack their evidence
}
gaps-evidence-text = { $n ->
    [one] One level was answered higher than its evidence carries. This is paperwork, not a gap: it moves no priority and asks for no reform.
   *[other] { $shown } levels were answered higher than their evidence carries. This is paperwork, not gaps: it moves no priority and asks for no reform.
}
gaps-evidence-line = Answered: level { $claimed }; shown as level { $effective }. { $evidence } { $attach }
gaps-evidence-none = Every claimed level is carried by its evidence.
gaps-evidence-nothing = no evidence
gaps-evidence-off = Evidence does not limit levels in this assessment, so that none is owed.
gaps-evidence-ungraded = { $grade }, not graded by anybody

# Find out first
gaps-find-out = Find out first
gaps-find-out-text = { $n ->
    [one] The level of one item is not known. This is whom to ask, and with which question to begin.
   *[other] The levels of { $shown } items are not known. Those at the top would tell most. This is whom to ask, and with which question to begin.
}
gaps-find-out-none = Every item that applies is known.
gaps-find-out-ask = Ask
gaps-find-out-finding = Find out first: { $item }
gaps-find-out-with = Together with
gaps-find-out-question = First question
gaps-find-out-proof = Proof
gaps-find-out-more = { $n ->
    [one] One more item without a known level
   *[other] { $shown } more items without a known level
}

# Questions
gaps-questions = Questions to settle
gaps-questions-finding = { $n ->
    [one] One question to settle
   *[other] { $shown } questions to settle
}
gaps-questions-text = These answers do not fit together easily. They may be right: each is a question, not an error.
gaps-questions-none = The answers fit together.
gaps-disagree = Two frameworks, two answers

# Notices
gaps-notices = What is ours and what is official
gaps-made = Scored for { $date }. { $framework }, version { $version }.
