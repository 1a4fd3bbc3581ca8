# Signing gates, and what a validated round is.
gates-title = Gates and signatures
gates-lead = What must hold before a stage is left is signed by whoever answers for it, with the office and the day. A signature can be taken back, with the reason. Everything stays in the history.
gates-link = See who signed, or sign
gates-validates = Answers are open. They are shut once this is signed: { $gates }
gates-validated = This round is validated: { $by } signed on { $date }. Its answers are shut. To change one, withdraw the signature that shut them, with the reason.
gates-answers-shut = This round is validated: { $by } signed on { $date }. Its answers can be read and not changed. Whoever leads the assessment can open them again by withdrawing that signature, with the reason.
gates-next-round = To the next round, or to begin it
gates-signed = Signed by { $by } on { $date }.
gates-withdrawn = Withdrawn by { $by } on { $date }: { $reason }
gates-unsigned = Not signed yet.
gates-ticked = Ticked before gates were signed; it can still be signed.
gates-contradicted = It cannot be signed yet: what is recorded here says that it does not hold.
gates-signer-coordinator = Whoever leads the assessment signs this.
gates-signer-facilitator = Whoever brings the institutions together signs this, or whoever leads the assessment.
gates-sign = Sign
gates-shuts = With this signature the answers are shut.
gates-unanswered = { $n ->
    [one] One question has no answer yet. It stays without one in this round.
   *[other] { $shown } questions have no answer yet. They stay without one in this round.
}
gates-withdraw = Withdraw the signature
gates-reopens = Then the answers are open again, for everybody who answers. What was validated stays in the history.
gates-by = Office
gates-by-hint = The office that acts, not a person’s name.
gates-date = { agree-date }
gates-reason = Why the signature is withdrawn
gates-reason-hint = Everybody who sees the history reads it. No case data and no names of victims.
gates-reason-missing = Say why the signature is withdrawn.
gates-overtaken = Somebody signed this gate or withdrew its signature meanwhile, so nothing was saved. Look at it as it is now.
