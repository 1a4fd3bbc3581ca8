# Words that the chapters of a strategy need. Sentences of the text itself stand in templates/strategy/.

doc-money = { $currency } { $amount }
doc-quarter = Q{ $quarter }{"\u00A0"}{ $year }

# Numbers of things.
doc-count-institutions = { $n ->
    [0] no institution
    [one] one institution
   *[other] { $words } institutions
}
doc-count-people = { $n ->
    [0] nobody
    [one] one person
   *[other] { $words } people
}
doc-count-children = { $n ->
    [0] no child
    [one] one child
   *[other] { $words } children
}
doc-count-consultations = { $n ->
    [0] no consultation
    [one] one consultation
   *[other] { $words } consultations
}
doc-count-comments = { $n ->
    [0] no comment
    [one] one comment
   *[other] { $words } comments
}
doc-count-entries = { $n ->
    [0] no entry
    [one] one entry
   *[other] { $words } entries
}
doc-count-figures = { $n ->
    [0] no figure
    [one] one figure
   *[other] { $words } figures
}
doc-count-findings = { $n ->
    [0] no finding
    [one] one finding
   *[other] { $words } findings
}
doc-count-instruments = { $n ->
    [0] no instrument
    [one] one instrument
   *[other] { $words } instruments
}
doc-count-bodies = { $n ->
    [0] no body
    [one] one body
   *[other] { $words } bodies
}
doc-count-risks = { $n ->
    [0] no risk
    [one] one risk
   *[other] { $words } risks
}
doc-count-questions = { $n ->
    [0] no question
    [one] one question
   *[other] { $words } questions
}
doc-count-provisions = { $n ->
    [0] no provision
    [one] one provision
   *[other] { $words } provisions
}
doc-count-objectives = { $n ->
    [0] no objective
    [one] one objective
   *[other] { $words } objectives
}
doc-count-indicators = { $n ->
    [0] no indicator
    [one] one indicator
   *[other] { $words } indicators
}

# For whom the document is written.
doc-audience-public = This version is for everybody.
doc-audience-committee = This version is for the steering committee only.
doc-audience-internal = This version is for those who answered and the coordinator only.

# Cover.
doc-cover-period = Period: { $period }
doc-cover-adopted-by = Adopted by { $by } on { $date }, reference { $reference }
doc-cover-version = Version { $label }
doc-cover-sample = Sample: the country and every figure in this document are invented

# How decisions stand in the register.
doc-decided-frame = Title, period, lead, money and reporting of the strategy
doc-decided-frame-remark = decision of the country
doc-decided-figure = figure entered by the country
doc-decided-finding = finding entered by the country
doc-decided-risk = risk or assumption
doc-decided-consultation = consultation
doc-decided-comment = comment on a draft
doc-decided-law = provision of the law
doc-decided-policy = policy nearby
doc-decided-rights = answer to the human-rights check
doc-decided-stakeholder = institution
doc-decided-signature = line of the approval page
doc-decided-body = body of the strategy
doc-decided-action = decision on the action plan
doc-decided-indicator = decision on the results framework
doc-decided-version = Version “{ $label }”

# Process facts.
doc-process-when = Institutions answered between { $first } and { $last }.
doc-process-when-day = Institutions answered on { $first }.
doc-process-period = The strategy runs for the years { $years }.
doc-process-who = { $lead }.
doc-process-institutions = { $institutions } with a part in the strategy; Annex C lists them.
doc-process-consultation = { $consultations } with { $people }; Annex G lists them.
doc-process-children = { $children } took part, recorded as totals only.
doc-process-where = Places of the consultations: { $places }.
doc-process-evidence = { $answers } to the questionnaires with { $sources } that may be shown.
doc-process-decision = Adopted by { $by } on { $date }, reference { $reference }.
doc-process-money = The actions costed so far come to { $total } at prices of { $year }; { $secured } is secured, and { $gap } has no source.
doc-process-money-undated = The actions costed so far come to { $total }; { $secured } is secured, and { $gap } has no source.

