# Lo que dicen las partes de una página que funcionan en el navegador.
boxes-chosen = Selección: { $part } de { $whole }
boxes-filter = Mostrar solo lo que contiene esta palabra
keys-switch = Las teclas 0 a 4 eligen un nivel
keys-hint = Mientras no escriba en un campo, pulse 0, 1, 2, 3 o 4.

effect-title = Qué cambiaría con esta elección
effect-gap-moves = La brecha hasta la meta pasaría de { $from } a { $to }.
effect-gap-stays = La brecha hasta la meta seguiría en { $to }.
effect-gap-known = La brecha hasta la meta sería de { $to }.
effect-gap-unknown = No se conocería la brecha, lo que nunca cuenta como cero.
effect-gap-closes = Se alcanzaría la meta: no habría brecha.
effect-rank-moves = Entre las prioridades pasaría del puesto { $from } al puesto { $to }.
effect-rank-stays = Entre las prioridades seguiría en el puesto { $to }.
effect-rank-begins = Entre las prioridades ocuparía el puesto { $to }.
effect-rank-ends = Saldría de las prioridades, donde ocupa el puesto { $from }.
effect-unlocks = Abriría el camino a { $items }.
effect-blocks = Bloquearía { $items } hasta que este elemento alcance el nivel 2.
effect-capped = La evidencia guardada hasta ahora sostiene el nivel { $level }, así que se mostraría el nivel { $level } hasta que se añada un documento más sólido. La brecha se rige por lo respondido.

autosave-saving = Guardando…
autosave-saved = Guardado
autosave-unanswered = Conservado en este navegador. Se guardará en cuanto elija un nivel, «no se sabe» o «no aplica» con su motivo.
autosave-unreachable = Sin conexión. Su respuesta se conserva en este navegador y se enviará cuando vuelva la conexión.
autosave-unkept = Sin conexión, y este navegador no conserva nada. Deje esta página abierta hasta que vuelva la conexión.
autosave-refused = No se ha podido guardar en este momento. Su respuesta se conserva en este navegador y se enviará de nuevo.
autosave-archived = Las respuestas de esta evaluación están cerradas, porque se archivó o porque se validó su ronda. Su respuesta no se guardó; se conserva en este navegador.
autosave-archived-unkept = Las respuestas de esta evaluación están cerradas, porque se archivó o porque se validó su ronda. Su respuesta no se guardó, y este navegador no conserva nada: copie lo que necesite.
autosave-incomplete = Todavía no se ha guardado. { $problem }
autosave-overtaken = Otra persona guardó otra respuesta entretanto. La de esa persona no se ha sobrescrito, y la de usted se conserva en este navegador.
autosave-older = Este navegador conserva una respuesta suya que nunca se guardó, y desde entonces se ha guardado otra.
autosave-compare = Ver los dos textos
autosave-discard = Descartar la mía
autosave-others = También conservado en este navegador y sin guardar:

unsaved-offer = El { $date } escribió esto aquí y no lo guardó. Se conserva solo en este navegador, una semana como máximo.
unsaved-older = Desde entonces se ha guardado aquí otra cosa. Recupere su texto y guárdelo: verá entonces los dos textos uno al lado del otro.
unsaved-homeless = El formulario al que pertenece no está ahora en esta página. Copie lo que todavía necesite.
unsaved-restore = Recuperarlo
unsaved-discard = Descartarlo

press-working = En proceso. Puede tardar un minuto; no cierre la página.
press-printing = Se está preparando el archivo. Puede tardar un minuto.
press-printed = El archivo está listo; el navegador lo guarda entre sus descargas.
press-unreachable = Sin conexión: todavía no se ha guardado nada. Lo que escribió se conserva en este navegador. Vuelva a pulsar el botón cuando haya conexión.
press-no-file = Sin conexión: el archivo no ha llegado. Vuelva a pulsar el botón cuando haya conexión.
press-unkept = Sin conexión: todavía no se ha guardado nada, y este navegador no conserva nada. No cierre la página y vuelva a pulsar el botón cuando haya conexión.
