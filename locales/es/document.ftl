# Palabras que necesitan los datos de un borrador de estrategia. Las frases del texto están en templates/strategy/.

# Cómo llama un marco a cada uno de sus elementos. Siempre un nombre femenino, para que concuerden las frases.
doc-unit = cuestión
doc-units = cuestiones
doc-unit-weprotect-mnr = capacidad
doc-units-weprotect-mnr = capacidades

# Cantidades.
doc-count-items = { $n ->
    [0] ninguna cuestión
    [one] una cuestión
   *[other] { $words } cuestiones
}
doc-count-items-weprotect-mnr = { $n ->
    [0] ninguna capacidad
    [one] una capacidad
   *[other] { $words } capacidades
}
doc-count-gaps = { $n ->
    [0] ninguna brecha conocida
    [one] una brecha conocida
   *[other] { $words } brechas conocidas
}
doc-count-levels = { $n ->
    [0] ningún nivel
    [one] un nivel
   *[other] { $masculine } niveles
}
doc-count-sources = { $n ->
    [0] ninguna fuente
    [one] una fuente
   *[other] { $words } fuentes
}
doc-count-withheld = { $n ->
    [0] ninguna evidencia
    [one] una evidencia
   *[other] { $words } evidencias
}
doc-count-answers = { $n ->
    [0] ninguna respuesta
    [one] una respuesta
   *[other] { $words } respuestas
}
doc-count-actions = { $n ->
    [0] ninguna medida
    [one] una medida
   *[other] { $words } medidas
}

# La portada.
doc-cover-title = Estrategia nacional de protección de la infancia en línea
doc-cover-subtitle = Borrador para debate, redactado a partir de la evaluación del país
doc-cover-stamp = BORRADOR
doc-cover-date = Versión del { $date }
doc-cover-round = Ronda de evaluación: { $round }
doc-cover-framework = Marco de evaluación: { $title }, versión { $version } de nuestra redacción
doc-cover-desk = Codificación analítica de hallazgos publicados; sin validar por el país; no constituye un nivel oficial
doc-cover-self = Autoevaluación de las instituciones del país; niveles limitados por la evidencia presentada; no constituye un nivel oficial
doc-cover-not-official = No ha sido adoptado por ninguna autoridad

# Palabras fijas de la presentación.
doc-label-contents = Índice
doc-label-register = Registro de evidencia
doc-label-figure = Figura
doc-label-table = Cuadro
doc-label-annex = Anexo
doc-label-drafting-note = Nota de redacción
doc-label-remark = Nota
doc-label-source = Fuente
doc-label-level = Nivel { $level }: { $name }
doc-label-unknown = Sin datos
doc-label-not-applicable = No procede
doc-label-contested = Controvertido
doc-label-claimed = Declarado, aún sin evidencia suficiente

# El registro.
doc-register-answer = { $title }
doc-register-finding = { $title }: «{ $finding }»
doc-register-level = respuesta: nivel { $level }, { $name }
doc-register-unknown = respuesta: «no se sabe»
doc-register-not-applicable = respuesta: «no procede»
doc-register-answered = fecha de la respuesta: { $date }
doc-register-against = contradice el nivel
doc-register-untitled = Evidencia sin título
doc-register-undated = sin fecha
doc-kind-law = ley o reglamento
doc-kind-policy = política, plan o acuerdo
doc-kind-data = datos
doc-kind-press = prensa, noticias o página web
doc-kind-statement = declaración
doc-grade-e0 = solo afirmado (e0)
doc-grade-e1 = descrito por el organismo responsable (e1)
doc-grade-e2 = documento citado con su fecha (e2)
doc-grade-e3 = documento adjunto y comprobado (e3)
doc-grade-e4 = confirmado por una fuente independiente (e4)
doc-grade-none = sin graduar
doc-confidence-low = confianza baja
doc-confidence-medium = confianza media
doc-confidence-high = confianza alta
doc-short-confidence-low = baja
doc-short-confidence-medium = media
doc-short-confidence-high = alta

