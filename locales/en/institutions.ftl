# What institutions are asked, what they answer, and how that becomes one answer.
work-title = My work
work-lead = { $n ->
    [one] 1 question waits for you. What is due next stands first.
   *[other] { $shown } questions wait for you. What is due next stands first.
}
work-lead-done = Everything that you were asked is submitted. Thank you.
work-lead-nothing = Nothing waits for you now.
work-shut = This round is validated: its answers can be read and not changed.
work-lead-none = What your institution is asked appears here.
work-none = You answer for no institution. If you should, ask the coordinator who invited you.
work-consulted = Your institution is consulted: no answer is due. You may be asked about the questions below, and may answer or comment on any of them.
work-informed = Your institution is kept informed: no answer is due. You may answer or comment on any of the questions below.
work-accountable = Your institution answers for the result and approves it: no answer of its own is due. You may answer or comment on any of the questions below.
work-unsettled = Your institution's part was not settled yet: no answer is due. You may answer or comment on any of the questions below.
work-unassigned = No questions were assigned to your institution in particular, so all of them are offered. Begin with those that it knows; if some are not for you, tell whoever invited you.
work-may-answer = { $n ->
    [one] One question about which you may be asked
   *[other] { $shown } questions about which you may be asked
}
work-open = Still to submit: { $part } of { $whole }.
work-due = Until { $date }.
work-overdue = overdue
work-next = Answer the next question

respond-external = View from outside
respond-choose = For which institution do you answer?
respond-state-none = Nothing is written yet.
respond-state-draft = In draft since { $date }; nobody else sees it.
respond-state-submitted = Submitted on { $date }.
respond-others = What the others submitted
respond-evidence-hint = The decree, report or figure that shows it: its title, and where it can be found. May be left open.
respond-file = The document itself
respond-file-hint = Decree, report or picture, at most 25 MB. Whoever may see the evidence gets it, and nobody before you submit. Without a title it gets the name of the file.
respond-file-attached = A document is attached. Another one takes its place.
respond-save-draft = Save draft
respond-submit = Submit
respond-withdraw = Take back what was submitted
respond-discard = Delete the draft
respond-private = A draft is seen by your institution alone. What you submit is seen by the coordinator, and by other institutions only once the question is opened to all.
respond-for-others = You enter what the institution said. It is recorded as submitted, with your account as the one who entered it.
respond-draft-saved = The draft is saved. Nobody else sees it until you submit it.
respond-withdrawn = It is taken back and stands here as a draft.
respond-discarded = The draft is deleted.

deliberation-title = Answers of institutions
deliberation-headline-none = No institution has submitted an answer yet
deliberation-headline-agreed = Where institutions answered, nothing is contested
deliberation-headline = { $n ->
    [one] One question is contested
   *[other] { $shown } questions are contested
}
deliberation-lead = In the order in which they should be talked about: first the questions about which institutions are furthest apart.
deliberation-rule = What counts: what was agreed; where nothing was, what the country answered as a whole; or else, of what institutions submitted, the level in the middle, of two the lower. Each institution has one voice. The view from outside stands beside it and does not count. Nothing is averaged.
deliberation-submitted = Submitted
deliberation-levels = { method-levels }
deliberation-median = { gaps-domain-median }
deliberation-state = { column-status }
deliberation-of = { rounds-known-of }
deliberation-cluster = Level { $level }: { $who }
deliberation-no-level = Without a level: { $who }
deliberation-clusters = Who agrees with whom:
deliberation-far-outside = two levels or more from the view from outside
deliberation-apart = two levels apart or more
deliberation-contested = contested
deliberation-agreed = { response-agreed }
deliberation-opened = open to all
deliberation-open-all = { $n ->
    [one] Open 1 question to all institutions
   *[other] Open { $shown } questions to all institutions
}
deliberation-open = Open this question to all institutions
deliberation-open-hint = Institutions then see what the others submitted, and readers the words of the answer that counts. Before, they see neither.
deliberation-close = Close this question again
deliberation-close-hint = Institutions then no longer see what the others submitted.
deliberation-overtaken = Somebody else opened or closed this in the meantime. Look again before you press.
deliberation-voices = Who said what
deliberation-nobody = No institution is asked this question. Say in the register of institutions which of them answer.
deliberation-own = What the country answered as a whole
deliberation-country = The country
deliberation-outside = The view from outside
deliberation-outside-hint = The level that experts see from outside stands beside that of the country, never in its place, and does not count into the level in the middle.
deliberation-waiting = Not submitted yet.
deliberation-enter = Enter what it said
deliberation-counts = What counts now
deliberation-dissent = Not everybody agreed:

