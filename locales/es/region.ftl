# Los países unos junto a otros: por qué no sigue adelante una solicitud, una práctica, un consentimiento o una edición

request-refusal-wrong-state = En su estado actual, la solicitud no lo permite. Vuelva a mirarla: quizá alguien se adelantó.
request-refusal-own-offer = Un país no puede ofrecerse apoyo a sí mismo.
request-refusal-second-yes = Esta parte ya dijo que sí. Ahora se pregunta a la otra.
practice-refusal-wrong-state = En su estado actual, la práctica no lo permite. Vuelva a mirarla: quizá alguien se adelantó.
practice-refusal-missing = Falta rellenar algo.
practice-refusal-wrong-end = La revisión termina demasiado pronto. Indique un día posterior o revise de nuevo la práctica.
region-error-no-region = Esta región o este grupo de países no existe.
region-error-no-entry = Esta solicitud, oferta, misión o práctica no existe.
region-error-no-text = Este texto de consentimiento no está en uso. Elija otro.
region-error-nothing-chosen = Aún no se eligió nada. Elija qué se comparte, con quién y para qué.
region-error-wrong-day = Elija un último día entre hoy y dentro de diez años.
region-error-no-contact = Este país no comparte ninguna oficina a la que se pueda preguntar. Solicite antes su consentimiento.
region-error-overtaken = Otra persona lo cambió entretanto. Vuelva a mirarlo y haga lo que aún sea necesario.
region-error-same-quarter = Esta región ya tiene una edición de este trimestre. La siguiente podrá publicarse el próximo trimestre.
region-error-few-changes = Desde la última edición, menos de tres países se sumaron, se retiraron o validaron de nuevo. Es pronto para otra.
region-error-nothing-shown = No puede mostrarse ninguna cifra de esta edición, así que no la hay.
region-error-changed = La edición ya no es la que usted miró. Vea qué cambió y publíquela después.
region-error-no-randomness = No hubo ningún cambio. Vuelva a intentarlo.

# El tablero de una región
region-nav = Páginas de la región
region-links = Los países unos junto a otros
region-links-text = Los tableros de las regiones y los grupos en los que usted acompaña a países.
region-not-shared = no compartido
region-acts-as = Usted actúa en nombre de { $name }.
board-title = Tablero
board-lead = { $n ->
    [one] Comparte en qué punto está su trabajo el único país que hay aquí: { $part } de { $whole }.
   *[other] { $part } de { $whole } países comparten en qué punto está su trabajo.
}
board-rule = De cada país se ve lo que aceptó compartir. Lo demás aparece como «no compartido», sin motivo. No se clasifica a nadie.
board-tasks = { $n ->
    [0] Nada espera por nosotros
    [one] Un asunto espera por nosotros
   *[other] { $shown } asuntos esperan por nosotros
}
board-reviews = { $n ->
    [one] una buena práctica por revisar
   *[other] { $shown } buenas prácticas por revisar
}
board-request = solicitud sobre { $about }, { $state } desde el { $date }
board-request-other = otro asunto
board-standstills = { $n ->
    [0] Ningún país lleva { $days } días sin avanzar
    [one] Un país lleva { $days } días o más sin avanzar
   *[other] { $shown } países llevan { $days } días o más sin avanzar
}
board-still = { $n ->
    [one] un día sin movimiento
   *[other] { $shown } días sin movimiento
}
board-movers = { $n ->
    [0] Este mes no hubo movimiento
    [one] Este mes avanzó un país
   *[other] Este mes avanzaron { $shown } países
}
board-countries = Los países
board-order-movement = Primero los que llevan más tiempo sin avanzar
board-order-country = Por orden de nombre
board-stage = Etapa
board-days = Días desde el último movimiento
board-since = desde el { $date }
board-basis = Base y cobertura
board-language = Idioma de trabajo
board-requests = Solicitudes abiertas
board-consents = Consentimientos para este tablero
board-no-round = aún sin ronda
board-round-over = ronda terminada
board-not-known = no se sabe
board-vacant = vacante
board-vacant-since = vacante desde el { $date }
board-coverage = { $basis }, { $coverage } respondido
board-coverage-range = { $basis }, entre { $least } y { $most } de respuestas, según el ámbito
board-no-answers = aún sin respuestas
board-not-asked = aún no se solicitó nada
board-map = Mapa de casillas
board-map-text = Una casilla por país, todas iguales, más o menos junto a sus vecinos; no se dibuja ninguna frontera. El número es la etapa de la última ronda; la marca, una ronda terminada; el rayado, que no se comparte. Cada casilla lleva a la fila de su país.
board-profiles = Perfiles
board-profiles-text = De los países que comparten niveles, cada nivel; de los que comparten franjas, dónde se sitúa cada ámbito. Siguen el orden de la tabla, que no es un orden de niveles.

