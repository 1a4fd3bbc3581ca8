overview-rounds = See what changed since earlier rounds
rounds-title = Rounds
rounds-heading = What changed since { $round }
rounds-heading-alone = There is one round so far
rounds-alone = Begin the next assessment of the same country, or bring an older one along; then this page shows what rose, what fell and what became known. Answers can come along, to be confirmed or changed.
rounds-begin = Begin another round
rounds-next = The next round
rounds-next-text = Begin it from this one: every answer comes along to be confirmed or changed, with the institutions, laws and treaties on record. What is not confirmed counts nowhere.
rounds-import = Bring an older assessment along
rounds-lead = { rounds-levels-carried } { rounds-known-text }
rounds-lead-answered = The levels are those that were answered. { rounds-known-text }
rounds-levels-carried = Where evidence limits a round, its levels are those that the evidence carries; else those that were answered.
rounds-known-text = What became known is no progress, and what is no longer known is no step back.
rounds-other-basis = One of the two rounds was coded by analysts from published findings, the other was answered by the country’s institutions. A difference can come from that alone.
rounds-other-cap = Evidence limits the levels of one of the two rounds and not those of the other. A difference can come from that alone.
rounds-other-version = The two rounds were answered with different versions of the questionnaire. Read the items before you call a difference a change.
rounds-since = Compare with
rounds-compare = Compare
rounds-rose = { $n ->
    [one] { $shown } item rose
   *[other] { $shown } items rose
}
rounds-fell = { $n ->
    [one] { $shown } item fell
   *[other] { $shown } items fell
}
rounds-found = { $n ->
    [one] { $shown } item became known
   *[other] { $shown } items became known
}
rounds-lost = { $n ->
    [one] { $shown } item is no longer known
   *[other] { $shown } items are no longer known
}
rounds-held = { $n ->
    [one] { $shown } item stayed at its level.
   *[other] { $shown } items stayed at their level.
}
rounds-nothing = No level rose, fell, became known or was lost.
rounds-from-to = from { $from } to { $to }
rounds-map-note = A triangle marks a level that changed since the last round in which it was known.
rounds-list = The rounds of this country
rounds-list-hint = Ordered by the year in their name, or by the day they were begun. Every other round is scored for the latest day that its answers name.
rounds-known = Levels known
rounds-known-of = { $part } of { $whole }
rounds-here = (this round)
rounds-told = The assessment report tells what changed since this round.
rounds-not-told = The assessment report can tell what changed since this round, with both rounds side by side.
rounds-tell = Tell it in the report
rounds-leave-out = Leave it out of the report
rounds-open-report = See the report.
rounds-overtaken = Somebody changed the choices of this assessment meanwhile, so nothing was saved. Look again and choose.
choices-earlier = Earlier round in the report
