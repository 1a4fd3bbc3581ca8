# Una etapa.
stage-number = Etapa { $part } de { $whole }
stage-next = Qué hacer ahora
stage-next-answer = { $n ->
    [one] Responda la única pregunta de esta etapa que sigue abierta: { $item }.
   *[other] Responda las { $shown } preguntas de esta etapa que siguen abiertas; empiece por { $item }.
}
stage-next-make = Elabore el producto siguiente e indique dónde se encuentra: { $output }.
stage-next-complete = { $n ->
    [one] Complete la respuesta sobre { $item } para que se cumpla lo siguiente: { $gate }
   *[other] Complete { $shown } respuestas, empezando por { $item }, para que se cumpla lo siguiente: { $gate }
}
stage-next-confirm = Pida a quienes firman que confirmen lo siguiente: { $gate }
stage-next-sign = Haga firmar lo siguiente: { $gate }
stage-next-record = Registre lo siguiente en el programa: { $gate }
stage-next-validated = Esta ronda está validada, así que sus respuestas están cerradas; lo que no se respondió queda pendiente. Empiece la ronda siguiente, en la que se puede responder de nuevo.
stage-next-go-on = Todo lo de esta etapa está hecho; continúe con «{ $stage }».
stage-next-renew = Todo lo de esta etapa y de las demás está hecho; empiece la ronda siguiente cuando termine el ciclo.
stage-made-at = Se elabora en el programa, en «{ $place }»
stage-recorded-at = Se registra en «{ $place }»
stage-tasks = Qué hacer
stage-outputs = Qué deja hecho
stage-outputs-hint = Marque lo que existe e indique dónde se encuentra.
stage-output-done = Existe:
stage-reference = Dónde se encuentra: número, dirección o nombre del archivo
stage-reference-missing = Indique dónde se encuentra, o quite la marca: { $output }
stage-gates = Qué debe cumplirse antes de la etapa siguiente
stage-gates-hint = Marque una condición solo cuando quienes firman la hayan confirmado.
stage-gates-signed = Estas se firman; cada una la firma quien responde por ella:
stage-gates-computed = Estas se deducen de las respuestas:
stage-gates-recorded = Estas las conoce el programa por sus propios registros; nadie las marca:
stage-signs = Quién firma: { $who }
stage-note = Nota para quienes vengan después
stage-note-hint = Decisiones, puntos abiertos, a quién se escuchó. Sin datos de casos ni nombres de víctimas.
stage-inputs = Punto de partida
stage-items = Preguntas en las que trabaja
stage-links = Pasajes relacionados en otras guías
stage-ours = Qué es nuestro aquí
stage-ours-text = Los títulos, los números y la redacción de las etapas son nuestros. No los cite como si fueran de la UIT.
stage-notices = Todas las advertencias sobre las etapas
gate-open = Confirmada
gate-unconfirmed = Aún sin confirmar
gate-recorded = Consta.
gate-not-recorded = Aún no consta.
gate-missing = { $n ->
    [one] 1 respuesta aún no la cumple.
   *[other] { $shown } respuestas aún no la cumplen.
}
gate-unasked = No se pregunta: estas preguntas no forman parte de la evaluación
gate-first = Empezar por { $item }
