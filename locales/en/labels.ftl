# What values that are one of a few are called; what ends with "means" explains them to those who choose.

# How an action stands, as reported.
status-not-started = not begun
status-on-track = on track
status-delayed = delayed
status-stopped = stopped
status-done = done

# How that is to its dates.
timing-unreported = not reported
timing-done = { status-done }
timing-done-late = done, late
timing-on-time = on time
timing-late = late
timing-stopped = { status-stopped }

# Where an action comes from.
origin-library = from the library
origin-starter = starter measure
origin-own = your own
origin-lost = no longer in the library

# What an action lacks.
lack-lead = a lead that has agreed
lack-dates = start and end
lack-dates-phase = dates that lie in its phase
lack-costs = a cost
lack-funding = a source of funds
lack-indicator = an indicator
lack-baseline = a baseline
lack-baseline-year = the year of the baseline
lack-target = a target
lack-target-year = the year of the target
lack-target-late = a target that lies within the years of its work
lack-despite = the reason for beginning before what it builds on is in place

# How long an action usually takes.
time-short = up to 1 year
time-medium = 1 to 3 years
time-long = 3 to 5 years

# What an action usually costs.
cost-class-low = low
cost-class-mid = middle
cost-class-high = high
cost-class-low-means = unknown; usually under USD 100,000
cost-class-mid-means = unknown; usually USD 100,000 to 1,000,000
cost-class-high-means = unknown; usually over USD 1,000,000

# How well an action is known to work.
practice-effective = effective
practice-promising = promising
practice-prudent = prudent
practice-effective-means = Effective: controlled studies found that it works
practice-promising-means = Promising: one sound study, or studies of what leads to violence, speak for it
practice-prudent-means = Prudent: treaties, experts or the practice of several countries advise it; there are no trials

# Kinds of cost.
cost-kind-recurrent = recurrent
cost-kind-capital = one-off
cost-kind-recurrent-means = every year again
cost-kind-capital-means = once, such as equipment or legal drafting

# What budgets classify a cost as.
economic-class-wages = wages and salaries
economic-class-goods-services = goods and services
economic-class-transfers = transfers
economic-class-capital = capital
economic-class-none = not classified

# Who pays, and how surely.
funding-source-state-budget = state budget
funding-source-levy = levy or universal service fund
funding-source-donor = donors
funding-source-private = private sector
funding-status-secured = secured
funding-status-pledged = pledged

# What an indicator measures, which way is good, and beside what it can be set.
indicator-impact = impact
indicator-outcome = outcome
indicator-output = output
indicator-process = process
desired-up = more is better
desired-down = less is better
desired-neither = neither direction is good by itself
comparability-comparable = May be set beside figures of other countries
comparability-with-caution = May be set beside figures of other countries with caution
comparability-national-only = Only to be compared within the country

# How certain a place in the order is.
certainty-robust = robust
certainty-likely = likely
certainty-sensitive = sensitive
certainty-robust-means = among the first five in at least { $share } of the recalculations
certainty-likely-means = in at least { $share }
certainty-sensitive-means = in fewer than that

# Whether a condition is met.
condition-met = met
condition-not-met = not met
condition-unknown = nobody said

# How sure an answer is.
confidence-low = low
confidence-medium = { rating-feasibility-3 }
confidence-high = high
confidence-low-means = Low: one side's word, or a document that was only described
confidence-medium-means = Medium: a cited document
confidence-high-means = High: a checked document, and at least two groups agree

