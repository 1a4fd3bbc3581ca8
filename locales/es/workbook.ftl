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
doc-sheet-column-framework = Marco
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
