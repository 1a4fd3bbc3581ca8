# The lists that a strategy is made with.
records-title = Records
records-headline = Lists that are still empty: { $part } of { $whole }
records-headline-none = None of the lists has anything in it yet
records-headline-full = Every list has something in it
records-lead = A strategy needs more than levels: who was heard, what the law says, which treaties bind, who steers, what can go wrong. Each list feeds the chapters named beneath it. What is missing shows in the draft as a note, never as an invented sentence.
records-count = { $n ->
    [one] 1 entry
   *[other] { $shown } entries
}
records-none = Nothing yet
records-of = { $part } of { $whole } filled in
records-empty = There is no entry yet.
records-no-names = Name institutions and offices, not persons. Never enter names of children or details of a case.
records-not-named = Not named yet
records-offers = { $n ->
    [one] One more to think of
   *[other] { $shown } more to think of
}
records-offers-hint = Our list, drafted from what strategies of this kind contain. Take up what applies; nothing is entered by itself.
records-remove = Remove this entry
records-gone = Somebody removed this entry while you were writing. Save, and it is there again with your words.
records-few-people = Documents print “fewer than ten” where fewer than ten people took part, and no number of a group of fewer than ten.
records-confidentiality = Who may see it
records-confidentiality-hint = A document for the public leaves out the rest and says how much was left out.

record-optional = { $field } (optional)
record-hint-day = Such as 25 November 2026 or 2026-11-25
record-hint-lines = One to a line
record-hint-scale = 1 is low, 5 is high
record-not-judged = Not judged
record-own = None of these: our own
record-choose = Choose one

records-stakeholder-title = Institutions
records-stakeholder-feeds = Acknowledgements, stakeholder list
records-stakeholder-lead = Who has a part in making the strategy or carrying it out, sector by sector. Of each sector of the checklist there is an institution here, or the reason why there is none.
records-stakeholder-add = { approval-add }
record-stakeholder-about = Sector
record-stakeholder-name = { approval-institution }
record-stakeholder-absent = Or why the sector has none
record-stakeholder-absent-hint = Only where no institution of the sector takes part: the papers then say why, and nobody has to ask.
record-stakeholder-absent-idle = This says why the sector has no institution, but an institution is named. Take these words away, or the name.
record-stakeholder-nameless = Name the institution, or say why its sector has none.
record-stakeholder-sectorless = Choose the sector that has no institution.
record-stakeholder-influence = How much it can move
record-stakeholder-part = Part in the assessment
record-stakeholder-items = Questions that it answers
record-stakeholder-items-hint = None ticked means: all that are asked. Only of an institution that answers questions.
record-stakeholder-items-unknown = One of these questions is not asked in this assessment. Take the tick away, or add its set of questions again.
record-stakeholder-due = Answers until
record-stakeholder-role = Its part
record-stakeholder-focal_point = Focal point, by office
record-stakeholder-contributed = It helped to write this strategy

records-consultation-title = Consultations
records-consultation-feeds = Introduction, children’s views, consultation log
records-consultation-lead = Who was heard, when and where, how many, and what changed because of it. Parliament and press ask exactly this.
records-consultation-add = Add a consultation
record-consultation-heard = Who was heard
record-consultation-title = What it was called
record-consultation-title-hint = One topic at a time. Stay with it while few have answered, and take the next one afterwards.
record-consultation-date = First day
record-consultation-place = Place or region
record-consultation-method = Method: workshop, survey, written
record-consultation-method-hint = Say in which languages: whoever is not asked in their own is not heard. Partners and local offices widen the reach.
record-consultation-participants = How many took part
record-consultation-participants-hint = Papers give the number, so that readers see what the result carries: what few said is no picture of all.
record-consultation-children = How many of them were children
record-consultation-groups = How many from which group
record-consultation-groups-hint = One to a line, such as “Girls: 34”. Nobody belongs to two groups. Documents print no group of fewer than ten, and none from which such a group could be worked out.
record-groups-form = Write each group with its number, such as “Girls: 34”, one to a line.
record-groups-many = The groups together are more than took part. Put one of the numbers right.
record-children-many = There cannot be more children than people who took part. Put one of the two numbers right.
record-consultation-said = What they said, in sum
record-consultation-changed = What changed because of it
record-consultation-changed-hint = In sum; point by point it stands below once this is saved. Tell those who were heard what happened with what they said, and why where nothing did.

records-figure-title = Public figures
records-figure-feeds = Context
records-figure-lead = Figures about children and the internet, each with its year and source. Where there is no national figure, write “no national data”: that is a finding too.
records-figure-add = Add a figure
record-figure-about = What it is about
record-figure-title = What is counted, where it is your own
record-figure-value = Value with its unit
record-figure-year = { column-year }
record-figure-source = { column-source }

records-finding-title = Risks and harms to children
records-finding-feeds = Risks and harms
records-finding-lead = What studies, services and children themselves have found about risks online in the country.
records-finding-add = Add a finding
record-finding-about = Kind of risk
record-finding-text = { column-finding }
record-finding-year = { column-year }
record-finding-source = { column-source }

records-law-title = Law
records-law-feeds = Situation, legal table
records-law-lead = For each topic: the act, the article, what it says, what it lacks, and the reform that is planned.
records-law-add = Add a provision
record-law-about = Topic
record-law-topic = Topic, where it is your own
record-law-instrument = Act
record-law-article = Article
record-law-content = What it says
record-law-gap = What it lacks
record-law-reform = Reform, with its year
record-law-state = How far the reform has come

