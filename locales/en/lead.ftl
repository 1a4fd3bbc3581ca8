# Sessions of a workshop as those see them who prepare and lead them.
workshops-title = Workshop sessions
workshops-headline-none = No session has been prepared yet
workshops-headline = { $n ->
    [one] One session
   *[other] { $shown } sessions
}
workshops-lead = In a session the institutions sit in one room. Each votes on its own telephone or on paper; nobody sees a level before everybody has voted. What the room agrees becomes the country's answer when the session is closed.
workshops-begin = Prepare a session
workshops-begin-text = The agenda begins with the questions about which institutions are furthest apart, then those that unlock most. Everything can be changed until the session is opened.
workshops-begin-save = Prepare the session
workshops-describe = Name, days and rules of the session
workshops-name = Name of the session
workshops-name-hint = Such as “National assessment workshop”. It stands on every card, on the telephones and in the minutes.
workshops-lang = Language of the session
workshops-lang-hint = Cards, telephones, projector and minutes speak it.
workshops-first = { record-consultation-date }
workshops-last = { grant-until }
workshops-last-hint = Leave empty where the session has one day.
workshops-last-wrong = The last day does not come before the first, and a session has at most 14 days.
workshops-openness = How votes are shown
workshops-openness-missing = Choose whether it is told which institution voted what.
workshops-counting = Whose voices are counted
workshops-counting-missing = Choose whether each institution has one voice or each seat.
workshops-fixed = Once the session is opened this stays as it is; every telephone shows it.
workshops-is-fixed = The session is open: its name, days and rules stay as they are.
workshops-days = { preview-days }
workshops-through = Questions dealt with
workshops-prepared = being prepared
workshops-open = open
workshops-closed = closed
workshops-hours = { $hours } h { $minutes } min
workshops-minutes-only = { $minutes } min
workshops-time = { $n ->
    [one] One question on the agenda, { $total }. Its days have { $time }, at six hours a day.
   *[other] { $shown } questions on the agenda, { $total }. Its days have { $time }, at six hours a day.
}
workshops-agenda = Agenda
workshops-agenda-change = Change the agenda
workshops-agenda-lead = Choose the questions, say in which order they come and how many minutes each may take. A number that you change puts a question there; the arrows move it by one place.
workshops-agenda-points = On the agenda
workshops-agenda-save = Save the agenda
workshops-others = { $n ->
    [one] One question that is not on the agenda
   *[other] { $shown } questions that are not on the agenda
}
workshops-place = Place
workshops-minutes = Minutes
workshops-taken = On the agenda
workshops-move = Move
workshops-up = Move { $item } up
workshops-down = Move { $item } down
workshops-no-evidence = { gaps-evidence-nothing }
workshops-agreed-in = The session in which it was agreed

openness-by-institution = by institution
openness-by-institution-means = By institution: after each round it is shown which institution voted what. Nobody is named.
openness-anonymous = anonymous
openness-anonymous-means = Anonymous: only how many voted what is shown. Nobody can find out who voted what, the program neither.
counting-institutions = one voice for each institution
counting-institutions-means = One voice for each institution. Where several of its seats vote, the level in the middle counts, of two the lower.
counting-seats = one voice for each seat
counting-seats-means = One voice for each seat, however many an institution has.
phase-waiting = to come
phase-reading = being read
phase-voting = vote under way
phase-revealed = revealed
phase-agreed = { deliberation-agreed }
phase-parked = put aside
seat-issued = card made
seat-joined = has joined
seat-re-issued = new card made
seat-void = given up

prepare-lead = Read through what was decided, hand out the cards, then open the session.
prepare-opening = Open the session
prepare-open = Open the session
prepare-no-agenda = Nothing is on the agenda yet.
prepare-no-seats = No institution has a seat yet: nobody could vote.
prepare-rules = Rules
prepare-seats = Make cards for seats

