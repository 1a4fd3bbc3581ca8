# Who may see a document, and whether it is in force.
doc-cover-adopted = Adopted, { $reference }, { $date }
doc-cover-public = { $n ->
    [one] Public version: one entry that is not public was left out.
   *[other] Public version: { $shown } entries that are not public were left out.
}
doc-cover-committee = { $n ->
    [0] For the steering committee only; nothing was left out.
    [one] For the steering committee only: one confidential entry was left out.
   *[other] For the steering committee only: { $shown } confidential entries were left out.
}
doc-cover-internal = Internal version with confidential entries. Do not pass it on.
doc-cover-subtitle-adopted = Written from the country's assessment
