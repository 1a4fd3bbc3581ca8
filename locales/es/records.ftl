# Las listas con las que se hace una estrategia.
records-title = Registros
records-headline = Listas que siguen vacías: { $part } de { $whole }
records-headline-none = Todas las listas están vacías todavía
records-headline-full = Ninguna lista está vacía
records-lead = Una estrategia necesita más que niveles: a quién se escuchó, qué dice la ley, qué tratados obligan, quién dirige, qué puede salir mal. Cada lista alimenta los capítulos que se nombran debajo. Lo que falta aparece en el borrador como nota, nunca como una frase inventada.
records-count = { $n ->
    [one] 1 entrada
   *[other] { $shown } entradas
}
records-none = Nada todavía
records-of = Completado: { $part } de { $whole }
records-empty = Todavía no hay ninguna entrada.
records-no-names = Nombre instituciones y cargos, no personas. No escriba nunca nombres de niñas, niños o adolescentes ni detalles de un caso.
records-not-named = Sin designar todavía
records-offers = { $n ->
    [one] Una más que considerar
   *[other] { $shown } más que considerar
}
records-offers-hint = Es una lista nuestra, redactada a partir de lo que contienen las estrategias de este tipo. Tome lo que corresponda; nada se escribe por sí solo.
records-remove = Quitar esta entrada
records-few-people = Los documentos imprimen «menos de diez» donde participaron menos de diez personas, y ningún número de un grupo de menos de diez.
records-gone = Alguien eliminó esta entrada mientras usted escribía. Guarde, y la entrada volverá a figurar con sus palabras.
records-confidentiality = Quién puede verla
records-confidentiality-hint = Un documento para el público omite el resto e indica cuánto se omitió.

record-optional = { $field } (opcional)
record-hint-day = Por ejemplo, 25 de noviembre de 2026 o 2026-11-25
record-hint-lines = Uno por línea
record-hint-scale = 1 es bajo, 5 es alto
record-not-judged = Sin valorar
record-own = Ninguno de estos: propio
record-choose = Elija uno

records-stakeholder-title = Instituciones
records-stakeholder-feeds = Agradecimientos, lista de partes interesadas
records-stakeholder-lead = Quién participa en la elaboración de la estrategia o en su ejecución, sector por sector. De cada sector de la lista de comprobación figura aquí una institución, o el motivo por el que no la hay.
records-stakeholder-add = { approval-add }
record-stakeholder-about = Sector
record-stakeholder-name = { approval-institution }
record-stakeholder-absent = O por qué el sector no tiene ninguna
record-stakeholder-absent-hint = Solo donde no participa ninguna institución del sector: los documentos dicen entonces por qué, y nadie tiene que preguntarlo.
record-stakeholder-absent-idle = Aquí se explica por qué el sector no tiene institución, pero se nombra una. Quite estas palabras o el nombre.
record-stakeholder-nameless = Nombre la institución, o diga por qué su sector no tiene ninguna.
record-stakeholder-sectorless = Elija el sector que no tiene institución.
record-stakeholder-influence = Cuánta influencia tiene
record-stakeholder-part = Papel en la evaluación
record-stakeholder-items = Preguntas que responde
record-stakeholder-items-hint = Si no se marca ninguna, son todas las que se hacen. Solo para una institución que responde preguntas.
record-stakeholder-items-unknown = Una de estas preguntas no se hace en esta evaluación. Quite la marca, o añada de nuevo su conjunto de preguntas.
record-stakeholder-due = Plazo para responder
record-stakeholder-role = Su función
record-stakeholder-focal_point = Punto focal, por cargo
record-stakeholder-contributed = Ayudó a redactar esta estrategia

