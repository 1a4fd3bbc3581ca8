# Qué se pregunta a las instituciones, qué responden y cómo se llega a una sola respuesta.
work-title = Mi trabajo
work-lead = { $n ->
    [one] Hay 1 pregunta a su espera. Va primero lo que vence antes.
   *[other] Hay { $shown } preguntas a su espera. Va primero lo que vence antes.
}
work-lead-done = Todo lo que se le preguntó está enviado. Gracias.
work-lead-none = Aquí figura lo que se pregunta a su institución.
work-none = Usted no responde por ninguna institución. Si debiera hacerlo, consulte a quien coordina y le invitó.
work-open = Por enviar: { $part } de { $whole }.
work-due = Hasta el { $date }.
work-overdue = vencido
work-next = Responder la pregunta siguiente

respond-external = Mirada externa
respond-choose = ¿Por qué institución responde?
respond-state-none = Todavía no hay nada escrito.
respond-state-draft = En borrador desde el { $date }; nadie más lo ve.
respond-state-submitted = Enviada el { $date }.
respond-others = Lo que enviaron las demás
respond-evidence-hint = El decreto, informe o dato que lo muestra: su título y dónde se encuentra. Puede quedar en blanco.
respond-save-draft = Guardar borrador
respond-submit = Enviar
respond-withdraw = Retirar lo enviado
respond-discard = Eliminar el borrador
respond-private = El borrador lo ve solo su institución. Lo que envía lo ve quien coordina, y las demás instituciones solo cuando la pregunta se abre a todas.
respond-for-others = Usted anota lo que dijo la institución. Queda registrado como enviado, con su cuenta como la de quien lo anotó.
respond-draft-saved = El borrador está guardado. Nadie más lo ve hasta que lo envíe.
respond-withdrawn = Se retiró y queda aquí como borrador.
respond-discarded = El borrador está eliminado.

deliberation-title = Respuestas de las instituciones
deliberation-headline-none = Ninguna institución ha enviado todavía una respuesta
deliberation-headline-agreed = Donde respondieron instituciones, nada es controvertido
deliberation-headline = { $n ->
    [one] Una pregunta es controvertida
   *[other] { $shown } preguntas son controvertidas
}
deliberation-lead = En el orden en que conviene tratarlas: primero las preguntas sobre las que las instituciones están más lejos entre sí.
deliberation-rule = Qué cuenta: lo acordado; donde no se acordó nada, lo que el país respondió en su conjunto; y si no, de lo que enviaron las instituciones, el nivel del medio, y de dos el más bajo. Cada institución tiene una voz, y también la mirada externa. Nada se promedia.
deliberation-submitted = Enviadas
deliberation-levels = { method-levels }
deliberation-median = En el medio
deliberation-state = Situación
deliberation-of = { rounds-known-of }
deliberation-apart = a dos niveles o más
deliberation-contested = controvertida
deliberation-agreed = { response-agreed }
deliberation-opened = abierta a todas
deliberation-open-all = { $n ->
    [one] Abrir 1 pregunta a todas las instituciones
   *[other] Abrir { $shown } preguntas a todas las instituciones
}
deliberation-open = Abrir esta pregunta a todas las instituciones
deliberation-open-hint = Las instituciones ven entonces lo que enviaron las demás, y quienes leen, las palabras de la respuesta que cuenta. Antes no ven ni lo uno ni lo otro.
deliberation-close = Cerrar de nuevo esta pregunta
deliberation-close-hint = Las instituciones dejan entonces de ver lo que enviaron las demás.
deliberation-overtaken = Otra persona abrió o cerró esto entretanto. Vuelva a mirar antes de pulsar.
deliberation-voices = Quién dijo qué
deliberation-nobody = A ninguna institución se le hace esta pregunta. Indique en el registro de instituciones cuáles responden.
deliberation-own = Lo que el país respondió en su conjunto
deliberation-country = El país
deliberation-outside = La mirada externa
deliberation-outside-hint = El nivel que ven especialistas desde fuera queda junto al del país y nunca en su lugar.
deliberation-waiting = Sin enviar todavía.
deliberation-enter = Anotar lo que dijo
deliberation-counts = Qué cuenta ahora
deliberation-dissent = No todas estuvieron de acuerdo:

