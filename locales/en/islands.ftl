# What the parts of a page say that run in the browser.
boxes-chosen = Chosen: { $part } of { $whole }
boxes-filter = Show only those with this word
keys-switch = Keys 0 to 4 choose a level
keys-hint = While you are not typing in a field, press 0, 1, 2, 3 or 4.

effect-title = What this choice would change
effect-gap-moves = The gap to the target would go from { $from } to { $to }.
effect-gap-stays = The gap to the target would stay at { $to }.
effect-gap-known = The gap to the target would be { $to }.
effect-gap-unknown = The gap would be unknown, which never counts as zero.
effect-gap-closes = The target would be reached: no gap.
effect-rank-moves = Among the priorities it would go from place { $from } to place { $to }.
effect-rank-stays = Among the priorities it would stay at place { $to }.
effect-rank-begins = Among the priorities it would take place { $to }.
effect-rank-ends = It would leave the priorities, where it stands at place { $from }.
effect-unlocks = It would open the way for { $items }.
effect-blocks = It would block { $items } until this reaches level 2.
effect-capped = The evidence saved so far carries level { $level }, so that level { $level } would be shown until a stronger document is added. The gap goes by what is answered.

autosave-saving = Saving…
autosave-saved = Saved
autosave-unanswered = Kept in this browser. It is saved as soon as you choose a level, “don’t know”, or “does not apply” with its reason.
autosave-unreachable = Not connected. Your answer is kept in this browser and will be sent when the connection is back.
autosave-unkept = Not connected, and this browser keeps nothing. Leave this page open until the connection is back.
autosave-refused = It could not be saved just now. Your answer is kept in this browser and will be sent again.
autosave-archived = Answers of this assessment are shut, because it was archived or its round was validated. Your answer was not saved; it is kept in this browser.
autosave-archived-unkept = Answers of this assessment are shut, because it was archived or its round was validated. Your answer was not saved, and this browser keeps nothing: copy what you need.
autosave-incomplete = Not saved yet. { $problem }
autosave-overtaken = Somebody else saved another answer in the meantime. Theirs was not overwritten, and yours is kept in this browser.
autosave-older = This browser keeps an answer of yours that was never saved, and another one has been saved since.
autosave-compare = See both texts
autosave-discard = Drop mine
autosave-others = Also kept in this browser and not saved yet:

unsaved-offer = On { $date } you typed this here and did not save it. It is kept in this browser alone, for a week at most.
unsaved-older = Something else has been saved here since. Put your words back and save: you will then see both texts side by side.
unsaved-homeless = The form they belong to is not on this page now. Copy what you still need.
unsaved-restore = Put it back
unsaved-discard = Discard it

press-working = At work. This can take a minute; leave the page open.
press-printing = The file is being made. This can take a minute.
press-printed = The file is ready; your browser keeps it with your downloads.
press-unreachable = No connection: nothing was saved yet. What you typed is kept in this browser. Press the button again when the connection is back.
press-no-file = No connection: the file did not come. Press the button again when the connection is back.
press-unkept = No connection: nothing was saved yet, and this browser keeps nothing. Leave the page open, and press the button again when the connection is back.