seats-title = Seats, cards and projector
seats-headline = { $n ->
    [0] No seats yet
    [one] One seat
   *[other] { $shown } seats
}
seats-lead = A seat belongs to an office of an institution and not to a person. Its card lets one telephone in, without an account, until the session is closed.
seats-address = Where telephones come
seats-address-hint = Cards and projector use this address. Choose that of the network which the telephones are in.
seats-address-choose = Use this address
seats-no-address = No address is open to telephones. Whoever runs the server starts it with room-listen; until then people vote on paper.
seats-order = Make cards
seats-order-text = Say how many cards each institution gets, and for which office where that matters.
seats-single = In this session each institution has one seat: nothing else could give it one voice while nobody knows who voted what.
seats-no-institutions = Enter the institutions in their register first.
seats-none-wanted = Say for one institution at least how many cards it gets.
seats-count = Cards
seats-office = Office
seats-issue = Make the cards
seats-card = Card
seats-reissue = New card
seats-number = Seat { $number }
seats-void = Give the seat up
seats-screen-title = Link of the projector
seats-screen-text = The projector has a page of its own, legible from the last row. It shows no names and no votes before they are revealed. A new link ends the one before.
seats-screen-make = Make the link of the projector
seats-screen-lead = Open this link in the browser that the projector shows.
seats-screen-hint = It is shown only now. Whoever has it can see the projector's page.
seats-screen-show = Open the projector's page

cards-title = Cards
cards-headline = { $n ->
    [one] One card
   *[other] { $shown } cards
}
cards-once = These cards are shown only now. Print this page before you leave it; who loses a card gets a new one.
cards-done = Back to the seats
cards-qr = Code to be scanned with a telephone
cards-type = Scan the code, or type this address and the letters below:

ballots-title = Type in paper ballots
ballots-lead = What stands on a paper counts like a vote on a telephone and may be put right until the round is revealed. In an anonymous session it can be typed in once.
ballots-round = { $item }: round { $round }
ballots-no-round = No round is under way: papers can be typed in while one is.
ballots-seat = Seat
ballots-seat-missing = Choose the seat whose paper this is.
ballots-level = Level on the paper
ballots-level-missing = Choose the level on the paper, or “don't know”.
ballots-reason = Reason on the paper
ballots-save = Take this ballot

