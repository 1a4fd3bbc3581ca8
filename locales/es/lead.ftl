# Sesiones de un taller tal como las ven quienes las preparan y conducen.
workshops-title = Sesiones del taller
workshops-headline-none = Todavía no se ha preparado ninguna sesión
workshops-headline = { $n ->
    [one] Una sesión
   *[other] { $shown } sesiones
}
workshops-lead = En una sesión las instituciones se reúnen en una misma sala. Cada una vota con su teléfono o en papel; nadie ve un nivel antes de que todas hayan votado. Lo que la sala acuerda pasa a ser la respuesta del país cuando se cierra la sesión.
workshops-begin = Preparar una sesión
workshops-begin-text = La agenda comienza con las preguntas en las que las instituciones están más distantes y sigue con las que más desbloquean. Todo puede cambiarse hasta que se abra la sesión.
workshops-begin-save = Preparar la sesión
workshops-describe = Nombre, días y reglas de la sesión
workshops-name = Nombre de la sesión
workshops-name-hint = Por ejemplo, «Taller nacional de evaluación». Figura en cada tarjeta, en los teléfonos y en el acta.
workshops-lang = Idioma de la sesión
workshops-lang-hint = En él están las tarjetas, los teléfonos, la pantalla y el acta.
workshops-first = { record-consultation-date }
workshops-last = { grant-until }
workshops-last-hint = Déjelo vacío si la sesión dura un solo día.
workshops-last-wrong = El último día no es anterior al primero, y una sesión tiene como máximo 14 días.
workshops-openness = Cómo se muestran los votos
workshops-openness-missing = Elija si se muestra qué votó cada institución.
workshops-counting = Qué voces se cuentan
workshops-counting-missing = Elija si tiene una voz cada institución o cada puesto.
workshops-fixed = Una vez abierta la sesión, esto ya no cambia; cada teléfono lo muestra.
workshops-is-fixed = La sesión está abierta: su nombre, sus días y sus reglas ya no cambian.
workshops-days = { preview-days }
workshops-through = Preguntas tratadas
workshops-prepared = en preparación
workshops-open = abierta
workshops-closed = cerrada
workshops-hours = { $hours } h y { $minutes } min
workshops-minutes-only = { $minutes } minutos
workshops-time = { $n ->
    [one] Una pregunta en la agenda, { $total }. Sus días ofrecen { $time }, a razón de seis horas diarias.
   *[other] { $shown } preguntas en la agenda, { $total }. Sus días ofrecen { $time }, a razón de seis horas diarias.
}
workshops-agenda = Agenda de la sesión
workshops-agenda-change = Cambiar la agenda
workshops-agenda-lead = Elija las preguntas, indique en qué orden se tratan y cuántos minutos puede tomar cada una. El número que usted cambie lleva la pregunta a ese lugar; las flechas la mueven un lugar.
workshops-agenda-points = En la agenda
workshops-agenda-save = Guardar la agenda
workshops-others = { $n ->
    [one] Una pregunta que no está en la agenda
   *[other] { $shown } preguntas que no están en la agenda
}
workshops-place = Lugar
workshops-minutes = Minutos
workshops-taken = Incluida en la agenda
workshops-move = Mover
workshops-up = Subir { $item }
workshops-down = Bajar { $item }
workshops-no-evidence = { gaps-evidence-nothing }
workshops-agreed-in = Sesión en la que se acordó

openness-by-institution = por institución
openness-by-institution-means = Por institución: después de cada ronda se muestra qué votó cada institución. No se nombra a ninguna persona.
openness-anonymous = anónimo
openness-anonymous-means = Anónimo: solo se muestra cuántos votaron qué. Nadie puede averiguar quién votó qué, tampoco el programa.
counting-institutions = una voz por institución
counting-institutions-means = Una voz por institución. Si votan varios de sus puestos, cuenta el nivel mediano; de dos, el inferior.
counting-seats = una voz por puesto
counting-seats-means = Una voz por puesto, cualquiera sea el número de puestos de una institución.
phase-waiting = por tratar
phase-reading = en lectura
phase-voting = en votación
phase-revealed = con resultado a la vista
phase-agreed = { deliberation-agreed }
phase-parked = pendiente
seat-issued = con tarjeta
seat-joined = presente
seat-re-issued = con tarjeta nueva
seat-void = anulado

prepare-lead = Lea una vez más lo decidido, reparta las tarjetas y luego abra la sesión.
prepare-opening = Apertura de la sesión
prepare-open = Abrir la sesión
prepare-no-agenda = Todavía no hay nada en la agenda.
prepare-no-seats = Ninguna institución tiene un puesto todavía: nadie podría votar.
prepare-rules = Reglas
prepare-seats = Preparar tarjetas para los puestos