# What evidence is, what it carries, and for which side it speaks.
kind-law = law or regulation
kind-policy = policy, plan or agreement
kind-data = data
kind-report = study or report
kind-press = press, news or web page
kind-statement = statement
kind-law-means = Law, decree or regulation in force
kind-policy-means = Policy, plan, protocol or agreement
kind-data-means = Statistic or data set
kind-report-means = Study, evaluation or report
kind-press-means = News, web page or press release
kind-statement-means = Statement by a person or institution
grade-e0 = asserted only (e0)
grade-e1 = described by the responsible agency (e1)
grade-e2 = a document cited with its date (e2)
grade-e3 = a document attached and checked (e3)
grade-e4 = confirmed by an independent source (e4)
grade-none = not graded
grade-e0-means = e0: only asserted; carries level 1 at most
grade-e1-means = e1: described by the responsible agency; carries level 2 at most
grade-e2-means = e2: document cited with its date; carries level 3 at most
grade-e3-means = e3: document attached and checked by the facilitator; carries every level
grade-e4-means = e4: confirmed by an independent source; carries every level
grade-none-means = As it follows from what is filled in
ground-title = no more than a title
ground-statement = a statement, and whose it is
ground-origin = who published it or where it is, but no date
ground-citation = a date, and who published it or where it is
ground-undated = the document itself, but no date, without which nobody can say how old it is
ground-document = the document itself, with its date
debt-nothing = No evidence for the level is named.
debt-ungraded = Evidence not graded by anybody: from what is filled in, it counts as { $grade }.
debt-graded = The strongest evidence counts as { $grade }.
debt-attach-e1 = To attach: who says so, a publisher or an address; the level { $level } then counts.
debt-attach-e2 = To attach: a document with its date, and who published it or where it can be found, or the document itself; the level { $level } then counts.
debt-attach-e3 = To attach: a document that the facilitator has checked (e3), or confirmation by an independent source (e4); the level { $level } then counts.
stance-for = for the level
stance-against = against the level
stance-for-means = It supports the level
stance-against-means = It speaks against the level

# Whether evidence has aged.
age-fresh = fresh enough
age-aged = has lost a grade by its age
age-undated = no date

# Who may see something.
confidentiality-public = Everybody may see it
confidentiality-committee = The steering committee may see it
confidentiality-confidential = Only those who answered and the coordinator may see it

# Who a document is for.
audience-public = Everybody
audience-committee = The steering committee
audience-internal = Internal: everything

# How drafting notes are printed.
notes-boxes = In boxes, where each stands
notes-inline = As numbers in the text, with a list at the end
notes-list = In the list at the end only
notes-none = Not at all: the text as it would be signed

# The documents.
document-strategy = Strategy
document-report = Assessment report
document-plan = Action plan and costing
document-memorandum = Cabinet memorandum
document-points = Open points
document-questions = Question sheets
document-starting = Starting paper
document-poster = Strategy on a page
document-press = Press sheet
document-children = Children’s version
document-concept = Concept notes
document-comments = Comments matrix
document-progress = Progress report
document-strategy-means = What cabinet adopts: vision, objectives, who answers, what it costs.
document-report-means = What was found, area by area, with recommendations.
document-plan-means = Every measure with lead, time, indicator and cost; budget by year; for those who carry it out.
document-memorandum-means = One page or two: what cabinet is asked to decide, and why now.
document-points-means = What is open before anybody can sign, by who owes it. For those who write; internal.
document-questions-means = A sheet for each institution, with boxes to tick.
document-starting-means = Ten to twelve pages for a country with few answers: what is known, what to ask, first steps.
document-poster-means = Vision, objectives, results, money and who answers, on one sheet of A3.
document-press-means = Questions that journalists ask, with answers.
document-children-means = Plain words and pictures, for about 10 to 14 years.
document-concept-means = One page for donors for each objective.
document-comments-means = Who commented what, and what became of it.
document-progress-means = What was done in the year, what is late, what is next.

# On what an assessment rests.
basis-self-assessment = Self-assessment
basis-desk-coding = Desk coding
basis-self-assessment-means = Self-assessment by the country's institutions; levels limited by the evidence shown; not an official level
basis-self-assessment-uncapped = Self-assessment by the country's institutions; not an official level
basis-desk-coding-means = Analyst coding of published findings; not validated by the country; not an official level
basis-desk-coding-confirmed = Analyst coding of published findings; answers confirmed by the country: { $part } of { $whole }; not an official level

