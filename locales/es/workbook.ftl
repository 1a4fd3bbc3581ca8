# The workbook that goes with a draft strategy.
sheet-title = { $country }: cuadros del borrador de estrategia
sheet-public = Versión para todo el público: no aparece la evidencia que no es pública.
sheet-withheld = { $n ->
    [one] { $pieces } no es pública y se ha omitido.
   *[other] { $pieces } no son públicas y se han omitido.
}
sheet-shades = Las celdas de tono cálido son para rellenar o cambiar; las de tono verde se calculan a partir de otras y se actualizan solas. Nada de este archivo modifica la evaluación: lo que deba conservarse se introduce allí.

sheet-word-about = Presentación
sheet-word-sheet = Hoja
sheet-word-holds = Contenido
sheet-word-lists = Listas
sheet-word-lists-intro = Lo que puede elegirse en las demás hojas. No añada aquí nada que el programa no conozca.
sheet-word-cut = Texto cortado: en una celda no cabe más. El texto completo está en la evaluación.
sheet-word-refused = Esta celda no admite ese contenido. Elija de la lista o escriba un número o una fecha dentro de los límites.

sheet-answers-title = Respuestas
sheet-answers-intro = Cada elemento con el nivel respondido, el nivel que cuenta (donde la evidencia limita los niveles, el que ella respalda), la meta y los niveles que faltan. Un nivel vacío significa que nadie lo conoce; no significa cero.
sheet-conditions-title = Condiciones
sheet-conditions-intro = Cada hecho que un nivel pide, cumplido o no según lo marcó el país, con la evidencia pública que lo muestra. Cuando nadie lo ha dicho, no se da nada por sentado: no cuenta ni como cumplido ni como incumplido.
sheet-evidence-title = Registro de evidencia
sheet-evidence-intro = Cada pieza de evidencia pública, con el nombre por el que la cita el documento. Añada evidencia en la evaluación, donde su grado limita el nivel.

sheet-crosswalk-title = Correspondencias
sheet-crosswalk-intro = Qué respuestas sirven a cada artículo, párrafo o meta, qué pide cada instrumento y qué elementos de otros cuestionarios preguntan por el mismo asunto. Un nivel vacío significa que no se conoce. Las referencias aún no se han cotejado con los textos.
sheet-crosswalk-same = Otro cuestionario

# Headings of columns.
column-instrument = Instrumento
column-reference = Referencia
column-subject = Tema
column-item = Elemento
column-title = Título
column-area = Ámbito
column-state = Estado
column-claimed = Nivel respondido
column-effective = Nivel respaldado
column-level-name = Nombre del nivel
column-finding = Hallazgo
column-by = Quién responde
column-evidence = Evidencia
column-condition = Condición
column-fact = Qué pide
column-met = Se cumple
column-proof = Qué lo prueba
column-same = También se pide en
column-proves = Condiciones a las que se refiere
column-source = Fuente
column-shows = Qué es o qué muestra
column-publisher = Entidad que publica
column-kind = Tipo
column-published = Publicación
column-grade = Grado
column-stance = A favor o en contra
column-link = Dónde se encuentra
column-cited-place = Artículo, página
column-language = { evidence-language }
column-confirmed-by = Quién confirmó el grado

# What can be chosen.
sheet-state-answered = respondido
sheet-state-open = { cell-open }

# Buttons of the page of the draft.
draft-xlsx = Hoja de cálculo (Excel)
draft-tables = Todos los cuadros (CSV)

# Plan and money.
sheet-quarter = { $year }-T{ $quarter }
sheet-target-of = Meta { $year }
sheet-no-objective = Lo que no pertenece a ningún objetivo
sheet-counts-reports = Solo cuenta denuncias: un aumento puede significar más daño o más confianza.
sheet-plan-title = Plan de acción
sheet-plan-intro = Las medidas del plan por su número. El costo y los fondos proceden de las líneas de las hojas de costos y de fondos que llevan el número de la medida; donde nadie ha introducido un costo, dos columnas dicen entre qué montos suele estar el de ese trabajo. El responsable y los socios los decide el país; el responsable habitual es solo una propuesta.
sheet-costs-title = Costos
sheet-costs-intro = Unidad × cantidad, una línea por año, a precios del año base; después, el alza de precios y la reserva de la hoja del presupuesto por año. El número dice a qué medida pertenece una línea. Inserte filas por encima de la última y copie las fórmulas hacia abajo: todas las sumas se actualizan.
sheet-funding-title = Fondos
sheet-funding-intro = Quién paga cuánto por cada medida, una línea por año. Asegurado es lo que figura en un presupuesto aprobado o en un acuerdo firmado; anunciado es lo que se ha prometido.
sheet-years-title = Presupuesto por año
sheet-years-intro = Cada costo se multiplica por el factor de precios de su año y se incrementa con la reserva; si cambia las tasas de encima del cuadro, todo se actualiza. Las sumas por clase y por tipo son a los precios que allí se eligen. La brecha es lo que deben prever los presupuestos, o el costo a precios del año base, menos los fondos asegurados y anunciados.
sheet-objectives-title = Presupuesto por objetivo
sheet-objectives-intro = Costo a precios del año base y con inflación y reserva, fondos y brecha, por objetivo; los años se muestran a los precios elegidos en la hoja del presupuesto por año. Vacío significa que nadie ha introducido nada; no significa que no cueste nada.
sheet-sources-title = Fondos por fuente
sheet-sources-intro = Fondos asegurados y anunciados por tipo de fuente y por año.
sheet-results-title = Marco de resultados
sheet-results-intro = Los indicadores elegidos, con línea de base, metas y último valor. Debajo figuran los que la biblioteca propone para los objetivos del plan; no obligan a nadie.

