# Firmar puertas, y qué es una ronda validada.
gates-title = Puertas y firmas
gates-lead = Lo que debe cumplirse antes de dejar una etapa lo firma quien responde por ello, con la oficina y el día. Una firma puede retirarse indicando el motivo. Todo queda en el historial.
gates-link = Ver quién firmó, o firmar
gates-validates = Las respuestas están abiertas. Se cierran cuando se firme lo siguiente: { $gates }
gates-validated = Esta ronda está validada: firmó { $by } el { $date }. Sus respuestas están cerradas. Para cambiar alguna, retire la firma que las cerró e indique el motivo.
gates-answers-shut = Esta ronda está validada: firmó { $by } el { $date }. Sus respuestas se pueden leer, pero no cambiar. Quien dirige la evaluación puede abrirlas de nuevo si retira esa firma e indica el motivo.
gates-next-round = Ir a la ronda siguiente o empezarla
gates-signed = Firmada por { $by } el { $date }.
gates-withdrawn = Firma retirada por { $by } el { $date }: { $reason }
gates-unsigned = Aún sin firmar.
gates-ticked = Se marcó antes de que las puertas se firmaran; todavía puede firmarse.
gates-contradicted = Aún no puede firmarse: según lo registrado aquí, no se cumple.
gates-signer-coordinator = La firma quien dirige la evaluación.
gates-signer-facilitator = La firma quien reúne a las instituciones, o quien dirige la evaluación.
gates-sign = Firmar
gates-shuts = Con esta firma se cierran las respuestas.
gates-unanswered = { $n ->
    [one] Una pregunta no tiene respuesta todavía. Quedará sin ella en esta ronda.
   *[other] { $shown } preguntas no tienen respuesta todavía. Quedarán sin ella en esta ronda.
}
gates-withdraw = Retirar la firma
gates-reopens = Las respuestas quedarán abiertas de nuevo para quienes responden. Lo validado permanece en el historial.
gates-by = Oficina
gates-by-hint = La oficina que actúa, no el nombre de una persona.
gates-date = { agree-date }
gates-reason = Por qué se retira la firma
gates-reason-hint = Lo leen todas las personas que ven el historial. Sin datos de casos ni nombres de víctimas.
gates-reason-missing = Indique por qué se retira la firma.
gates-overtaken = Alguien firmó entretanto esta puerta o retiró su firma, así que no se guardó nada. Vea cómo está ahora.