records-consultation-title = Consultas
records-consultation-feeds = Introducción, opiniones de la infancia, registro de consultas
records-consultation-lead = A quién se escuchó, cuándo y dónde, cuántas personas, y qué cambió por ello. Es justo lo que preguntan el parlamento y la prensa.
records-consultation-add = Añadir una consulta
record-consultation-heard = A quién se escuchó
record-consultation-title = Cómo se llamó
record-consultation-title-hint = Un tema por vez. Manténgalo mientras hayan respondido pocas personas, y tome después el siguiente.
record-consultation-date = Primer día
record-consultation-place = Lugar o región
record-consultation-method = Método: taller, encuesta, por escrito
record-consultation-method-hint = Diga en qué idiomas: a quien no se pregunta en el suyo no se le escucha. Los socios y las oficinas locales amplían el alcance.
record-consultation-participants = Cuántas personas participaron
record-consultation-participants-hint = Los documentos dan el número, para que se vea qué respalda el resultado: lo que dijeron pocas personas no es lo que dicen todas.
record-consultation-children = Cuántas de ellas eran niñas, niños o adolescentes
record-consultation-groups = Cuántas personas de cada grupo
record-consultation-groups-hint = Uno por línea, por ejemplo «Niñas: 34». Nadie pertenece a dos grupos. Los documentos no imprimen ningún grupo de menos de diez, ni otro del que pudiera deducirse.
record-groups-form = Escriba cada grupo con su número, por ejemplo «Niñas: 34», uno por línea.
record-groups-many = Los grupos suman más personas de las que participaron. Corrija uno de los números.
record-children-many = No puede haber más niñas, niños y adolescentes que participantes. Corrija uno de los dos números.
record-consultation-said = Qué dijeron, en resumen
record-consultation-changed = Qué cambió por ello
record-consultation-changed-hint = En resumen; punto por punto figura abajo, una vez guardado. Cuente a quienes fueron escuchados qué pasó con lo que dijeron, y por qué, donde no pasó nada.

records-figure-title = Cifras públicas
records-figure-feeds = Contexto
records-figure-lead = Cifras sobre la infancia e internet, cada una con su año y su fuente. Donde no haya cifra nacional, escriba «sin datos nacionales»: también es un hallazgo.
records-figure-add = Añadir una cifra
record-figure-about = De qué trata
record-figure-title = Qué se cuenta, si es propia
record-figure-value = Valor con su unidad
record-figure-year = { column-year }
record-figure-source = { column-source }

records-finding-title = Riesgos y daños para la infancia
records-finding-feeds = Riesgos y daños
records-finding-lead = Lo que los estudios, los servicios y las propias niñas, niños y adolescentes han señalado sobre los riesgos en línea en el país.
records-finding-add = Añadir un hallazgo
record-finding-about = Tipo de riesgo
record-finding-text = { column-finding }
record-finding-year = { column-year }
record-finding-source = { column-source }

records-law-title = Legislación
records-law-feeds = Situación, cuadro jurídico
records-law-lead = Para cada tema: la ley, el artículo, lo que dice, lo que le falta y la reforma prevista.
records-law-add = Añadir una disposición
record-law-about = Tema
record-law-topic = Tema, si es propio
record-law-instrument = Ley
record-law-article = Artículo
record-law-content = Qué dice
record-law-gap = Qué le falta
record-law-reform = Reforma, con su año
record-law-state = En qué punto está la reforma

records-policy-title = Políticas afines
records-policy-feeds = Contexto, vínculos con otras políticas
records-policy-lead = Otras estrategias y leyes en las que se menciona a la infancia en línea, o se la olvida.
records-policy-add = Añadir una política
record-policy-about = Tipo de política
record-policy-name = { record-body-name }
record-policy-mentions = ¿Habla de la infancia en línea?
record-policy-where_mentioned = Dónde, y qué dice

records-commitment-title = Tratados y compromisos
records-commitment-feeds = Cuadro de compromisos
records-commitment-lead = Cuál es la situación del país ante cada instrumento. Consúltelo en la lista del depositario; nosotros nunca lo rellenamos.
record-commitment-status = Situación del país
record-commitment-date = Desde
record-commitment-date-hint = El día de la ratificación o la adhesión, como 2004-09-02; el año si no se conoce el día
record-commitment-date-hint-soft-law = El día en que el país lo respaldó, o desde el que se le aplica, como 2004-09-02; el año si no se conoce el día
record-commitment-date-hint-regional = El día desde el que se aplica al país, como 2004-09-02; el año si no se conoce el día
record-commitment-source = Dónde puede comprobarse
record-commitment-note = Reservas, declaraciones, trámites en curso
fault-commitment-ahead = Es una fecha futura. Indique desde cuándo es así; lo que se espera va en la nota.
fault-before-opening = El tratado se abrió a la firma el { $day }: antes ningún país pudo firmarlo ni adherirse. Consulte la fecha en la lista del depositario.
fault-before-adoption = El instrumento se aprobó después: { $day }. Consulte la fecha donde puede comprobarse la situación.
fault-not-a-party = Solo los Estados parte en un tratado pueden sumarse a su protocolo ({ $first }; { $protocol }), y consta que el país no es parte en el primero. Consulte los dos en la lista del depositario y corrija el que esté mal.
fault-after-deadline = El tratado pudo firmarse hasta el { $day }. Corrija la fecha o, si el país se ha adherido desde entonces, elija «ratificado o con adhesión».
records-doubt = Revise la fecha
treaty-opened = Abierto a la firma desde el { $day }.
treaty-deadline = Puede firmarse hasta el { $day }; después, el Estado se adhiere.
treaty-deadline-over = Pudo firmarse hasta el { $day }; ahora el Estado se adhiere.
treaty-deadline-near = Solo puede firmarse hasta el { $day }: quien quiera firmarlo debe decidirlo antes de ese día.
treaty-in-force = El tratado está en vigor desde el { $day }, para quienes son parte en él.
treaty-not-in-force = El tratado no está en vigor, según esta lista: consulte al depositario.
treaty-who = Quién puede ser parte: { $who }