seats-title = Puestos, tarjetas y pantalla
seats-headline = { $n ->
    [0] Todavía no hay puestos
    [one] Un puesto
   *[other] { $shown } puestos
}
seats-lead = Un puesto pertenece a un área de una institución y no a una persona. Con su tarjeta entra un teléfono, sin cuenta, hasta que se cierre la sesión.
seats-address = Dirección para los teléfonos
seats-address-hint = La usan las tarjetas y la pantalla. Elija la de la red en la que están los teléfonos.
seats-address-choose = Usar esta dirección
seats-no-address = Los teléfonos no tienen ninguna dirección a la cual entrar. Quien administra el servidor lo inicia con room-listen; hasta entonces se vota en papel.
seats-order = Preparar tarjetas
seats-order-text = Indique cuántas tarjetas recibe cada institución y, si importa, para qué área.
seats-single = En esta sesión cada institución tiene un solo puesto: mientras nadie sepa quién votó qué, no hay otra manera de darle una sola voz.
seats-no-institutions = Primero registre las instituciones.
seats-none-wanted = Indique, al menos para una institución, cuántas tarjetas recibe.
seats-count = Tarjetas
seats-office = Área
seats-issue = Preparar las tarjetas
seats-card = Tarjeta
seats-reissue = Tarjeta nueva
seats-number = Puesto { $number }
seats-void = Anular el puesto
seats-screen-title = Enlace de la pantalla
seats-screen-text = La pantalla de la sala tiene su propia página, legible desde la última fila. No muestra nombres ni votos antes de tiempo. Un enlace nuevo anula el anterior.
seats-screen-make = Crear el enlace de la pantalla
seats-screen-lead = Abra este enlace en el navegador que se proyecta en la sala.
seats-screen-hint = Se muestra solo ahora. Quien lo tenga puede ver la página de la pantalla.
seats-screen-show = Abrir la página de la pantalla

cards-title = Tarjetas de los puestos
cards-headline = { $n ->
    [one] Una tarjeta
   *[other] { $shown } tarjetas
}
cards-once = Estas tarjetas se muestran solo ahora. Imprima esta página antes de salir de ella; quien pierda su tarjeta recibe otra.
cards-done = Volver a los puestos
cards-qr = Código para escanear con un teléfono
cards-type = Escanee el código, o escriba esta dirección y las letras de abajo:

ballots-title = Ingresar votos en papel
ballots-lead = Lo escrito en un papel cuenta como un voto por teléfono y puede corregirse hasta que se muestre el resultado de la ronda. En una sesión anónima puede ingresarse una sola vez.
ballots-round = { $item }: ronda { $round }
ballots-no-round = Ninguna ronda está en curso: los papeles se ingresan durante una ronda.
ballots-seat = Puesto
ballots-seat-missing = Elija el puesto al que pertenece este papel.
ballots-level = Nivel en el papel
ballots-level-missing = Elija el nivel escrito en el papel o «No se sabe».
ballots-reason = Motivo en el papel
ballots-save = Ingresar este voto

