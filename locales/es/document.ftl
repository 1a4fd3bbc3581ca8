# Palabras que necesitan los datos de un borrador de estrategia. Las frases del texto están en templates/strategy/.

# Números en el texto corrido.
number-1 = una
number-2 = dos
number-3 = tres
number-4 = cuatro
number-5 = cinco
number-6 = seis
number-7 = siete
number-8 = ocho
number-9 = nueve

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
    [0] ninguna brecha conocida
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
cover-date = Versión del { $date }
cover-round = Ronda de evaluación: { $round }
cover-framework = Marco de evaluación: { $title }, versión { $version } de nuestra redacción
cover-desk = Codificación analítica de hallazgos publicados; sin validar por el país; no constituye un nivel oficial
cover-self = Autoevaluación de las instituciones del país; niveles limitados por la evidencia presentada; no constituye un nivel oficial
cover-not-official = No ha sido adoptado por ninguna autoridad

# Palabras fijas de la presentación.
label-contents = Índice
label-register = Registro de evidencia
label-figure = Figura
label-table = Cuadro
label-annex = Anexo
label-drafting-note = Nota de redacción
label-remark = Nota
label-source = Fuente
label-level = Nivel { $level }: { $name }
label-unknown = Sin datos
label-not-applicable = No procede
label-contested = Controvertido
label-claimed = Declarado, aún sin evidencia suficiente

# El registro.
register-answer = { $title }
register-finding = { $title }: «{ $finding }»
register-level = respuesta: nivel { $level }, { $name }
register-unknown = respuesta: «no se sabe»
register-not-applicable = respuesta: «no procede»
register-answered = fecha de la respuesta: { $date }
register-against = contradice el nivel
register-untitled = Evidencia sin título
register-undated = sin fecha
source-kind-law = ley o reglamento
source-kind-policy = política, plan o acuerdo
source-kind-data = datos
source-kind-press = prensa, noticias o página web
source-kind-statement = declaración
proof-e0 = solo afirmado (e0)
proof-e1 = descrito por el organismo responsable (e1)
proof-e2 = documento citado con su fecha (e2)
proof-e3 = documento adjunto y comprobado (e3)
proof-e4 = confirmado por una fuente independiente (e4)
proof-none = sin graduar
sureness-low = confianza baja
sureness-medium = confianza media
sureness-high = confianza alta
short-sureness-low = baja
short-sureness-medium = media
short-sureness-high = alta

# Preguntas sobre respuestas que no concuerdan.
at-level = { $item } en el nivel { $level }
at-unknown = { $item } sin nivel
rule-above-prerequisite = Las respuestas sitúan { $item }, pero { $others }. ¿Puede funcionar la primera antes que aquello en lo que se apoya?
rule-top-without-independent-evidence = Las respuestas sitúan { $item }, el más alto, sin evidencia de una fuente independiente. ¿Quién puede confirmarlo fuera de la institución responsable?
rule-law-without-reports = Las respuestas sitúan { $item } y { $others }. Si la ley es tan completa como se afirma, ¿por qué nadie notifica en virtud de ella?
rule-database-above-unit = Las respuestas sitúan { $item } y { $others }. ¿Quién utiliza las bases de datos, si la unidad que debería hacerlo está menos desarrollada?
rule-plan-without-indicator = Las respuestas sitúan { $item } y { $others }. ¿Cómo sabrá el país si el plan funciona?
rule-frameworks-disagree = Las respuestas sitúan { $item } y { $others }, aunque ambas preguntan por lo mismo. ¿Cuál es la correcta, o qué ve una que la otra no ve?

# El perfil.
profile-title-none = Todavía no se conoce ningún nivel
profile-title-below = { $n ->
    [one] Se conoce
   *[other] Se conocen
} { $known } de { $items }; ninguna ha alcanzado su meta
profile-title-all = { $n ->
    [one] Se conoce
   *[other] Se conocen
} { $known } de { $items }; todo lo conocido ha alcanzado su meta
profile-title = { $n ->
    [one] Se conoce
   *[other] Se conocen
} { $known } de { $items }; { $reached ->
    [one] una ha alcanzado su meta
   *[other] { $reachedwords } han alcanzado su meta
}
profile-alt = Perfil de { $country }, ámbito por ámbito. { $groups }
cell-at-level = nivel { $level }
cell-unknown = sin datos
cell-excluded = no procede
cell-none = –
cell-objective = Objetivo { $number }

# Los puestos.
ranks-title = { $gaps }; en primer lugar: { $item }
ranks-alt = Para cada brecha conocida, el puesto mediano y el intervalo de puestos en el 90 % de los nuevos cálculos. { $ranges }
ranks-range = { $item }: puesto mediano { $median }, intervalo de { $low } a { $high }.
ranks-axis = Puesto en el orden de prioridades (1 = primero)

