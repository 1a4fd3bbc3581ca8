# Countries beside each other: what keeps a request, a practice, a consent or an edition from going on

request-refusal-wrong-state = This cannot be done with the request as it stands now. Look at it again; somebody may have been faster.
request-refusal-own-offer = A country cannot offer support to itself.
request-refusal-second-yes = This side has said yes already. Now the other side is asked.
practice-refusal-wrong-state = This cannot be done with the practice as it stands now. Look at it again; somebody may have been faster.
practice-refusal-missing = Something is not filled in yet.
practice-refusal-wrong-end = The review ends too early. Name a later day, or review the practice again.
region-error-no-region = There is no such region or group of countries.
region-error-no-entry = There is no such request, offer, mission or practice.
region-error-no-text = These words of a consent are not in use. Choose others.
region-error-nothing-chosen = Nothing is chosen yet. Choose what is to be shared, with whom and for what.
region-error-wrong-day = Choose a last day between today and ten years from now.
region-error-no-contact = This country does not share an office that may be asked. Ask for its consent first.
region-error-overtaken = Somebody else changed this meanwhile. Look at it again, then do what is still needed.
region-error-same-quarter = This region has an edition of this quarter already. The next one can follow in the next quarter.
region-error-few-changes = Fewer than three countries joined, left or validated anew since the last edition. It is too early for another one.
region-error-nothing-shown = No figure of this edition may be shown, so that there is none.
region-error-changed = The edition is not what you looked at any more. See what changed, then publish it.
region-error-no-randomness = Nothing was changed. Please try again.

# The board of a region
region-nav = Pages of the region
region-links = Countries beside each other
region-links-text = The boards of the regions and groups in which you look after countries.
region-not-shared = not shared
region-acts-as = You act in the name of { $name }.
board-title = Board
board-lead = { $n ->
    [one] The only country here shares where its work stands: { $part } of { $whole }.
   *[other] { $part } of { $whole } countries share where their work stands.
}
board-rule = Each country is seen as far as it consented. What it does not share says “not shared” and gives no reason. Nobody is ranked.
board-tasks = { $n ->
    [0] Nothing waits for us
    [one] One thing waits for us
   *[other] { $shown } things wait for us
}
board-reviews = { $n ->
    [one] one good practice to review
   *[other] { $shown } good practices to review
}
board-request = request about { $about }, { $state } since { $date }
board-request-other = another matter
board-standstills = { $n ->
    [0] No country is stuck for { $days } days
    [one] One country is stuck for { $days } days or more
   *[other] { $shown } countries are stuck for { $days } days or more
}
board-still = { $n ->
    [one] one day without a movement
   *[other] { $shown } days without a movement
}
board-movers = { $n ->
    [0] Nothing has moved this month
    [one] One country moved this month
   *[other] { $shown } countries moved this month
}
board-countries = The countries
board-order-movement = Those that have not moved for longest first
board-order-country = In the order of their names
board-stage = Stage
board-days = Days since the last movement
board-since = since { $date }
board-basis = Basis and coverage
board-language = Working language
board-requests = Open requests
board-consents = Consents to this board
board-no-round = no round yet
board-round-over = round completed
board-not-known = not known
board-vacant = vacant
board-vacant-since = vacant since { $date }
board-coverage = { $basis }, { $coverage } answered
board-coverage-range = { $basis }, { $least } to { $most } answered, depending on the domain
board-no-answers = nothing answered yet
board-not-asked = nothing asked yet
board-map = Map of tiles
board-map-text = One tile for each country, all of one size, roughly where its neighbours are; no border is drawn. The number is the stage of the latest round, a tick a completed round; hatched is not shared. Each tile leads to the row of its country.
board-profiles = Profiles
board-profiles-text = Of those countries that share levels, each level; of those that share bands, where each domain lies. In the order of the table, which is no order of levels.

# Editions about a region
editions-title = Editions
editions-of = Editions about { $region }
editions-lead = An edition tells how many countries are in which band of levels. It is numbered, published at most once a quarter, and stays as it is.
editions-rule = A figure is shown only where nobody, and no two countries together, can work out the level of another from all that was ever published. Of what is not shown no reason is given. Groups of fewer than twelve countries are told in words.
editions-next = The next edition
editions-count = { $n ->
    [0] Nothing has been published yet
    [one] One edition was published
   *[other] { $shown } editions were published
}
editions-one = Edition { $number } of { $date }
editions-preview = Preview of edition { $number }
editions-nobody = No country with a validated round has consented to be counted. There is nothing to publish yet.
editions-counted = Counted, each by its last validated round: { $countries }.
editions-stays = What is published stays, also where a country withdraws afterwards.
editions-publish = Publish this edition
editions-other-office = An edition is published by an office that looks after all countries of the region.
editions-countries = Countries
editions-low = Levels 0 and 1
editions-middle = Levels 2 and 3
editions-high = Level 4
editions-not-shown = not shown
editions-published-by-others = Meanwhile somebody else published edition { $number }.
editions-gone = No longer counted: { $countries }.
editions-come = Counted now: { $countries }.
editions-shows-else = What the edition would show is no longer what you looked at.
editions-moved = Validated anew, or recorded something since: { $countries }.

