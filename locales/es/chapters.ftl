# Palabras que necesitan los capítulos de una estrategia. Las frases del texto están en templates/strategy/.

doc-money = { $amount } { $currency }
doc-quarter = T{ $quarter }{"\u00A0"}{ $year }

# Cantidades.
doc-count-institutions = { $n ->
    [0] ninguna institución
    [one] una institución
   *[other] { $words } instituciones
}
doc-count-people = { $n ->
    [0] nadie
    [one] una persona
   *[other] { $words } personas
}
doc-count-children = { $n ->
    [0] ningún niño o niña
    [one] un niño o niña
   *[other] { $words } niñas, niños y adolescentes
}
doc-count-consultations = { $n ->
    [0] ninguna consulta
    [one] una consulta
   *[other] { $words } consultas
}
doc-count-comments = { $n ->
    [0] ningún comentario
    [one] un comentario
   *[other] { $masculine } comentarios
}
doc-count-entries = { $n ->
    [0] ninguna entrada
    [one] una entrada
   *[other] { $words } entradas
}
doc-count-figures = { $n ->
    [0] ninguna cifra
    [one] una cifra
   *[other] { $words } cifras
}
doc-count-findings = { $n ->
    [0] ningún hallazgo
    [one] un hallazgo
   *[other] { $masculine } hallazgos
}
doc-count-instruments = { $n ->
    [0] ningún instrumento
    [one] un instrumento
   *[other] { $masculine } instrumentos
}
doc-count-bodies = { $n ->
    [0] ningún órgano
    [one] un órgano
   *[other] { $masculine } órganos
}
doc-count-risks = { $n ->
    [0] ningún riesgo
    [one] un riesgo
   *[other] { $masculine } riesgos
}
doc-count-questions = { $n ->
    [0] ninguna pregunta
    [one] una pregunta
   *[other] { $words } preguntas
}
doc-count-provisions = { $n ->
    [0] ninguna disposición
    [one] una disposición
   *[other] { $words } disposiciones
}
doc-count-objectives = { $n ->
    [0] ningún objetivo
    [one] un objetivo
   *[other] { $masculine } objetivos
}
doc-count-indicators = { $n ->
    [0] ningún indicador
    [one] un indicador
   *[other] { $masculine } indicadores
}

# Para quién se escribe el documento.
doc-audience-public = Esta versión es para todo el público.
doc-audience-committee = Esta versión es solo para el comité directivo.
doc-audience-internal = Esta versión es solo para quienes respondieron y para la coordinación.

# Portada.
doc-cover-period = Período: { $period }
doc-cover-adopted-by = Adoptada por { $by } el { $date }, referencia { $reference }
doc-cover-version = Versión { $label }
doc-cover-sample = Ejemplo: el país y todas las cifras de este documento son inventados

# Cómo figuran las decisiones en el registro.
doc-decided-frame = Título, período, dirección, dinero e informes de la estrategia
doc-decided-frame-remark = decisión del país
doc-decided-figure = cifra aportada por el país
doc-decided-finding = hallazgo aportado por el país
doc-decided-risk = riesgo o supuesto
doc-decided-consultation = consulta
doc-decided-comment = comentario a un borrador
doc-decided-law = disposición legal
doc-decided-policy = política afín
doc-decided-rights = respuesta al examen de derechos humanos
doc-decided-stakeholder = institución
doc-decided-signature = línea de la página de aprobación
doc-decided-body = órgano de la estrategia
doc-decided-action = decisión sobre el plan de acción
doc-decided-indicator = decisión sobre el marco de resultados
doc-decided-version = Versión «{ $label }»

# Datos del proceso.
doc-process-when = Las instituciones respondieron entre el { $first } y el { $last }.
doc-process-when-day = Las instituciones respondieron el { $first }.
doc-process-period = La estrategia abarca los años { $years }.
doc-process-who = { $lead }.
doc-process-institutions = { $institutions } con un papel en la estrategia; el anexo C las enumera.
doc-process-consultation = { $consultations } con { $people }; el anexo G las enumera.
doc-process-children = { $children } participaron; solo se registran totales.
doc-process-where = Lugares de las consultas: { $places }.
doc-process-evidence = { $answers } a los cuestionarios con { $sources } que pueden mostrarse.
doc-process-decision = Adoptada por { $by } el { $date }, referencia { $reference }.
doc-process-money = Las medidas con costo suman hasta ahora { $total } a precios de { $year }; { $secured } están asegurados y { $gap } no tienen fuente.
doc-process-money-undated = Las medidas con costo suman hasta ahora { $total }; { $secured } están asegurados y { $gap } no tienen fuente.

