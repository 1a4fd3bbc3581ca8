# The documents behind the evidence: attaching them, the register of all evidence, and one file.
attach-title = Attach the document
attach-another = Attach another document
attach-lead = The decree, the report or the picture itself, beside what is said about it. A document that is attached makes its piece of evidence stronger, and stays when its address on the web dies.
attach-file = { versions-document }
attach-file-hint = PDF, a picture (PNG, JPEG, WebP), or a file of Office or LibreOffice (DOCX, XLSX, PPTX, ODT, ODS), at most { $limit } MB. It is kept as it is, with what it says of itself: names of authors, the place where a photograph was taken. Take those out first if nobody is to learn them.
attach-piece = It belongs to
attach-piece-hint = A document that a piece has already is replaced; the earlier one stays in the history.
attach-button = Attach
attach-missing = Choose the document.
attach-unanswered = Answer the question first: a document supports an answer.
attach-overtaken = Somebody else changed this answer meanwhile. The document was not kept. Look at what is attached now, then choose the document again.
attach-too-large = The document has { $size } MB, and { $limit } MB are the most. Nothing was kept. Save it smaller (scans at 150 dots per inch are enough), or attach the part that matters.
attach-incomplete = The document is cut off: its end is missing, or a part in it is broken. Nothing was kept. Take it again from where it is whole, and see that it opens.
attach-excess = Something stands before the beginning of the document or behind its end, which no program puts there and which can hide what nobody sees. Nothing was kept. Open it, save it under another name, and attach that.
attach-ambiguous = The document is two kinds of file at once, so that two programs would show two things. Nothing was kept. Open it, save it as PDF, and attach that.
attach-macro = The document brings a macro or a program along ({ $part }). Nothing was kept. Save it without macros (as DOCX, XLSX or PPTX) or as PDF, and attach that.
attach-locked = The document is protected by a password, so that nobody here could read it. Nothing was kept. Take the password off, save it, and attach it again.
attach-bomb = The document unpacks to far more than it has, or has thousands of parts. Nothing was kept. Save it as PDF and attach that.
attach-malformed = The parts of the document contradict each other. Nothing was kept. Open it in the program that made it, save it anew, and attach that.
attach-old-office = The document has the form of Office before 2007 (or is RTF, or protected by a password), in which macros can hide. Nothing was kept. Open it, save it as DOCX, XLSX, PPTX or PDF without a password, and attach that.
attach-heic = This is a photograph in the form that iPhones use (HEIC), which few programs show. Nothing was kept. Share it as JPEG, or photograph with “Settings”, “Camera”, “Formats”, “Most Compatible”.
attach-markup = This is a page of the web or a drawing, which can bring scripts along. Nothing was kept. Print it as PDF and attach that.
attach-program = This is a program, whatever its name says. Nothing was kept. Attach the document itself.
attach-archive = This is a packed folder. Nothing was kept. Unpack it and attach the document that matters.
attach-unsupported = This is neither a PDF nor a picture nor a document of Office or LibreOffice, whatever its name says. Nothing was kept. Save or print it as PDF and attach that.
attach-gone = This very document was removed from the assessment for good, and was not kept again. Whoever coordinates the assessment can say why.
attach-removed = This very document was removed from the assessment for good, for this reason: { $reason } It was not kept again. If that was a mistake, talk to the coordinator.
attach-infected = The virus scanner found { $finding } in the document. Nothing was kept. Tell whoever sent it to you, and do not open it.
attach-unscanned = The virus scanner does not answer, and no document is kept here that it has not looked at. Try again later, or tell whoever keeps the server.

