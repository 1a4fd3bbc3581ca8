# Lo primero que dice la página
gaps-title = Brechas y prioridades
gaps-lead = Elementos con nivel conocido: { $known } de { $applicable }. Por debajo del nivel previsto: { $below }.
gaps-lead-unknown = Sin respuesta: { $open }; con la respuesta «no se sabe»: { $unknown }. No cuentan como cero.
gaps-lead-empty = Responda primero algunas preguntas. Las brechas y las prioridades aparecerán aquí en cuanto se conozca un nivel.
gaps-lead-none-known = Todas las preguntas tienen respuesta y ninguna da un nivel: «no se sabe» { $unknown }, «no aplica» { $excluded }. Más abajo está a quién preguntar, y qué.
gaps-lead-none-applies = Todas las preguntas se respondieron con «no aplica», así que no hay nada que comparar con una meta. Revise una vez más los motivos indicados.
gaps-to-items = Ir a las preguntas
gaps-frameworks = Marco
gaps-on-page = En esta página
gaps-csv = Todas las puntuaciones como hoja de cálculo (CSV)
gaps-to-plan = Planificar qué hacer
gaps-to-draft = Ver el borrador de estrategia
gaps-to-choices = Cambiar metas y pesos

# Por qué el elemento del título
gaps-why = Por qué este elemento
gaps-why-impact = Qué aporta
gaps-why-feasibility = Qué tan viable es
gaps-why-unlock = Qué pone en marcha
gaps-why-waits = A qué espera
gaps-why-certainty = Qué tan seguro es
gaps-why-certainty-text = { $label }: en el { $share } de { $draws } cálculos queda entre los cinco primeros.
gaps-why-certainty-more = Qué lo cambiaría
gaps-waits-nothing = A nada. Puede empezar ya.
gaps-waits-met = A nada: { $items } { $n ->
    [one] ha
   *[other] han
} avanzado lo suficiente. Puede empezar ya.
gaps-waits-unknown = A nada que se conozca. Falta averiguar el nivel de { $items }.
gaps-second = Según estas cifras, le sigue { $item }: en comparación, { $list }.
gaps-compare-gap-same = la misma brecha
gaps-compare-gap-more = una brecha mayor
gaps-compare-gap-less = una brecha menor
gaps-compare-impact-same = el mismo impacto
gaps-compare-impact-more = un impacto mayor ({ $a } frente a { $b })
gaps-compare-impact-less = un impacto menor ({ $a } frente a { $b })
gaps-compare-feasibility-same = la misma viabilidad
gaps-compare-feasibility-more = una viabilidad mayor ({ $a } frente a { $b })
gaps-compare-feasibility-less = una viabilidad menor ({ $a } frente a { $b })
gaps-compare-unlock-more = más elementos que lo esperan
gaps-compare-unlock-less = menos elementos que lo esperan

# Niveles
gaps-level = Nivel { $level }, { $name }
gaps-level-plain = Nivel { $level }
gaps-unknown = { rating-unknown }
gaps-not-applicable = No aplica
gaps-steps = { $n ->
    [one] { $part } de { $whole } paso
   *[other] { $part } de { $whole } pasos
}
gaps-from-to = Ahora: { $now }. La meta es el nivel { $target }, { $name }.

# Perfil
gaps-profile = El perfil
gaps-profile-note = Cada casilla se llena desde abajo, un segmento por nivel. Una casilla rayada tiene la respuesta «no se sabe»; una con borde discontinuo no tiene respuesta. Elija una casilla para ver o cambiar su respuesta.
gaps-profile-claimed = Un segmento con contorno se declaró, pero la evidencia todavía no lo sostiene.
gaps-profile-table = El perfil como tabla: niveles, metas, confianza, evidencia, fechas
gaps-none = sin indicar

# Áreas
gaps-domains = Área por área
gaps-domains-finding-known = { $n ->
    [0] Ninguna de las áreas aplica
    [one] En un área se conoce lo suficiente para un nivel mediano
   *[other] En { $shown } áreas se conoce lo suficiente para un nivel mediano
}
gaps-domains-finding = { $n ->
    [one] En un área se conoce demasiado poco para un nivel mediano
   *[other] En { $shown } áreas se conoce demasiado poco para un nivel mediano
}
gaps-domain-lowest = El más bajo
gaps-domain-median = Nivel mediano
gaps-domain-established = En el nivel 3 o más
gaps-domain-known = Conocidos
gaps-domain-little = Se conoce demasiado poco: el nivel mediano exige conocer el { $floor } de los elementos.
gaps-domain-nothing = Aquí todavía no se conoce nada.
gaps-domain-outside = Aquí no aplica nada.

