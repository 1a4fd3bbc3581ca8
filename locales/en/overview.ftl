# An assessment as a whole.
overview-next-begin = Begin with the first question
overview-next-answer = Next: answer what is still open
overview-next-answer-text = Questions with an answer: { $part } of { $whole }. “Don't know” counts: it tells where to find out first.
overview-next-carried = Confirm or change what came along
overview-next-carried-text = { $n ->
    [one] One answer came along from the earlier round and counts once it is confirmed.
   *[other] { $shown } answers came along from the earlier round and count once they are confirmed.
}
overview-next-evidence = Next: attach evidence
overview-next-evidence-text = { $n ->
    [one] Each question has an answer. One level is higher than its evidence carries.
   *[other] Each question has an answer. { $shown } levels are higher than their evidence carries.
}
overview-next-stage = Next: the stage that is open
overview-next-renew = All nine stages are done
overview-next-renew-text = When the cycle ends, begin the next round; progress is then measured against this one.
overview-next-open = Open { $item }
overview-all-items = All questions
overview-profile-finding = The level is known for { $part } of { $whole } that apply.
overview-stages-text = Each stage leaves outputs behind and ends at a gate. The order is a guide: a new law may well send you back.
overview-steps-text = On the rapid path the nine stages are taken in { $steps } steps. Each stage leaves outputs behind, and each step ends at a gate. The order is a guide: a new law may well send you back.
overview-outputs = Outputs: { $part } of { $whole }
overview-blocked = Before the gate opens:
overview-starts = When work on the gaps begins
overview-evidence-all = What to attach, level by level
overview-files = Check and take along
overview-check = Check all answers on one page
overview-findings = Download the findings as a table (XLSX)
overview-export = Download everything as JSON
profile-legend = How to read a cell: segments filled from below are the level the evidence carries, 0 to 4. Hatched: don't know. Dot: does not apply. Dashed: not answered. A marked corner: more was claimed than the evidence carries.
profile-legend-answered = How to read a cell: segments filled from below are the level that was answered, 0 to 4; evidence does not limit it. Hatched: don't know. Dot: does not apply. Dashed: not answered.
