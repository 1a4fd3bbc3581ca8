# Versions
versions-title = Versions
versions-lead = A frozen version keeps its facts, your words and its pages as they are on that day. It never changes, whatever happens to answers or templates later.
versions-none = Nothing has been frozen yet.
versions-frozen = The version is frozen.
versions-freeze-title = Freeze a version
versions-freeze-text = Every document you choose is written and kept in every language, once for each kind of reader.
versions-behind = The languages of the strategy do not say the same yet. Freezing keeps each of them as it is today.
versions-freeze = Freeze this version
versions-label = Name of the version
versions-label-hint = Such as 1.0, or before cabinet. Each name is used once.
versions-label-missing = Give the version a name.
versions-label-taken = There is a version of this name. Choose another.
versions-author = Frozen by which office
versions-author-hint = The office, not a person.
versions-author-missing = Name the office that freezes the version.
versions-note = What is new in it
versions-note-hint = For those who will compare it with an earlier one.
versions-documents = Documents
versions-document = Document
versions-document-missing = Choose at least one document.
versions-audiences = For which readers
versions-audience-missing = Choose at least one kind of reader.
versions-notes-hint = The version keeps and counts them; once it is adopted, none is printed.
versions-told = { $n ->
    [one] Frozen on { $date } by { $author }; one document
   *[other] Frozen on { $date } by { $author }; { $shown } documents
}
versions-adopted = Adopted, { $reference }
versions-since = What changed since “{ $label }”
versions-changes-pdf = As PDF
versions-compare = Compare any two versions
versions-not-compared = No version holds a strategy in this language, so there is nothing to compare here.
versions-compare-today = Compare with today's draft
versions-all = All versions
versions-files = Files
versions-read = Read
versions-adopted-pdf = PDF with the stamp of adoption
versions-made = Written by Amparo { $program } with templates { $templates }.
versions-today = today's draft

# Comparing
versions-compare-title = From { $from } to { $to }
versions-from = Earlier
versions-to = Later
versions-nothing = Both say the same.
versions-no-readers = These two were not frozen for the same readers, so comparing them could show one kind of reader what only another may see. Choose two versions that share their readers, or today's draft.
versions-changed = { $n ->
    [one] one part changed
   *[other] { $shown } parts changed
}
versions-added = { $n ->
    [one] one came
   *[other] { $shown } came
}
versions-removed = { $n ->
    [one] one went
   *[other] { $shown } went
}
versions-summary = Of the parts of the document, { $changes }; the same as before: { $same }.
versions-changes-key = Underlined words are new; words struck through are gone. Parts that stayed the same are left out.
versions-changes-title = What changed since version { $label }

# Approval
approval-title = Approval
approval-lead = The strategy is a draft until an act of adoption is entered. Until then every document carries the stamp DRAFT.
approval-in-force = Adopted by { $by } on { $date }, { $reference }.
approval-signatures = Signatures
approval-signatures-text = Every institution that must sign, with its letter or decision once there is one.
approval-add = Add an institution
approval-institution = Institution
approval-institution-missing = Name the institution.
approval-office = Office that signs
approval-reference = { column-reference }
approval-waits = not yet signed
approval-signed = signed
approval-remove = Remove
approval-adoption = Adoption
approval-adoption-text = Enter the act that brings the strategy into force. The documents of that version then bear the stamp of adoption, and no others do: a later draft says that it is one, and how much of it differs. Files that were frozen stay as they are.
approval-open = What is open in this version
approval-open-nothing = Nothing is open: every question has an answer, nothing is missing in the plan and the records, the text has no notes, all have signed, and every safeguard of the human-rights check is in place.
approval-open-items = Questions without an answer: { $part } of { $whole }.
approval-open-notes = { $n ->
    [one] One drafting note stands in the text of the version. A frozen text stays as it is: settle it in the draft and freeze again.
   *[other] { $shown } drafting notes stand in the text of the version. A frozen text stays as it is: settle them in the draft and freeze again.
}
approval-open-points = { $n ->
    [one] One point is open before this version can be signed, counted as it was frozen, with the signatures entered since.
   *[other] { $shown } points are open before this version can be signed, counted as it was frozen, with the signatures entered since.
}
approval-open-rights = { $n ->
    [one] Nobody has said whether one safeguard of the human-rights check is in place:
   *[other] Nobody has said whether { $shown } safeguards of the human-rights check are in place:
}
approval-open-others = { $n ->
    [one] One point in the plan, the results, the bodies or the records.
   *[other] { $shown } points in the plan, the results, the bodies and the records.
}
approval-no-text = The version “{ $label }” holds no text of the strategy, so that it cannot be adopted as the strategy. Freeze a version with the strategy among its documents, and adopt that one.
approval-open-unsigned = { $n ->
    [one] Has not signed: { $names }.
   *[other] Have not signed: { $names }.
}
approval-open-unsignable = No institution is named that signs.
approval-open-safeguards = { $n ->
    [one] One safeguard of the human-rights check is known to be lacking, or to be in place in part only:
   *[other] { $shown } safeguards of the human-rights check are known to be lacking, or to be in place in part only:
}
approval-although = Adopt this version although this is open
approval-although-missing = Something is open in this version. Enter signatures above, settle the rest in the draft and freeze again, or tick that it is adopted although it is open.
approval-was-open = What was open when it was adopted
approval-freeze-first = Freeze the version that is to be adopted first.
approval-by = Body that adopts it
approval-date = Date
approval-by-missing = Name the body that adopted the strategy.
approval-reference-missing = Enter the number of the decree or decision. Without it the stamp stays DRAFT.
approval-date-missing = Enter the day of adoption.
approval-version = Version that was adopted
approval-version-missing = Choose the version that was adopted.
approval-adopt = Enter the adoption
approval-correct = Correct the adoption
approval-withdraw = Take the adoption back

# While a version is being frozen
freezing-ordered = “{ $label }” is being frozen: see how far it is
freezing-ordered-interrupted = Freezing “{ $label }” was interrupted: go on with it, or give it up
freezing-other-interrupted = Freezing “{ $label }” by { $author } was interrupted, and one version is frozen at a time. Yours has not begun; what you entered stands below. Go on with the other or give it up, then freeze yours.
freezing-other = “{ $label }” is being frozen by { $author }, and one version is frozen at a time. Yours has not begun; what you entered stands below. Freeze it once the other is done.
freezing-title = “{ $label }” is being frozen
freezing-done = { $n ->
    [one] { $done } of one paper is done.
   *[other] { $done } of { $shown } papers are done.
}
freezing-text = You can leave this page; the work goes on. It holds everything as it was when the button was pressed: what is answered or edited meanwhile is not in it. The version stands in the list once all its papers are kept.
freezing-interrupted = Freezing “{ $label }” was interrupted
freezing-interrupted-text = No version was kept. You can go on: it will hold everything as it was when the button was pressed. Or give it up, and freeze another.
freezing-go-on = Go on
freezing-give-up = Give up
freezing-paper = { $paper }: { $why }
freezing-too-long = It took too long to print. Shorten its longest texts, or go on when the server has less to do.
freezing-too-large = It needs more memory than printing may use. Shorten its longest texts.
freezing-broken = It could not be written or printed; the log says why.
freezing-lacking = “{ $label }” is frozen, but letters are missing
freezing-lacking-text = No typeface at hand has these letters; in the PDF their codes stand instead. The version stays as it is: add a typeface (see National look) and freeze another.
