# The workbook that goes with a draft strategy.
sheet-title = { $country }: cuadros del borrador de estrategia
sheet-public = Versión para todo el público: no aparece la evidencia que no es pública.
sheet-withheld = { $n ->
    [one] { $pieces } no es pública y se ha omitido.
   *[other] { $pieces } no son públicas y se han omitido.
}
sheet-shades = Las celdas sombreadas se calculan a partir de otras y se actualizan cuando usted las cambia. Nada de este archivo modifica la evaluación: lo que deba conservarse se introduce allí.

sheet-word-about = Presentación
sheet-word-sheet = Hoja
sheet-word-holds = Contenido
sheet-word-lists = Listas
sheet-word-lists-intro = Lo que puede elegirse en las demás hojas. No añada aquí nada que el programa no conozca.
sheet-word-cut = Texto cortado: en una celda no cabe más. El texto completo está en la evaluación.
sheet-word-refused = Esta celda no admite ese contenido. Elija de la lista o escriba un número o una fecha dentro de los límites.

sheet-answers-title = Respuestas
sheet-answers-intro = Cada elemento con el nivel respondido, el nivel que respalda la evidencia, la meta y los niveles que faltan. Un nivel vacío significa que nadie lo conoce; no significa cero.
sheet-evidence-title = Registro de evidencia
sheet-evidence-intro = Cada pieza de evidencia pública, con el nombre por el que la cita el documento. Añada evidencia en la evaluación, donde su grado limita el nivel.

# Headings of columns.
sheet-column-item = Elemento
sheet-column-title = Título
sheet-column-area = Ámbito
sheet-column-state = Estado
sheet-column-claimed = Nivel respondido
sheet-column-effective = Nivel respaldado
sheet-column-level = Nombre del nivel
sheet-column-target = Meta
sheet-column-missing = Niveles que faltan
sheet-column-finding = Hallazgo
sheet-column-confidence = Confianza
sheet-column-answered = Fecha de la respuesta
sheet-column-by = Quién responde
sheet-column-evidence = Evidencia
sheet-column-source = Fuente
sheet-column-shows = Qué es o qué muestra
sheet-column-publisher = Editor
sheet-column-kind = Tipo
sheet-column-published = Publicación
sheet-column-grade = Grado
sheet-column-stance = A favor o en contra
sheet-column-link = Dónde se encuentra

# What can be chosen.
sheet-state-answered = respondido
sheet-state-unknown = sin datos
sheet-state-not-applicable = no procede
sheet-state-open = aún sin responder
sheet-kind-report = estudio o informe
sheet-stance-for = a favor del nivel
sheet-stance-against = en contra del nivel

# Buttons of the page of the draft.
draft-xlsx = Hoja de cálculo (Excel)
draft-tables = Todos los cuadros (CSV)

# Plan and money.
sheet-total = Total
sheet-quarter = { $year }-T{ $quarter }
sheet-target-of = Meta { $year }
sheet-no-objective = Lo que no pertenece a ningún objetivo
sheet-counts-reports = Solo cuenta denuncias: un aumento puede significar más daño o más confianza.
sheet-plan-title = Plan de acción
sheet-plan-intro = Las medidas del plan por fases. El costo y los fondos proceden de las hojas de costos y de fondos; un costo vacío significa que nadie lo ha introducido. El responsable y los socios los decide el país; el responsable habitual es solo una propuesta.
sheet-costs-title = Costos
sheet-costs-intro = Unidad × cantidad, una línea por año, a precios del año base; después, el alza de precios y la reserva de la hoja del presupuesto por año. Inserte filas por encima de la última y copie las fórmulas hacia abajo: todas las sumas se actualizan.
sheet-funding-title = Fondos
sheet-funding-intro = Quién paga cuánto por cada medida, una línea por año. Asegurado es lo que figura en un presupuesto aprobado o en un acuerdo firmado; anunciado es lo que se ha prometido.
sheet-years-title = Presupuesto por año
sheet-years-intro = Cada costo se multiplica por el factor de precios de su año y se incrementa con la reserva; si los cambia aquí, todo se actualiza. La brecha es el costo menos los fondos asegurados y anunciados.
sheet-objectives-title = Presupuesto por objetivo
sheet-objectives-intro = Costo a precios de cada año, fondos y brecha, por objetivo. Vacío significa que nadie ha introducido nada; no significa que no cueste nada.
sheet-sources-title = Fondos por fuente
sheet-sources-intro = Fondos asegurados y anunciados por tipo de fuente y por año.
sheet-results-title = Marco de resultados
sheet-results-intro = Los indicadores elegidos, con línea de base, metas y último valor. Debajo figuran los que la biblioteca propone para los objetivos del plan; no obligan a nadie.