# Cobertura e índice
gaps-coverage = Cuánto se conoce
gaps-coverage-text = Elementos que aplican y cuyo nivel se conoce: { $known } de { $applicable }, el { $share }.
gaps-coverage-na = { $n ->
    [one] Un elemento no aplica y no pesa.
   *[other] { $shown } elementos no aplican y no pesan.
}
gaps-coverage-open = { $n ->
    [one] Un elemento no tiene respuesta alguna.
   *[other] { $shown } elementos no tienen respuesta alguna.
}
gaps-bounds = Si todo lo desconocido estuviera en el nivel 0, un índice de todas las áreas sería de { $low } sobre 100; si estuviera en el nivel 4, de { $high }. La verdad está en algún punto intermedio.
gaps-bounds-none = Este marco no define ningún índice.
gaps-index-withheld = No se muestra una cifra única: se conoce menos del { $floor } de los elementos, y lo que queda en medio, { $width } sobre 100, sería una conjetura.
gaps-index-empty-area = No se muestra una cifra única: en al menos un área no se conoce nada.
gaps-index = El índice es de { $index } sobre 100 (media geométrica de las áreas de la edición { $edition }).
gaps-index-forms = Nunca se muestra solo. Los mismos niveles, reunidos de tres maneras:
gaps-index-arithmetic = Aritmética: un área fuerte compensa otra débil
gaps-index-geometric = Geométrica: la compensa en parte
gaps-index-harmonic = Armónica: apenas la compensa
gaps-index-minimum = Solo el área más débil
gaps-index-uneven = Las tres están muy separadas, así que el perfil es desigual: mire las áreas, no la cifra.
gaps-index-form = Cómo se reúnen
gaps-index-points = Puntos sobre 100
gaps-coverage-finding = Se conoce el { $share }
gaps-coverage-finding-withheld = Se conoce el { $share }: demasiado poco para una cifra única

# Prioridades
gaps-priorities = Las brechas conocidas, por su peso
gaps-priorities-ordered = Las brechas conocidas, en el orden en que conviene abordarlas
gaps-priorities-text = Una prioridad multiplica cuatro factores, de modo que sin brecha o sin impacto el resultado es cero. Abra un elemento para ver cada uno.
gaps-priorities-closed = Sin brechas conocidas: según las respuestas, nada de lo conocido está por debajo del nivel previsto.
gaps-priorities-none = Este marco no ordena sus elementos: aquí hay brechas, pero no prioridades.
gaps-priority = Prioridad { $value }
gaps-waits-for = espera a { $items }
gaps-better-after = mejor después de { $items }
gaps-factor = Factor
gaps-factor-meaning = Qué significa
gaps-factor-counts = Cuenta como
gaps-factor-unlock = Pone en marcha
gaps-factor-product = Los cuatro multiplicados
gaps-of-five = { $value } de 5
gaps-gap-meaning = { $now }; meta: nivel { $target }.
gaps-gap-measured = Las brechas se miden respecto de la meta más alta que se fijó, el nivel { $highest }.
gaps-impact-1 = Marginal.
gaps-impact-2 = Entre marginal y apoyar un servicio directo.
gaps-impact-3 = Apoya un servicio directo.
gaps-impact-4 = Entre apoyar un servicio directo y proteger directamente a las víctimas.
gaps-impact-5 = Protege o identifica directamente a víctimas, o pone en marcha al menos otros cinco.
gaps-feasibility-1 = Exige una ley controvertida y mucho dinero recurrente.
gaps-feasibility-2 = Entre una ley controvertida y fondos de cooperación o una ley con consenso.
gaps-feasibility-3 = Exige fondos de cooperación o una ley sobre la que hay consenso.
gaps-feasibility-4 = Entre una ley con consenso y un trabajo dentro del mandato.
gaps-feasibility-5 = Dentro del mandato, de bajo costo, en menos de 12 meses y con responsables dispuestos.
gaps-weight-default = Valor propuesto.
gaps-weight-country = Elegido por el país.
gaps-weight-enablers = Las condiciones del país lo mueven desde { $default }.
gaps-unlock-none = Nada conocido lo espera.
gaps-unlock-some = { $n ->
    [one] Una brecha conocida lo espera o va mejor después: { $items }.
   *[other] { $shown } brechas conocidas lo esperan o van mejor después: { $items }.
}
gaps-basis = Por qué estos valores: { $text }
gaps-next-level = Cómo es el nivel { $level }
gaps-lacks = Lo que falta para el nivel { $level }
lacks-also = { $lacks } (también se pide en { $items })
lacks-elsewhere = Lo que también falta aquí figura en { $items }.
gaps-claimed-below-ticks = Todas las condiciones de la meta están marcadas; el nivel declarado es inferior.
gaps-open-item = Ver la respuesta de { $item }
gaps-root = √({ $value }/5)

