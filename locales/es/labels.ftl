# Cómo se llaman los valores de los conjuntos fijos; lo que termina en «means» los explica a quien elige.

# Cómo va una medida, según se informó.
status-not-started = sin empezar
status-on-track = según lo previsto
status-delayed = con retraso
status-stopped = detenida
status-done = terminada

# Cómo va respecto de sus fechas.
timing-unreported = sin informe
timing-done = { status-done }
timing-done-late = terminada, con retraso
timing-on-time = a tiempo
timing-late = con retraso
timing-stopped = { status-stopped }

# De dónde viene una medida.
origin-library = de la biblioteca
origin-starter = medida inicial
origin-own = propia
origin-lost = ya no está en la biblioteca

# Qué le falta a una medida.
lack-lead = un responsable que haya aceptado
lack-dates = inicio y fin
lack-dates-phase = fechas que correspondan a su fase
lack-costs = un costo
lack-funding = una fuente de fondos
lack-indicator = un indicador
lack-baseline = una línea de base
lack-baseline-year = el año de la línea de base
lack-target = una meta
lack-target-year = el año de la meta
lack-target-late = una meta dentro de los años de su trabajo
lack-despite = el motivo para empezar antes de que esté listo aquello en que se apoya

# Cuánto suele durar una medida.
time-short = hasta 1 año
time-medium = de 1 a 3 años
time-long = de 3 a 5 años

# Cuánto suele costar una medida.
cost-class-low = bajo
cost-class-mid = medio
cost-class-high = alto
cost-class-low-means = desconocido; suele ser menos de 100.000 USD
cost-class-mid-means = desconocido; suele ser de 100.000 a 1.000.000 USD
cost-class-high-means = desconocido; suele ser más de 1.000.000 USD

# Clases de costo.
# Qué se sabe de la eficacia de una medida.
practice-effective = eficaz
practice-promising = prometedora
practice-prudent = prudente
practice-effective-means = Eficaz: estudios controlados hallaron que funciona
practice-promising-means = Prometedora: la respalda un estudio sólido, o estudios sobre lo que conduce a la violencia
practice-prudent-means = Prudente: la aconsejan tratados, especialistas o la práctica de varios países; no hay ensayos

cost-kind-recurrent = recurrente
cost-kind-capital = puntual
cost-kind-recurrent-means = cada año de nuevo
cost-kind-capital-means = una sola vez, como equipos o redacción de leyes

# Cómo clasifican los presupuestos un costo.
economic-class-wages = sueldos y salarios
economic-class-goods-services = bienes y servicios
economic-class-transfers = transferencias
economic-class-capital = gasto de capital
economic-class-none = sin clasificar

# Quién paga y con qué certeza.
funding-source-state-budget = presupuesto del Estado
funding-source-levy = tasa o fondo de servicio universal
funding-source-donor = donantes
funding-source-private = sector privado
funding-status-secured = asegurado
funding-status-pledged = anunciado

# Qué mide un indicador, qué sentido es bueno y con qué puede compararse.
indicator-impact = impacto
indicator-outcome = resultado
indicator-output = producto
indicator-process = proceso
desired-up = más es mejor
desired-down = menos es mejor
desired-neither = ningún sentido es bueno por sí mismo
comparability-comparable = Puede ponerse al lado de cifras de otros países
comparability-with-caution = Puede ponerse con cautela al lado de cifras de otros países
comparability-national-only = Solo comparable dentro del país

# Qué tan seguro es un lugar en el orden.
certainty-robust = firme
certainty-likely = probable
certainty-sensitive = sensible
certainty-robust-means = entre las cinco primeras en al menos el { $share } de los cálculos
certainty-likely-means = en al menos el { $share }
certainty-sensitive-means = en menos

# Si una condición se cumple.
condition-met = se cumple
condition-not-met = no se cumple
condition-unknown = nadie lo ha dicho

# Qué tan segura es una respuesta.
confidence-low = baja
confidence-medium = { rating-feasibility-3 }
confidence-high = alta
confidence-low-means = Baja: palabra de una sola parte, o documento solo descrito
confidence-medium-means = Media: documento citado
confidence-high-means = Alta: documento comprobado y al menos dos grupos de acuerdo

