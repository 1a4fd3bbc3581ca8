# What answers, evidence and wording are marked with.
rating-unknown = Don't know
rating-na = Not applicable
rating-open = Not answered
cell-level = level { $level } of 4
cell-claimed = claimed level { $level }

status-verified = Read in its source
status-recalled = Recalled, to be checked
status-drafted = Our wording, not yet reviewed

basis-self-assessment = Self-assessment
basis-desk-coding = Desk coding, not validated

kind-law = Law, decree or regulation in force
kind-policy = Policy, plan, protocol or agreement
kind-data = Statistic or data set
kind-report = Study, evaluation or report
kind-press = News, web page or press release
kind-statement = Statement by a person or institution

grade-none = Not graded: carries level 1 at most
grade-e0 = e0: only asserted; carries level 1 at most
grade-e1 = e1: described by the responsible agency; carries level 2 at most
grade-e2 = e2: document cited with its date; carries level 3 at most
grade-e3 = e3: document attached and checked by the facilitator; carries every level
grade-e4 = e4: confirmed by an independent source; carries every level

stance-for = It supports the level
stance-against = It speaks against the level

confidentiality-public = Everybody may see it
confidentiality-committee = The steering committee may see it
confidentiality-confidential = Only those who answered and the coordinator may see it

confidence-low = Low: one side's word, or a document that was only described
confidence-medium = Medium: a cited document
confidence-high = High: a checked document, and at least two groups agree

enabler-partly = Partly
enabler-no = No
enabler-open = Not said