column-action = Medida
column-objective = Objetivo
column-id = Id
column-phase = Fase
column-start = Inicio
column-end = Fin
column-lead = Responsable
column-partners = Socios
column-cost-class = Costo habitual
column-usual-unit-cost = Precio habitual por unidad
column-secured = Asegurado
column-pledged = Anunciado
column-baseline = Línea de base
column-midterm = Meta intermedia
column-final = Meta final
column-risk = Riesgo o supuesto
column-status = Situación
column-status-note = Qué se ha hecho o qué lo impide
column-what = Qué se paga
column-cost-kind = Tipo de costo
column-economic-class = Clase económica
column-budget-code = Código presupuestario
column-unit = Unidad
column-unit-cost = Precio por unidad
column-year = Año
column-quantity = Cantidad
column-base = A precios del año base
column-factor = Factor de precios
column-budget = Presupuesto, con inflación y reserva
column-base-gap = Brecha a precios del año base
column-inflated = A precios del año
column-reserve = Reserva para imprevistos
column-contingency = Reserva
column-total = Total
column-money-source = Fuente de los fondos
column-name = Partida, fondo o donante
column-funding-status = Certeza
column-amount = Monto
column-recurrent = De ello, recurrente
column-capital = De ello, puntual
column-money = Asegurado y anunciado
column-covered = Cubierto
column-dollars = { column-budget }
column-change = Qué es
column-indicator-id = { column-id }
column-choice = { column-state }
column-chain = { column-level }
column-objectives = Objetivos
column-definition = Definición
column-baseline-date = Fecha de la línea de base
column-latest = Último valor
column-latest-date = Fecha del valor
column-data-source = Fuente de los datos
column-frequency = Con qué frecuencia
column-responsible = Responsable
column-usual-responsible = Responsable habitual
column-caution = Cautela

sheet-choice-chosen = elegido
sheet-choice-proposed = propuesto
sheet-progress-title = Avance de las medidas
sheet-progress-intro = Cómo se mide cada medida del plan, qué la acredita y cómo va. Una situación vacía significa que nadie ha informado.
column-status-date = Fecha del informe

# Tasas, comprobación y gráficos.
sheet-dashboard-title = De un vistazo
sheet-dashboard-intro = Las sumas del plan y quién paga, por año y por objetivo. Todo sigue a las demás hojas; aquí no se escribe nada.
sheet-check-title = Comprobación
sheet-check-intro = Las mismas sumas, hechas a partir de las líneas, por medida, por año, por objetivo y por fuente. La última columna es la diferencia entre la mayor y la menor y debe ser 0; si no lo es, alguna línea nombra un año, una medida o una fuente que ninguna hoja conoce.
sheet-years-chart = Presupuesto por año y dinero previsto
sheet-objectives-chart = Presupuesto por objetivo y dinero previsto
input-price-basis = Precios de las sumas por clase, por tipo y por objetivo y año
input-price-year = Año de los precios
input-yearly-inflation = Alza de precios en un año
input-reserve-share = { column-reserve }
input-exchange-rate = Unidades de la moneda por un dólar de los Estados Unidos
price-basis-constant = precios constantes
price-basis-current = precios corrientes
column-price-basis = Precios
column-chosen = A los precios elegidos
column-unclassified = Sin clasificar
column-range-low = Sin costo: al menos, por su clase
column-range-high = Sin costo: a lo sumo, por su clase
column-figure = Cifra clave
column-check = Suma
column-lines = Líneas de costo y de fondos
column-of-plan = { sheet-plan-title }
column-sources = { label-sources }
column-difference = Diferencia (debe ser 0)
