# Coming in and going out, one's own account, and looking after those of others.
nav-account = Your account
sign-in-title = Sign in
sign-out = Sign out
sign-in-out = You have signed out. On a machine that others use too, close the browser as well.
sign-in-changed = The password is changed. Sign in with it and with a code from your device.
sign-in-code-needed = The password is right. This account asks for a code as well: type the password once more, and the code below it.
sign-in-wrong = This does not fit: the e-mail address, the password or the code is not right. See whether capital letters are locked, and use the newest code.
sign-in-forgotten = Password forgotten, or device lost? Whoever looks after accounts can give you a link for a new password: the coordinator of your country, or the administrator.

# What a link offers
join-title = Make your account
join = Make the account
join-setup = This is the first account. It looks after all others and after the installation, and reads no assessment.
join-lead = You have been invited:
join-password-title = Choose a new password
join-password-text = With this link you choose a new password for your account. Wherever else you are signed in, you are signed out then.
join-password = Save the password
join-until = The link is good once, until { $date }.

# One's own account
account-title = Account
account-lead = You sign in as { $email }.
account-email = E-mail address
account-email-hint = You sign in with it. Nothing is sent to it.
account-email-taken = There is an account with this address already. Sign in with it; if it needs another role, an administrator can give it.
account-no-email = Write an e-mail address, such as office@ministry.example.
account-name = Name of the office
account-name-hint = Such as “Cybercrime unit, Ministry of the Interior”. It stands beside what you record, and can be erased later.
account-lang = { nav-language }
account-missing = This cannot stay empty.
account-too-long = { $n ->
    [one] At most { $shown } character can be kept.
   *[other] At most { $shown } characters can be kept.
}
account-password = Password
account-password-present = Current password
account-password-new = New password
account-password-rules = { $n ->
    [one] At least { $shown } character. A phrase of several words is good; it may be pasted from a password manager.
   *[other] At least { $shown } characters. A phrase of several words is good; it may be pasted from a password manager.
}
account-password-short = { $n ->
    [one] This is too short: at least { $shown } character. A phrase of several words is easy to remember.
   *[other] This is too short: at least { $shown } characters. A phrase of several words is easy to remember.
}
account-password-common = This is among the first that anybody would try: usual words, names, years, rows of keys. Put words together that have nothing to do with each other.
account-again = Repeat the new password
account-again-differs = The two are not the same. Type both again.
account-password-title = Change your password
account-password-text = Wherever else you are signed in, you are signed out then.
account-password-change = Change the password
account-wrong-password = This is not your current password.
account-code = Code
account-code-hint = Six digits from your device, or one of the codes that you wrote down when you set it up.
account-code-first = First code
account-code-first-hint = The six digits that the app shows now.
account-wrong-code = The code or the password is not right. The app shows a new code every half minute: use the newest. The clock of your device must be right.
account-sessions = Where you are signed in
account-sessions-text = If you do not know one of these, end it and change the password.
account-browser = Browser
account-browser-unknown = Unknown browser
account-begun = Signed in
account-seen = Last seen
account-end = End it
account-end-others = End all others
account-this = This one
account-last-one = Nobody would be left who can do this. Give the role to another account first.

second-proof-title = Two-step sign-in
second-proof-needed = Your role needs a code besides the password. Set it up here; everything else opens then.
second-proof-text = Besides the password you are asked for a code that an app on your phone shows. Whoever learns the password cannot sign in with it alone.
second-proof-there = Besides the password you are asked for a code.
second-proof-left = { $n ->
    [one] One of the codes for a lost device is left.
   *[other] Of the codes for a lost device, { $shown } are left.
}
second-proof-replace = Set up another device
second-proof-app = Have an app for one-time codes at hand: the one that came with your phone, or any other that follows the common standard (TOTP).
second-proof-scan = Scan this with the app:
second-proof-qr = Code for the app; it holds the same as the letters and digits below it
second-proof-secret = Or type this into the app:
second-proof-confirm = Type below the code that the app shows now, and your password.
second-proof-add = Turn on two-step sign-in
second-proof-bring = { freezing-go-on }
second-proof-bring-text = Your account also asks for a code. Type the one that your device shows now; everything else opens then.
second-proof-remove = Sign in without codes again
second-proof-remove-hint = So that nobody else does it at your screen.
second-proof-codes = Recovery codes, in case you lose your device
second-proof-codes-text = Write these down or print them now, and keep them where you keep important papers. Each works once, in place of a code from the app. They are never shown again.
second-proof-codes-kept = I have kept them safe

# Another way in: the provider of sign-ins that the installation trusts
provider-sign-in = Sign in with { $name }
provider-join = Make the account, and sign in with { $name }
provider-go-title = On to { $name }
provider-go-text = Sign in there as you always do. You come back here by yourself.
provider-go = Go on to { $name }
provider-text = If you have an account at { $name }, you can sign in with it here, and need no other password.
provider-there = You can sign in with { $name } as well as with your password.
provider-alone = You sign in with { $name }. To sign in without it, first choose a password above.
provider-link = Connect the two
provider-unlink = Do not sign in that way any more
provider-nobody = { $name } knows you, but no account here is connected with it. Sign in with your password and connect the two on the page of your account, or use the link of your invitation.
provider-taken = Your account at { $name } is connected with another account here already, so nothing was changed.
provider-doubtful = { $name } did not say who you are, or it took too long. Nothing was changed: try again.

