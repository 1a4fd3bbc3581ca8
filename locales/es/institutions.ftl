# Qué se pregunta a las instituciones, qué responden y cómo se llega a una sola respuesta.
work-title = Mi trabajo
work-lead = { $n ->
    [one] Hay 1 pregunta que espera su respuesta. Va primero lo que vence antes.
   *[other] Hay { $shown } preguntas que esperan su respuesta. Va primero lo que vence antes.
}
work-lead-done = Todo lo que se le preguntó está enviado. Gracias.
work-lead-nothing = Nada espera su respuesta por ahora.
work-shut = Esta ronda está validada: sus respuestas se pueden leer, pero no cambiar.
work-lead-none = Aquí figura lo que se pregunta a su institución.
work-none = Usted no responde en nombre de ninguna institución. Si debiera hacerlo, consulte a la coordinación, de la que recibió la invitación.
work-consulted = Su institución es consultada: no tiene respuestas pendientes. Se le puede preguntar por lo que sigue, y puede responder o comentar cualquiera de las preguntas.
work-informed = Su institución se mantiene informada: no tiene respuestas pendientes. Puede responder o comentar cualquiera de las preguntas que siguen.
work-accountable = Su institución responde por el resultado y lo aprueba: no tiene respuestas propias pendientes. Puede responder o comentar cualquiera de las preguntas que siguen.
work-unsettled = Todavía no se ha definido el papel de su institución: no tiene respuestas pendientes. Puede responder o comentar cualquiera de las preguntas que siguen.
work-unassigned = No se asignó a su institución ninguna pregunta en particular, así que se ofrecen todas. Empiece por las que conoce; si algunas no le corresponden, avise a quien le envió la invitación.
work-may-answer = { $n ->
    [one] Una pregunta sobre la que se le puede consultar
   *[other] { $shown } preguntas sobre las que se le puede consultar
}
work-open = Por enviar: { $part } de { $whole }.
work-due = Hasta el { $date }.
work-overdue = vencido
work-next = Responder la pregunta siguiente

respond-external = Mirada externa
respond-choose = ¿En nombre de qué institución responde?
respond-state-none = Todavía no hay nada escrito.
respond-state-draft = En borrador desde el { $date }; nadie más lo ve.
respond-state-submitted = Enviada el { $date }.
respond-others = Lo que enviaron las demás
respond-evidence-hint = El decreto, informe o dato que lo muestra: su título y dónde se encuentra. Puede quedar en blanco.
respond-file = El documento mismo
respond-file-hint = Decreto, informe o imagen, de 25 MB como máximo. Lo recibe quien puede ver la evidencia, y nadie antes de que usted envíe la respuesta. Sin título lleva el nombre del archivo.
respond-file-attached = Hay un documento adjunto. Otro ocupa su lugar.
respond-save-draft = Guardar borrador
respond-submit = Enviar
respond-withdraw = Retirar lo enviado
respond-discard = Eliminar el borrador
respond-private = El borrador lo ve solo su institución. Lo que envía lo ve la coordinación; las demás instituciones, solo cuando la pregunta se abra a todas.
respond-for-others = Usted anota lo que dijo la institución. Queda registrado como enviado, y consta que se anotó desde su cuenta.
respond-draft-saved = El borrador está guardado. Nadie más lo ve hasta que lo envíe.
respond-withdrawn = Lo enviado se retiró y queda aquí como borrador.
respond-discarded = El borrador está eliminado.

deliberation-title = Respuestas de las instituciones
deliberation-headline-none = Ninguna institución ha enviado todavía una respuesta
deliberation-headline-agreed = Ninguna pregunta que respondieron las instituciones es controvertida
deliberation-headline = { $n ->
    [one] Una pregunta es controvertida
   *[other] { $shown } preguntas son controvertidas
}
deliberation-lead = En el orden en que conviene tratarlas: primero, las preguntas en que más difieren las instituciones.
deliberation-rule = Cuenta lo acordado; si no hay acuerdo, lo que el país respondió en su conjunto; y si no, el nivel mediano de lo que enviaron las instituciones o, si quedan dos en el centro, el más bajo de ellos. Cada institución tiene una voz. La mirada externa figura al lado y no cuenta. Nada se promedia.
deliberation-submitted = Enviadas
deliberation-levels = { method-levels }
deliberation-median = { gaps-domain-median }
deliberation-state = { column-status }
deliberation-of = { rounds-known-of }
deliberation-cluster = Nivel { $level }: { $who }
deliberation-no-level = Sin nivel: { $who }
deliberation-clusters = Quiénes coinciden:
deliberation-far-outside = a dos niveles o más de la mirada externa
deliberation-apart = a dos niveles o más
deliberation-contested = controvertida
deliberation-agreed = { response-agreed }
deliberation-opened = abierta a todas
deliberation-open-all = { $n ->
    [one] Abrir 1 pregunta a todas las instituciones
   *[other] Abrir { $shown } preguntas a todas las instituciones
}
deliberation-open = Abrir esta pregunta a todas las instituciones
deliberation-open-hint = Las instituciones verán entonces lo que enviaron las demás, y quienes solo consultan, el texto de la respuesta que cuenta. Hasta ese momento no ven ni lo uno ni lo otro.
deliberation-close = Cerrar de nuevo esta pregunta
deliberation-close-hint = Las instituciones dejarán entonces de ver lo que enviaron las demás.
deliberation-overtaken = Entretanto, otra persona abrió o cerró esto. Compruebe cómo está antes de pulsar.
deliberation-voices = Quién dijo qué
deliberation-nobody = Esta pregunta no se hace a ninguna institución. Indique en el registro de instituciones cuáles responden.
deliberation-own = Lo que el país respondió en su conjunto
deliberation-country = El país
deliberation-outside = La mirada externa
deliberation-outside-hint = El nivel que ven especialistas desde fuera queda junto al del país, nunca en su lugar, y no cuenta para el nivel mediano.
deliberation-waiting = Todavía sin enviar.
deliberation-enter = Anotar lo que dijo
deliberation-counts = Qué cuenta ahora
deliberation-dissent = No todas estuvieron de acuerdo:

