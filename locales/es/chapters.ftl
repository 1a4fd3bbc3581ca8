# Palabras que necesitan los capítulos de una estrategia. Las frases del texto están en templates/strategy/.

money = { $amount } { $currency }
money-million = { $amount } millones de { $currency }
money-million-plain = { $amount } millones
money-billion = { $amount } miles de millones de { $currency }
money-billion-plain = { $amount } miles de millones
money-trillion = { $amount } billones de { $currency }
money-trillion-plain = { $amount } billones
unit-one = unidades de moneda
unit-million = millones
unit-billion = miles de millones
unit-trillion = billones
unit-thousand = miles
unit-of-money = { $unit } de { $currency }
money-constant = { $amount } a precios de { $year }
money-with-inflation = { $amount } con inflación
money-with-reserve = { $amount } con una reserva
money-with-both = { $amount } con inflación y una reserva
money-prices = Los costos de las medidas son a precios de { $year }, sin inflación ni reserva.
unit-cost = { $low }-{ $high } USD, por lo común { $usual }, { $unit } (precios de { $year })
unit-cost-one = { $usual } USD { $unit } (precios de { $year })

# Cantidades.
count-institutions = { $n ->
    [0] ninguna institución
    [one] una institución
   *[other] { $words } instituciones
}
view-outside = { deliberation-outside }
view-unnamed = { $place ->
    [one] Una institución
   *[other] Otra institución
}
count-people = { $n ->
    [0] nadie
    [one] una persona
   *[other] { $words } personas
}
count-children = { $n ->
    [0] ninguna niña, niño ni adolescente
    [one] una niña, niño o adolescente
   *[other] { $words } niñas, niños y adolescentes
}
few-people = menos de diez personas
few-children = menos de diez niñas, niños y adolescentes
group-told = { $group }: { $count }
group-untold = { $group }: sin indicar
took-part-with-children = { $all }, entre ellas { $children }
count-consultations = { $n ->
    [0] ninguna consulta
    [one] una consulta
   *[other] { $words } consultas
}
count-comments = { $n ->
    [0] ningún comentario
    [one] un comentario
   *[other] { $masculine } comentarios
}
count-entries = { $n ->
    [0] ninguna entrada
    [one] una entrada
   *[other] { $words } entradas
}
count-figures = { $n ->
    [0] ninguna cifra
    [one] una cifra
   *[other] { $words } cifras
}
count-findings = { $n ->
    [0] ningún hallazgo
    [one] un hallazgo
   *[other] { $masculine } hallazgos
}
count-treaties = { $n ->
    [0] ningún tratado
    [one] un tratado
   *[other] { $masculine } tratados
}
count-guidance = { $n ->
    [0] ningún documento orientador
    [one] un documento orientador
   *[other] { $masculine } documentos orientadores
}
count-bodies = { $n ->
    [0] ningún órgano
    [one] un órgano
   *[other] { $masculine } órganos
}
count-risks = { $n ->
    [0] ningún riesgo
    [one] un riesgo
   *[other] { $masculine } riesgos
}
count-questions = { $n ->
    [0] ninguna pregunta
    [one] una pregunta
   *[other] { $words } preguntas
}
count-safeguards = { $n ->
    [0] ninguna salvaguardia
    [one] una salvaguardia
   *[other] { $words } salvaguardias
}
count-reforms = { $n ->
    [0] ningún cambio legal
    [one] un cambio legal
   *[other] { $masculine } cambios legales
}
count-provisions = { $n ->
    [0] ninguna disposición
    [one] una disposición
   *[other] { $words } disposiciones
}
count-objectives = { $n ->
    [0] ningún objetivo
    [one] un objetivo
   *[other] { $masculine } objetivos
}
count-indicators = { $n ->
    [0] ningún indicador
    [one] un indicador
   *[other] { $masculine } indicadores
}
count-proposals = { $n ->
    [0] ninguna propuesta
    [one] una propuesta
   *[other] { $words } propuestas
}
count-more-actions = { $n ->
    [0] ninguna medida más
    [one] una medida más
   *[other] { $words } medidas más
}

