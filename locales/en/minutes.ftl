# Papers of a session: minutes, agenda, ballots, cards.
spread-axis = Voices
count-voices = { $n ->
    [0] no voice
    [one] one voice
   *[other] { $words } voices
}
room-title-minutes = Minutes of the workshop
room-title-agenda = Agenda of the workshop
room-title-ballots = Ballots on paper
room-title-cards = Seat cards
room-stamp-committee = CONFIDENTIAL: FOR THE COMMITTEE
room-stamp-open = CONFIDENTIAL: THE SESSION GOES ON
papers-title = Papers
papers-agenda = Agenda as PDF
papers-ballots = Ballots to be printed (PDF)
papers-minutes-pdf = Minutes as PDF
papers-minutes-docx = Minutes as a Word file
seats-issue-pdf = Make the cards as PDF