dossier-title = Register of evidence
dossier-lead = Everything that supports an answer or speaks against one: what it is, how old, how strong, who may see it, and whether the document itself is here.
dossier-list = All evidence
dossier-count = { $n ->
    [0] No evidence yet.
    [one] 1 piece of evidence.
   *[other] { $shown } pieces of evidence.
}
dossier-found = { $n ->
    [one] { $part } of { $whole } piece of evidence.
   *[other] { $part } of { $whole } pieces of evidence.
}
dossier-others = { $n ->
    [one] One more piece is for other readers and not listed.
   *[other] { $shown } more pieces are for other readers and not listed.
}
dossier-search = Search
dossier-words = Words
dossier-any = any
dossier-age = Age
dossier-file = { versions-document }
dossier-file-open = Open the document
dossier-file-removed = document removed
dossier-file-withheld = shown to nobody
dossier-about-file = About the document
dossier-grade-aged = { $given }; counts as { $now } by its age
dossier-confirmed = confirmed by { $by }
dossier-ungraded = nobody graded it; it has { $ground }
dossier-contradictions = { $n ->
    [one] One answer has evidence on both sides
   *[other] { $shown } answers have evidence on both sides
}
dossier-contradictions-text = What contradicts each other, side by side, with what was accepted and why.
dossier-for = For the level
dossier-against = Against the level
dossier-accepted = Accepted
dossier-agreed = Agreed: { $level }. The reason:
dossier-answered = Answered: { $level }. The finding:
dossier-no-reason = Nobody said why this side was accepted.
dossier-say-why = Say it in the finding
dossier-file-overtaken = Somebody else decided about this document meanwhile. What you see now is how it stands.
dossier-file-gone = The document was removed for good. Its hash, who removed it, when and why stay.
dossier-since = Attached since
dossier-viruses = Viruses
dossier-opened = Who opened it
dossier-opened-hint = The document is confidential, so everybody with an account who opens it is noted here: how often, and when last.
dossier-opened-none = Nobody yet.
dossier-opened-times = { $n ->
    [one] once
   *[other] { $shown } times
}
dossier-backups = Copies that hold it
dossier-backups-none = No copy made while it was here is on record.
dossier-backups-gone = These copies of the database were made while the document was here. They hold it still: delete those that must not.
dossier-backups-kept = These copies of the database were made since the document came. They will hold it still when it is removed here.
dossier-backups-hint = Not on record are copies made by amparo backup beside a running server, copies of the disk, exports, and what people downloaded.
dossier-removed = removed for good
dossier-withheld = shown to nobody from then on
dossier-released = shown again

withhold-title = Show it to nobody for now
withhold-text = For a document that may be wrong or harm somebody, until it is clear. Only those who lead the assessment can open it then; it is in no export for others. That holds in every assessment on this server that has the same document. It can be undone.
withhold-button = Show it to nobody
withhold-release = Show it again
withhold-held = It is shown to nobody but those who lead the assessment
withhold-elsewhere = It is shown to nobody in another assessment either
withhold-elsewhere-text = The same document supports another answer, and what is withheld there is withheld here. It is shown again once it is released there:
withhold-elsewhere-others = { $n ->
    [one] in one assessment that you do not lead.
   *[other] in { $shown } assessments that you do not lead.
}
withhold-reason = { column-reason }
withhold-reason-hint = Stays in the history. Name nobody.
withhold-reason-missing = Say why the document is shown to nobody.

removal-title = Remove it for good
removal-text = The document is taken out of the database and every unused part of it, wherever else it was attached too. What is said about it stays, with its hash, who removed it, when and why. Nobody can bring it back.
removal-button = { removal-title }
removal-reason = Why it must go
removal-reason-hint = { withhold-reason-hint }
removal-reason-missing = Say why the document must go.
removal-sure = The document is to go for good
removal-sure-missing = Tick this if the document is really to go for good.

scan-clean = no virus found
scan-clean-means = A virus scanner looked at the document and found nothing.
scan-infected = virus found
scan-infected-means = A virus scanner found something in the document. Only those who lead the assessment can open it, and should not.
scan-unscanned = not scanned
scan-unscanned-means = No virus scanner looked at the document, because this server has none. Open it with the care you take of any other.
scan-unreachable = scanner did not answer
scan-unreachable-means = The virus scanner could not be reached or did not finish. Nobody knows whether there is a virus in the document.
scan-found = The virus scanner found { $finding }.
scan-again = Have it scanned for viruses now

# Addresses of evidence that the server asks.
links-title = Addresses of the evidence
links-text = The server asks each address whether something is still there. It does so only when somebody presses this button, forty addresses at a time. A document that is attached stays when its address dies.
links-check = Check the addresses now
links-due = { $n ->
    [0] All addresses were checked in the last ten minutes.
    [one] One address has not been checked in the last ten minutes.
   *[other] { $shown } addresses have not been checked in the last ten minutes.
}
links-since = { $state }, since { $date }
link-state-alive = found
link-state-alive-means = The address shows something; whether it is still the same document, only a person can say.
link-state-dead = dead link
link-state-dead-means = Whoever keeps the site says that there is nothing any more.
link-state-unclear = no clear answer
link-state-unclear-means = The site does not answer, or shows nothing to programs. Open it yourself.
link-state-inside = not checked
link-state-inside-means = The address leads into the network of this server, which it does not ask.
link-state-port = not checked because of its port
link-state-port-means = The address names a port other than 80 and 443, those of the web, and the server asks no other. Open it yourself, or give the address without the port.