# Para quién se escribe el documento.
notice-public = Esta versión es para todo el público.
notice-committee = Esta versión es solo para el comité directivo.
notice-internal = Esta versión es solo para quienes respondieron y para la coordinación.

# Portada.
cover-period = Período: { $period }
cover-adopted-by = Aprobada por { $by } el { $date }, referencia { $reference }
cover-version = Versión { $label }
cover-sample = Ejemplo: el país y todas las cifras de este documento son inventados

# Cómo figuran las decisiones en el registro.
decided-frame = Título, período, institución que la dirige, dinero e informes de la estrategia
decided-frame-remark = decisión del país
decided-body = órgano de la estrategia
decided-action = decisión sobre el plan de acción
decided-indicator = decisión sobre el marco de resultados
decided-version = Versión «{ $label }»

# El acto de adopción.
# El acto de aprobación.
process-decision = Aprobada por { $by } el { $date }, referencia { $reference }.
adoption-act = { $by } aprueba la «{ $title }» ({ $reference }, { $date }).
process-after-act = { cover-after-act }. Este texto es otro borrador; en lo que difiere de ella, ninguna autoridad lo ha aprobado.

# Grupos de cifras.
figures-population = La infancia en la población
figures-access = Acceso
figures-use = Uso
figures-skills = Competencias
figures-harm = Daños y ayuda
figures-own = Otras cifras

# Gráficos de cifras sobre la infancia. Primero, las palabras que agrandan un número, en minúsculas y en todas sus formas.
magnitude-words = mil miles millar millares millón millones billón billones
life-shares = { $most }; { $least }
life-shares-alt = Porcentajes. { $bars }
life-shares-axis = Porcentaje de lo que nombra cada línea
life-counts = { $title }, { $year }: { $list }
life-counts-alt = Números, unos junto a otros. { $bars }
# Cómo dice un país que no tiene una cifra, como lo piden los formularios.
figure-none = sin datos nacionales

# La estrategia en una página.
page-result = { $name }: de { $from } a { $to } en { $year }
page-result-target = { $name }: { $to } en { $year }
page-result-end = { $name }: de { $from } a { $to }
page-result-target-end = { $name }: { $to }
table-page = Lo que habrá logrado cada objetivo en { $year }
table-page-open = Lo que logrará cada objetivo
column-page-result = Qué habrá cambiado

# Órganos.
body-chair = la presidencia
body-members = la composición
body-frequency = la periodicidad de las reuniones
body-quorum = el quórum
body-rule = la regla de decisión
body-basis = la base jurídica
body-safeguarding = el cargo responsable de la protección de niñas, niños y adolescentes

# El cuadro jurídico.
law-own = Otros temas

# Medidas: cómo se escriben sus números, distintos de los de los capítulos.
action-reference = Medida { $number }
action-references = Medidas { $numbers }
cost-line = { $what }, { $price } por { $unit }: { $total }, { $kind }
cost-line-plain = { $what }: { $total }, { $kind }
funding-line = { $name } ({ $source }): { $total }
funding-line-plain = { $source }: { $total }
lead-none = sin responsable todavía
lead-proposed = (por confirmar)
lead-usual = Por designar; suele ser { $lead }
objective-none = Sin objetivo
cell-considered = (y { $proposals } en estudio)
cell-decided = { plan-decided }
cell-proposed = { plan-proposed }

# Por qué hay medidas que vienen después del período.
later-decided = Así lo decidió el país
later-waits = Se apoyan en un trabajo que se termina antes
later-work = Las instituciones no pueden empezar en un solo año más trabajo del que pueden sostener
later-leads = Las instituciones que las dirigirían se ocupan antes de otras medidas
later-money = El presupuesto del período no alcanza para más
later-late = No podrían terminarse dentro del período

# Indicadores.
indicator-value = { $value } { $unit }
cell-indicator = { $name } ({ $unit })
cell-measured-in = por medir en { $year }
cell-to-measure = por medir

