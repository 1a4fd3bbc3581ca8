# Words of the whole interface.
product = Amparo
skip = Skip to the content
save = Save
save-next = Save and continue
save-check = Save and go back to all answers
save-stay = Save and stay here
saved = Saved.
saved-level = Saved: { $item }, { $level }.
saved-item = Saved: { $item }.
saved-withdrawn = { $item } has no answer any more. The earlier one is kept in the history.
yes = Yes
error = Error
problems-title = Something needs to be put right
too-long = At most { $shown } characters can be kept here. Shorten the text, or put the rest into a document and refer to it.
too-long-by = This has { $length } characters; at most { $limit } can be kept. Nothing is lost: shorten the text, or put the rest into a document and refer to it.
no-case-data = Do not enter case data, images, names of victims or details of police operations, here or in evidence.

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
conflict-keep-theirs = Keep what is saved and drop mine