# Ediciones sobre una región
editions-title = Ediciones
editions-of = Ediciones sobre { $region }
editions-lead = Una edición dice cuántos países están en cada franja de niveles. Lleva número, se publica como máximo una vez por trimestre y queda como está.
editions-rule = Una cifra se muestra solo si nadie, ni dos países juntos, puede deducir el nivel de otro a partir de todo lo publicado hasta ahora. De lo que no se muestra no se da motivo. Los grupos de menos de doce países se describen con palabras.
editions-next = La próxima edición
editions-count = { $n ->
    [0] Aún no se publicó nada
    [one] Se publicó una edición
   *[other] Se publicaron { $shown } ediciones
}
editions-one = Edición { $number }, { $date }
editions-preview = Vista previa de la edición { $number }
editions-nobody = Ningún país con una ronda validada aceptó que se le cuente. Todavía no hay nada que publicar.
editions-counted = Se cuentan, cada uno por su última ronda validada: { $countries }.
editions-stays = Lo publicado permanece, también si un país se retira después.
editions-publish = Publicar esta edición
editions-other-office = Publica una edición la oficina que acompaña a todos los países de la región.
editions-countries = Países
editions-low = Niveles 0 y 1
editions-middle = Niveles 2 y 3
editions-high = Nivel 4
editions-not-shown = no se muestra
editions-published-by-others = Entretanto se publicó la edición { $number }.
editions-gone = Ya no se cuentan: { $countries }.
editions-come = Se cuentan ahora: { $countries }.
editions-shows-else = Lo que mostraría la edición ya no es lo que usted miró.
editions-moved = Validaron de nuevo o registraron algo desde entonces: { $countries }.

# Lo que un país deja ver
sharing-title = Qué ven los demás
sharing-headline-none = { $country }: no se comparte nada
sharing-headline = { $n ->
    [one] { $country }: hay un consentimiento vigente
   *[other] { $country }: hay { $shown } consentimientos vigentes
}
sharing-lead = La oficina regional, otros países y el público no ven del país más que lo que este acepta aquí, para el fin y hasta el día que se indican. Todo consentimiento puede retirarse.
sharing-published = Retirar un consentimiento vale para todo lo que se haga desde ese día. Las ediciones y los informes publicados antes quedan como están.
sharing-now = Lo vigente hoy
sharing-asked-on = solicitado el { $date }
sharing-ended-on = terminó el { $date }
sharing-withdrawn-on = retirado el { $date }
sharing-scope = { $field }; destinatarios: { $audience }; fin: { $purpose }
sharing-questions = { $n ->
    [one] La oficina regional solicita un consentimiento
   *[other] La oficina regional solicita { $shown } consentimientos
}
sharing-questions-text = Elija uno y lo encontrará rellenado más abajo. Nadie tiene que consentir, y no responder no es consentir.
sharing-give-title = Dar un consentimiento
sharing-give-text = Elija qué se comparte, con quién, para qué y hasta cuándo, y lea el texto que firma. Cada tipo de datos es un consentimiento aparte: quien comparte niveles no comparte franjas.
sharing-fields = Qué se comparte
sharing-audience = Con quién
sharing-audience-missing = Elija con quién se comparte.
sharing-purposes = Para qué
sharing-until = Hasta qué día, incluido
sharing-until-hint = Por ejemplo, 31 de diciembre de 2027; como máximo, dentro de diez años.
sharing-text = El texto que se firma
sharing-text-hint = Este texto se guarda con el consentimiento tal como está aquí.
sharing-text-missing = Elija el texto que se firma.
sharing-drafted = El texto es un borrador nuestro; aún no lo revisó nadie con formación jurídica del país ni de la UIT.
sharing-give = Firmar y compartir
sharing-given = El consentimiento está firmado. Rige desde hoy.
sharing-withdraw-title = Retirar
sharing-withdraw-text = Lo que se retira no aparece en nada de lo que se haga desde hoy. Puede volver a darse desde mañana.
sharing-scopes = Qué se retira
sharing-scopes-missing = Marque lo que se retira.
sharing-reason = { column-reason }
sharing-reason-hint = Puede quedar vacío; nadie está obligado a decirlo. Sin nombres de personas.
sharing-withdraw = Retirar lo marcado
sharing-withdraw-all = Retirar todo
sharing-withdrawn = { $n ->
    [0] No quedaba nada por retirar.
    [one] Se retiró un consentimiento. Lo publicado antes permanece.
   *[other] Se retiraron { $shown } consentimientos. Lo publicado antes permanece.
}
sharing-record = Todo lo solicitado, firmado y retirado
sharing-record-count = { $n ->
    [one] Lo solicitado, firmado y retirado: una entrada
   *[other] Lo solicitado, firmado y retirado: { $shown } entradas
}
sharing-act = Qué se hizo
sharing-what = Sobre qué
sharing-act-ask = Se solicitó
sharing-act-give = Se firmó
sharing-act-withdraw = Se retiró
sharing-terms = hasta el { $date }, texto { $text }