# How far wording can be relied on.
read-verified = read in the source
read-recalled = recalled, to be checked against the source
read-drafted = our own wording, to be reviewed by an expert

# Yes, in part, no.
three-open = not looked up
three-yes = yes
three-partly = in part
three-no = no

# Whether a safeguard is in place.
safeguard-open = { three-open }
safeguard-yes = in place
safeguard-partly = partly in place
safeguard-no = not yet in place

# How far a reform of the law has come.
reform-planned = planned by the government
reform-independent = in the hands of an institution that takes no directions from cabinet
reform-considered = under consideration

# Kinds of instrument, and where a country stands with one. Only a treaty is signed, ratified and in force for a country.
instrument-treaty = treaty
instrument-soft-law = guidance that does not bind by itself
instrument-regional = law of a regional organization
commitment-unknown = { three-open }
commitment-ratified = ratified or acceded to
commitment-signed = signed, not ratified
commitment-under-review = under review
commitment-endorsed = endorsed by the country
commitment-applies = applies to the country
commitment-none = neither signed nor ratified
commitment-not-endorsed = not endorsed
commitment-not-open = not open to the country
commitment-does-not-apply = does not apply to the country

# Groups of risks and harms.
harms-content = Content
harms-contact = Contact
harms-conduct = Conduct
harms-contract = Contract
harms-cross-cutting = Across all four
harms-content-means = what a child sees or hears
harms-contact-means = somebody seeks the child out
harms-conduct-means = what the child or another child does
harms-contract-means = the child as a customer or source of data
harms-cross-cutting-means = runs through the others

# Topics of the human-rights check.
rights-expression = Expression and information
rights-privacy = Privacy and personal data
rights-powers = Misuse of powers
rights-proportionality = Necessity and proportionality
rights-equality = Equality, and children in conflict with the law
rights-oversight = Independent oversight
rights-remedies = Complaint, appeal and remedy

# Groups of the legal table.
law-offences = Offences
law-procedure = Procedure
law-duties = Duties of services
law-victims = Victims
law-safeguards = Data, powers and their limits

# Who was heard, and what became of a comment.
heard-institutions = ministries and authorities
heard-children = children and young people
heard-parents = parents and carers
heard-survivors = survivors
heard-civil-society = civil society and academia
heard-industry = companies
heard-public = the public
outcome-open = open
outcome-accepted = accepted
outcome-partly = accepted in part
outcome-rejected = not accepted

# What a contact is for, and whether it costs anything.
contact-helpline = help for children
contact-reporting = reporting
contact-police = police
charge-unknown = Not looked up
charge-free = Yes, free of charge
charge-charged = No, it costs as much as any call

# Sizes of paper.
paper-a4 = A4
paper-letter = Letter

# Entries of the lists, as the register says what was decided.
decided-figure = figure entered by the country
decided-finding = finding entered by the country
decided-risk = risk or assumption
decided-consultation = consultation
decided-comment = comment on a draft
decided-law = provision of the law
decided-policy = policy nearby
decided-rights = answer to the human-rights check
decided-stakeholder = institution
decided-signature = line of the approval page
decided-contact = contact
decided-calendar = day of the process

# How far an institution has come with a question.
response-not-begun = { status-not-started }
response-draft = in draft
response-submitted = submitted
response-agreed = agreed

# How much an institution can move, and what part it has in the assessment.
influence-unknown = not judged
influence-high = { confidence-high }
influence-medium = { rating-feasibility-3 }
influence-low = { confidence-low }
part-open = not settled yet
part-consulted = is consulted
part-answers = answers questions
part-accountable = answers for the result
part-informed = is kept informed
part-open-means = Not settled yet
part-consulted-means = Consulted before anything is settled
part-answers-means = Answering questions
part-accountable-means = Accountable for the result, which it approves
part-informed-means = Kept informed