records-body-title = Órganos de dirección
records-body-feeds = Gobernanza, términos de referencia
records-body-lead = Quién decide, quién coordina, quién ejecuta, quién vigila. Por cargo, nunca por persona.
record-body-name = Nombre en el país
record-body-chair = Presidencia, por cargo
record-body-deputy = Suplencia, por cargo
record-body-members = Miembros, por cargo o institución
record-body-frequency = Con qué frecuencia se reúne
record-body-quorum = Quórum
record-body-decision_rule = Cómo decide
record-body-reports_to = Ante quién responde
record-body-legal_basis = Acto que lo crea
record-body-safeguarding = Responsable de protección, por cargo
record-body-safeguarding-hint = Solo donde participan niñas, niños y adolescentes: el cargo que vela por su seguridad, recibe quejas y, si hace falta, detiene una reunión.

records-calendar-title = Calendario del proceso
records-calendar-feeds = Anexo sobre cómo se elaboró la estrategia
records-calendar-lead = Reuniones, decisiones y fechas del proceso: el taller, la consulta, el cierre del presupuesto, el gabinete. Hasta cuándo responde una institución figura en el registro de instituciones.
records-calendar-add = Añadir una fecha
record-calendar-title = Qué sucede o vence
record-calendar-date = { progress-date }
record-calendar-who = Quién se reúne o debe entregarlo
record-calendar-place = Lugar, región o en línea

records-risk-title = Riesgos y supuestos
records-risk-feeds = Riesgos, supuestos y salvaguardias
records-risk-lead = Lo que podría impedir que la estrategia funcione y lo que da por sentado.
records-risk-add = Añadir un riesgo
record-risk-about = Tomado de nuestra lista
record-risk-text = En sus propias palabras
record-risk-assumption = Es un supuesto: algo que debe cumplirse
record-risk-likelihood = Probabilidad
record-risk-impact = Gravedad
record-risk-response = Qué se hace al respecto
record-risk-owner = Institución que lo vigila

records-rights-title = Examen de derechos humanos
records-rights-feeds = { records-risk-feeds }
records-rights-lead = Las medidas que protegen a la infancia no deben volverse contra la expresión, la privacidad o la oposición. Una estrategia sin este examen no debería firmarse.
records-rights-add = Responder por una salvaguardia
record-rights-about = Salvaguardia
record-rights-answer = ¿Se cumple?
record-rights-text = Cómo, o qué falta

records-comment-title = Comentarios al borrador
records-comment-feeds = { document-comments }
records-comment-lead = Quién comentó qué y qué se hizo con ello; y las preguntas que quedaron a la espera de la respuesta de alguien. Un comentario sin respuesta es un punto pendiente.
records-comment-add = Añadir un comentario
record-comment-from = { approval-institution }
record-comment-date = { progress-date }
record-comment-section = { column-place }
record-comment-text = { column-comment }
record-comment-owner = A quién corresponde la respuesta
record-comment-owner-hint = La institución a la que se dirigió una pregunta. Figurará entonces entre sus puntos pendientes.
record-comment-consultation = Planteado en la consulta
record-comment-consultation-none = en ninguna; llegó por su cuenta
record-comment-consultation-hint = Un punto planteado en una consulta figura con ella, con la respuesta y con lo que cambió.
record-comment-outcome = Qué se hizo con él
record-comment-response = { column-reason }
record-comment-changed = Qué palabras cambiaron por ello
record-comment-changed-hint = El capítulo y las palabras nuevas, por ejemplo «Capítulo 4: retirada en 24 horas». Déjelo vacío donde nada cambió, y diga arriba por qué.
consultation-points = Puntos planteados, con la respuesta
consultation-points-none = Todavía no consta ningún punto.
consultation-points-add = Añadir un punto

records-signature-title = { approval-signatures }
records-signature-feeds = Página de aprobación
records-signature-lead = Las instituciones que aprueban la estrategia, con el día en que firmó cada una.
records-signature-add = Añadir una línea de firma
record-signature-institution = { approval-institution }
record-signature-office = { approval-office }
record-signature-date = Día de la firma
record-signature-reference = Número de la carta o decisión