# Qué es una evidencia, qué sostiene y a favor de qué habla.
kind-law = ley o reglamento
kind-policy = política, plan o acuerdo
kind-data = datos
kind-report = estudio o informe
kind-press = prensa, noticias o página web
kind-statement = declaración
kind-law-means = Ley, decreto o reglamento en vigor
kind-policy-means = Política, plan, protocolo o acuerdo
kind-data-means = Estadística o conjunto de datos
kind-report-means = Estudio, evaluación o informe
kind-press-means = Noticia, página web o comunicado de prensa
kind-statement-means = Declaración de una persona o institución
grade-e0 = solo afirmado (e0)
grade-e1 = descrito por el organismo responsable (e1)
grade-e2 = documento citado con su fecha (e2)
grade-e3 = documento adjunto y comprobado (e3)
grade-e4 = confirmado por una fuente independiente (e4)
grade-none = sin grado
grade-e0-means = e0: solo afirmado; sostiene como máximo el nivel 1
grade-e1-means = e1: descrito por el organismo responsable; sostiene como máximo el nivel 2
grade-e2-means = e2: documento citado con su fecha; sostiene como máximo el nivel 3
grade-e3-means = e3: documento adjunto y comprobado por la persona facilitadora; sostiene cualquier nivel
grade-e4-means = e4: confirmado por una fuente independiente; sostiene cualquier nivel
grade-none-means = Según lo que se ha completado
ground-title = nada más que un título
ground-statement = una declaración, y de quién es
ground-origin = quién lo publicó o dónde está, pero sin fecha
ground-citation = una fecha, y quién lo publicó o dónde está
ground-undated = el documento mismo, pero sin fecha, de modo que no se sabe qué antigüedad tiene
ground-document = el documento mismo, con su fecha
debt-nothing = No se nombra ninguna evidencia a favor del nivel.
debt-ungraded = Evidencia sin graduar: según lo que se ha completado, cuenta como { $grade }.
debt-graded = La evidencia más sólida cuenta como { $grade }.
debt-attach-e1 = Por adjuntar: quién lo dice, una entidad que lo publique o una dirección; entonces cuenta el nivel { $level }.
debt-attach-e2 = Por adjuntar: un documento con su fecha y quién lo publicó o dónde se encuentra, o el documento mismo; entonces cuenta el nivel { $level }.
debt-attach-e3 = Por adjuntar: un documento que haya comprobado la persona facilitadora (e3), o la confirmación de una fuente independiente (e4); entonces cuenta el nivel { $level }.
stance-for = a favor del nivel
stance-against = en contra del nivel
stance-for-means = Apoya el nivel
stance-against-means = Habla en contra del nivel

# Si la evidencia envejeció.
age-fresh = reciente
age-aged = perdió un grado por su antigüedad
age-undated = sin fecha

# Quién puede ver algo.
confidentiality-public = Puede verla cualquiera
confidentiality-committee = Puede verla el comité directivo
confidentiality-confidential = Solo quienes respondieron y la coordinación

# Para quién es un documento.
audience-public = Todo el público
audience-committee = El comité directivo
audience-internal = Interno: todo

# Cómo se imprimen las notas de redacción.
notes-boxes = En recuadros, cada una en su lugar
notes-inline = Como números en el texto, con una lista al final
notes-list = Solo en la lista del final
notes-none = Ninguna: el texto tal como se firmaría

# Los documentos.
document-strategy = Estrategia
document-report = Informe de evaluación
document-plan = Plan de acción y costos
document-memorandum = Memorando para el gabinete
document-points = Puntos pendientes
document-questions = Hojas de preguntas
document-starting = Documento de partida
document-poster = La estrategia en una página
document-press = Hoja para la prensa
document-children = Versión para la infancia
document-concept = Notas conceptuales
document-comments = Matriz de comentarios
document-progress = Informe de avance
document-strategy-means = Lo que aprueba el gabinete: visión, objetivos, quién responde, cuánto cuesta.
document-report-means = Lo que se halló, por ámbitos, con recomendaciones.
document-plan-means = Cada medida con responsable, plazo, indicador y costo; presupuesto por año; para quienes la ejecutan.
document-memorandum-means = Una o dos páginas: lo que se pide al gabinete que decida, y por qué ahora.
document-points-means = Lo que falta antes de la firma, por responsable. Para quienes redactan; de uso interno.
document-questions-means = Una hoja para cada institución, con casillas para marcar.
document-starting-means = De diez a doce páginas para un país con pocas respuestas: lo que se sabe, qué preguntar, primeros pasos.
document-poster-means = Visión, objetivos, resultados, dinero y responsables, en una hoja A3.
document-press-means = Preguntas que hace la prensa, con sus respuestas.
document-children-means = Palabras sencillas e imágenes, para edades de unos 10 a 14 años.
document-concept-means = Una página por objetivo, para quienes financian.
document-comments-means = Quién comentó qué y qué se hizo con ello.
document-progress-means = Lo hecho en el año, lo que va con retraso y lo que sigue.

# En qué se apoya una evaluación.
basis-self-assessment = Autoevaluación
basis-desk-coding = Codificación documental
basis-self-assessment-means = Autoevaluación de las instituciones del país; niveles limitados por la evidencia presentada; no constituye un nivel oficial
basis-self-assessment-uncapped = Autoevaluación de las instituciones del país; no constituye un nivel oficial
basis-desk-coding-means = Codificación analítica de hallazgos publicados; sin validar por el país; no constituye un nivel oficial
basis-desk-coding-confirmed = Codificación analítica de hallazgos publicados; respuestas confirmadas por el país: { $part } de { $whole }; no constituye un nivel oficial

