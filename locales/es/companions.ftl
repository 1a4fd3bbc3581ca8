# Los documentos que se hacen junto a la estrategia, con los mismos datos.
documents = Documentos con los mismos datos
documents-adopt = Para la aprobación
documents-carry-out = Para quienes la ejecutan
documents-find-out = Para averiguar
documents-public = Para el público
draft-starting = Primero va un documento de partida, porque { $reasons }.
draft-starting-fits = Por ahora conviene más un documento de partida, porque { $reasons }.
draft-starting-other = Mostrar en su lugar: { $document }
draft-lead-companion = Este documento se escribe con las mismas respuestas y decisiones que la estrategia. Los códigos o números pequeños tras una frase, donde los hay, nombran aquello en que se apoya. Lo que falta figura como nota de redacción.
draft-bad-document-title = No existe ese documento
draft-bad-document-text = Elija uno de los documentos en la página del borrador.

# La palabra usual para un gabinete, si no consta ninguno.
cabinet = gabinete

# Títulos de las portadas.
cover-title-report = Informe nacional de evaluación sobre la protección de la infancia en línea
cover-title-plan = { document-plan }
cover-title-memorandum = Memorando para { $cabinet }
cover-title-points = Puntos pendientes antes de la firma
cover-title-questions = Preguntas para cada institución
cover-title-starting = Por dónde empezar: documento de partida para una estrategia de protección de la infancia en línea
cover-title-poster = La estrategia en una página
cover-title-press = Preguntas y respuestas para la prensa
cover-title-children = Con seguridad y libertad en línea: el plan en palabras sencillas
cover-title-concept = Notas conceptuales para socios
cover-title-comments = Comentarios al borrador y qué se hizo con ellos
cover-title-progress = Informe anual de avance

# El plan de acción.
table-objective = { $actions } del objetivo { $number }: { $decidedwords } ya con decisión y { $proposedwords } en estudio
table-objective-decided = { $actions } del objetivo { $number }; lo previsto está decidido
table-objective-considered = { $actions } del objetivo { $number }, todavía en estudio
table-loose = { $actions } fuera de los objetivos
table-cards = { $indicators } con definición, datos y límites
table-roles = Instituciones con su papel en el plan
table-classes = Cuánto cuesta el plan por año y tipo de gasto, a precios de { $year }, en { $unit }
table-classes-plain = Cuánto cuesta el plan por año y tipo de gasto, en { $unit }
table-class-budget = Lo que deben prever los presupuestos por año y tipo de gasto: a precios de cada año y con una reserva, en { $unit }
column-way = Indicador: línea de base → metas
language-called = { $code ->
    [en] inglés
    [es] español
   *[own] { $name }
}
column-timing = { history-when }
term-short = corto plazo
term-medium = mediano plazo
term-long = largo plazo
column-what-counts = Qué se cuenta
column-data = Datos y prueba
column-who-measures = Frecuencia; quién mide
column-split = { results-disaggregation }
column-limits = { frame-limits }
column-institution = { approval-institution }
column-part = Función
column-focal-point = Punto focal
column-leads = Dirige
column-takes-part = Participa en
cell-sensitive = Los datos requieren protección especial.
cost-by-class = { $range } (clase)

# Cantidades.
count-points = { $n ->
    [0] ningún punto
    [one] un punto
   *[other] { $masculine } puntos
}

# Lo que falta para que el gabinete pueda adoptar una estrategia, como partes de una enumeración.
lacking-vision = una visión
lacking-period = un período
lacking-decisions = decisiones sobre sus medidas
lacking-costs = el costo de sus medidas

# Cuadros.
table-comments = { $comments }, en el orden en que se registraron
table-status = Estado de { $actions }{ $n ->
    [0] ; no se ha informado de nada
    [one] ; se ha informado de una
   *[other] ; se ha informado de { $reported }
}
column-from = De
column-section = { column-place }
column-comment = Comentario
column-outcome = Resultado
column-reason = Por qué
column-leader = { column-lead }
column-means = A la fecha
column-account = Último informe