agree-title = Registrar lo acordado
agree-change = Cambiar el acuerdo
agree-agreed = Lo acordado
agree-rating = Respuesta acordada
agree-rating-missing = Elija un nivel, o «no se sabe», o «no aplica».
agree-reason = Por qué esta respuesta
agree-reason-missing = Diga por qué se acordó esta respuesta: quien no estuvo presente lo preguntará.
agree-reason-hint = Lo que convenció: un documento, un hecho, una distinción.
agree-comment = Hallazgo, en palabras del país
agree-comment-hint = El borrador de la estrategia lo cita. El texto comienza con el hallazgo de la respuesta que contaba hasta ahora.
agree-by = Órgano o cargo que lo resolvió
agree-by-hint = Por ejemplo, «Grupo técnico de trabajo»; no el nombre de una persona.
agree-date = Día
agree-dissents = Quién discrepa
agree-dissents-hint = En palabras de la institución; déjelo vacío si está de acuerdo. El informe lo recoge junto al nivel acordado. Lo que puede leer cualquier persona no nombra a la institución; sus palabras tampoco deberían delatarla.
agree-dissent = Posición que sostiene
agree-save = Registrar el acuerdo
agree-undo = Retirar el acuerdo

answer-from-agreed = Se acordó entre las instituciones.
answer-from-own = El país la respondió en su conjunto; eso prevalece sobre lo que enviaron las instituciones.
answer-from-median = { $n ->
    [one] La envió una institución; todavía no se acordó nada.
   *[other] Es el nivel mediano de { $shown } enviados o, si quedan dos en el centro, el más bajo de ellos; todavía no se acordó nada.
}

holds-up-title = Qué nos detiene
holds-up-headline-none = Todavía no se pregunta nada a ninguna institución
holds-up-headline-done = Todas las instituciones enviaron lo que se les preguntó
holds-up-headline = Instituciones que aún deben responder: { $part } de { $whole }
holds-up-lead = Qué falta por enviar, a quién corresponde y hasta cuándo, y qué etapas esperan por ello. Cada borrador lo ve solo la institución que lo escribe.
holds-up-none = Indique en el registro de instituciones cuáles responden preguntas, qué preguntas y hasta cuándo.
holds-up-institutions = Por institución
holds-up-submitted = { deliberation-submitted }
holds-up-due = Hasta
holds-up-no-date = { age-undated }
holds-up-waits = Sin enviar
holds-up-stages = Por etapa

overview-origins = De dónde vienen las respuestas que cuentan: { $agreed } de un acuerdo, { $own } del país en su conjunto, { $median } del nivel mediano de lo que enviaron las instituciones.
overview-together = Trabajar con las instituciones
overview-together-text = Registre las instituciones que participan, invite a quien responde por ellas y reúna sus respuestas.

comment-title = Comentarios y preguntas
comment-lead = Sobre una pregunta, una sección del borrador o una medida. Anote aquí también las preguntas que esperan la respuesta de alguien. La matriz de comentarios dice en qué quedó cada comentario.
comment-institution = { approval-institution }
comment-institution-missing = Elija la institución que comenta.
comment-section = { record-figure-about }
comment-section-hint = Una pregunta como C03, una medida como A04-1 o un capítulo del borrador.
comment-text = { column-comment }
comment-owner = { record-comment-owner }
comment-owner-hint = Solo para una pregunta por responder: la institución que conoce la respuesta. Figurará entonces entre sus puntos pendientes.
comment-send = Enviar el comentario
comment-readers = Lo leen la coordinación y el comité directivo; las demás personas, solo cuando la coordinación o el comité así lo decidan.
comment-overtaken = Alguien más comentó en el mismo momento. Vuelva a enviarlo.
comment-said = Lo dicho hasta ahora y qué se hizo con ello
comment-item = Comentar esta pregunta
comment-action = Comentar esta medida
comment-about-action = Lo que las instituciones dicen de esta medida
comment-sections = Comentar una sección
comment-any = Comentar una sección o una medida
deliberation-comments = Lo que las instituciones dicen de esta pregunta
holds-up-parked = Preguntas que esperan respuesta

reminders-title = Recordatorios
reminders-headline-none = No hay que recordar nada a nadie
reminders-headline = { $n ->
    [one] Una institución tiene algo pendiente
   *[other] { $shown } instituciones tienen algo pendiente
}
reminders-lead = Por institución, lo que vence. Copie cada texto en un mensaje suyo; desde aquí no se envía ninguno.
reminders-text = Texto para { $institution }
reminder-late = Venció el { $date }.
reminder-parked = Preguntas que esperan su respuesta:
reminder-days = Próximas fechas:
reminder-link = Responda aquí: { $url }
