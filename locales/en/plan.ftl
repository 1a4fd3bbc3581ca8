# The plan: phases, actions, reasons, moves.
plan-title = Plan
plan-nav = Pages of the plan
plan-nav-phases = Phases and actions
plan-nav-frame = Frame and limits
plan-lead = Proposals follow from your answers: prerequisites before what builds on them, then by need and effort, under the limits that you set. You can move, put off or drop a proposal; what you decide stays, whatever the scores say later.
plan-headline-none = There is nothing to plan yet: no known gap has an action
plan-headline-no-framework = There is no plan: nothing that is answered here proposes actions
plan-headline = { $n ->
    [one] One action in three phases; { $behind }
   *[other] { $shown } actions in three phases; { $behind }
}
plan-known = items known so far: { $part } of { $whole }
plan-partial = So little is known that each further answer can change this plan.
plan-gaps-planned = { $n ->
    [0] no severe gap is known
    [one] the known severe gap has an action
   *[other] { $shown } known severe gaps have an action
}
plan-gaps-open = { $n ->
    [one] one severe gap stays open
   *[other] { $shown } severe gaps stay open
}
plan-count-decided = { $part } of { $whole } decided by your country; the rest is proposed
plan-count-undecided = your country has decided nothing yet; these are proposals
plan-count-lead = { $n ->
    [0] no action is without a lead of your country
    [one] 1 action has no lead of your country yet
   *[other] { $shown } actions have no lead of your country yet
}
plan-count-costs = { $n ->
    [0] no action is without a cost
    [one] the cost of 1 action is unknown
   *[other] the cost of { $shown } actions is unknown
}
plan-count-dates = { $n ->
    [0] no action is without dates
    [one] 1 action has no dates
   *[other] { $shown } actions have no dates
}
plan-count-funding = { $n ->
    [0] no action with a cost is without somebody who pays it
    [one] 1 action has a cost and nobody who pays it
   *[other] { $shown } actions have a cost and nobody who pays it
}
plan-count-indicator = { $n ->
    [0] no action is without an indicator
    [one] 1 action has no indicator
   *[other] { $shown } actions have no indicator
}
plan-only = Not all actions are shown, only this: { $which }.
plan-only-all = Show all
plan-count-deferred = { $n ->
    [one] 1 action is put off
   *[other] { $shown } actions are put off
}
plan-no-period = The years are not decided, so that phases have no dates. For limits, five years are assumed.
plan-set-frame = Set the period and the limits
plan-over-points = { $year }: points of work that begin: { $points }; your limit: { $limit }. Your own decisions bring this about; proposals keep to the limit.
plan-over-leads = Actions that { $lead } would lead at once: { $most }; your limit: { $limit }.
plan-drag = Actions can also be dragged by their numbers.
plan-filter = Show one objective
plan-filter-all = All objectives
plan-phase = Phase { $phase }
plan-phase-heading = { $n ->
    [0] Phase { $phase }: no actions
    [one] Phase { $phase }: 1 action
   *[other] Phase { $phase }: { $shown } actions
}
plan-phase-empty = No action here.
plan-no-dates = no dates yet

plan-decided = decided
plan-proposed = proposed
plan-taken = taken into the plan
plan-nobody = nobody yet
plan-usual = usually: { $words }
plan-usual-hint = Usually: { $words }
plan-proposed-dates = { $words } (proposed)
plan-cost-unknown = unknown
plan-fact-when = { history-when }
plan-fact-place = Place in the phase

plan-why = Why it stands here

plan-broken-title = It begins before what it needs:
plan-broken = { $needs }. Nobody wrote down why.
plan-broken-why = { $needs }. Reason: { $why }
plan-despite = Why it may begin before what it needs, or why it stays
plan-despite-hint = Only where it begins before what it needs, or where nothing is left for it to do.
plan-changed-closed = You decided this for a gap that has closed since: the target is reached. Your decision stands until you change it.
plan-changed-unknown = You decided this for a gap whose level is not known any more. Your decision stands until you change it.
plan-changed-moved = You decided this at Level { $from } with target { $from-target }; now it is Level { $to } with target { $to-target }. Your decision stands until you change it.

plan-moves = Move, put off or drop
plan-bring-in = Bring it in
plan-do-take = Take it
plan-do-up = Move up
plan-do-down = Move down
plan-do-phase-1 = To phase 1
plan-do-phase-2 = To phase 2
plan-do-phase-3 = To phase 3
plan-do-back = Back to the proposal
plan-do-defer = Put off
plan-do-drop = Drop
plan-do-despite = Record the reason
plan-reason = Reason for putting off or dropping
plan-reason-hint = The strategy names what is put off, with this reason. It does not mention what is dropped.

plan-late-heading = Among the first gaps, and not in the first phase
plan-late-heading-weight = Gaps of much weight that the plan takes up later

