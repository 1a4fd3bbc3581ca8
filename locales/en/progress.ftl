# How far the plan has come.
progress-title = Progress
progress-headline-none = Nobody has reported yet
progress-headline = Actions that are done: { $part } of { $whole }
progress-on-time = In time: { $part } of { $whole } that somebody reported on.
progress-silent = { $n ->
    [one] Nobody has reported on 1 action; it counts neither as late nor as done.
   *[other] Nobody has reported on { $shown } actions; they count neither as late nor as done.
}
progress-not-adopted = The strategy is not adopted yet. What is reported here is kept all the same.
progress-actions = Actions
progress-last = { $date }: { $status }.
progress-report = Report
progress-withdraw = Take this report back
progress-status = How it stands
progress-date = Day
progress-date-hint = Such as 31 March 2026.
progress-note = What was done, or what stands in the way
progress-overdue = value of { $year } overdue
progress-reached = { $percent } % of the way.