# What a country lets others see
sharing-title = What others see
sharing-headline-none = { $country }: nothing is shared
sharing-headline = { $n ->
    [one] { $country }: one consent holds
   *[other] { $country }: { $shown } consents hold
}
sharing-lead = The regional office, other countries and the public see nothing of the country but what it consents to here, for the purpose and until the day named. Every consent can be taken back.
sharing-published = Taking a consent back counts for everything that is made from that day on. Editions and reports that were published before stay as they are.
sharing-now = What holds today
sharing-asked-on = asked on { $date }
sharing-ended-on = ended on { $date }
sharing-withdrawn-on = taken back on { $date }
sharing-scope = { $field }, for { $audience }, used for { $purpose }
sharing-questions = { $n ->
    [one] The regional office asks for one consent
   *[other] The regional office asks for { $shown } consents
}
sharing-questions-text = Choose one to find it filled in below. Nobody has to consent, and not to answer is no consent.
sharing-give-title = Give a consent
sharing-give-text = Choose what is shared, with whom, for what and until when, and read the words that you sign. Each kind of facts is a consent of its own: who shares levels has not shared bands.
sharing-fields = What is shared
sharing-audience = With whom
sharing-audience-missing = Choose with whom it is shared.
sharing-purposes = For what
sharing-until = Until which day, that day included
sharing-until-hint = For example 31 December 2027; at most ten years ahead.
sharing-text = The words that are signed
sharing-text-hint = These words are kept with the consent as they stand here.
sharing-text-missing = Choose the words that are signed.
sharing-drafted = The words are drafted by us and not reviewed yet by a lawyer of the country or of ITU.
sharing-give = Sign and share
sharing-given = The consent is signed. It holds from today.
sharing-withdraw-title = Take back
sharing-withdraw-text = What is taken back is in nothing that is made from today on. It can be given again from tomorrow.
sharing-scopes = What is taken back
sharing-scopes-missing = Tick what is taken back.
sharing-reason = { column-reason }
sharing-reason-hint = May stay empty; nobody has to say. No names of people.
sharing-withdraw = Take back what is ticked
sharing-withdraw-all = Take back everything
sharing-withdrawn = { $n ->
    [0] Nothing was left to take back.
    [one] One consent is taken back. What was published before stays.
   *[other] { $shown } consents are taken back. What was published before stays.
}
sharing-record = Everything that was asked, signed and taken back
sharing-record-count = { $n ->
    [one] What was asked, signed and taken back: one entry
   *[other] What was asked, signed and taken back: { $shown } entries
}
sharing-act = What was done
sharing-what = About what
sharing-act-ask = Asked
sharing-act-give = Signed
sharing-act-withdraw = Taken back
sharing-terms = until { $date }, words { $text }

consent-field-process = where the work stands
consent-field-process-means = Where the work stands: rounds, stages, days, working language, focal point
consent-field-bands = bands of domains
consent-field-bands-means = Bands: between which levels each domain lies
consent-field-levels = levels
consent-field-levels-means = Levels: the level of each item
consent-field-findings = findings
consent-field-findings-means = Findings: what was found, in words
consent-field-plan = the plan
consent-field-plan-means = Plan: what the country is going to do
consent-field-strategy = the published strategy
consent-field-strategy-means = Strategy: the one that the country published
consent-field-practices = good practices
consent-field-practices-means = Good practices that the country tells
consent-field-contact = the contact office
consent-field-contact-means = Contact: the office that others may ask
consent-audience-regional-office = the regional office
consent-audience-regional-office-means = The regional office and those who work for it
consent-audience-consenting-countries = countries that share the same
consent-audience-consenting-countries-means = Countries that share the same themselves
consent-audience-public = everybody
consent-audience-public-means = Everybody
consent-purpose-board = the board of the region
consent-purpose-board-means = The board of the region, which follows the work
consent-purpose-edition = editions
consent-purpose-edition-means = Editions: numbered figures about groups of countries
consent-purpose-report = reports
consent-purpose-report-means = Reports, such as those to the Council Working Group
consent-purpose-register = the register
consent-purpose-register-means = The register of what countries do
consent-purpose-exchange = exchange between countries
consent-purpose-exchange-means = Exchange between countries: practices, support, introductions
consent-state-nothing = not asked
consent-state-asked = asked
consent-state-given = shared
consent-state-ended = { grant-over }
consent-state-withdrawn = taken back
figure-basis-self = assessed by the country
figure-basis-external = assessed by experts from outside
figure-basis-desk = read from published sources, not confirmed by the country
band-share-none = none
band-share-few = few
band-share-minority = a minority
band-share-about-half = about half
band-share-most = most
request-state-open = { workshops-open }
request-state-offered = with an offer
request-state-introduction-asked = waiting for both countries
request-state-agreed = { response-agreed }
request-state-declined = declined
request-state-done = { workshops-closed }
