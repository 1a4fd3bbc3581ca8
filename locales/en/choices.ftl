# Targets, enablers and weights.
choices-title = Choices
choices-lead = What only your country can decide. Nothing here changes a level; it changes what comes first.
choices-enablers = Circumstances
choices-enablers-text = They make everything easier or harder. What you say here moves feasibility by one step at most; what you leave open moves nothing.
choices-weights = Question by question
choices-weights-text = Our defaults are drafts. Change them where your country sees it otherwise; a changed value is shown with the result. Gaps are measured by the highest target, so that a lower target makes a smaller gap.
choices-impact-anchor = Impact: 5 protects or identifies victims directly, or unlocks at least five others; 3 supports a direct service; 1 is marginal.
choices-feasibility-anchor = Feasibility: 5 is in the mandate, cheap, done within a year, and its owner is willing; 3 needs partner money or a law with consensus; 1 needs a contested law and much recurrent money.
choices-item = Question
choices-common = as above: { $level }
choices-default = default: { $value }
choices-none = no default
# Which frameworks are answered.
frameworks-title = Which questions are answered
frameworks-link = Add other questions, or take some away
frameworks-lead = An assessment begins with some sets of questions, and others can be added whenever they are needed.
frameworks-at-work = Answered here
frameworks-at-work-items = Questions with something recorded: { $part } of { $whole }
frameworks-at-work-text = These stay and cannot be taken away, because answers, targets, estimates or decisions about actions are recorded in them.
frameworks-offered = Can be added
frameworks-offered-text = What is ticked is asked from now on. As long as nothing is recorded in it, the tick can be taken away again. What is added is unanswered at first, so the share of answered questions falls.
frameworks-propose = { $n ->
    [0] None of them proposes actions, so that no plan follows from the answers.
    [one] A plan follows from the answers only where this one is chosen, because only it proposes actions: { $frameworks }.
   *[other] A plan follows from the answers only where one of these is chosen, because only they propose actions: { $frameworks }.
}
frameworks-no-plan = { $n ->
    [0] No plan follows from the answers, because none of the chosen sets of questions proposes actions.
    [one] No plan follows from the answers, because none of the chosen sets of questions proposes actions; this one does: { $frameworks }.
   *[other] No plan follows from the answers, because none of the chosen sets of questions proposes actions; these do: { $frameworks }.
}
frameworks-overtaken = Somebody else changed this meanwhile. Below are your own ticks; save again if you still want it so.
