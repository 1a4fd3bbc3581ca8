overview-rounds = Ver qué cambió desde rondas anteriores
rounds-title = Rondas
rounds-heading = Qué cambió desde { $round }
rounds-heading-alone = Por ahora hay una sola ronda
rounds-alone = Comience la siguiente evaluación del mismo país o traiga una anterior; esta página mostrará entonces qué subió, qué bajó y qué pasó a conocerse. Las respuestas pueden pasar a la ronda nueva para confirmarlas o cambiarlas.
rounds-begin = Comenzar otra ronda
rounds-next = La ronda siguiente
rounds-next-text = Comiéncela a partir de esta: pasan todas las respuestas para confirmarlas o cambiarlas, junto con las instituciones, las leyes y los tratados registrados. Lo que no se confirma no cuenta.
rounds-import = Traer una evaluación anterior
rounds-lead = { rounds-levels-carried } { rounds-known-text }
rounds-lead-answered = Los niveles son los respondidos. { rounds-known-text }
rounds-levels-carried = Donde la evidencia limita una ronda, sus niveles son los que la evidencia sostiene; donde no, los respondidos.
rounds-known-text = Lo que pasó a conocerse no es un avance, y lo que ya no se conoce no es un retroceso.
rounds-other-basis = Una de las dos rondas la codificaron analistas a partir de hallazgos publicados; la otra la respondieron las instituciones del país. Una diferencia puede deberse solo a eso.
rounds-other-cap = La evidencia limita los niveles de una de las dos rondas y no los de la otra. Una diferencia puede deberse solo a eso.
rounds-other-version = Las dos rondas se respondieron con versiones distintas del cuestionario. Lea los elementos antes de llamar cambio a una diferencia.
rounds-since = Comparar con
rounds-compare = Comparar
rounds-rose = { $n ->
    [one] { $shown } elemento subió
   *[other] { $shown } elementos subieron
}
rounds-fell = { $n ->
    [one] { $shown } elemento bajó
   *[other] { $shown } elementos bajaron
}
rounds-found = { $n ->
    [one] { $shown } elemento pasó a conocerse
   *[other] { $shown } elementos pasaron a conocerse
}
rounds-lost = { $n ->
    [one] { $shown } elemento ya no se conoce
   *[other] { $shown } elementos ya no se conocen
}
rounds-held = { $n ->
    [one] { $shown } elemento se mantuvo en su nivel.
   *[other] { $shown } elementos se mantuvieron en su nivel.
}
rounds-nothing = Ningún nivel subió, bajó, pasó a conocerse ni dejó de conocerse.
rounds-from-to = de { $from } a { $to }
rounds-map-note = Un triángulo marca un nivel que cambió desde la última ronda en que se conocía.
rounds-list = Las rondas de este país
rounds-list-hint = Ordenadas por el año de su nombre o por el día en que comenzaron. Las demás rondas se puntúan al día más reciente que indican sus respuestas.
rounds-known = Niveles conocidos
rounds-known-of = { $part } de { $whole }
rounds-here = (esta ronda)
rounds-told = El informe de evaluación cuenta qué cambió desde esta ronda.
rounds-not-told = El informe de evaluación puede contar qué cambió desde esta ronda, con ambas rondas lado a lado.
rounds-tell = Contarlo en el informe
rounds-leave-out = Dejarlo fuera del informe
rounds-open-report = Ver el informe.
rounds-overtaken = Alguien cambió entretanto las opciones de esta evaluación, así que no se guardó nada. Revise y elija de nuevo.
choices-earlier = Ronda anterior en el informe
