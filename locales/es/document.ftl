# Palabras que necesitan los datos de un borrador de estrategia. Las frases del texto están en templates/strategy/.

# Cómo llama un marco a cada uno de sus elementos. Siempre un nombre femenino, para que concuerden las frases.
unit = cuestión
units = cuestiones
unit-weprotect-mnr = capacidad
units-weprotect-mnr = capacidades

# Cantidades.
count-items = { $n ->
    [0] ninguna cuestión
    [one] una cuestión
   *[other] { $words } cuestiones
}
count-items-weprotect-mnr = { $n ->
    [0] ninguna capacidad
    [one] una capacidad
   *[other] { $words } capacidades
}
count-gaps = { $n ->
    [0] sin brechas conocidas
    [one] una brecha conocida
   *[other] { $words } brechas conocidas
}
count-levels = { $n ->
    [0] ningún nivel
    [one] un nivel
   *[other] { $masculine } niveles
}
count-sources = { $n ->
    [0] ninguna fuente
    [one] una fuente
   *[other] { $words } fuentes
}
count-withheld = { $n ->
    [0] ninguna evidencia
    [one] una evidencia
   *[other] { $words } evidencias
}
count-answers = { $n ->
    [0] ninguna respuesta
    [one] una respuesta
   *[other] { $words } respuestas
}
count-actions = { $n ->
    [0] ninguna medida
    [one] una medida
   *[other] { $words } medidas
}

# La portada.
cover-title = Estrategia nacional de protección de la infancia en línea
cover-subtitle = Borrador para debate, redactado a partir de la evaluación del país
cover-stamp = BORRADOR
cover-mark-committee = PARA EL COMITÉ
cover-mark-internal = INTERNO
cover-date = Versión del { $date }
cover-round = Ronda de evaluación: { $round }
cover-framework = Evaluado según: { $title } (preguntas, versión { $version })
cover-not-official = No ha sido aprobado por ninguna autoridad

# Palabras fijas de la presentación.
label-contents = { draft-contents }
label-register = { sheet-evidence-title }
label-sources = Fuentes
label-figure = Figura
label-table = Cuadro
label-annex = Anexo
label-drafting-note = Nota de redacción
label-remark = Nota
label-source = { column-source }
label-level = Nivel { $level }: { $name }
label-unknown = { rating-unknown }
label-open = { rating-open }
label-not-applicable = { gaps-not-applicable }
label-contested = Controvertido
label-claimed = Declarado, aún sin evidencia suficiente

# El registro.
register-answer = { $title }
register-finding = { $title }: «{ $finding }»
register-level = respuesta: nivel { $level }, { $name }
register-unknown = respuesta: «no se sabe»
register-not-applicable = respuesta: «no aplica»
register-confidence = confianza { $confidence }
register-answered = fecha de la respuesta: { $date }
register-against = contradice el nivel
register-proves = muestra { $conditions }
register-denies = en contra de { $conditions }
register-confirmed = { $grade }, confirmado por { $by }
register-untitled = Evidencia sin título
register-undated = sin fecha

# El perfil.
profile-title = { $n ->
    [one] Se conoce
   *[other] Se conocen
} { $known } de { $applicable }; { $reached ->
    [0] las metas todavía no se han alcanzado
    [one] una ha alcanzado su meta
   *[other] { $reachedwords } han alcanzado su meta
}
profile-begun = El trabajo ha comenzado en { $begun } de { $known }
profile-begun-known = El trabajo ha comenzado en { $begun } de { $known } que se conocen
profile-begun-all = El trabajo ha comenzado en { $known }: lo que se conoce hasta ahora
cell-unknown = sin datos
cell-open = sin respuesta
cell-excluded = no aplica
cell-none = –
cell-objective = Objetivo { $number }

# Los puestos.
ranks-title = Puestos en los nuevos cálculos: { $claim } (barra, los puestos en nueve de cada diez; punto, el mediano)
ranks-alt = Para cada brecha conocida, el puesto mediano y el intervalo de puestos en el 90 % de los nuevos cálculos. { $ranges }
ranks-range = { $item }: puesto mediano { $median }, intervalo de { $low } a { $high }.
ranks-axis = Puesto en el orden de prioridades (1 = primero)

# Los requisitos previos.
layers-title-free = Las brechas conocidas no tienen que esperar unas a otras
layers-title = { $count } { $n ->
    [one] tiene
   *[other] tienen
} que esperar a otras: { $items }
layers-alt = Capas de requisitos previos, leídas de la primera a la última. { $layers }
layers-layer = Capa { $layer }: { $items }.
layers-waits = { $item } espera a { $items }.

# Cuadros.
table-results = Niveles y metas: { $gaps }{ $unknown ->
    [0] {""}
    [one] ; un resultado sigue sin conocerse
   *[other] ; { $unknownwords } resultados siguen sin conocerse
}
table-priorities = Brechas conocidas, por su peso: { $claim }
table-priorities-ordered = Brechas conocidas, en el orden en que conviene abordarlas: { $claim }
column-level = Nivel
column-target = Meta
column-missing = Niveles que faltan
column-confidence = Confianza
column-answered = Respondido
column-rank = Puesto
column-levels = Nivel → meta
column-impact = Impacto
column-feasibility = Viabilidad
column-waits = Espera a
column-priority = Prioridad
column-certainty = Certeza
column-number = N.º
column-gap = Brecha
column-activity = Medida
column-indicator = Indicador
column-verification = Medio de verificación
column-usual-lead = Responsable habitual
column-cost = Costo

# Prioridades.
rating-impact-1 = muy bajo
rating-impact-2 = { cost-class-low }
rating-impact-3 = medio
rating-impact-4 = { cost-class-high }
rating-impact-5 = muy alto
rating-feasibility-1 = muy baja
rating-feasibility-2 = { confidence-low }
rating-feasibility-3 = media
rating-feasibility-4 = { confidence-high }
rating-feasibility-5 = muy alta

# El método.
constant-satisfied = Nivel que debe alcanzar un requisito previo para que funcione de verdad lo que se apoya en él
constant-gamma = Peso de la viabilidad frente a la necesidad (exponente)
constant-lambda = Peso de lo que hace posible cerrar una brecha
constant-soft = Peso de un requisito previo flexible frente a uno estricto
constant-domain-floor = Parte de un ámbito que debe conocerse para mostrar sus cifras
constant-index-floor = Parte del total que debe conocerse para mostrar un índice
constant-uneven = Diferencia del índice, en puntos, a partir de la cual el perfil se considera desigual
constant-evidence-years = Años tras los cuales la evidencia pierde un grado
constant-law-years = Años tras los cuales debe confirmarse que una ley sigue en vigor
constant-robust = Parte de los nuevos cálculos en que una prioridad debe estar entre las cinco primeras para ser firme
constant-likely = La misma parte, para ser probable