# Grupos de cifras.
doc-figures-population = La infancia en la población
doc-figures-access = Acceso
doc-figures-use = Uso
doc-figures-skills = Competencias
doc-figures-harm = Daños y ayuda
doc-figures-own = Otras cifras

# Riesgos y daños.
doc-harms-content = Contenido
doc-harms-content-meaning = lo que la niña o el niño ve u oye
doc-harms-contact = Contacto
doc-harms-contact-meaning = alguien busca a la niña o al niño
doc-harms-conduct = Conducta
doc-harms-conduct-meaning = lo que hace la propia niña o niño, u otro
doc-harms-contract = Contrato
doc-harms-contract-meaning = la niña o el niño como cliente o fuente de datos
doc-harms-cross-cutting = Transversales a los cuatro
doc-harms-cross-cutting-meaning = atraviesa los demás

# Ámbitos del análisis de la situación.

# Situación del país ante un instrumento.
doc-commitment-unknown = sin consultar
doc-commitment-ratified = en vigor
doc-commitment-signed = firmado, sin ratificar
doc-commitment-under-review = en estudio
doc-commitment-none = ni firmado ni ratificado
doc-commitment-not-open = no abierto al país
doc-kind-treaty = tratado
doc-kind-soft-law = orientación que no obliga por sí misma
doc-kind-regional = instrumento regional

# Sí, en parte, no.
doc-three-open = sin consultar
doc-three-yes = sí
doc-three-partly = en parte
doc-three-no = no

# Referencias de un principio.
doc-basis-crc = CDN, { $n ->
    [one] artículo
   *[other] artículos
} { $list }
doc-basis-gc25 = OG 25, { $n ->
    [one] párrafo
   *[other] párrafos
} { $list }

# Órganos.
doc-body-chair = la presidencia
doc-body-members = la composición
doc-body-frequency = la periodicidad de las reuniones
doc-body-quorum = el quórum
doc-body-rule = la regla de decisión
doc-body-basis = la base jurídica

# El examen de derechos humanos.
doc-rights-expression = Expresión e información
doc-rights-privacy = Privacidad y datos personales
doc-rights-powers = Abuso de facultades
doc-rights-proportionality = Necesidad y proporcionalidad
doc-rights-equality = Igualdad, y adolescentes en conflicto con la ley
doc-rights-oversight = Supervisión independiente
doc-rights-remedies = Queja, recurso y reparación

# El cuadro jurídico.
doc-law-offences = Delitos
doc-law-procedure = Procedimiento
doc-law-duties = Deberes de los servicios
doc-law-victims = Víctimas
doc-law-safeguards = Datos, facultades y sus límites
doc-law-own = Otros temas

# Consultas y comentarios.
doc-heard-institutions = ministerios y autoridades
doc-heard-children = niñas, niños y adolescentes
doc-heard-parents = madres, padres y cuidadores
doc-heard-survivors = supervivientes
doc-heard-civil-society = sociedad civil y mundo académico
doc-heard-industry = empresas
doc-heard-public = el público
doc-outcome-open = pendiente
doc-outcome-accepted = aceptado
doc-outcome-partly = aceptado en parte
doc-outcome-rejected = no aceptado

# Medidas.
doc-cost-class = { $class } (clase)
doc-cost-recurrent = recurrente
doc-cost-capital = de capital
doc-cost-line = { $what }, { $price } por { $unit }: { $total }, { $kind }
doc-cost-line-plain = { $what }: { $total }, { $kind }
doc-funding-state = presupuesto del Estado
doc-funding-levy = tasa o fondo de servicio universal
doc-funding-donor = donante
doc-funding-private = sector privado
doc-funding-secured = asegurado
doc-funding-pledged = anunciado
doc-funding-line = { $name } ({ $source }): { $total }
doc-funding-line-plain = { $source }: { $total }
doc-lead-none = sin responsable todavía
doc-lead-proposed = (propuesta)
doc-objective-none = Sin objetivo
doc-status-not-started = sin empezar
doc-status-on-track = según lo previsto
doc-status-delayed = con retraso
doc-status-stopped = detenida
doc-status-done = terminada
doc-lack-lead = un responsable que haya aceptado
doc-lack-dates = inicio y fin
doc-lack-costs = un costo
doc-lack-funding = una fuente de fondos
doc-lack-indicator = un indicador
doc-lack-baseline = una línea de base
doc-lack-baseline-year = el año de la línea de base
doc-lack-target = una meta
doc-lack-target-year = el año de la meta
doc-lack-despite = el motivo para empezar antes de que esté listo aquello en que se apoya
doc-standing-decided = Así lo decidió el país.
doc-standing-phase = Su brecha se aborda en la fase { $phase }.
doc-standing-preparatory = Es barata o básica y no tiene que esperar a la fase de su brecha.
doc-standing-follows = Se apoya en: { $after }.
doc-standing-over-points = Empezar antes superaría el trabajo que el país puede iniciar en un año.
doc-standing-over-leads = Empezar antes daría demasiado a la vez a su responsable.
doc-standing-starter = { $item } está en el nivel { $level }, y ninguna otra medida del plan hace lo mismo.
doc-deferral-waits = no se alcanza en el período aquello en que se apoya: { $after }
doc-deferral-points = un año admite { $limit } puntos de trabajo, y los { $needs } que necesita no caben junto a medidas más urgentes
doc-deferral-leads = su responsable dirigiría más de { $limit } medidas a la vez
doc-deferral-money = sus costos superarían el dinero de { $year }
doc-deferral-late = quedaría demasiado poco del período para ella

