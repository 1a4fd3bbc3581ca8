# One question.
item-levels = Which statement describes your country today?
item-levels-hint = Choose the highest level of which every sentence is true. When in doubt, choose the lower one and say why.
item-conditions = What is in place in your country today?
item-conditions-hint = Tick every condition that is met and that a document can show. The level follows: the highest whose conditions are all met, with those of every level below.
item-answer = Then say how you answer:
item-agreed = An agreement counts for this question. What you answer below is kept as the answer of the country as a whole, and counts only if the agreement is withdrawn.
item-follows = The level follows from the conditions
item-follows-hint = Also where none is met: that is level 0.
item-only-level = Or, if you know only the level
item-conditions-fold = { $n ->
    [one] What level { $level } asks for: 1 condition
   *[other] What level { $level } asks for: { $shown } conditions
}
item-ticks-missing = Tick the conditions that are met, or choose a level, or “don't know”, or “not applicable”
item-conditions-gone = A condition was ticked that is not among those of this question: the page was open while the content changed. Check the ticks and save again; if the page still shows the earlier conditions, open it again.
condition-elsewhere = Ticked under { $item }: it counts here too.
condition-treaty = From the table of treaties and commitments: the country has joined ({ $treaty }). It counts here.
line-follows = The ticks carry level { $level }.
line-claimed = Claimed: level { $claimed }; the ticks carry { $carried }.
condition-proved = Proved by: { $evidence }.
condition-denied = Denied by: { $evidence }.
item-words = Words explained: { $words }
ticks-follow = The ticked conditions carry level { $level }.
column-conditions = Conditions met
item-or = Or, if none of them can be chosen:
item-unknown-hint = Nobody who was asked knows. It is not counted as zero; it goes on the list of what to find out first.
item-na-hint = The question makes no sense for this country. It then weighs nothing.
item-reason = Why it does not apply
item-reason-hint = Needed only for “not applicable”
item-reason-missing = Say why it does not apply
item-reason-idle = This says why the question does not apply, but another answer is chosen. Choose “{ rating-na }”, or move these words into the finding.
item-rating-missing = Choose a level, or “don't know”, or “not applicable”
item-comment = Finding: what exists and what is missing
item-comment-hint = In your own words, two to five sentences. The draft strategy builds on them.
item-evidence-hint = What supports the level, and what speaks against it. The strongest piece decides how high a level it can carry.
item-searched = Evidence was searched for and none was found
item-searched-idle = This says that no evidence was found, but evidence is entered. Take the tick away, or remove the evidence.
item-confidence = How sure are you?
item-confidence-hint = May be left open.
item-by = Office that answers
item-by-hint = An office, such as “Ministry of the Interior, cybercrime unit”; not a person's name.
item-previous = Previous question
item-skip = Next question without saving
item-withdraw = Withdraw this answer
item-gone-text = The set of questions “{ $framework }” was taken away from this assessment while you were writing, so this answer cannot be saved. Below is what you wrote: copy it if you need it. Once the set is added again, the question can be answered.
item-not-saved-yet = There is room for one more piece of evidence. Nothing has been saved yet.

result-title = What this answer is worth now
result-claimed = Claimed
result-effective = Carried by evidence
result-debt = Level { $claimed } was answered, and the evidence carries level { $effective }. { $evidence } { $attach } This is evidence that is owed, not a gap of the country: it moves no priority.
result-uncapped = Evidence does not limit levels in this assessment.
result-without = The level stands without evidence so far, because it is low enough. A document makes it last.
result-carried = The evidence carries the claimed level.
result-against = The only evidence speaks against the level.
result-follows = The level follows from the ticked conditions.
result-follows-nothing = The level follows from the conditions; none is ticked.
conditions-below-first = Not all conditions of level 1 are met yet
result-as-claimed = Level { $claimed } as claimed; the ticked conditions carry level { $carried }.
result-unticked = Level { $claimed } as claimed; no condition is ticked.
result-next = What level { $level } still lacks:
result-unknown = Don't know. It counts as unknown, never as zero.
result-na = Not applicable. It weighs nothing.
result-date = Answered on { $date }

also-title = The same answer also counts for
also-hint = Other frameworks ask about the same thing. Tick to copy level, finding and evidence there when you save. Of an answer by conditions only those are ticked there that both ask for; where they share none, the level there stays unknown.
also-copy = Copy this answer to { $item }

help-why = Why it matters
help-questions = What to ask, and what proves it
help-proof = Proof: { $proof }
help-who = Who usually knows
help-partners = With
help-gap = What is usually missing
help-more-figures = { $n ->
    [one] 1 more figure
   *[other] { $shown } more figures
}
help-source = Source: { $source }
help-before = What should come first
help-hard = Without these at level 2 it cannot really work:
help-soft = Better after these, but not blocked by them:
help-crosswalk = Treaties and guidance