lead-first = The session is open. Present the first question when everybody is seated.
lead-following = The next question
lead-present-item = Present this question
lead-present-other = Present the question chosen
lead-other-item = Take another question
lead-end = The agenda is done
lead-none-left = No question is left on the agenda.
lead-close = Close the session
lead-heard = What institutions submitted before
lead-reading = Telephones show the question with its levels. Let the room read it, then open the vote.
lead-vote-title = Let the room vote
lead-open-vote = Open the vote
lead-minutes = Minutes for the vote
lead-minutes-hint = Leave empty to end it by hand. With a time, votes are taken for ten seconds more.
lead-put-back = Put the question back on the agenda
lead-reveal-title = The room votes
lead-voting = Nobody sees a level before you reveal them, you neither.
lead-reveal = Reveal the votes
lead-reveal-anyway = Reveal without those who are missing
lead-ends = The vote ends in
lead-no-end = The vote ends when you reveal it.
lead-over = The time is over: no more votes are taken. Papers still can be.
lead-prolong = Change the end of the vote
lead-again = Vote once more
lead-again-text = After the talk everybody votes again, unseen as before. Both rounds are kept.
lead-spread = What the rounds came to
lead-round = Round { $round }
lead-who = Who
lead-summary = Round { $round }: levels { $low } to { $high }, in the middle { $median }
lead-summary-none = Round { $round }: nobody gave a level
lead-sectors = By sector, where three institutions or more voted:
lead-sector = { $sector }: levels { $low } to { $high }, in the middle { $median }
lead-speak = Ask those at level { $low } first ({ $first }), then those at level { $high } ({ $second }).
lead-speak-unseen = Ask whether somebody wants to speak for level { $low } first, then for level { $high }.
lead-together = All who gave a level stand together.
lead-reasons = Reasons in the last round
lead-record-title = Talk, then record what was agreed
lead-level = Agreed level
lead-level-missing = Choose the level that the room agreed on, or “don't know”.
lead-aloud = I have read level and reason aloud, and the room agrees that they stand so.
lead-aloud-missing = Read level and reason aloud to the room first, then confirm it here.
lead-actions = What follows
lead-actions-hint = Who does what until when; leave empty where nothing follows.
lead-what = What is to be done
lead-owner = Who does it
lead-owner-open = to be found
lead-owner-due = { $who }, until { $date }
lead-due = { holds-up-due }
lead-record = { agree-title }
lead-change = Put right what was recorded
lead-is-recorded = What was agreed is recorded. It becomes the country's answer when the session is closed.
lead-is-parked = The question is put aside.
lead-park = Put the question aside
lead-park-text = Where the room cannot decide because somebody has to find something out.
lead-finder = Who finds out
lead-finder-missing = Choose the institution that finds out.
lead-question = What is to be found out
lead-question-missing = Write what is to be found out.
lead-facts = Before you agree
lead-no-evidence = Nobody has attached evidence to an answer. Ask what shows the level.
lead-both-sides = There is evidence on both sides of this answer
lead-presence = In the room
lead-voted = { $n ->
    [one] { $part } of { $whole } institution has voted
   *[other] { $part } of { $whole } institutions have voted
}
lead-present = { $n ->
    [one] { $part } of { $whole } institution is here
   *[other] { $part } of { $whole } institutions are here
}
lead-seats-voted = { $n ->
    [one] { $part } of { $whole } seat has voted
   *[other] { $part } of { $whole } seats have voted
}
lead-seats-taken = { $n ->
    [one] { $part } of { $whole } seat is taken
   *[other] { $part } of { $whole } seats are taken
}
lead-silent = Not yet: { $who }
lead-away = Nobody has come from: { $who }
lead-moved = Somebody else led the session on.
lead-show = Show where it is
lead-now = The room is now here:
lead-typed = What you had typed, to be copied:
lead-time = Time
lead-minutes-left = { $n ->
    [one] 1 minute left for this question
   *[other] { $shown } minutes left for this question
}
lead-minutes-over = { $n ->
    [one] 1 minute over time
   *[other] { $shown } minutes over time
}
lead-ahead = The questions ahead take { $time }.
lead-ways = Also here

closing-title = Close the session
closing-lead = Look at what becomes of the session before you close it.
closing-agreed = { $n ->
    [0] Nothing was agreed: no answer changes
    [one] One question gets the agreed answer
   *[other] { $shown } questions get the agreed answer
}
closing-now = Counts now
closing-then = Counts then
closing-parked = { $n ->
    [one] One question was put aside
   *[other] { $shown } questions were put aside
}
closing-unfinished = { $n ->
    [one] One question was not finished
   *[other] { $shown } questions were not finished
}
closing-text = All agreed answers are recorded together, each with the spread of the votes as evidence. Cards end, and the session cannot be opened again.
closing-until = Institutions may answer what was not finished until
closing-until-hint = Leave empty where they may not.
closing-until-past = This day lies behind us. Choose today or a later one.
closing-voting = A vote is under way about { $item }. Reveal it first.

session-headline = { $n ->
    [one] { $part } of { $whole } question was agreed
   *[other] { $part } of { $whole } questions were agreed
}
session-lead = The session is closed. What was agreed is the country's answer; votes and reasons stay with the session.
session-unfinished = { closing-unfinished }
session-until = Institutions may answer until { $date }.
session-finder = To be found out by { $who }
session-register = Add it to the open questions
session-register-hint = Whoever leads the assessment can add it to the open questions.
session-registered = It stands among the open questions.