# Hasta qué punto puede confiarse en un texto.
read-verified = leído en la fuente
read-recalled = recordado; debe comprobarse en la fuente
read-drafted = redacción propia, pendiente de revisión por una persona experta

# Sí, en parte, no.
three-open = sin consultar
three-yes = sí
three-partly = en parte
three-no = no

# Si una salvaguardia se cumple.
safeguard-open = { three-open }
safeguard-yes = se cumple
safeguard-partly = se cumple en parte
safeguard-no = aún no se cumple

# En qué punto está una reforma legal.
reform-planned = prevista por el gobierno
reform-independent = en manos de una institución que no recibe instrucciones del gabinete
reform-considered = en estudio

# Clases de instrumento y situación del país ante cada uno. Solo un tratado se firma, se ratifica y está en vigor para un país.
instrument-treaty = tratado
instrument-soft-law = orientación que no obliga por sí misma
instrument-regional = norma de una organización regional
commitment-unknown = { three-open }
commitment-ratified = ratificado o con adhesión
commitment-signed = firmado, sin ratificar
commitment-under-review = en estudio
commitment-endorsed = respaldado por el país
commitment-applies = se aplica al país
commitment-none = ni firmado ni ratificado
commitment-not-endorsed = sin respaldo del país
commitment-not-open = no abierto al país
commitment-does-not-apply = no se aplica al país

# Grupos de riesgos y daños.
harms-content = Contenido
harms-contact = Contacto
harms-conduct = Conducta
harms-contract = Contrato
harms-cross-cutting = Transversales a los cuatro
harms-content-means = lo que la niña o el niño ve u oye
harms-contact-means = alguien busca a la niña o al niño
harms-conduct-means = lo que hacen la propia niña o el propio niño, u otra niña u otro niño
harms-contract-means = la niña o el niño como cliente o fuente de datos
harms-cross-cutting-means = atraviesa los demás

# Temas del examen de derechos humanos.
rights-expression = Expresión e información
rights-privacy = Privacidad y datos personales
rights-powers = Abuso de facultades
rights-proportionality = Necesidad y proporcionalidad
rights-equality = Igualdad, y adolescentes en conflicto con la ley
rights-oversight = Supervisión independiente
rights-remedies = Queja, recurso y reparación

# Grupos del cuadro legal.
law-offences = Delitos
law-procedure = Procedimiento
law-duties = Deberes de los servicios
law-victims = Víctimas
law-safeguards = Datos, facultades y sus límites

# A quién se escuchó y qué se hizo con un comentario.
heard-institutions = ministerios y autoridades
heard-children = niñas, niños y adolescentes
heard-parents = madres, padres y cuidadores
heard-survivors = sobrevivientes
heard-civil-society = sociedad civil y mundo académico
heard-industry = empresas
heard-public = el público
outcome-open = pendiente
outcome-accepted = aceptado
outcome-partly = aceptado en parte
outcome-rejected = no aceptado

# Para qué es un contacto y si cuesta algo.
contact-helpline = ayuda a la infancia
contact-reporting = denuncia
contact-police = policía
charge-unknown = Sin comprobar
charge-free = Sí, es gratuito
charge-charged = No, cuesta como cualquier llamada

# Tamaños de papel.
paper-a4 = A4
paper-letter = Carta

# Entradas de las listas, como el registro dice qué se decidió.
decided-figure = cifra aportada por el país
decided-finding = hallazgo aportado por el país
decided-risk = riesgo o supuesto
decided-consultation = consulta
decided-comment = comentario a un borrador
decided-law = disposición legal
decided-policy = política afín
decided-rights = respuesta al examen de derechos humanos
decided-stakeholder = institución
decided-signature = línea de la página de aprobación
decided-contact = contacto
decided-calendar = fecha del proceso

# Hasta dónde ha llegado una institución con una pregunta.
response-not-begun = { status-not-started }
response-draft = en borrador
response-submitted = enviada
response-agreed = acordada

# Cuánto puede mover una institución, y qué parte tiene en la evaluación.
influence-unknown = sin valorar
influence-high = { confidence-high }
influence-medium = { rating-feasibility-3 }
influence-low = { confidence-low }
part-open = aún sin definir
part-consulted = se la consulta
part-answers = responde preguntas
part-accountable = rinde cuentas del resultado
part-informed = se la mantiene informada
part-open-means = Aún sin definir
part-consulted-means = Consulta previa a las decisiones
part-answers-means = Respuesta a las preguntas
part-accountable-means = Rendición de cuentas y aprobación del resultado
part-informed-means = Recepción de información
