# A stage.
stage-number = Stage { $part } of { $whole }
stage-next = What to do next
stage-next-answer = { $n ->
    [one] Answer the one question of this stage that is still open: { $item }.
   *[other] Answer the { $shown } questions of this stage that are still open, beginning with { $item }.
}
stage-next-make = Make the next output, and say where it can be found: { $output }.
stage-next-complete = { $n ->
    [one] Complete the answer about { $item }, so that this holds: { $gate }
   *[other] Complete { $shown } answers, beginning with { $item }, so that this holds: { $gate }
}
stage-next-confirm = Have this confirmed by those who sign: { $gate }
stage-next-sign = Have this signed: { $gate }
stage-next-record = Put this on record in the program: { $gate }
stage-next-validated = This round is validated, so its answers are shut; what is not answered stays open. Begin the next round, in which answers can be given again.
stage-next-go-on = Everything of this stage is there; go on with “{ $stage }”.
stage-next-renew = Everything of this stage is there, and so it is with all others; begin the next round when the cycle ends.
stage-made-at = Made in the program under “{ $place }”
stage-recorded-at = Recorded under “{ $place }”
stage-tasks = What to do
stage-outputs = What it leaves behind
stage-outputs-hint = Tick what exists, and say where it can be found.
stage-output-done = Exists:
stage-reference = Where it can be found: number, address or file name
stage-reference-missing = Say where it can be found, or take the tick away: { $output }
stage-gates = What must hold before the next stage
stage-gates-hint = Tick a condition only when those who sign have confirmed it.
stage-gates-signed = These are signed, each by whoever answers for it:
stage-gates-computed = These follow from the answers:
stage-gates-recorded = These the program knows from its own records; nobody ticks them:
stage-signs = Who signs: { $who }
stage-note = Note for those who come after
stage-note-hint = Decisions, open points, who was heard. No case data and no names of victims.
stage-inputs = What it starts from
stage-items = Questions it works on
stage-links = Related places in other guidance
stage-ours = What is ours here
stage-ours-text = Titles, numbers and wording of the stages are ours. Do not quote them as ITU's.
stage-notices = All remarks on the stages
gate-open = Confirmed
gate-unconfirmed = Not confirmed yet
gate-recorded = On record.
gate-not-recorded = Not on record yet.
gate-missing = { $n ->
    [one] 1 answer does not meet it yet.
   *[other] { $shown } answers do not meet it yet.
}
gate-unasked = Not asked: these questions are not part of this assessment
gate-first = Begin with { $item }
