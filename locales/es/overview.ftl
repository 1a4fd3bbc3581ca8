# Una evaluación en conjunto.
overview-next-begin = Empezar por la primera pregunta
overview-next-answer = Siguiente: responder lo que falta
overview-next-answer-text = Preguntas con respuesta: { $part } de { $whole }. «No se sabe» cuenta: indica qué averiguar primero.
overview-next-carried = Confirmar o cambiar lo que pasó a esta ronda
overview-next-carried-text = { $n ->
    [one] Una respuesta pasó de la ronda anterior y cuenta cuando se confirme.
   *[other] { $shown } respuestas pasaron de la ronda anterior y cuentan cuando se confirmen.
}
overview-next-evidence = Siguiente: aportar evidencia
overview-next-evidence-text = { $n ->
    [one] Cada pregunta tiene respuesta. Un nivel es más alto de lo que su evidencia sostiene.
   *[other] Cada pregunta tiene respuesta. { $shown } niveles son más altos de lo que su evidencia sostiene.
}
overview-next-stage = Siguiente: la etapa abierta
overview-next-renew = Las nueve etapas están terminadas
overview-next-renew-text = Cuando acabe el ciclo, empiece la ronda siguiente; el avance se medirá respecto de esta.
overview-next-open = Abrir { $item }
overview-all-items = Todas las preguntas
overview-profile-finding = Se conoce el nivel de { $part } de { $whole } que aplican.
overview-stages-text = Cada etapa deja productos y termina en una puerta. El orden es una guía: una ley nueva puede obligar a volver atrás.
overview-steps-text = En el camino rápido las nueve etapas se recorren en { $steps } pasos. Cada etapa deja productos, y cada paso termina en una puerta. El orden es una guía: una ley nueva puede obligar a volver atrás.
overview-outputs = Productos: { $part } de { $whole }
overview-blocked = Antes de que se abra la puerta:
overview-starts = Cuándo empieza el trabajo en las brechas
overview-evidence-all = Qué adjuntar, nivel por nivel
overview-files = Revisar y llevarse
overview-check = Revisar todas las respuestas en una página
overview-findings = Descargar los hallazgos como tabla (XLSX)
overview-export = Descargar todo como JSON
profile-legend = Cómo leer una casilla: los segmentos rellenos desde abajo son el nivel que la evidencia sostiene, de 0 a 4. Rayado: no se sabe. Punto: no aplica. Borde discontinuo: sin respuesta. Una esquina marcada: se declaró más de lo que la evidencia sostiene.
profile-legend-answered = Cómo leer una casilla: los segmentos rellenos desde abajo son el nivel respondido, de 0 a 4; la evidencia no lo limita. Rayado: no se sabe. Punto: no aplica. Borde discontinuo: sin respuesta.