sheet-column-number = N.º
sheet-column-action = Medida
sheet-column-objective = Objetivo
sheet-column-id = Id
sheet-column-phase = Fase
sheet-column-start = Inicio
sheet-column-end = Fin
sheet-column-lead = Responsable
sheet-column-usual-lead = Responsable habitual
sheet-column-partners = Socios
sheet-column-cost-class = Costo habitual
sheet-column-cost = Costo
sheet-column-secured = Asegurado
sheet-column-pledged = Anunciado
sheet-column-gap = Brecha
sheet-column-indicator = Indicador
sheet-column-verification = Medio de verificación
sheet-column-baseline = Línea de base
sheet-column-midterm = Meta intermedia
sheet-column-final = Meta final
sheet-column-risk = Riesgo o supuesto
sheet-column-status = Situación
sheet-column-status-note = Qué se ha hecho o qué lo impide
sheet-column-what = Qué se paga
sheet-column-cost-kind = Tipo de costo
sheet-column-unit = Unidad
sheet-column-unit-cost = Precio de la unidad
sheet-column-year = Año
sheet-column-quantity = Cantidad
sheet-column-base = A precios base
sheet-column-factor = Factor de precios
sheet-column-inflated = A precios del año
sheet-column-reserve = Reserva para imprevistos
sheet-column-contingency = Reserva
sheet-column-total = Total
sheet-column-money-source = Fuente de los fondos
sheet-column-name = Partida, fondo o donante
sheet-column-funding-status = Certeza
sheet-column-amount = Importe
sheet-column-recurrent = De ello, recurrente
sheet-column-capital = De ello, de capital
sheet-column-money = Asegurado y anunciado
sheet-column-covered = Cubierto
sheet-column-dollars = Costo
sheet-column-change = Qué es
sheet-column-indicator-id = Id
sheet-column-choice = Estado
sheet-column-chain = Nivel
sheet-column-objectives = Objetivos
sheet-column-definition = Definición
sheet-column-baseline-date = Fecha de la línea de base
sheet-column-latest = Último valor
sheet-column-latest-date = Fecha del valor
sheet-column-data-source = Fuente de los datos
sheet-column-frequency = Frecuencia
sheet-column-responsible = Responsable
sheet-column-usual-responsible = Responsable habitual
sheet-column-caution = Cautela

sheet-status-not-started = sin empezar
sheet-status-on-track = en curso
sheet-status-delayed = con retraso
sheet-status-stopped = detenida
sheet-status-done = terminada
sheet-cost-kind-recurrent = recurrente
sheet-cost-kind-capital = de capital
sheet-money-source-state-budget = presupuesto del Estado
sheet-money-source-levy = tasa o fondo de servicio universal
sheet-money-source-donor = donante u organización internacional
sheet-money-source-private = empresa o fundación
sheet-funding-status-secured = asegurado
sheet-funding-status-pledged = anunciado
sheet-choice-chosen = elegido
sheet-choice-proposed = propuesto
sheet-chain-impact = impacto
sheet-chain-outcome = resultado
sheet-chain-output = producto
sheet-chain-process = proceso
sheet-progress-title = Avance de las medidas
sheet-progress-intro = Cómo se mide cada medida del plan, qué la acredita y cómo va. Una situación vacía significa que nadie ha informado.
sheet-column-status-date = Fecha del informe