# Preguntas sobre respuestas que no concuerdan.
doc-at-level = { $item } en el nivel { $level }
doc-at-unknown = { $item } sin nivel
doc-rule-above-prerequisite = Las respuestas sitúan { $item }, pero { $others }. ¿Puede funcionar la primera antes que aquello en lo que se apoya?
doc-rule-top-without-independent-evidence = Las respuestas sitúan { $item }, el más alto, sin evidencia de una fuente independiente. ¿Quién puede confirmarlo fuera de la institución responsable?
doc-rule-of-framework = Las respuestas sitúan { $item } y { $others }. { $question }
doc-rule-frameworks-disagree = Las respuestas sitúan { $item } y { $others }, aunque ambas preguntan por lo mismo. ¿Cuál es la correcta, o qué ve una que la otra no ve?

# El perfil.
doc-profile-title-none = Todavía no se conoce ningún nivel
doc-profile-title-below = { $n ->
    [one] Se conoce
   *[other] Se conocen
} { $known } de { $items }; ninguna ha alcanzado su meta
doc-profile-title-all = { $n ->
    [one] Se conoce
   *[other] Se conocen
} { $known } de { $items }; todo lo conocido ha alcanzado su meta
doc-profile-title = { $n ->
    [one] Se conoce
   *[other] Se conocen
} { $known } de { $items }; { $reached ->
    [one] una ha alcanzado su meta
   *[other] { $reachedwords } han alcanzado su meta
}
doc-profile-alt = Perfil de { $country }, ámbito por ámbito. { $groups }
doc-cell-level = nivel { $level }
doc-cell-unknown = sin datos
doc-cell-excluded = no procede
doc-cell-none = –
doc-cell-objective = Objetivo { $number }

# Los puestos.
doc-ranks-title = { $gaps }; en primer lugar: { $item }
doc-ranks-alt = Para cada brecha conocida, el puesto mediano y el intervalo de puestos en el 90 % de los nuevos cálculos. { $ranges }
doc-ranks-range = { $item }: puesto mediano { $median }, intervalo de { $low } a { $high }.
doc-ranks-axis = Puesto en el orden de prioridades (1 = primero)

# Los requisitos previos.
doc-layers-title-free = Ninguna brecha conocida tiene que esperar a otra
doc-layers-title = { $count } { $n ->
    [one] tiene
   *[other] tienen
} que esperar a otras: { $items }
doc-layers-alt = Escalones de requisitos previos, leídos del primero al último. { $layers }
doc-layers-layer = Escalón { $layer }: { $items }.
doc-layers-waits = { $item } espera a { $items }.

# Cuadros.
doc-table-results = Niveles y metas: { $gaps }{ $unknown ->
    [0] {""}
    [one] ; un resultado sigue sin conocerse
   *[other] ; { $unknownwords } resultados siguen sin conocerse
}
doc-table-priorities = { $gaps }, en el orden en que conviene abordarlas; en primer lugar: { $item }
doc-column-capability = Capacidad
doc-column-level = Nivel
doc-column-target = Meta
doc-column-missing = Niveles que faltan
doc-column-confidence = Confianza
doc-column-answered = Fecha
doc-column-rank = Puesto
doc-column-levels = Nivel → meta
doc-column-impact = Impacto
doc-column-feasibility = Viabilidad
doc-column-waits = Espera a
doc-column-priority = Prioridad
doc-column-certainty = Certeza
doc-column-number = N.º
doc-column-gap = Brecha
doc-column-activity = Medida
doc-column-indicator = Indicador
doc-column-verification = Medio de verificación
doc-column-lead = Responsable habitual
doc-column-time = Plazo
doc-column-cost = Costo
doc-column-after = Después de

