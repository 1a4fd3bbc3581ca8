# Everything that is asked, and all answers at a glance.
items-title = Questions
items-lead = Answer in any order. Leave a question to those who know, and come back.
items-answered = { $part } of { $whole } answered
items-debt = Evidence carries { $level }
items-debt-nothing = No evidence for it: carries { $level }
items-debt-ungraded = Evidence not graded: carries { $level }
items-check = Check all answers
item-additional = Additional, not in the official list
item-read-only = You can read this answer. Whoever leads the assessment can change it.
check-title = Check the answers
check-lead = Read them once as those who will sign would read them.
check-missing = { $n ->
    [one] 1 question has no answer yet.
   *[other] { $shown } questions have no answer yet.
}
check-change = Change
check-answer = Answer
check-evidence = { $n ->
    [0] no evidence
    [one] 1 piece of evidence
   *[other] { $shown } pieces of evidence
}
check-searched = searched, no evidence found
check-conditions = { $n ->
    [one] 1 condition ticked
   *[other] { $shown } conditions ticked
}
check-gaps = See gaps and priorities
