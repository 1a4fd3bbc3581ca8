# What is open in a strategy: kinds of points with why they matter, each point in a sentence, who owes it.
points-frame = { frame-heading }
points-frame-means = Everything else is laid out inside it; a strategy that no institution leads cannot be signed.
points-answers = Questions without an answer
points-answers-means = What was never asked can be a gap or a strength. “Don’t know” is an answer too.
points-unknown = Answers that are not known
points-unknown-means = Each of them can change what comes first.
points-actions = { progress-actions }
points-actions-means = An action without lead, date and cost is a wish.
points-gaps = Severe gaps without an action
points-gaps-means = The strategy would name a serious harm and do nothing about it.
points-money = Money
points-money-means = The finance ministry asks for the source before cabinet decides.
points-indicators = { results-title }
points-indicators-means = Without a value to begin with and a target, no report can say whether the strategy works.
points-bodies = { records-body-title }
points-bodies-means = A body without chair, members and legal basis does not meet.
points-rights = { records-rights-title }
points-rights-means = Protection must not be turned against expression, privacy or opposition.
points-risks = Risks
points-risks-means = A risk that no institution watches is noticed too late.
points-treaties = { records-commitment-title }
points-treaties-means = Where the country stands decides what the law has to say, and which actions are done already.
points-hearing = Children’s views
points-hearing-means = Children have the right to be heard in what concerns them.
points-comments = { records-comment-title }
points-comments-means = Those who commented are owed an answer before the text is signed.
points-small-numbers = Numbers of few children
points-small-numbers-means = In a small place, a low number with a school or a year tells who the child is.
points-figures = { records-figure-title }
points-figures-means = A figure counts only with its year and its source; “no national data” is an answer too.
points-policies = { records-policy-title }
points-policies-means = What another strategy says already need not be decided again.
points-languages = Languages of the strategy
points-languages-means = All languages are equally valid once the strategy is adopted.
points-translation = Texts to be translated
points-translation-means = They would stand in this paper in the language in which they were written.
points-approval = { approval-title }
points-approval-means = Until an act of adoption is entered, every paper bears the stamp DRAFT.

point-unanswered = { $item } has no answer yet.
point-unknown = { $item } was answered “don’t know”.
point-ask = Usually answered by: { $lead }.
point-lead = The institution that leads the strategy is not named.
point-period = The first and the last year are not decided.
point-vision = The vision is not written.
point-mission = The mission is not written.
point-currency = The currency of the costs is not chosen.
point-price-year = The year whose prices the costs have is not chosen.
point-reporting = It is not decided who reports to whom, and when.
point-actions = The plan has no action yet.
point-of-action = { action-reference }
point-action = { $action } “{ $title }” still needs { $lacks }.
point-changed = { $action } “{ $title }” has to be looked at again. { $why }
point-gap = { $item } is a severe gap on which no action works.
point-funding = { $amount } of what budgets have to provide has no source of money.
point-indicators = No indicator is chosen.
point-indicator = “{ $indicator }”: { $warnings }
point-body = Missing for { $body }: { $lacks }.
point-body-empty = Nothing is decided about this body: { $body }.
point-rights = “{ $safeguard }”: { $state }.
point-risks = No risk is written down.
point-risk = The risk “{ $risk }” still needs { $lacks }.
point-deadline = { $instrument } can be signed until { $day }: decide before that day whether to sign.
point-commitment = It has not been looked up where the country stands with { $instrument }.
point-children-heard = No consultation with children is on record.
point-comment = It is not decided what becomes of the comment “{ $comment }”.
point-small-number = { $place } holds words that count so few children that they could be recognized. Put them otherwise.
point-undated-figure = The figure “{ $figure }” lacks its year or its source.
point-missing-figures = { $n ->
    [one] One public figure of the list is not supplied.
   *[other] { $shown } public figures of the list are not supplied.
}
point-policy = It has not been looked up whether this policy speaks of children online: { $policy }.
point-language = { $language } has not followed what was changed in { $ahead }.
point-signatures = No institution is named that signs.
point-signature = { $institution } has not signed.
point-act = It is not decided which body adopts the strategy, and by which act.
point-translation = { $n ->
    [one] { $place }: one text is in another language than this paper.
   *[other] { $place }: { $shown } texts are in another language than this paper.
}

# What several points have in common, above a list of them.
points-common-unanswered = No answer yet:
points-common-unknown = Answered “don’t know”:
points-common-action = Each still needs { $lacks }:
point-own-action = { $action }: { $title }
points-common-rights = { $state }:
points-common-commitment = It has not been looked up where the country stands with:
points-common-policy = It has not been looked up whether these policies speak of children online:
points-common-comment = It is not decided what becomes of:
points-common-signature = Not signed yet:

# Who owes it.
owner-coordinator = Those who coordinate the strategy
owner-strategy-lead = Lead institution, not yet named
owner-treasury = Those who hold the budget

# Institutions that every country has; where one is on record, its name stands instead.
office-statistics = Statistics office
office-foreign-affairs = Ministry of foreign affairs
office-justice = Ministry of justice
office-finance = Ministry of finance

# What a body lacks, and what a risk lacks.
body-lack-everything = everything
body-lack-chair = an office that chairs it
body-lack-members = members by office
body-lack-frequency = a rhythm of meetings
body-lack-reports-to = a body to which it reports
body-lack-legal-basis = an act that sets it up
body-lack-safeguarding = an office that looks after the safety of the children in it
risk-lack-judgement = a judgement of how likely and how bad it is
risk-lack-response = a response
risk-lack-owner = an institution that watches it

# Why a country begins with a starting paper.
starting-few-levels = little is known so far of what exists
starting-no-lead = no institution has been named to lead the strategy
starting-no-vision = no vision has been agreed

# Whom to ask where no institution is known to answer.
