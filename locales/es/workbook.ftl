# The workbook that goes with a draft strategy.
doc-sheet-title = { $country }: cuadros del borrador de estrategia
doc-sheet-public = Versión para todo el público: no aparece la evidencia que no es pública.
doc-sheet-withheld = { $n ->
    [one] { $pieces } no es pública y se ha omitido.
   *[other] { $pieces } no son públicas y se han omitido.
}
doc-sheet-shades = Las celdas sombreadas se calculan a partir de otras y se actualizan cuando usted las cambia. Nada de este archivo modifica la evaluación: lo que deba conservarse se introduce allí.

doc-sheet-word-about = Presentación
doc-sheet-word-sheet = Hoja
doc-sheet-word-holds = Contenido
doc-sheet-word-lists = Listas
doc-sheet-word-lists-intro = Lo que puede elegirse en las demás hojas. No añada aquí nada que el programa no conozca.
doc-sheet-word-cut = Texto cortado: en una celda no cabe más. El texto completo está en la evaluación.
doc-sheet-word-refused = Esta celda no admite ese contenido. Elija de la lista o escriba un número o una fecha dentro de los límites.

doc-sheet-answers-title = Respuestas
doc-sheet-answers-intro = Cada elemento con el nivel respondido, el nivel que respalda la evidencia, la meta y los niveles que faltan. Un nivel vacío significa que nadie lo conoce; no significa cero.
doc-sheet-evidence-title = Registro de evidencia
doc-sheet-evidence-intro = Cada pieza de evidencia pública, con el nombre por el que la cita el documento. Añada evidencia en la evaluación, donde su grado limita el nivel.

# Headings of columns.
doc-sheet-column-item = Elemento
doc-sheet-column-title = Título
doc-sheet-column-area = Ámbito
doc-sheet-column-state = Estado
doc-sheet-column-claimed = Nivel respondido
doc-sheet-column-effective = Nivel respaldado
doc-sheet-column-level = Nombre del nivel
doc-sheet-column-target = Meta
doc-sheet-column-missing = Niveles que faltan
doc-sheet-column-finding = Hallazgo
doc-sheet-column-confidence = Confianza
doc-sheet-column-answered = Fecha de la respuesta
doc-sheet-column-by = Quién responde
doc-sheet-column-evidence = Evidencia
doc-sheet-column-source = Fuente
doc-sheet-column-shows = Qué es o qué muestra
doc-sheet-column-publisher = Editor
doc-sheet-column-kind = Tipo
doc-sheet-column-published = Publicación
doc-sheet-column-grade = Grado
doc-sheet-column-stance = A favor o en contra
doc-sheet-column-link = Dónde se encuentra

# What can be chosen.
doc-sheet-state-answered = respondido
doc-sheet-state-unknown = sin datos
doc-sheet-state-not-applicable = no procede
doc-sheet-state-open = aún sin responder
doc-sheet-kind-report = estudio o informe
doc-sheet-stance-for = a favor del nivel
doc-sheet-stance-against = en contra del nivel

# Buttons of the page of the draft.
draft-xlsx = Hoja de cálculo (Excel)
draft-tables = Todos los cuadros (CSV)

# Plan and money.
doc-sheet-total = Total
doc-sheet-quarter = { $year }-T{ $quarter }
doc-sheet-target-of = Meta { $year }
doc-sheet-no-objective = Lo que no pertenece a ningún objetivo
doc-sheet-counts-reports = Solo cuenta denuncias: un aumento puede significar más daño o más confianza.
doc-sheet-plan-title = Plan de acción
doc-sheet-plan-intro = Las medidas del plan por fases. El costo y los fondos proceden de las hojas de costos y de fondos; un costo vacío significa que nadie lo ha introducido. El responsable y los socios los decide el país; el responsable habitual es solo una propuesta.
doc-sheet-costs-title = Costos
doc-sheet-costs-intro = Unidad × cantidad, una línea por año, a precios del año base; después, el alza de precios y la reserva de la hoja del presupuesto por año. Inserte filas por encima de la última y copie las fórmulas hacia abajo: todas las sumas se actualizan.
doc-sheet-funding-title = Fondos
doc-sheet-funding-intro = Quién paga cuánto por cada medida, una línea por año. Asegurado es lo que figura en un presupuesto aprobado o en un acuerdo firmado; anunciado es lo que se ha prometido.
doc-sheet-years-title = Presupuesto por año
doc-sheet-years-intro = Cada costo se multiplica por el factor de precios de su año y se incrementa con la reserva; si los cambia aquí, todo se actualiza. La brecha es el costo menos los fondos asegurados y anunciados.
doc-sheet-objectives-title = Presupuesto por objetivo
doc-sheet-objectives-intro = Costo a precios de cada año, fondos y brecha, por objetivo. Vacío significa que nadie ha introducido nada; no significa que no cueste nada.
doc-sheet-sources-title = Fondos por fuente
doc-sheet-sources-intro = Fondos asegurados y anunciados por tipo de fuente y por año.
doc-sheet-results-title = Marco de resultados
doc-sheet-results-intro = Los indicadores elegidos, con línea de base, metas y último valor. Debajo figuran los que la biblioteca propone para los objetivos del plan; no obligan a nadie.

