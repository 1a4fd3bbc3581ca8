# Where there is no page: what happened and what to do.
error-home = Go to the start page
error-detail = For whoever keeps the server:
error-not-found-title = This page does not exist
error-not-found-text = The address may be mistyped, or the assessment may have another name. All assessments are listed on the start page.
error-forbidden-title = This was sent from another site
error-forbidden-text = For safety, changes are accepted only from the pages of this site. Nothing was saved. Open the page here and send it again.
error-host-title = This address is not ours
error-host-text = Amparo answers only under the names of this machine, such as http://127.0.0.1:3000 or http://localhost:3000, and under its public address where it has one, so that no other web site can reach it through your browser. Open it under one of these. Behind a proxy it has to be started with that address: amparo serve --address https://…
error-sign-in-title = Sign in first
error-sign-in-text = You are not signed in, or not any more. Nothing was done or saved. If you had typed something: sign in by the link below, which opens a tab of its own, come back to this one, go back a page, and send it again.
error-code-owed-title = The code is still missing
error-code-owed-text = Your account asks for a code besides, and nothing was saved without it. Type the code on the page of your account, in another tab; then come back here and send this again.
error-second-proof-title = Set up two-step sign-in first
error-second-proof-text = Your role needs a code besides the password. Nothing was done or saved. Set it up on the page of your account, then try again.
error-refused-title = Your role does not allow this
error-refused-text = Nothing was changed. If you need it for your work, ask whoever looks after accounts: the coordinator of your country, or the administrator.
error-link-ended-title = This link has ended
error-link-ended-text = A link is good once, and for some days only. If you have made your account with it, sign in. Otherwise ask whoever gave it to you for another.
error-provider-title = The other way to sign in is not open
error-provider-text = The service that signs you in does not answer. Nothing was changed. Try again later, or sign in with a password if you have one.
error-no-accounts-title = There are no accounts here
error-no-accounts-text = This machine has one owner, who needs no sign-in. Whoever keeps it begins with accounts by starting Amparo with: amparo serve --accounts
error-too-often-title = Too many tries
error-too-often-text = This was tried too often. Wait a minute, then try again. In a browser in which you were signed in before, you have tries of your own. If you do not know the password, ask for a link for a new one.
error-method-title = This address cannot do that
error-method-text = The page exists, but not for this kind of request. Nothing was saved.
error-timeout-title = This took too long
error-timeout-text = The server gave up on it. If you had typed something, go back: your browser may still hold it. Then send it again.
error-too-large-title = This is too large
error-too-large-text = A form may have 2 MB and 10,000 fields, a table 10 MB, a picture 25 MB, and an assessment that Amparo exported 100 MB. Nothing was saved. If you had typed something, go back: your browser may still hold it. Shorten it, or split the file.
error-unreadable-title = This could not be read
error-unreadable-text = What arrived is not what the page's own form sends. Nothing was saved. Open the page again and fill in its form.
error-unfit-title = This cannot be kept
error-unfit-text = Something in it is longer, larger or later than what can be kept. Nothing was saved. Go back, put it right and send it again.
error-archived-title = This assessment is archived
error-archived-text = It can be read, and nothing in it can be changed. Nothing was saved. Bring it back on its page “Name and archive”, then send this again.
error-removed-title = This assessment was removed
error-removed-text = It is on no page any more. It is still in the database: whoever leads the assessments can bring it back from the archive, which the start page leads to.
error-file-title = A file is not as it was kept
error-file-text = A file that belongs to this assessment is missing or damaged, so what was asked for cannot be shown; nothing else is touched by it. Whoever keeps the server can restore the database from a copy in which the file is whole (amparo restore); amparo verify names every such file.
error-file-lost = { $name } ({ $hash }) is missing.
error-file-spoiled = { $name } ({ $hash }) is damaged: it holds something else than was kept.
export-damaged-title = The export would not be whole
export-damaged-text = Files that belong to this assessment are not as they were kept, so nothing was exported yet. Whoever keeps the server can restore the database from a copy in which they are whole (amparo restore). You can also export all else: whoever imports it is told again what it lacks.
export-damaged-without = Export all else, without these files
unreadable-parts = { $n ->
    [one] One part of this assessment cannot be read and was set aside: { $subjects }. It stands on no page and in no export. Tell whoever keeps the server; it is still in the log.
   *[other] { $shown } parts of this assessment cannot be read and were set aside: { $subjects }. They stand on no page and in no export. Tell whoever keeps the server; they are still in the log.
}
error-storage-title = It could not be saved or read
error-storage-text = The place where assessments are kept did not answer as it should. Nothing was changed. If you had typed something, go back: your browser may still hold it. Try again in a moment; if it stays like this, tell whoever keeps the server.
error-internal-title = Something went wrong here
error-internal-text = It is our mistake, not yours. Nothing was changed by this page. Go back and try again; if it stays like this, tell whoever keeps the server.

not-saved-title = This has not been saved
not-saved-text = The place where assessments are kept did not accept it. What you typed stands below, unchanged. Try again in a moment; if it stays like this, tell whoever keeps the server.

# While others come first
waiting-title = Others come first
waiting-place = { $n ->
    [one] You are next.
   *[other] You are number { $shown } in the queue.
}
waiting-text = The server writes and prints only so many documents at once, so that all pages stay quick. This page asks again by itself and keeps your place.
waiting-page = What you asked for opens here as soon as it is ready.
waiting-file = The file comes by itself as soon as it is ready. If your browser keeps it with the downloads, this page stays as it is: leave it then by the link below.
waiting-again = Ask again now
waiting-back = To the overview
