# Why something stands where it stands, was put off, lacks something or is doubted. The same on page, paper and command
# line.
reason-below = Level { $level }; the target is { $target }.
reason-largest-gap = Its gap is among the largest in this plan.
reason-impact = Closing it matters much for children.
reason-unlocks = While this gap stays below Level { $level }, { $items } cannot really work.
reason-helps = Progress here also makes { $items } easier.
reason-waits = This gap cannot really be closed before { $items } { $n ->
    [one] reaches
   *[other] reach
} Level { $level }; until then only preparatory work makes sense.
reason-start-now = Its basics should start at once, whatever the order says, because children need help before reforms end.
reason-quick-win = It offers a quick win: at least one action is short, cheap and free to begin.
reason-own-choice = The country set its target, impact or feasibility itself; the default of the framework was not used.

standing-decided = The country decided so.
standing-entered = Nothing proposes it; it is in the plan because the country entered something about it.
standing-phase = Its gap is taken up in phase { $phase }.
standing-preparatory = It is cheap or basic and need not wait for the phase of its gap.
standing-follows = It needs first: { $after }.
standing-over-points = An earlier start would exceed the work that the country can begin in a year.
standing-over-leads = An earlier start would give its lead too much at once.
standing-starter = { $item } stands at Level { $level }, and no other action of the plan does the same.

deferral-country = The country puts it off: { $why }
deferral-dropped = The country dropped it: { $why }
deferral-waits = What it builds on is not reached inside the period: { $after }.
deferral-points = Points of work that it needs: { $needs }; a year holds { $limit }{ $rivals ->
    [nobody] .
    [urgent] , and more urgent work takes them.
   *[others] , and other work takes them.
}
deferral-leads = Actions that its lead would lead at once: more than { $limit }.
deferral-money = Its costs would exceed the money of { $year }.
deferral-late = Too little of the period would be left for it.

# Facts that leave an action nothing to do, and what a decision about it asks for.
void-joined = The country has joined { $instrument }.
void-joined-on = The country has joined { $instrument } ({ $since }).
void-condition = This is so already: { $condition }
void-all-met = All that it would bring about is there already.
void-decide = { $fact } Take the action out, or say why it stays.
void-stays = { $fact } It stays for this reason: { $why }
# When the plan begins with a gap that stands among the first, and why not in its first phase.
start-first = Work on it begins in { $quarter } with action { $action }.
start-first-open = Work on it begins in the first phase with action { $action }.
start-later = It does not begin in the first phase: action { $action } begins in { $quarter }. { $why }
start-later-open = It does not begin in the first phase: action { $action } comes later. { $why }
start-placed = It does not begin in the first phase: the country planned action { $action } for { $quarter }.
start-placed-open = It does not begin in the first phase: the country planned action { $action } for later.
start-waits = What this builds on is not reached before: { $after }.
start-behind = Work on other gaps begins before it.
start-out = It is not taken up in this plan: action { $action } is left out. { $why }
start-deferred = It is not taken up in this plan: the country puts off action { $action }: { $why }.
start-dropped = It is not taken up in this plan: the country decided against what was proposed for it.
start-nothing = It is not taken up in this plan: no action is proposed that would bring about what is missing, and the country has added none.

# How much may be claimed about gaps and their order, as clauses.
claim-nothing = no level is known yet
claim-outside = nothing that was asked applies
claim-partial = { $n ->
    [one] { $known } of { $applicable } is known, which is not enough for an order
   *[other] { $known } of { $applicable } are known, which is not enough for an order
}
claim-unordered = { $n ->
    [one] { $gaps }, and something unknown may weigh more
   *[other] the order of { $gaps } is not certain
}
claim-likely = { $item } is likely to be among the first
claim-among-first = { $item } is among the first
claim-first = { $item } comes first
claim-closed = every known item has reached the level aimed at
claim-owed = { $n ->
    [one] no known item is below the level aimed at; for one the evidence is still owed
   *[other] no known item is below the level aimed at; for { $shown } the evidence is still owed
}
claim-open = { $n ->
    [one] one known item is below the level aimed at
   *[other] { $shown } known items are below the level aimed at
}

# What comes before what, and when.
at-level = { $item } at Level { $level }
from-level = { $item } at Level { $level } or higher
at-unknown = { $item } without a level
after-or = { " or " }
quarter = Q{ $quarter }{"\u00A0"}{ $year }
quarters = { $start } to { $end }
quarters-of-year = Q{ $first } to Q{ $last }{"\u00A0"}{ $year }
year-span = { $first }–{ $last }

# Answers that do not fit together.
rule-above-prerequisite = The answers put { $item }, but { $others }. Can the first work before what it builds on?
rule-top-without-independent-evidence = The answers put { $item }, the highest level, without evidence from an independent source. Who outside the responsible institution can confirm it?
rule-against-treaty = The answers put { $item }, and by this they hold: “{ $conditions }” The table of treaties and commitments says that the country has not joined. Which of the two is right?
rule-of-framework = The answers put { $item } and { $others }. { $question }
rule-frameworks-disagree = The answers put { $item } and { $others }, although both ask about the same matter. Which answer is right, or what does one see that the other does not?

# Single changes that would put another item on top.
tipping-level = If { $item } were at { $to } instead of { $from }, { $then }.
tipping-unknown = If { $item }, still unknown, turned out to be at { $to }, { $then }.
tipping-impact = If the impact of { $item } were { $to } instead of { $from }, { $then }.
tipping-feasibility = If the feasibility of { $item } were { $to } instead of { $from }, { $then }.
tipping-then-it = it would come first
tipping-then-other = { $item } would come first
tipping-then-none = nothing known would be left to begin with
level-number = level { $level }
level-at-most = level { $level } or lower
level-at-least = level { $level } or higher
interval = { $low } to { $high }
