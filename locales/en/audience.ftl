# Who may see a document, and whether it is in force.
cover-adopted = Adopted, { $reference }, { $date }
cover-after = Draft after the adopted “{ $label }”
cover-short-adopted = Adopted, { $date }
cover-short-after = Draft after “{ $label }”
cover-short-same = Draft, equal to “{ $label }”
cover-after-same = Draft, equal to the adopted “{ $label }”
cover-after-parts = { $n ->
    [one] Draft after the adopted “{ $label }”, one part differs
   *[other] Draft after the adopted “{ $label }”, { $shown } parts differ
}
cover-after-act = Version “{ $label }” was adopted by { $by } on { $date }, reference { $reference }
cover-public = { $n ->
    [one] Public version: one entry that is not public was left out.
   *[other] Public version: { $shown } entries that are not public were left out.
}
cover-committee = { $n ->
    [0] For the steering committee only; nothing was left out.
    [one] For the steering committee only: one confidential entry was left out.
   *[other] For the steering committee only: { $shown } confidential entries were left out.
}
cover-internal = Internal version with confidential entries. Do not pass it on.
cover-subtitle-adopted = Written from the country's assessment