# Groups of figures.
doc-figures-population = Children in the population
doc-figures-access = Access
doc-figures-use = Use
doc-figures-skills = Skills
doc-figures-harm = Harm and help
doc-figures-own = Further figures

# Risks and harms.
doc-harms-content = Content
doc-harms-content-meaning = what a child sees or hears
doc-harms-contact = Contact
doc-harms-contact-meaning = somebody seeks the child out
doc-harms-conduct = Conduct
doc-harms-conduct-meaning = what the child or another child does
doc-harms-contract = Contract
doc-harms-contract-meaning = the child as a customer or source of data
doc-harms-cross-cutting = Across all four
doc-harms-cross-cutting-meaning = runs through the others

# Areas of the situation analysis.

# Where a country stands with an instrument.
doc-commitment-unknown = not looked up
doc-commitment-ratified = in force
doc-commitment-signed = signed, not ratified
doc-commitment-under-review = under review
doc-commitment-none = neither signed nor ratified
doc-commitment-not-open = not open to the country
doc-kind-treaty = treaty
doc-kind-soft-law = guidance that does not bind by itself
doc-kind-regional = regional instrument

# Yes, partly, no.
doc-three-open = not looked up
doc-three-yes = yes
doc-three-partly = in part
doc-three-no = no

# References of a principle.
doc-basis-crc = CRC { $n ->
    [one] Article
   *[other] Articles
} { $list }
doc-basis-gc25 = GC25 { $n ->
    [one] paragraph
   *[other] paragraphs
} { $list }

# Bodies.
doc-body-chair = the chair
doc-body-members = the members
doc-body-frequency = the rhythm of meetings
doc-body-quorum = the quorum
doc-body-rule = the rule of decision
doc-body-basis = the legal basis

# The human-rights check.
doc-rights-expression = Expression and information
doc-rights-privacy = Privacy and personal data
doc-rights-powers = Misuse of powers
doc-rights-proportionality = Necessity and proportionality
doc-rights-equality = Equality, and children in conflict with the law
doc-rights-oversight = Independent oversight
doc-rights-remedies = Complaint, appeal and remedy

# The legal table.
doc-law-offences = Offences
doc-law-procedure = Procedure
doc-law-duties = Duties of services
doc-law-victims = Victims
doc-law-safeguards = Data, powers and their limits
doc-law-own = Further topics

# Consultations and comments.
doc-heard-institutions = ministries and authorities
doc-heard-children = children and young people
doc-heard-parents = parents and carers
doc-heard-survivors = survivors
doc-heard-civil-society = civil society and academia
doc-heard-industry = companies
doc-heard-public = the public
doc-outcome-open = open
doc-outcome-accepted = accepted
doc-outcome-partly = accepted in part
doc-outcome-rejected = not accepted

# Actions.
doc-cost-class = { $class } (class)
doc-cost-recurrent = recurrent
doc-cost-capital = capital
doc-cost-line = { $what }, { $price } a { $unit }: { $total }, { $kind }
doc-cost-line-plain = { $what }: { $total }, { $kind }
doc-funding-state = state budget
doc-funding-levy = levy or universal service fund
doc-funding-donor = donor
doc-funding-private = private
doc-funding-secured = secured
doc-funding-pledged = pledged
doc-funding-line = { $name } ({ $source }): { $total }
doc-funding-line-plain = { $source }: { $total }
doc-lead-none = no lead yet
doc-lead-proposed = (proposed)
doc-objective-none = No objective
doc-status-not-started = not begun
doc-status-on-track = on track
doc-status-delayed = delayed
doc-status-stopped = stopped
doc-status-done = done
doc-lack-lead = a lead that has agreed
doc-lack-dates = start and end
doc-lack-costs = a cost
doc-lack-funding = a source of funds
doc-lack-indicator = an indicator
doc-lack-baseline = a baseline
doc-lack-baseline-year = the year of the baseline
doc-lack-target = a target
doc-lack-target-year = the year of the target
doc-lack-despite = the reason for beginning before what it builds on is in place
doc-standing-decided = The country put it there.
doc-standing-phase = Its gap is taken up in phase { $phase }.
doc-standing-preparatory = It is cheap or basic and need not wait for the phase of its gap.
doc-standing-follows = It builds on: { $after }.
doc-standing-over-points = An earlier start would exceed the work that the country can begin in a year.
doc-standing-over-leads = An earlier start would give its lead too much at once.
doc-standing-starter = { $item } stands at Level { $level }, and no other action of the plan does the same.
doc-deferral-waits = what it builds on is not reached inside the period: { $after }
doc-deferral-points = a year holds { $limit } points of work, and the { $needs } that it needs find no room beside more urgent actions
doc-deferral-leads = its lead would lead more than { $limit } actions at once
doc-deferral-money = its costs would exceed the money of { $year }
doc-deferral-late = too little of the period would be left for it