# Prioridades.
doc-rating-impact-1 = muy bajo
doc-rating-impact-2 = bajo
doc-rating-impact-3 = medio
doc-rating-impact-4 = alto
doc-rating-impact-5 = muy alto
doc-rating-feasibility-1 = muy baja
doc-rating-feasibility-2 = baja
doc-rating-feasibility-3 = media
doc-rating-feasibility-4 = alta
doc-rating-feasibility-5 = muy alta
doc-label-robust = firme
doc-label-likely = probable
doc-label-sensitive = sensible
doc-reason-largest-gap = Su brecha es de las mayores de este plan.
doc-reason-unlocks = Mientras no alcance el nivel { $level }, { $items } no { $n ->
    [one] puede
   *[other] pueden
} funcionar de verdad.
doc-reason-helps = Avanzar aquí facilita además { $items }.
doc-reason-waits = No puede funcionar de verdad antes de que { $items } { $n ->
    [one] alcance
   *[other] alcancen
} el nivel { $level }; hasta entonces solo tiene sentido el trabajo preparatorio.
doc-reason-start-now = Lo básico debería empezar de inmediato, sea cual sea el orden, porque las niñas, niños y adolescentes necesitan ayuda antes de que terminen las reformas.
doc-reason-quick-win = Permite un avance rápido: al menos una medida es corta, económica y puede empezar ya.
doc-reason-own-choice = El propio país fijó su meta, su impacto o su viabilidad; no se utilizó el valor predeterminado del marco.
doc-tip-level = { $item } en el nivel { $to } en lugar del { $from }: pasaría al primer lugar { $top }
doc-tip-impact = impacto de { $item } valorado en { $to } en lugar de { $from }: pasaría al primer lugar { $top }
doc-tip-feasibility = viabilidad de { $item } valorada en { $to } en lugar de { $from }: pasaría al primer lugar { $top }
doc-tip-nothing = ninguna brecha
doc-tip-itself = esta cuestión

# Medidas.
doc-time-short = hasta 1 año
doc-time-medium = de 1 a 3 años
doc-time-long = de 3 a 5 años
doc-cost-low = bajo
doc-cost-mid = medio
doc-cost-high = alto
doc-after-level = { $item } en el nivel { $level }
doc-after-or = { " o " }

# El método.
doc-program = Amparo
doc-status-verified = leído en la fuente
doc-status-recalled = recordado; debe comprobarse en la fuente
doc-status-drafted = redacción propia, pendiente de revisión por una persona experta
doc-constant-satisfied = Nivel que debe alcanzar un requisito previo para que funcione de verdad lo que se apoya en él
doc-constant-satisfied-source = propia, en borrador
doc-constant-gamma = Peso de la viabilidad frente a la necesidad (exponente)
doc-constant-gamma-source = propia, en borrador; se hizo variar de 0 a 1 en los nuevos cálculos
doc-constant-lambda = Peso de lo que una capacidad hace posible
doc-constant-lambda-source = propia, en borrador; se hizo variar de 0 a 1 en los nuevos cálculos
doc-constant-soft = Peso de un requisito previo flexible frente a uno estricto
doc-constant-soft-source = propia, en borrador
doc-constant-domain-floor = Parte de un ámbito que debe conocerse para mostrar sus cifras
doc-constant-domain-floor-source = propia, en borrador
doc-constant-index-floor = Parte del total que debe conocerse para mostrar un índice
doc-constant-index-floor-source = propia, en borrador
doc-constant-uneven = Diferencia del índice, en puntos, a partir de la cual el perfil se considera desigual
doc-constant-uneven-source = propia, en borrador
doc-constant-evidence-years = Años tras los cuales la evidencia pierde un grado
doc-constant-evidence-years-source = propia, en borrador
doc-constant-law-years = Años tras los cuales debe confirmarse que una ley sigue en vigor
doc-constant-law-years-source = propia, en borrador
doc-constant-robust = Parte de los nuevos cálculos entre las cinco primeras que hace firme una prioridad
doc-constant-robust-source = propia, en borrador; los nuevos cálculos siguen la práctica de los indicadores compuestos
doc-constant-likely = La misma parte, para que sea probable
doc-constant-likely-source = propia, en borrador
