# Todo lo que se pregunta y todas las respuestas de un vistazo.
items-title = Preguntas
items-lead = Responda en cualquier orden. Deje cada pregunta a quien la conozca, y vuelva.
items-answered = Con respuesta: { $part } de { $whole }
items-debt = La evidencia sostiene { $level }
items-debt-nothing = Sin evidencia a favor: sostiene { $level }
items-debt-ungraded = Evidencia sin graduar: sostiene { $level }
items-check = Revisar todas las respuestas
item-additional = Adicional, fuera de la lista oficial
item-read-only = Puede leer esta respuesta. Quien dirige la evaluación puede cambiarla.
check-title = Revisar las respuestas
check-lead = Léalas una vez como las leerán quienes vayan a firmar.
check-missing = { $n ->
    [one] 1 pregunta aún no tiene respuesta.
   *[other] { $shown } preguntas aún no tienen respuesta.
}
check-change = Cambiar
check-answer = Responder
check-evidence = { $n ->
    [0] sin evidencia
    [one] 1 evidencia
   *[other] { $shown } evidencias
}
check-searched = se buscó y no se halló evidencia
check-conditions = { $n ->
    [one] 1 condición marcada
   *[other] { $shown } condiciones marcadas
}
check-gaps = Ver brechas y prioridades