# Los requisitos previos.
layers-title-free = Ninguna brecha conocida tiene que esperar a otra
layers-title = { $count } { $n ->
    [one] tiene
   *[other] tienen
} que esperar a otras: { $items }
layers-alt = Escalones de requisitos previos, leídos del primero al último. { $layers }
layers-layer = Escalón { $layer }: { $items }.
layers-waits = { $item } espera a { $items }.

# Cuadros.
table-results = Niveles y metas: { $gaps }{ $unknown ->
    [0] {""}
    [one] ; un resultado sigue sin conocerse
   *[other] ; { $unknownwords } resultados siguen sin conocerse
}
table-priorities = { $gaps }, en el orden en que conviene abordarlas; en primer lugar: { $item }
column-capability = Capacidad
column-level = Nivel
column-target = Meta
column-missing = Niveles que faltan
column-confidence = Confianza
column-answered = Fecha
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
column-lead = Responsable habitual
column-time = Plazo
column-cost = Costo
column-after = Después de

# Prioridades.
rating-impact-1 = muy bajo
rating-impact-2 = bajo
rating-impact-3 = medio
rating-impact-4 = alto
rating-impact-5 = muy alto
rating-feasibility-1 = muy baja
rating-feasibility-2 = baja
rating-feasibility-3 = media
rating-feasibility-4 = alta
rating-feasibility-5 = muy alta
label-robust = firme
label-likely = probable
label-sensitive = sensible
reason-largest-gap = Su brecha es de las mayores de este plan.
reason-unlocks = Mientras no alcance el nivel { $level }, { $items } no { $n ->
    [one] puede
   *[other] pueden
} funcionar de verdad.
reason-helps = Avanzar aquí facilita además { $items }.
reason-waits = No puede funcionar de verdad antes de que { $items } { $n ->
    [one] alcance
   *[other] alcancen
} el nivel { $level }; hasta entonces solo tiene sentido el trabajo preparatorio.
reason-start-now = Lo básico debería empezar de inmediato, sea cual sea el orden, porque las niñas, niños y adolescentes necesitan ayuda antes de que terminen las reformas.
reason-quick-win = Permite un avance rápido: al menos una medida es corta, económica y puede empezar ya.
reason-own-choice = El propio país fijó su meta, su impacto o su viabilidad; no se utilizó el valor predeterminado del marco.
tip-level = { $item } en el nivel { $to } en lugar del { $from }: pasaría al primer lugar { $top }
tip-impact = impacto de { $item } valorado en { $to } en lugar de { $from }: pasaría al primer lugar { $top }
tip-feasibility = viabilidad de { $item } valorada en { $to } en lugar de { $from }: pasaría al primer lugar { $top }
tip-nothing = ninguna brecha
tip-itself = esta cuestión

# Medidas.
time-short = hasta 1 año
time-medium = de 1 a 3 años
time-long = de 3 a 5 años
cost-low = bajo
cost-mid = medio
cost-high = alto
after-level = { $item } en el nivel { $level }
after-or = { " o " }

# El método.
program = Amparo
read-verified = leído en la fuente
read-recalled = recordado; debe comprobarse en la fuente
read-drafted = redacción propia, pendiente de revisión por una persona experta
constant-satisfied = Nivel que debe alcanzar un requisito previo para que funcione de verdad lo que se apoya en él
constant-satisfied-source = propia, en borrador
constant-gamma = Peso de la viabilidad frente a la necesidad (exponente)
constant-gamma-source = propia, en borrador; se hizo variar de 0 a 1 en los nuevos cálculos
constant-lambda = Peso de lo que una capacidad hace posible
constant-lambda-source = propia, en borrador; se hizo variar de 0 a 1 en los nuevos cálculos
constant-soft = Peso de un requisito previo flexible frente a uno estricto
constant-soft-source = propia, en borrador
constant-domain-floor = Parte de un ámbito que debe conocerse para mostrar sus cifras
constant-domain-floor-source = propia, en borrador
constant-index-floor = Parte del total que debe conocerse para mostrar un índice
constant-index-floor-source = propia, en borrador
constant-uneven = Diferencia del índice, en puntos, a partir de la cual el perfil se considera desigual
constant-uneven-source = propia, en borrador
constant-evidence-years = Años tras los cuales la evidencia pierde un grado
constant-evidence-years-source = propia, en borrador
constant-law-years = Años tras los cuales debe confirmarse que una ley sigue en vigor
constant-law-years-source = propia, en borrador
constant-robust = Parte de los nuevos cálculos entre las cinco primeras que hace firme una prioridad
constant-robust-source = propia, en borrador; los nuevos cálculos siguen la práctica de los indicadores compuestos
constant-likely = La misma parte, para que sea probable
constant-likely-source = propia, en borrador