lead-first = La sesión está abierta. Presente la primera pregunta cuando todos estén en su lugar.
lead-following = La pregunta siguiente
lead-present-item = Presentar esta pregunta
lead-present-other = Presentar la pregunta elegida
lead-other-item = Tomar otra pregunta
lead-end = La agenda está completa
lead-none-left = No queda ninguna pregunta en la agenda.
lead-close = Cerrar la sesión
lead-heard = Lo que las instituciones enviaron antes
lead-reading = Los teléfonos muestran la pregunta con sus niveles. Deje que la sala la lea y luego abra la votación.
lead-vote-title = Que la sala vote
lead-open-vote = Abrir la votación
lead-minutes = Minutos para votar
lead-minutes-hint = Déjelo vacío para terminar la votación usted. Si hay un límite, se aceptan votos diez segundos más.
lead-put-back = Devolver la pregunta a la agenda
lead-reveal-title = La sala vota
lead-voting = Nadie ve un nivel antes de que usted muestre el resultado; usted tampoco.
lead-reveal = Mostrar el resultado
lead-reveal-anyway = Mostrar el resultado sin las que faltan
lead-ends = La votación termina en
lead-no-end = La votación termina cuando usted muestre el resultado.
lead-over = El tiempo ha terminado: ya no se aceptan votos por teléfono. Los papeles aún pueden ingresarse.
lead-prolong = Cambiar el final de la votación
lead-again = Votar otra vez
lead-again-text = Después de conversar, todos votan de nuevo, sin que nadie vea el voto de los demás. Ambas rondas se conservan.
lead-spread = Resultado de las rondas
lead-round = Ronda { $round }
lead-who = Quiénes
lead-summary = Ronda { $round }: niveles { $low } a { $high }, en el medio { $median }
lead-summary-none = Ronda { $round }: nadie indicó un nivel
lead-sectors = Por sector, si votaron tres instituciones o más:
lead-sector = { $sector }: niveles { $low } a { $high }, en el medio { $median }
lead-speak = Dé la palabra primero a quienes están en el nivel { $low } ({ $first }) y después a quienes están en el nivel { $high } ({ $second }).
lead-speak-unseen = Pregunte si alguien quiere hablar primero a favor del nivel { $low } y después a favor del nivel { $high }.
lead-together = Todas las que indicaron un nivel coinciden.
lead-reasons = Motivos en la última ronda
lead-record-title = Conversen y registre lo acordado
lead-level = Nivel acordado
lead-level-missing = Elija el nivel que acordó la sala o «No se sabe».
lead-aloud = He leído en voz alta el nivel y el motivo, y la sala está de acuerdo en que consten así.
lead-aloud-missing = Lea primero en voz alta el nivel y el motivo, y luego confírmelo aquí.
lead-actions = Lo que sigue
lead-actions-hint = Quién hace qué y hasta cuándo; déjelo vacío si no hay nada que hacer.
lead-what = Qué hay que hacer
lead-owner = Quién lo hace
lead-owner-open = por definir
lead-owner-due = { $who }, hasta el { $date }
lead-due = { holds-up-due }
lead-record = { agree-title }
lead-change = Corregir lo registrado
lead-is-recorded = Lo acordado quedó registrado. Pasa a ser la respuesta del país cuando se cierra la sesión.
lead-is-parked = La pregunta quedó pendiente.
lead-park = Dejar la pregunta pendiente
lead-park-text = Cuando la sala no puede decidir porque alguien tiene que averiguar algo.
lead-finder = Quién lo averigua
lead-finder-missing = Elija la institución que lo averigua.
lead-question = Qué hay que averiguar
lead-question-missing = Escriba qué hay que averiguar.
lead-facts = Antes de acordar
lead-no-evidence = Nadie ha adjuntado evidencia a una respuesta. Pregunte qué demuestra el nivel.
lead-both-sides = Hay evidencia a favor y en contra de esta respuesta
lead-presence = En la sala
lead-voted = { $n ->
    [one] Votos: { $part } de { $whole } institución
   *[other] Han votado { $part } de { $whole } instituciones
}
lead-present = { $n ->
    [one] Presentes: { $part } de { $whole } institución
   *[other] Están presentes { $part } de { $whole } instituciones
}
lead-seats-voted = { $n ->
    [one] Ha votado { $part } de { $whole } puesto
   *[other] Han votado { $part } de { $whole } puestos
}
lead-seats-taken = { $n ->
    [one] Está ocupado { $part } de { $whole } puesto
   *[other] Están ocupados { $part } de { $whole } puestos
}
lead-silent = Todavía no: { $who }
lead-away = No ha llegado nadie de: { $who }
lead-moved = Otra persona hizo avanzar la sesión.
lead-show = Ver en qué punto está
lead-now = La sala está ahora aquí:
lead-typed = Lo que usted había escrito, para copiarlo:
lead-time = Tiempo
lead-minutes-left = { $n ->
    [one] Queda 1 minuto para esta pregunta
   *[other] Quedan { $shown } minutos para esta pregunta
}
lead-minutes-over = { $n ->
    [one] 1 minuto más de lo previsto
   *[other] { $shown } minutos más de lo previsto
}
lead-ahead = Las preguntas que faltan tomarán { $time }.
lead-ways = También aquí

closing-title = Cierre de la sesión
closing-lead = Antes de cerrar la sesión, vea en qué se convierte.
closing-agreed = { $n ->
    [0] No se acordó nada: ninguna respuesta cambia
    [one] Una pregunta recibe la respuesta acordada
   *[other] { $shown } preguntas reciben la respuesta acordada
}
closing-now = Cuenta ahora
closing-then = Contará después
closing-parked = { $n ->
    [one] Una pregunta quedó pendiente
   *[other] { $shown } preguntas quedaron pendientes
}
closing-unfinished = { $n ->
    [one] Una pregunta no se terminó
   *[other] { $shown } preguntas no se terminaron
}
closing-text = Todas las respuestas acordadas se registran juntas, cada una con la distribución de los votos como evidencia. Las tarjetas dejan de servir y la sesión no puede volver a abrirse.
closing-until = Las instituciones pueden responder lo no terminado hasta
closing-until-hint = Déjelo vacío si no pueden.
closing-until-past = Ese día ya pasó. Elija hoy u otro posterior.
closing-voting = Hay una votación en curso sobre { $item }. Primero muestre su resultado.

session-headline = { $n ->
    [one] Se acordó { $part } de { $whole } pregunta
   *[other] Se acordaron { $part } de { $whole } preguntas
}
session-lead = La sesión está cerrada. Lo acordado es la respuesta del país; los votos y los motivos quedan con la sesión.
session-unfinished = { closing-unfinished }
session-until = Las instituciones pueden responder hasta el { $date }.
session-finder = Lo averigua: { $who }
session-register = Agregarla a las preguntas abiertas
session-register-hint = Quien coordina la evaluación puede agregarla a las preguntas abiertas.
session-registered = Figura entre las preguntas abiertas.
