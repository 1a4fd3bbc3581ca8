# What levels rest on: whether evidence limits them, and what the country confirmed of coded ones.
standing-desk = Analysts coded these levels from published findings. They are not official.
standing-unconfirmed = Nobody in the country has confirmed them yet.
standing-confirmed = Answers that the country has confirmed: { $part } of { $whole }.
standing-basis-unconfirmed = Desk coding, not validated
standing-basis-confirmed = Desk coding; answers confirmed: { $part } of { $whole }
standing-confirm = Confirm answers
standing-capped = Each level counts only as far as its evidence carries it.
standing-uncapped = Evidence does not limit them.
standing-cap = Whether evidence limits levels

cap-title = { standing-cap }
cap-now-on = Evidence limits levels in this assessment: each counts only as far as its strongest evidence carries it.
cap-now-off = Evidence does not limit levels in this assessment: they stand as they were answered.
cap-why = People rate their own work kindly, and a limit by evidence keeps that in bounds. Levels that analysts coded from published findings rest on their sources already. Grading a piece of evidence never turns the limit on or off; only the button below does, for the whole assessment.
cap-would-on = What limiting levels by evidence would do
cap-would-off = What lifting the limit would do
cap-moves = { $n ->
    [one] One level would be shown otherwise:
   *[other] { $shown } levels would be shown otherwise:
}
cap-moves-none = No level would change.
cap-now = Shown now
cap-then = Shown then
cap-because = Its evidence
cap-order = The priorities would stay as they are: gaps and their order go by what was answered, and evidence that is owed is listed apart. How sure each level is would be judged anew, so that it may change how certain the order is.
cap-turn-on = Let evidence limit levels
cap-turn-off = Let levels stand as answered
cap-overtaken = Somebody else decided this meanwhile. What you see now is how it stands.

confirm-title = What the country confirms
confirm-lead = Analysts coded these answers from published findings. The country can stand by those that its own institutions have examined, one by one or all together. A level that is answered otherwise later is no longer confirmed, and stays so until the country confirms it anew.
confirm-own = The country’s own institutions gave these answers. There is nothing to confirm.
confirm-open = Not confirmed by the country.
confirm-done = Confirmed by { $by } on { $date }.
confirm-by = Institution that confirms
confirm-by-hint = An office or body, such as “National Council for Children’s Services”; not a person’s name.
confirm-date = Day of the confirmation
confirm-hint = What is ticked is confirmed, and a confirmation whose tick is taken out is taken back. Confirmations made before keep their institution and day.
confirm-ticked = Save what is ticked
confirm-all = Confirm every answer
confirm-nothing = Nothing would change. Tick what the country confirms.
confirm-changed = { $item } was answered otherwise meanwhile. Look at it again before you confirm it.
confirm-overtaken = Somebody else confirmed or took back something meanwhile. What you ticked and unticked stands below, and all else as it holds now; look at it, and save again.
