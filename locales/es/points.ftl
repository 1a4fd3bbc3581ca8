# Lo que queda por resolver en una estrategia: clases de puntos y por qué importan, cada punto en una frase, a cargo de quién está.
points-frame = { frame-heading }
points-frame-means = Todo lo demás se dispone dentro de él; no puede firmarse una estrategia que ninguna institución dirige.
points-answers = Preguntas sin respuesta
points-answers-means = Lo que nunca se preguntó puede ser una brecha o una fortaleza. «No se sabe» también es una respuesta.
points-unknown = Respuestas que no se conocen
points-unknown-means = Cada una puede cambiar qué va primero.
points-actions = { progress-actions }
points-actions-means = Una medida sin responsable, fecha ni costo es un deseo.
points-gaps = Brechas graves sin medida
points-gaps-means = La estrategia nombraría un daño grave sin hacer nada al respecto.
points-money = Dinero
points-money-means = El ministerio de hacienda pregunta por la fuente antes de que el gabinete decida.
points-indicators = { results-title }
points-indicators-means = Sin un valor inicial y una meta, ningún informe puede decir si la estrategia funciona.
points-bodies = { records-body-title }
points-bodies-means = Un órgano sin presidencia, miembros ni base legal no se reúne.
points-rights = { records-rights-title }
points-rights-means = La protección no debe volverse contra la expresión, la privacidad ni la oposición.
points-risks = Riesgos
points-risks-means = Un riesgo que ninguna institución vigila se advierte demasiado tarde.
points-treaties = { records-commitment-title }
points-treaties-means = La situación del país decide qué debe decir la ley y qué medidas ya están hechas.
points-hearing = Opinión de la infancia
points-hearing-means = Los NNA tienen derecho a ser escuchados en lo que les concierne.
points-comments = { records-comment-title }
points-comments-means = A quien comentó se le debe una respuesta antes de la firma.
points-small-numbers = Cifras de pocos NNA
points-small-numbers-means = En un lugar pequeño, una cifra baja junto a una escuela o un año permite saber de quién se trata.
points-figures = { records-figure-title }
points-figures-means = Una cifra solo vale con su año y su fuente; «sin datos nacionales» también es una respuesta.
points-policies = { records-policy-title }
points-policies-means = Lo que otra estrategia ya dice no hay que decidirlo de nuevo.
points-languages = Idiomas de la estrategia
points-languages-means = Una vez aprobada la estrategia, todos los idiomas valen por igual.
points-translation = Textos por traducir
points-translation-means = Figurarían en este documento en el idioma en que se escribieron.
points-approval = { approval-title }
points-approval-means = Mientras no se introduzca el acto de aprobación, todo documento lleva el sello BORRADOR.

point-unanswered = Aún sin respuesta: { $item }.
point-unknown = Se respondió «no se sabe»: { $item }.
point-ask = Suele responder: { $lead }.
point-lead = No se ha nombrado la institución que dirigirá la estrategia.
point-period = No se han decidido el primer año ni el último.
point-vision = La visión no está escrita.
point-mission = La misión no está escrita.
point-currency = No se ha elegido la moneda de los costos.
point-price-year = No se ha elegido el año de los precios en que se expresan los costos.
point-reporting = No se ha decidido quién informa a quién ni cuándo.
point-actions = El plan aún no tiene ninguna medida.
point-of-action = { action-reference }
point-action = { $action }, «{ $title }»: falta { $lacks }.
point-changed = { $action }, «{ $title }»: hay que volver a examinarla. { $why }
point-gap = Ninguna medida se ocupa de esta brecha grave: { $item }.
point-funding = Sin fuente de fondos: { $amount } de lo que los presupuestos deben aportar.
point-indicators = No se ha elegido ningún indicador.
point-indicator = «{ $indicator }»: { $warnings }
point-body = Falta en { $body }: { $lacks }.
point-body-empty = Nada se ha decidido sobre este órgano: { $body }.
point-rights = «{ $safeguard }»: { $state }.
point-risks = No se ha anotado ningún riesgo.
point-risk = Al riesgo «{ $risk }» le falta { $lacks }.
point-deadline = Hasta el { $day } puede firmarse este instrumento: { $instrument }. Decida antes de ese día si el país lo firma.
point-commitment = No se ha consultado la situación del país respecto de este instrumento: { $instrument }.
point-children-heard = No consta ninguna consulta con NNA.
point-comment = No se ha decidido qué se hace con el comentario «{ $comment }».
point-small-number = Contiene palabras que cuentan tan pocos NNA que se los podría reconocer: { $place }. Hay que decirlo de otra manera.
point-undated-figure = A la cifra «{ $figure }» le falta el año o la fuente.
point-missing-figures = { $n ->
    [one] No se ha aportado una cifra pública de la lista.
   *[other] No se han aportado { $shown } cifras públicas de la lista.
}
point-policy = No se ha consultado si esta política habla de la infancia en línea: { $policy }.
point-language = { $language } no ha seguido lo que se cambió en { $ahead }.
point-signatures = No se ha nombrado ninguna institución que firme.
point-signature = Aún no ha firmado: { $institution }.
point-act = No se ha decidido qué órgano aprueba la estrategia ni mediante qué acto.
point-translation = { $n ->
    [one] { $place }: un texto está en un idioma distinto del de este documento.
   *[other] { $place }: { $shown } textos están en un idioma distinto del de este documento.
}

# Lo que varios puntos tienen en común, encima de su lista.
points-common-unanswered = Aún sin respuesta:
points-common-unknown = Con la respuesta «no se sabe»:
points-common-action = En cada una falta { $lacks }:
point-own-action = { $action }: { $title }
points-common-rights = { $state }:
points-common-commitment = No se ha consultado la situación del país respecto de:
points-common-policy = No se ha consultado si estas políticas hablan de la infancia en línea:
points-common-comment = No se ha decidido qué se hace con:
points-common-signature = Aún no han firmado:

# A cargo de quién está.
owner-coordinator = Quienes coordinan la estrategia
owner-strategy-lead = Institución responsable, aún sin designar
owner-treasury = Quienes administran el presupuesto

# Instituciones que todo país tiene; si consta alguna, figura su nombre.
office-statistics = Instituto de estadística
office-foreign-affairs = Ministerio de relaciones exteriores
office-justice = Ministerio de justicia
office-finance = Ministerio de hacienda

# Lo que le falta a un órgano y lo que le falta a un riesgo.
body-lack-everything = todo
body-lack-chair = un cargo que lo presida
body-lack-members = miembros por cargo
body-lack-frequency = un ritmo de reuniones
body-lack-reports-to = un órgano ante el que rinda cuentas
body-lack-legal-basis = un acto que lo cree
body-lack-safeguarding = un cargo responsable de la protección de niñas, niños y adolescentes
risk-lack-judgement = un juicio sobre su probabilidad y su gravedad
risk-lack-response = una respuesta
risk-lack-owner = una institución que lo vigile

# Por qué un país empieza con un documento de partida.
starting-few-levels = todavía se sabe poco de lo que existe
starting-no-lead = todavía no se ha designado la institución que dirigirá la estrategia
starting-no-vision = todavía no hay una visión acordada

# A quién preguntar donde no se sabe qué institución responde.