doc-sheet-column-number = N.º
doc-sheet-column-action = Medida
doc-sheet-column-objective = Objetivo
doc-sheet-column-id = Id
doc-sheet-column-phase = Fase
doc-sheet-column-start = Inicio
doc-sheet-column-end = Fin
doc-sheet-column-lead = Responsable
doc-sheet-column-usual-lead = Responsable habitual
doc-sheet-column-partners = Socios
doc-sheet-column-cost-class = Costo habitual
doc-sheet-column-cost = Costo
doc-sheet-column-secured = Asegurado
doc-sheet-column-pledged = Anunciado
doc-sheet-column-gap = Brecha
doc-sheet-column-indicator = Indicador
doc-sheet-column-verification = Medio de verificación
doc-sheet-column-baseline = Línea de base
doc-sheet-column-midterm = Meta intermedia
doc-sheet-column-final = Meta final
doc-sheet-column-risk = Riesgo o supuesto
doc-sheet-column-status = Situación
doc-sheet-column-status-note = Qué se ha hecho o qué lo impide
doc-sheet-column-what = Qué se paga
doc-sheet-column-cost-kind = Tipo de costo
doc-sheet-column-unit = Unidad
doc-sheet-column-unit-cost = Precio de la unidad
doc-sheet-column-year = Año
doc-sheet-column-quantity = Cantidad
doc-sheet-column-base = A precios base
doc-sheet-column-factor = Factor de precios
doc-sheet-column-inflated = A precios del año
doc-sheet-column-reserve = Reserva para imprevistos
doc-sheet-column-contingency = Reserva
doc-sheet-column-total = Total
doc-sheet-column-money-source = Fuente de los fondos
doc-sheet-column-name = Partida, fondo o donante
doc-sheet-column-funding-status = Certeza
doc-sheet-column-amount = Importe
doc-sheet-column-recurrent = De ello, recurrente
doc-sheet-column-capital = De ello, de capital
doc-sheet-column-money = Asegurado y anunciado
doc-sheet-column-covered = Cubierto
doc-sheet-column-dollars = Costo
doc-sheet-column-change = Qué es
doc-sheet-column-indicator-id = Id
doc-sheet-column-choice = Estado
doc-sheet-column-chain = Nivel
doc-sheet-column-objectives = Objetivos
doc-sheet-column-definition = Definición
doc-sheet-column-baseline-date = Fecha de la línea de base
doc-sheet-column-latest = Último valor
doc-sheet-column-latest-date = Fecha del valor
doc-sheet-column-data-source = Fuente de los datos
doc-sheet-column-frequency = Frecuencia
doc-sheet-column-responsible = Responsable
doc-sheet-column-usual-responsible = Responsable habitual
doc-sheet-column-caution = Cautela

doc-sheet-status-not-started = sin empezar
doc-sheet-status-on-track = en curso
doc-sheet-status-delayed = con retraso
doc-sheet-status-stopped = detenida
doc-sheet-status-done = terminada
doc-sheet-cost-kind-recurrent = recurrente
doc-sheet-cost-kind-capital = de capital
doc-sheet-money-source-state-budget = presupuesto del Estado
doc-sheet-money-source-levy = tasa o fondo de servicio universal
doc-sheet-money-source-donor = donante u organización internacional
doc-sheet-money-source-private = empresa o fundación
doc-sheet-funding-status-secured = asegurado
doc-sheet-funding-status-pledged = anunciado
doc-sheet-choice-chosen = elegido
doc-sheet-choice-proposed = propuesto
doc-sheet-chain-impact = impacto
doc-sheet-chain-outcome = resultado
doc-sheet-chain-output = producto
doc-sheet-chain-process = proceso
doc-sheet-progress-title = Avance de las medidas
doc-sheet-progress-intro = Cómo se mide cada medida del plan, qué la acredita y cómo va. Una situación vacía significa que nadie ha informado.
doc-sheet-column-status-date = Fecha del informe