# Indicadores.
doc-indicator-impact = impacto
doc-indicator-outcome = resultado
doc-indicator-output = producto
doc-indicator-process = proceso
doc-comparable = Puede ponerse al lado de cifras de otros países
doc-comparable-with-caution = Puede ponerse con cautela al lado de cifras de otros países
doc-comparable-national = Solo comparable dentro del país
doc-desired-up = más es mejor
doc-desired-down = menos es mejor
doc-desired-neither = ningún sentido es bueno por sí mismo

# Cuadros.
doc-table-acronyms = Siglas
doc-table-terms = Términos
doc-table-missing = Qué falta y quién lo debe
doc-table-matrix = { $actions } en el plan de acción{ $n ->
    [0] ; ninguna está decidida
    [one] ; una está decidida
   *[other] ; { $decided } están decididas
}
doc-column-acronym = Sigla
doc-column-meaning = Significado
doc-column-term = Término
doc-column-definition = Definición
doc-column-place = Sección
doc-column-chapter = Capítulo
doc-column-what = Qué falta
doc-column-owed = A cargo de
doc-column-lead-partners = Responsable; asociados
doc-column-when = Inicio – fin
doc-column-baseline-target = Línea de base → metas
doc-column-funding = Fuente de fondos

# Figuras.
doc-radar-title = { $n ->
    [0] Ningún ámbito suficientemente conocido queda por debajo de su meta
    [one] En uno de los { $known } ámbitos suficientemente conocidos, la mediana queda por debajo de la meta
   *[other] En { $below } de los { $known } ámbitos suficientemente conocidos, la mediana queda por debajo de la meta
}
doc-radar-title-all = { $n ->
    [one] El único ámbito suficientemente conocido queda por debajo de su meta en la mediana
   *[other] En los { $known } ámbitos suficientemente conocidos, la mediana queda por debajo de la meta
}
doc-radar-alt = Nivel mediano y meta de cada ámbito. { $axes }
doc-radar-value = Nivel mediano actual
doc-radar-target = Meta
doc-radar-axis = nivel { $value }, meta { $target }
doc-radar-unknown = sin datos suficientes
doc-gantt-title = Las medidas a lo largo de los años de la estrategia
doc-gantt-title-part = Las medidas a lo largo de los años de la estrategia, parte { $part } de { $parts }
doc-gantt-alt = Medidas con inicio y fin. { $rows }
doc-gantt-quarter = T{ $quarter }
doc-gantt-planned = prevista
doc-gantt-under-way = en marcha
doc-gantt-done = terminada
doc-gantt-overdue = con retraso
doc-gantt-dropped = detenida
doc-gantt-milestone = hito
doc-gantt-undated = sin fechas
doc-gantt-today = hoy
doc-gantt-continued = (continuación)
doc-costs-title = De { $total }, { $gap } todavía no tienen fuente
doc-costs-title-covered = El costo de { $total } está asegurado o anunciado por completo
doc-costs-alt = Costo por año y dinero previsto. { $years }
doc-costs-gap = sin fuente
doc-costs-total = total
doc-costs-unit = { $currency }, precios de { $year }
doc-costs-unit-undated = { $currency }
doc-theory-title = { $objectives } y el cambio que deberían traer
doc-theory-alt = De los objetivos al cambio. { $stages }
doc-theory-objectives = Objetivos
doc-theory-results = Lo que hacen posible
doc-theory-impact = Cambio para la infancia
doc-theory-assumptions = Supuestos
doc-governance-title = Quién decide, quién dirige, quién trabaja y quién vigila
doc-governance-alt = Los órganos de la estrategia, por cargo. { $bodies }
doc-governance-unnamed = aún sin designar
doc-governance-reports = rinde cuentas a
doc-governance-advises = asesora o supervisa con independencia
doc-governance-cabinet = Gobierno y parlamento
