# Words of the whole interface.
product = Amparo
skip = Skip to the content
save = Save
save-next = Save and continue
save-check = Save and go back to all answers
save-stay = Save and stay here
saved = Saved.
saved-same = Nothing was changed since it was last saved, so nothing was saved.
saved-submitted = Submitted on { $date }. Whoever brings the institutions together sees it from now on.
saved-same-item = { $item }: already saved, and nothing was changed since.
saved-generated = These are the words that the facts give. The part follows your answers again.
saved-cleaned = { $n ->
    [one] One hidden character was taken out or became a line break; read the text once more.
   *[other] { $shown } hidden characters were taken out or became line breaks; read the text once more.
}
saved-level = Saved: { $item }, { $level }.
saved-item = Saved: { $item }.
saved-withdrawn = { $item } has no answer any more. The earlier one is kept in the history.
yes = Yes
error = Error
problems-title = Something needs to be put right
# The name of a field, then a sentence. A name that is a question ends by itself.
problem-of-field = { $field }. { $words }
problem-of-question = { $field } { $words }
# A name that is a question, where the sentence goes on behind it.
problem-question = “{ $field }”
no-case-data = Do not enter case data, images, names of victims or details of police operations, here or in evidence.
small-number = “{ $words }”: somebody who lives near may know who is meant. Before this is printed, write “fewer than ten”, give a share, or take out what they can be known by.

nav-main = Pages
nav-stages = The nine stages
nav-language = Language
nav-crumbs = Where this page belongs
tab-start = Assessments
tab-overview = Overview
tab-gaps = Gaps
footer-not-official = Levels here come from answers and our own rubric. They are not official results of WeProtect Global Alliance or ITU, and neither has endorsed this tool.

stage-done = Done
stage-here = You are here
stage-begun = Begun
stage-ahead = Ahead
spine-outputs-missing = { $n ->
    [one] 1 output is missing
   *[other] { $shown } outputs are missing
}
spine-unanswered = { $n ->
    [one] 1 question has no answer
   *[other] { $shown } questions have no answer
}
spine-gates-shut = { $n ->
    [one] 1 condition does not hold yet
   *[other] { $shown } conditions do not hold yet
}

conflict-title = Somebody else saved this in the meantime
conflict-text = Nothing is lost. What you wrote and what is saved now stand side by side; differences are marked.
conflict-what = About
conflict-yours = What you wrote
conflict-theirs = What is saved now
conflict-choose = The form below holds what you wrote. Bring both together there and save; your version then replaces theirs, which stays in the history.
conflict-rebased = Where you had changed nothing, the form below holds what is saved now.
conflict-keep-theirs = Keep what is saved and drop mine

# What is wrong with a field, the same in every form.
file-empty = The file that was chosen is empty. Choose one that holds something.
fault-missing = { $field }: this cannot stay empty.
fault-too-long = { $field }: this has { $length } characters; at most { $limit } can be kept. Nothing is lost: shorten the text, or put the rest into a document and refer to it.
fault-too-many = { $field }: at most { $limit } can be kept here.
fault-not-a-day = { $field }: write the day, such as 25 November 2026 or 2026-11-25; years from 1990 to 2100.
fault-ahead = { $field }: this lies ahead. Enter only what has been; what is planned stands in the plan and among the targets.
fault-not-a-date = { $field }: write a year, a month or a day: 2022, June 2022 or 15 June 2022; from 1800 to next year.
fault-not-a-period = { $field }: write a day, a month or a year, such as 31 March 2025, March 2025 or 2025; years from 1990 to 2100.
fault-no-year = { $field }: name the year, such as 2024 or 2019–2022; years from 1990 to 2100.
fault-not-a-year = { $field }: write a year from 1990 to 2100.
fault-not-a-quarter = { $field }: write a quarter from 1990 to 2100, such as 2027-Q3.
fault-not-a-count = { $field }: write a whole number from { $least } to { $most }.
fault-not-a-number = { $field }: write a number in digits, such as 1500 or 12.5.
fault-ambiguous = { $field }: this can be { $large } or { $small }. Write { $large-typed } for the first, { $small-typed } for the second.
fault-ambiguous-day = { $field }: this can be { $day-first } or { $month-first }. Write the month in letters, as here.
fault-negative = { $field }: this cannot be below 0.
fault-zero = { $field }: this must be above 0.
fault-too-large = { $field }: at most 10,000,000,000,000 can be kept here, and unit price times quantity may not be more either. Look for a zero too many, or divide the amount among several lines.
fault-too-fine = { $field }: this has more than four decimals. Round it to four or fewer.
fault-not-a-share = { $field }: write a percentage from 0 to { $most }, with at most four decimals.
fault-not-a-currency = { $field }: “{ $code }” is no code of a currency that is known here. Write the three letters that banks use (ISO 4217), such as KES. Whoever keeps the server can add one in questionnaires/currencies.toml.
fault-no-currency = { $field }: no currency is chosen yet. Write the number alone, and choose { $code } in the frame of the strategy.
fault-other-currency = { $field }: amounts are in { $own } here, not in { $code }. Write the amount in { $own }.
fault-with-sign = { $field }: write the number alone, without sign or name of a currency: { $number }.
fault-no-decimals = { $field }: { $code } has no decimals. Write a whole amount.
fault-not-a-choice = { $field }: choose one of those that are offered.
row-of = { $rows }, row { $row }
limit-amount = { $field }: { $value } cannot be kept. Write an amount from 0 to 10,000,000,000,000, with at most four decimals.
limit-outside = { $field }: { $value } cannot be kept. Write a number from { $least } to { $most }, with at most four decimals.
limit-malformed = { $field }: “{ $value }” is not written as Amparo writes such a thing.