records-policy-title = Related policies
records-policy-feeds = Context, links to other policies
records-policy-lead = Other strategies and laws in which children online are mentioned, or forgotten.
records-policy-add = Add a policy
record-policy-about = Kind of policy
record-policy-name = { record-body-name }
record-policy-mentions = Does it speak of children online?
record-policy-where_mentioned = Where, and what it says

records-commitment-title = Treaties and commitments
records-commitment-feeds = Commitments table
records-commitment-lead = Where the country stands with each instrument. Look it up in the depositary’s list; we never fill this in.
record-commitment-status = Where the country stands
record-commitment-date = Since
record-commitment-date-hint = The day of ratification or accession, such as 2004-09-02; the year where the day is not known
record-commitment-date-hint-soft-law = The day on which the country endorsed it, or since which it applies to the country, such as 2004-09-02; the year where the day is not known
record-commitment-date-hint-regional = The day since which it applies to the country, such as 2004-09-02; the year where the day is not known
record-commitment-source = Where that can be checked
record-commitment-note = Reservations, declarations, what is under way
fault-commitment-ahead = This day lies ahead. Enter since when it has been so; what is expected stands in the note.
fault-before-opening = The treaty was opened for signature on { $day }: no country could sign or join it before. Look the day up in the depositary’s list.
fault-before-adoption = The instrument was adopted later: { $day }. Look the day up where the status can be checked.
fault-not-a-party = Only parties to { $first } can sign or join { $protocol }, and the country is recorded as no party to it. Look both up in the depositary’s list, and correct the one that is wrong.
fault-after-deadline = The treaty could be signed until { $day }. Correct the day, or choose “ratified or acceded to” if the country has joined it since.
records-doubt = Check the day
treaty-opened = Open for signature since { $day }.
treaty-deadline = It can be signed until { $day }; after that day a state accedes.
treaty-deadline-over = It could be signed until { $day }; a state now accedes.
treaty-deadline-near = It can be signed until { $day } only: who wants to sign decides before that day.
treaty-in-force = The treaty is in force since { $day }, for those who are party to it.
treaty-not-in-force = The treaty is not in force, as far as this list knows: look it up with the depositary.
treaty-who = Who may join: { $who }

records-body-title = Bodies that steer
records-body-feeds = Governance, terms of reference
records-body-lead = Who decides, who coordinates, who carries out, who watches. By office, never by person.
record-body-name = Name in the country
record-body-chair = Chair, by office
record-body-deputy = Deputy, by office
record-body-members = Members, by office or institution
record-body-frequency = How often it meets
record-body-quorum = Quorum
record-body-decision_rule = How it decides
record-body-reports_to = To whom it reports
record-body-legal_basis = Act that sets it up
record-body-safeguarding = Safeguarding lead, by office
record-body-safeguarding-hint = Only where children and young people sit in it: the office that looks after their safety, takes complaints and stops a meeting if need be.

records-calendar-title = Calendar of the process
records-calendar-feeds = Annex on how the strategy was made
records-calendar-lead = Meetings, decisions and dates of the process: the workshop, the consultation, the day on which the budget closes, the cabinet. Until when an institution answers stands in the register of institutions.
records-calendar-add = Add a date
record-calendar-title = What happens or is due
record-calendar-date = { progress-date }
record-calendar-who = Who meets or owes it
record-calendar-place = Place, region or online

records-risk-title = Risks and assumptions
records-risk-feeds = Risks, assumptions and safeguards
records-risk-lead = What could keep the strategy from working, and what it takes for granted.
records-risk-add = Add a risk
record-risk-about = Taken from our list
record-risk-text = In your own words
record-risk-assumption = This is an assumption: something that must hold
record-risk-likelihood = How likely
record-risk-impact = How bad
record-risk-response = What is done about it
record-risk-owner = Institution that watches it

records-rights-title = Human-rights check
records-rights-feeds = { records-risk-feeds }
records-rights-lead = Measures that protect children must not be turned against expression, privacy or opposition. A strategy without this check should not be signed.
records-rights-add = Answer for a safeguard
record-rights-about = Safeguard
record-rights-answer = Is it in place?
record-rights-text = How, or what is missing

records-comment-title = Comments on the draft
records-comment-feeds = { document-comments }
records-comment-lead = Who commented what, and what became of it; and the parking lot: questions that wait for somebody's answer. A comment without an answer is an open point.
records-comment-add = Add a comment
record-comment-from = { approval-institution }
record-comment-date = { progress-date }
record-comment-section = { column-place }
record-comment-text = { column-comment }
record-comment-owner = Who owes the answer
record-comment-owner-hint = The institution with which a question is parked. It then stands among its open points.
record-comment-consultation = Raised in the consultation
record-comment-consultation-none = in none; it came by itself
record-comment-consultation-hint = A point that was raised in a consultation stands with it, with the answer and with what changed.
record-comment-outcome = What became of it
record-comment-response = { column-reason }
record-comment-changed = Which words changed because of it
record-comment-changed-hint = The chapter and the new words, such as “Chapter 4: takedown within 24 hours”. Leave empty where nothing changed, and say why above.
consultation-points = Points raised, with the answer
consultation-points-none = No single point is on record yet.
consultation-points-add = Add a point

records-signature-title = { approval-signatures }
records-signature-feeds = Approval page
records-signature-lead = The institutions that approve the strategy, with the day each signed.
records-signature-add = Add a line for a signature
record-signature-institution = { approval-institution }
record-signature-office = { approval-office }
record-signature-date = Day it signed
record-signature-reference = Number of the letter or decision
