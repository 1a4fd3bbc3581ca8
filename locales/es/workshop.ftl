# Sesiones de un taller: por qué algo no puede hacerse, para quienes conducen y para los teléfonos.
room-refusal-title = Dé a la sesión un título de no más de 200 caracteres.
room-refusal-no-items = Incluya al menos una pregunta en la agenda y luego abra la sesión.
room-refusal-item-twice = Una pregunta figura dos veces en la agenda. Quite una de las dos.
room-refusal-item-in-use = Una pregunta que la sala ya comenzó permanece en la agenda.
room-refusal-no-such-item = Esta pregunta no está en la agenda, o la evaluación no la incluye.
room-refusal-already-open = La sesión está abierta: el carácter del voto, la regla de conteo y el título ya no cambian. La agenda aún puede modificarse.
room-refusal-not-open = La sesión todavía no se ha abierto.
room-refusal-closed = La sesión está cerrada.
room-refusal-other-item = La sala está en otra pregunta. Primero registre lo acordado en ella o déjela pendiente.
room-refusal-no-item = No se ha presentado ninguna pregunta.
room-refusal-wrong-phase = Esto no puede hacerse en este momento de la pregunta. Vea en qué punto está la sala.
room-refusal-wrong-end = El cierre de la votación debe ser posterior a este momento y la tolerancia, de no más de 60 segundos.
room-refusal-missing = Aún no han votado todas las instituciones que tienen un puesto. Pregunte una vez por las que faltan y luego confirme que el resultado se muestra sin ellas.
room-refusal-no-reason = Indique por qué se acordó este nivel.
room-refusal-no-words = Escriba el texto de cada disenso, acción o pregunta pendiente.
room-refusal-too-long = El texto es demasiado largo. Acórtelo.
room-refusal-other-room = Este puesto pertenece a otra sesión.
room-refusal-void-seat = Este puesto fue anulado. Pida una tarjeta a quien conduce la sesión.
room-refusal-other-poll = La sala está en otra pregunta o en otra ronda. Su voto no se contó; vea lo que se pregunta ahora.
room-refusal-too-late = Esta ronda ha terminado. Su voto no se contó.
room-refusal-second-seat = En una sesión anónima que cuenta instituciones, cada institución tiene un solo puesto, y esta ya lo tiene. Emita una tarjeta nueva para ese puesto.
room-refusal-no-institution = Esta institución no figura en el registro.
room-error-overtaken = Otra persona hizo avanzar la sesión en el mismo momento. Este es su estado actual; haga lo que aún sea necesario.
room-error-no-room = Esta sesión no existe.
room-error-no-seat = Este código o enlace no corresponde a ningún puesto, o ya fue usado o reemplazado. Revise la tarjeta o pida otra.
room-error-too-fast = Hace un instante llegó un voto de este puesto. Espere un segundo y envíelo de nuevo.
room-error-too-many-codes = Se probaron demasiados códigos. Escanee la imagen de su tarjeta o espere cinco minutos.
room-error-vote-stays = Con la tarjeta anterior de este puesto ya se emitió un voto. Cuenta y no puede cambiarse; vote de nuevo en la próxima ronda.
room-error-agreement-overtaken = Otra persona registró algo sobre una pregunta acordada en esta sesión. Revíselo y vuelva a cerrar la sesión.
room-error-no-randomness = No se cambió nada. Inténtelo de nuevo.
# El resultado de una sesión, como evidencia del nivel acordado.
room-evidence = { $title }, { $date }: { $rounds }
room-evidence-round = { $n ->
    [one] ronda { $round }, { $shown } voz, nivel de { $low } a { $high }, mediana { $median }
   *[other] ronda { $round }, { $shown } voces, niveles de { $low } a { $high }, mediana { $median }
}
room-evidence-no-level = ronda { $round }, sin ningún nivel