# Roles
role-respondent = respondent
role-respondent-means = Answers for one institution.
role-reader = reader
role-reader-means = Reads results and documents.
role-facilitator = facilitator
role-facilitator-means = Runs workshops, brings institutions to one answer and gives the view from outside.
role-coordinator = coordinator
role-coordinator-means = Leads the work of a country, and invites others to it.
role-officer = regional officer
role-officer-means = Looks at the countries of a region beside each other, each as far as it consented, and publishes editions about them. Reads no assessment.
role-administrator = administrator
role-administrator-means = Looks after accounts and the installation; reads no assessment.

grant-role = Role
grant-country-hint = Administrators need none; the countries of a regional officer are chosen next.
grant-continue = Continue
grant-other = Choose another role or country
grant-only = only { $items }
grant-sees = documents for: { $audience }
grant-ends = until { $date }
grant-over = ended
grant-countries = Countries of the region
grant-countries-missing = Tick at least one country.
grant-institution = For which institution
grant-institution-hint = From the register of institutions of the country. If it is missing, whoever coordinates adds it there first: Records › Institutions.
grant-institution-none = No institution of this country is registered yet, so nobody can answer for one. Enter the institution first, then invite. Other roles, and the view from outside, need none.
grant-institution-enter = Enter an institution
grant-institution-missing = Choose the institution for which they answer.
grant-items = Questions, if only some
grant-items-hint = None ticked means: all that the institution is given in the register.
grant-items-unknown = There is no question with this id: { $items }.
grant-audience = What they may see
grant-until = Last day
grant-until-hint = Such as 31 March 2027, for somebody who stands in. Left empty, without an end.
grant-until-past = This day is over. Write one that lies ahead.

# Those who have accounts
people-title = People
people-lead = Who has an account, with which role, and until when: those with roles that you may give.
people-count = { $n ->
    [one] One account
   *[other] { $shown } accounts
}
people-roles = Roles
people-no-role = No role
people-not-in = Not signed in
people-disabled = kept out
people-lacks-proof = two-step sign-in not set up yet
people-invitations = Open invitations
people-invitations-text = A link that was lost cannot be shown again: withdraw it, and make another.
people-withdrawn = The invitation was withdrawn; its link has ended.
people-gone = This invitation was taken up or has ended meanwhile.
people-erased = The account was erased.

invite-title = Invite somebody
invite-lead = You get a link and pass it on yourself: on paper, on your screen, in a message. Whoever opens it chooses a password.
invite-email = E-mail address, if you know it
invite-email-hint = The account then has this address and no other. Left empty, whoever opens the link types their own.
invite-make = Make the link
invite-for = For whom
invite-ends = Ends
invite-withdraw = Withdraw it
invite-anybody = Whoever has the link
invite-another = Invite somebody else

link-title = The link is ready
link-invite = For a new account: { $role }. Pass the link on yourself; nothing is sent.
link-password = For a new password of { $name }. Pass the link on yourself; nothing is sent.
link-label = Link
link-hint = Copy it now, or let the code below be scanned: it is shown this once.
link-qr = The link as a code for a phone
link-until = It is good once, until { $date }. Give it to nobody but whom it is for: whoever opens it first takes it up.
link-done = Done

person-give = Give a role
person-end = End this role
person-substitute-title = Somebody stands in
person-substitute-text = Another account gets the same roles until a day that you choose. Both can work then; nothing is taken from this one.
person-substitute = Who stands in
person-substitute-save = Let them stand in
person-succession-title = The post changes hands
person-succession-text = All roles in one country go from this account to another, in one step. What was recorded stays under the name of whoever recorded it.
person-successor = Who takes over
person-succession-save = Hand over
person-changed = This has changed meanwhile, so nothing was done. Look at it as it is now.
person-password = New password
person-password-text = You get a link that is good once, for a day, and pass it on yourself. Until it is used, the present password stays.
person-password-save = Make a link for a new password
person-proof-text = Where the device and the written codes are lost, the link can take two-step sign-in away as well. Make sure that it is really they who ask.
person-proof = Make a link that takes two-step sign-in away too
person-out = Keeping the account out
person-out-text = Whoever is kept out cannot sign in, and is signed out everywhere at once. Roles stay, and so does what was recorded.
person-disable = Keep it out
person-enable = Let it in again
person-disabled = This account is kept out.
person-erase = Erase the account
person-erase-text = Name and e-mail address go from the whole database, its unused parts too; where the name stood in the log, — stands. What was answered and decided stays. Frozen documents, words in free text and copies that were made before keep the name. This cannot be undone.
person-erase-sure = Erase name and address for good
person-erase-tick = Tick that you mean it.
