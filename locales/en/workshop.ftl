# Sessions of a workshop: why something cannot be done, for those who lead and for phones.
room-refusal-title = Give the session a title of at most 200 characters.
room-refusal-no-items = Put at least one question on the agenda, then open the session.
room-refusal-item-twice = A question stands twice on the agenda. Leave one of the two out.
room-refusal-item-in-use = A question that the room has begun stays on the agenda.
room-refusal-no-such-item = This question is not on the agenda, or the assessment does not ask it.
room-refusal-already-open = The session is open: openness, counting rule and title stay as they are. The agenda can still be changed.
room-refusal-not-open = The session has not been opened yet.
room-refusal-closed = The session is closed.
room-refusal-other-item = The room is at another question. Record what was agreed there, or put it aside, first.
room-refusal-no-item = No question has been presented.
room-refusal-wrong-phase = This cannot be done at this point of the question. Look at where the room is now.
room-refusal-wrong-end = The end must lie ahead, and the grace have at most 60 seconds.
room-refusal-missing = Not every institution with a seat has voted. Ask once who is still missing, then confirm that the result is shown without them.
room-refusal-no-reason = Say why this level was agreed.
room-refusal-no-words = Write what each dissent, action or open question says.
room-refusal-too-long = This is too long. Shorten it.
room-refusal-other-room = This seat belongs to another session.
room-refusal-void-seat = This seat was given up. Ask whoever leads the session for a card.
room-refusal-other-poll = The room is at another question or round. Your vote was not counted; look at what is asked now.
room-refusal-too-late = This round is over. Your vote was not counted.
room-refusal-second-seat = In an anonymous session that counts institutions each institution has one seat, and this one has it. Make a new card for that seat.
room-refusal-no-institution = This institution is not in the register.
room-error-overtaken = Somebody else led the session on at the same moment. This is what it is now; do what is still needed.
room-error-no-room = There is no such session.
room-error-no-seat = This code or link is of no seat, or it was used or replaced. Look at the card again, or ask for another one.
room-error-too-fast = A vote came from this seat a moment ago. Wait a second, then send it again.
room-error-too-many-codes = Too many codes were tried. Scan the picture on your card instead, or wait five minutes.
room-error-vote-stays = A vote was cast with the earlier card of this seat. It counts and can no more be changed; vote again in the next round.
room-error-agreement-overtaken = Somebody else recorded something about a question that was agreed here. Look at it, then close the session again.
room-error-no-randomness = Nothing was changed. Try again.
# What a session came to, as evidence of the agreed level.
room-evidence = { $title }, { $date }: { $rounds }
room-evidence-round = { $n ->
    [one] round { $round }, { $shown } voice, level { $low } to { $high }, in the middle { $median }
   *[other] round { $round }, { $shown } voices, levels { $low } to { $high }, in the middle { $median }
}
room-evidence-no-level = round { $round }, no level given