plan-gaps-heading = { $n ->
    [one] One severe gap without an action
   *[other] { $shown } severe gaps without an action
}
plan-gaps-hint = Severe: the gap, weighed with impact, is at least 0.4 of 1. The strategy names these gaps as open.
plan-gap-put-off = Put off: { $actions }.
plan-gap-dropped = Open by your decision against: { $actions }.
plan-gap-nothing = Nothing is proposed for it. Add an action of your own.
plan-deferred-heading = { $n ->
    [one] 1 action put off
   *[other] { $shown } actions put off
}
plan-deferred-hint = Not in this plan, and the strategy says so.
plan-dropped-heading = { $n ->
    [one] 1 action dropped
   *[other] { $shown } actions dropped
}
plan-dropped-hint = The strategy does not propose them; a severe gap that stays open without them is named as open. You can bring them back.

plan-own-heading = Add an action of your own
plan-own-action = What is done
plan-own-action-hint = Begin with a verb: "Train", "Adopt", "Open".
plan-own-item = The gap that it closes
plan-own-no-item = none of these
plan-own-add = Add it

plan-stands = Phase { $phase }, { $when }.
plan-is-put-off = This action is not in the plan.
plan-not-proposed = It would close no known gap: the target is reached, the level is not known, or what it brings about lies above the target.
plan-not-proposed-unknown = The level of its item is not known, so nobody can tell whether it would close a gap.
plan-not-proposed-reached = The target of its item is reached; it would close no gap.
plan-not-proposed-above = What it would still bring about lies above the target of its item.
plan-entering = Whatever is entered here takes it into the plan, unless “{ plan-taken-deferred }” or “{ plan-taken-dropped }” is chosen.
plan-entering-dates = A phase or a date entered here takes it into the plan all the same.
plan-entered = Nothing proposes this action; it is in the plan because your country entered something about it. To keep it there, choose “{ plan-taken-yes }”; to take it out, choose “{ plan-taken-deferred }” or “{ plan-taken-dropped }”, or empty what was entered.
plan-dates-phase = Your country put it into phase { $phase }, but its dates ({ $when }) lie in phase { $other }. Change the phase or the dates.
plan-lacks = Missing before anybody can sign: { $lacks }.
plan-needs = What should be there first
plan-steps = How it is usually done
plan-lifts = What will hold when it is done
plan-unit-cost = What it usually costs
plan-cost-driver = What makes it cost: { $words }
plan-targets = What the indicator usually shows
plan-after-years = { $n ->
    [one] After 1 year
   *[other] After { $shown } years
}
plan-evidence = How well it is known to work
plan-examples = Where it was done
plan-suggested-indicators = Indicators that fit
plan-decision = Decision
plan-who-when = Who and when
plan-measured = How it is measured
plan-as-proposed = as proposed
plan-field-title = { plan-own-action }
plan-field-item = { plan-own-item }
plan-field-taken = Is it part of the plan?
plan-taken-proposed = The proposal stands
plan-taken-yes = Yes, my country takes it
plan-taken-deferred = Not in this period
plan-taken-dropped = Not at all
plan-field-reason = Reason, where it is put off or dropped
plan-field-despite = { plan-despite }
plan-field-lead = Institution that leads
plan-field-partners = Institutions that take part
plan-partners-hint = One a line.
plan-field-start = { column-start }
plan-field-end = { column-end }
plan-quarter-hint = A quarter, such as 2027-Q3.
plan-field-indicator = { column-indicator }
plan-field-baseline = Value today
plan-baseline-hint = With its year, such as: 40 % (2026).
plan-field-midterm-target = Value half way
plan-field-final-target = Value in the end
plan-field-verification = { column-verification }
plan-field-risk = { column-risk }

plan-costs-hint = The price of one unit in the price year, and how many units in each year. Inflation and contingency are added by the program. Leave empty what nobody knows: unknown is not zero.
plan-costs-no-period = The years of the strategy are not decided yet. Enter costs by calendar year; they stay when the period is decided.
plan-cost-what = { column-what }
plan-cost-kind = { column-kind }
plan-cost-class = { column-economic-class }
plan-cost-code = { column-budget-code }
plan-cost-unit = { column-unit }
plan-cost-unit-cost = { column-unit-cost }
plan-funding-heading = Funding
plan-funding-hint = Secured: in an adopted budget or a signed agreement. Pledged: announced.
plan-funding-status = { column-funding-status }
plan-row = Line { $number }
plan-save-rows = Save and add rows
plan-totals = As saved, with inflation and contingency
plan-gap = Gap

fault-reason-idle = A reason for putting off or dropping is written down, but the action is neither. Choose “{ plan-taken-deferred }” or “{ plan-taken-dropped }”, or empty the reason.
fault-reason-idle-button = A reason for putting off or dropping is written down, but this button does neither. Press “{ plan-do-defer }” or “{ plan-do-drop }”, or empty the reason.
fault-reason-missing = Write down the reason; the strategy and those who come after you need it.
fault-year-missing = A period has a first and a last year: enter both, or neither.
fault-outside-period = This lies outside the period of the plan, { $first } to { $last }. Choose a quarter inside it, or change the period first.
fault-end-before-start = The end cannot come before the beginning.
fault-too-many-years = A strategy has at most fifteen years.
fault-prices-too-high = At this inflation prices would be more than a million times as high in the last year as in the year of the prices. Enter a lower rate or a later year of the prices.

# Fields that are called as columns are.
plan-funding-source = { column-source }
plan-funding-name = { column-name }
plan-field-phase = { column-phase }
