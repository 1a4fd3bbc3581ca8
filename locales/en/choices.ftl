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