# Indicators.
doc-indicator-impact = impact
doc-indicator-outcome = outcome
doc-indicator-output = output
doc-indicator-process = process
doc-comparable = May be set beside figures of other countries
doc-comparable-with-caution = May be set beside figures of other countries with caution
doc-comparable-national = Only to be compared within the country
doc-desired-up = more is better
doc-desired-down = less is better
doc-desired-neither = neither direction is good by itself

# Tables.
doc-table-acronyms = Acronyms
doc-table-terms = Terms
doc-table-missing = What is missing, and who owes it
doc-table-matrix = { $actions } in the action plan{ $n ->
    [0] ; none is decided yet
    [one] ; one is decided
   *[other] ; { $decided } are decided
}
doc-column-acronym = Acronym
doc-column-meaning = Stands for
doc-column-term = Term
doc-column-definition = Meaning
doc-column-place = Section
doc-column-chapter = Chapter
doc-column-what = What is missing
doc-column-owed = Owed by
doc-column-lead-partners = Lead; partners
doc-column-when = Start – end
doc-column-baseline-target = Baseline → targets
doc-column-funding = Source of funds

# Figures.
doc-radar-title = { $n ->
    [0] No domain that is known well enough stays below its target
    [one] In one of { $known } domains known well enough, the median stays below the target
   *[other] In { $below } of { $known } domains known well enough, the median stays below the target
}
doc-radar-title-all = { $n ->
    [one] The only domain known well enough stays below its target in the median
   *[other] In all { $known } domains known well enough, the median stays below the target
}
doc-radar-alt = Median level and target of each domain. { $axes }
doc-radar-value = Median level today
doc-radar-target = Target
doc-radar-axis = level { $value }, target { $target }
doc-radar-unknown = not known well enough
doc-gantt-title = The actions over the years of the strategy
doc-gantt-title-part = The actions over the years of the strategy, part { $part } of { $parts }
doc-gantt-alt = Actions with start and end. { $rows }
doc-gantt-quarter = Q{ $quarter }
doc-gantt-planned = planned
doc-gantt-under-way = under way
doc-gantt-done = done
doc-gantt-overdue = late
doc-gantt-dropped = stopped
doc-gantt-milestone = milestone
doc-gantt-undated = without dates
doc-gantt-today = today
doc-gantt-continued = (continued)
doc-costs-title = Of { $total }, { $gap } has no source yet
doc-costs-title-covered = The cost of { $total } is secured or pledged in full
doc-costs-alt = Cost by year with the money for it. { $years }
doc-costs-gap = without source
doc-costs-total = total
doc-costs-unit = { $currency }, prices of { $year }
doc-costs-unit-undated = { $currency }
doc-theory-title = { $objectives } and the change they should bring
doc-theory-alt = From objectives to change. { $stages }
doc-theory-objectives = Objectives
doc-theory-results = What they make possible
doc-theory-impact = Change for children
doc-theory-assumptions = Assumptions
doc-governance-title = Who decides, who steers, who works and who watches
doc-governance-alt = The bodies of the strategy by office. { $bodies }
doc-governance-unnamed = not yet named
doc-governance-reports = reports to
doc-governance-advises = advises or oversees, independently
doc-governance-cabinet = Cabinet and parliament