# Cuadros.
table-spread = Cuánto cuesta cada objetivo, a precios de { $year }, en { $unit }
table-spread-plain = Cuánto cuesta cada objetivo, en { $unit }
table-budget = Lo que deben prever los presupuestos: a precios de cada año y con una reserva, en { $unit }
table-budget-plain = Costo y dinero por año, en { $unit }
table-funds = Cuánto cuesta cada objetivo y qué dinero hay para él, en { $unit }; el presupuesto, a precios corrientes y con una reserva
table-funds-plain = Cuánto cuesta cada objetivo y qué dinero hay para él, en { $unit }
column-budget-all = Presupuesto
column-mobilise = Por movilizar
table-glossary = Palabras y siglas que usa esta estrategia
table-missing = Qué falta y quién lo debe
table-decided = { $actions } { $n ->
    [one] decidida
   *[other] decididas
}: quién dirige, cuándo y a qué costo
table-considered = { $actions } en estudio
table-indicators = { $indicators } con línea de base y metas
column-task = { plan-own-action }
column-years = Años
column-indicator-unit = Indicador (unidad)
column-term = Término
column-explanation = Definición
column-place = Sección
column-lack = Qué falta
column-owed = A cargo de
column-lead-partners = Responsable; socios
column-when = Inicio y fin
column-baseline-target = Línea de base → metas
column-constant = Costo, precios de { $year }
column-funding = Fuente de fondos

# Figuras.
radar-title-each = En cada ámbito del que se conoce lo suficiente ({ $known }), el nivel mediano está por debajo de la meta
radar-title-some = De los ámbitos de los que se conoce lo suficiente ({ $known }), el nivel mediano está por debajo de la meta en { $below }
radar-title-reached = En cada ámbito del que se conoce lo suficiente ({ $known }), el nivel mediano alcanza la meta
radar-alt = Nivel mediano y meta de cada ámbito. { $axes }
radar-value = Nivel mediano actual
radar-axis = nivel { $value }, meta { $target }
radar-unknown = sin datos suficientes
gantt-title = { $actions } en los años { $years }; { $n ->
    [0] ninguna está decidida todavía
    [one] una está decidida
   *[other] { $decided } están decididas
}
gantt-title-part = { $title } (parte { $part } de { $parts })
gantt-alt = Medidas con inicio y fin. { $rows }
gantt-quarter = T{ $quarter }
gantt-planned = { plan-decided }
gantt-under-way = en marcha
gantt-done = { status-done }
gantt-overdue = { timing-late }
gantt-dropped = { status-stopped }
gantt-proposed = { plan-proposed }
gantt-report = informe anual
gantt-review = revisión intermedia
gantt-end = fin del período, con evaluación
gantt-undated = sin fechas
gantt-today = hoy
gantt-continued = (continuación)
costs-figure = De { $total }, quedan { $gap } por movilizar
costs-figure-covered = El costo de { $total } está asegurado o anunciado por completo
costs-alt = Presupuesto por año y dinero previsto, en { $unit }. { $rows }
funding-alt = Presupuesto por objetivo y dinero previsto, en { $unit }. { $rows }
costs-gap = por movilizar
costs-total = total
# Un importe menor que el más pequeño que se muestra.
amount-below = <{ $least }
costs-between = entre { $low } y { $high }
costs-at-most = hasta { $high }
costs-at-least = al menos { $low }
costs-unit = { $currency }, con inflación y reserva
costs-unit-plain = { $currency }
theory-title = { $objectives } y el cambio que deberían traer
theory-title-some = { $objectives } con medidas y el cambio que deberían traer
theory-alt = De los objetivos al cambio. { $stages }
theory-results = Lo que hacen posible
theory-impact = Cambio para la infancia
theory-assumptions = Supuestos
targets-title = { $indicators } y cuánto han de avanzar de aquí a { $year }
targets-alt = Una barra por indicador, del valor inicial a la última meta; el cuadro de abajo contiene los valores.
targets-way = { $from } → { $to }
targets-axis = Por ciento; la barra va del valor actual a la meta, que es el punto
governance-title = Quién decide, quién dirige, quién trabaja y quién vigila
governance-alt = Los órganos de la estrategia, por cargo. { $bodies }
governance-unnamed = aún sin designar
governance-reports = rinde cuentas a
governance-advises = asesora o supervisa con independencia
governance-cabinet = Gabinete y parlamento
