# A newer edition of a framework: what taking it moves, and taking it back.
edition-title = A newer edition
edition-lead = Sets of questions are revised. A newer edition is taken when you decide it: what was recorded of its questions goes along, and nothing changes before. It can be taken back.
edition-none-offered = No newer edition of what is answered here is at hand.
edition-offer = { $framework }: edition { $to } in place of { $from }
edition-changes = { $n ->
    [0] No level, target or priority moves.
    [one] One question moves.
   *[other] { $shown } questions move.
}
edition-before = Now
edition-after = Then
edition-because = { column-reason }
edition-figures = All together
edition-figure = Figure
edition-not-asked = not asked
edition-standing = { $level }, target { $target }
edition-standing-ranked = { $level }, target { $target }, priority { $priority }
edition-none = not published
edition-known = Questions with a level
edition-median = { gaps-domain-median }
edition-lowest = Lowest level
edition-index = Index
edition-area = level { $level }; known: { $known }
edition-confirm = { $n ->
    [one] One answer counts only once somebody confirms it. It waits among the answers that came along.
   *[other] { $shown } answers count only once somebody confirms them. They wait among the answers that came along.
}
edition-to-confirm = To be confirmed
edition-roles = Roles that are limited to single questions name them by their numbers: whoever gives roles gives those of renamed questions anew.
edition-by = Office that decides
edition-by-hint = It stands in the history of every answer that goes along.
edition-take = Take edition { $to }
edition-back = { $framework }: back to edition { $from }
edition-back-text = Edition { $to } was taken on { $date }. If you take it back, answers to its questions stand as they did before; the history keeps everything.
edition-keep = Keep what was recorded since then, wherever edition { $from } asks the same
edition-lost = Recorded since then, and not asked by edition { $from }: { $items }. It stays in the history and counts no more.
edition-undo = Take it back
edition-overtaken = Something was recorded meanwhile, so nothing was done. This is what would move now; decide again.
edition-at-hand = A newer edition of these questions is at hand. See what would move before you take it.
edition-link = See the newer edition, or take one back
shift-renamed = it has another number
shift-split = it is part of what was one question
shift-merged = it is made of several questions
shift-removed = it is not asked any more
shift-new = it was not asked before
shift-levels = its levels mean something else
shift-target = another target is aimed at
shift-conditions-added = levels ask for more
shift-conditions-removed = levels ask for less
shift-conditions-moved = its conditions were rewritten
shift-worth = its impact or feasibility is judged otherwise
shift-others = what it rests on, unlocks or shares has moved