consent-field-process = en qué punto está el trabajo
consent-field-process-means = En qué punto está el trabajo: rondas, etapas, días, idioma de trabajo, punto focal
consent-field-bands = franjas de los ámbitos
consent-field-bands-means = Franjas: entre qué niveles se sitúa cada ámbito
consent-field-levels = niveles
consent-field-levels-means = Niveles: el nivel de cada capacidad
consent-field-findings = hallazgos
consent-field-findings-means = Hallazgos: lo que se encontró, en palabras
consent-field-plan = el plan
consent-field-plan-means = Plan: lo que el país va a hacer
consent-field-strategy = la estrategia publicada
consent-field-strategy-means = Estrategia: la que el país publicó
consent-field-practices = buenas prácticas
consent-field-practices-means = Buenas prácticas que el país cuenta
consent-field-contact = la oficina de contacto
consent-field-contact-means = Contacto: la oficina a la que otros pueden preguntar
consent-audience-regional-office = la oficina regional
consent-audience-regional-office-means = La oficina regional y quienes trabajan para ella
consent-audience-consenting-countries = los países que comparten lo mismo
consent-audience-consenting-countries-means = Los países que también comparten lo mismo
consent-audience-public = todo el mundo
consent-audience-public-means = Todo el mundo
consent-purpose-board = el tablero de la región
consent-purpose-board-means = El tablero de la región, que acompaña el trabajo
consent-purpose-edition = ediciones
consent-purpose-edition-means = Ediciones: cifras numeradas sobre grupos de países
consent-purpose-report = informes
consent-purpose-report-means = Informes, como los dirigidos al Grupo de Trabajo del Consejo
consent-purpose-register = el registro
consent-purpose-register-means = El registro de lo que hacen los países
consent-purpose-exchange = el intercambio entre países
consent-purpose-exchange-means = Intercambio entre países: prácticas, apoyo, presentaciones
consent-state-nothing = no solicitado
consent-state-asked = solicitado
consent-state-given = compartido
consent-state-ended = { grant-over }
consent-state-withdrawn = retirado
figure-basis-self = evaluado por el país
figure-basis-external = evaluado por especialistas externos
figure-basis-desk = leído en fuentes publicadas, sin confirmación del país
band-share-none = ninguno
band-share-few = pocos
band-share-minority = una minoría
band-share-about-half = cerca de la mitad
band-share-most = la mayoría
request-state-open = { workshops-open }
request-state-offered = con una oferta
request-state-introduction-asked = a la espera de ambos países
request-state-agreed = { response-agreed }
request-state-declined = rechazada
request-state-done = { workshops-closed }