# Qué tan seguro
gaps-certainty = Qué tan seguro es este orden
gaps-certainty-text = Calculamos el orden { $draws } veces, moviendo cada vez niveles, pesos, metas y datos desconocidos dentro de lo plausible. La semilla { $seed } pertenece a esta evaluación: el resultado no cambia mientras no cambie una respuesta.
gaps-certainty-finding-robust = { $n ->
    [one] Una prioridad es firme
   *[other] { $shown } prioridades son firmes
}
gaps-certainty-finding-none = El orden no es seguro: trátelo como una propuesta para debatir
gaps-certainty-chart = Lugar en el orden: el mediano de todos los cálculos y dónde queda en 90 de cada 100
gaps-col-rank = Lugar mediano
gaps-col-interval = Lugar en 90 de cada 100
gaps-col-top5 = Entre las cinco primeras
gaps-col-label = Qué tan seguro
gaps-rank = lugar { $low } a { $high }

# Qué lo cambiaría
gaps-tipping = Qué cambiaría el orden
gaps-tipping-finding = { $n ->
    [one] Un único cambio pondría otro elemento a la cabeza
   *[other] { $shown } cambios únicos pondrían otro elemento a la cabeza
}
gaps-tipping-finding-none = Ningún cambio único pondría otro elemento a la cabeza
gaps-tipping-text = Cada línea es un único cambio; todo lo demás queda igual.
gaps-tipping-none = Ningún cambio único de un nivel, un impacto o una viabilidad pondría otro elemento a la cabeza.
gaps-tipping-more = { $n ->
    [one] Otro cambio único
   *[other] Otros { $shown } cambios únicos
}

# Orden
gaps-order = En qué orden
gaps-order-text = Los elementos siguen su peso, pero nunca antes de aquello sin lo cual no pueden funcionar.
gaps-order-finding = { $n ->
    [0] Ninguna brecha conocida puede abordarse ahora
    [one] Un elemento puede empezar ya
   *[other] { $shown } elementos pueden empezar ya
}
gaps-order-free = No se sabe que falte nada de lo que esos necesitan.
gaps-order-waiting = { $n ->
    [one] Un elemento espera.
   *[other] { $shown } elementos esperan.
}
gaps-order-none-waits = Nada espera a nada, así que el orden es el de los pesos de arriba.
gaps-start-now = empezar ya con lo básico
gaps-order-now = puede empezar ya
gaps-graph-note = Cada elemento figura debajo de aquello en lo que se apoya. Donde una flecha es naranja, aquello que la flecha nombra aún no llega al nivel { $level }, así que el elemento espera.
gaps-graph-table = Lo mismo como tabla
gaps-col-hard = Imprescindible
gaps-col-soft = Mejor después de

# Deuda de evidencia
gaps-evidence = Evidencia por adjuntar
gaps-evidence-finding = { $n ->
    [one] A un nivel declarado le falta su evidencia
   *[other] A { $shown } niveles declarados les falta su evidencia
}
gaps-evidence-text = { $n ->
    [one] Un nivel se respondió más alto de lo que su evidencia sostiene. Es papeleo, no una brecha: no mueve ninguna prioridad ni pide ninguna reforma.
   *[other] { $shown } niveles se respondieron más altos de lo que su evidencia sostiene. Es papeleo, no brechas: no mueve ninguna prioridad ni pide ninguna reforma.
}
gaps-evidence-line = Respondido: nivel { $claimed }; se muestra como nivel { $effective }. { $evidence } { $attach }
gaps-evidence-none = La evidencia sostiene todos los niveles declarados.
gaps-evidence-nothing = sin evidencia
gaps-evidence-off = En esta evaluación la evidencia no limita los niveles, así que no se debe ninguna.
gaps-evidence-ungraded = { $grade }, sin graduar

# Averiguar primero
gaps-find-out = Averiguar primero
gaps-find-out-text = { $n ->
    [one] No se conoce el nivel de un elemento. Aquí está a quién preguntar y con qué pregunta empezar.
   *[other] No se conocen los niveles de { $shown } elementos. Los primeros de la lista son los que más información darían. Aquí está a quién preguntar y con qué pregunta empezar.
}
gaps-find-out-none = Se conocen todos los elementos que aplican.
gaps-find-out-ask = Preguntar a
gaps-find-out-finding = Averiguar primero: { $item }
gaps-find-out-with = Junto con
gaps-find-out-question = Primera pregunta
gaps-find-out-proof = Prueba
gaps-find-out-more = { $n ->
    [one] Otro elemento sin nivel conocido
   *[other] Otros { $shown } elementos sin nivel conocido
}

# Preguntas
gaps-questions = Preguntas por resolver
gaps-questions-finding = { $n ->
    [one] Una pregunta por resolver
   *[other] { $shown } preguntas por resolver
}
gaps-questions-text = Estas respuestas no encajan fácilmente. Pueden ser correctas: cada una es una pregunta, no un error.
gaps-questions-none = Las respuestas encajan entre sí.
gaps-disagree = Dos marcos, dos respuestas

# Avisos
gaps-notices = Qué es nuestro y qué es oficial
gaps-made = Puntuación al { $date }. { $framework }, versión { $version }.