agree-title = Registrar lo acordado
agree-rating = Respuesta acordada
agree-rating-missing = Elija un nivel, o «no se sabe», o «no aplica».
agree-reason = Por qué esta
agree-reason-missing = Diga por qué se acordó esta respuesta: quien no estuvo presente lo preguntará.
agree-reason-hint = Lo que convenció: un documento, un hecho, una distinción.
agree-comment = Constatación, en las palabras del país
agree-comment-hint = El borrador de la estrategia lo cita. Parte de la constatación de la respuesta que contaba hasta ahora.
agree-by = Órgano o cargo que lo resolvió
agree-by-hint = Por ejemplo, «Grupo técnico de trabajo»; no el nombre de una persona.
agree-date = Día
agree-dissents = Quién sostiene otra cosa
agree-dissents-hint = En palabras de la institución; déjelo vacío donde esté de acuerdo. El informe lo cuenta junto al nivel acordado. Lo que todo el mundo puede leer no nombra a la institución; sus palabras tampoco deberían delatarla.
agree-dissent = Lo que sostiene en cambio
agree-save = Registrar el acuerdo
agree-undo = Retirar el acuerdo

answer-from-agreed = Se acordó entre las instituciones.
answer-from-own = El país la respondió en su conjunto; eso cuenta antes que lo que enviaron las instituciones.
answer-from-median = { $n ->
    [one] La envió una institución, y todavía no se acordó nada.
   *[other] Es el nivel del medio de { $shown } enviados, y de dos el más bajo; todavía no se acordó nada.
}

holds-up-title = Qué nos detiene
holds-up-headline-none = Todavía no se pregunta nada a ninguna institución
holds-up-headline-done = Todas las instituciones enviaron lo que se les preguntó
holds-up-headline = Instituciones que aún deben responder: { $part } de { $whole }
holds-up-lead = Quién no ha enviado qué, hasta cuándo, y qué etapas esperan por ello. Los borradores los ve solo su institución.
holds-up-none = Indique en el registro de instituciones cuáles responden preguntas, qué preguntas y hasta cuándo.
holds-up-institutions = Por institución
holds-up-submitted = { deliberation-submitted }
holds-up-due = Hasta
holds-up-no-date = sin fecha
holds-up-waits = Sin enviar
holds-up-stages = Por etapa

overview-origins = De dónde vienen las respuestas que cuentan: acordadas { $agreed }, del país en su conjunto { $own }, del medio de lo que enviaron las instituciones { $median }.

comment-title = Comentarios y preguntas
comment-lead = Sobre una pregunta, una sección del borrador o una medida. Diga aquí también lo que espera la respuesta de alguien. La matriz de comentarios cuenta qué fue de cada uno.
comment-institution = { approval-institution }
comment-institution-missing = Elija la institución que comenta.
comment-section = { record-figure-about }
comment-section-hint = Una pregunta como C03, una medida como A04-1 o un capítulo del borrador.
comment-text = { column-comment }
comment-owner = { record-comment-owner }
comment-owner-hint = Solo de una pregunta que espera: la institución que conoce la respuesta. Entonces figura entre sus puntos pendientes.
comment-send = Enviar el comentario
comment-readers = Lo leen quienes coordinan y el comité directivo. Todo el mundo puede leerlo solo cuando así lo digan.
comment-overtaken = Alguien más comentó en el mismo momento. Vuelva a enviarlo.
comment-said = Lo que su institución ha dicho hasta ahora
comment-item = Comentar esta pregunta
comment-any = Comentar una sección o una medida
deliberation-comments = Lo que las instituciones dicen de esta pregunta
holds-up-parked = Preguntas que esperan respuesta