agree-title = Record what was agreed
agree-change = Change the agreement
agree-agreed = What was agreed
agree-rating = Agreed answer
agree-rating-missing = Choose a level, or “don't know”, or “not applicable”.
agree-reason = Why this answer
agree-reason-missing = Say why this answer was agreed: who was not there will ask.
agree-reason-hint = What convinced people: a document, a fact, a distinction.
agree-comment = Finding, in the country's own words
agree-comment-hint = The draft strategy quotes it. It begins with the finding of the answer that counted so far.
agree-by = Body or office that settled it
agree-by-hint = Such as “Technical working group”; not a person's name.
agree-date = Day
agree-dissents = Who disagrees
agree-dissents-hint = In the words of the institution; leave empty where it agrees. The report tells it beside the agreed level. What everybody may read names no institution, so its words should not tell either.
agree-dissent = Dissenting view
agree-save = Record the agreement
agree-undo = Withdraw the agreement

answer-from-agreed = It was agreed among institutions.
answer-from-own = The country answered it as a whole; that counts before what institutions submitted.
answer-from-median = { $n ->
    [one] One institution submitted it, and nothing was agreed yet.
   *[other] It is the level in the middle of { $shown } that were submitted, of two the lower; nothing was agreed yet.
}

holds-up-title = What holds us up
holds-up-headline-none = No institution is asked anything yet
holds-up-headline-done = Every institution has submitted what it was asked
holds-up-headline = Institutions that have still to answer: { $part } of { $whole }
holds-up-lead = Who has not submitted what, until when, and which stages wait for it. Drafts are seen by their institution alone.
holds-up-none = Say in the register of institutions which of them answer questions, which ones, and until when.
holds-up-institutions = By institution
holds-up-submitted = { deliberation-submitted }
holds-up-due = Until
holds-up-no-date = { age-undated }
holds-up-waits = Not submitted
holds-up-stages = By stage

overview-origins = Where the answers that count come from: { $agreed } from an agreement, { $own } from the country as a whole, { $median } from the middle level of what institutions submitted.
overview-together = Working with institutions
overview-together-text = Enter the institutions that take part, invite whoever answers for them, and bring their answers together.

comment-title = Comments and questions
comment-lead = About a question, a section of the draft or an action. Say there too what waits for somebody's answer. The comments matrix tells what became of it.
comment-institution = { approval-institution }
comment-institution-missing = Choose the institution that comments.
comment-section = { record-figure-about }
comment-section-hint = A question such as C03, an action such as A04-1, or a chapter of the draft.
comment-text = { column-comment }
comment-owner = { record-comment-owner }
comment-owner-hint = Only of a question that waits: the institution that knows the answer. It then stands among its open points.
comment-send = Send the comment
comment-readers = Those who coordinate and the steering committee read it. Everybody else can read it only once these say so.
comment-overtaken = Somebody else commented at the same moment. Send it again.
comment-said = What has been said so far, and what became of it
comment-item = Comment on this question
comment-action = Comment on this action
comment-about-action = What institutions say about this action
comment-sections = Comment on a section
comment-any = Comment on a section or an action
deliberation-comments = What institutions say about this question
holds-up-parked = Questions that wait for an answer

reminders-title = Reminders
reminders-headline-none = Nobody has to be reminded
reminders-headline = { $n ->
    [one] One institution has something to do
   *[other] { $shown } institutions have something to do
}
reminders-lead = By institution, what is due. Copy each text into a message of your own; no message is sent from here.
reminders-text = Text for { $institution }
reminder-late = It was due on { $date }.
reminder-parked = Questions that wait for your answer:
reminder-days = Dates ahead:
reminder-link = Answer here: { $url }
