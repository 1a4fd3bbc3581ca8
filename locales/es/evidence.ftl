# Una evidencia.
evidence-new = Añadir una evidencia
evidence-add = Añadir otra evidencia
evidence-remove = Quitar esta evidencia al guardar
evidence-title = Título, o qué muestra
evidence-title-hint = Por ejemplo: Ley de la Infancia de 2022, artículos 22 y 23
evidence-title-missing = Dé un título a la evidencia, o vacíe sus demás campos
evidence-kind-hint = Las leyes vigentes conservan su valor más tiempo, y una declaración por sí sola respalda menos que un documento.
evidence-kind-missing = Indique qué tipo de evidencia es.
evidence-date = Fecha, como 2022 o 2022-06-15
evidence-link = Dónde se encuentra
evidence-link-hint = Una dirección, o una referencia como el número del diario oficial
evidence-article = Artículo o sección
evidence-article-hint = Donde se muestra: 3, 22-23 o anexo B
evidence-page = Página
evidence-page-hint = Donde se muestra: 12 o 12-14
evidence-language = Idioma del documento
evidence-language-hint = Por ejemplo: español, o español y quechua
evidence-stance = A favor o en contra
evidence-proves = Condiciones a las que se refiere
evidence-proves-hint = Puede dejarse sin indicar. Marque los hechos que muestra; si la evidencia va en contra del nivel, los que desmiente.
evidence-proves-choose = Indicar qué condiciones prueba
evidence-grade = Qué solidez tiene
evidence-grade-change = Cambiar el grado
evidence-grade-hint = Solo hace falta cuando alguien sabe más de lo que dicen los campos: que el documento fue comprobado (e3), confirmado desde fuera (e4), o que es menos sólido de lo que parece. La evidencia de más de tres años pierde un grado; las leyes en vigor, a los cinco.
evidence-confirmed-by = Quién confirmó el grado
evidence-confirmed-by-hint = La oficina u órgano que comprobó el documento o lo confirmó desde fuera; no el nombre de una persona.
evidence-confirmed-idle = Elija el grado que se confirmó o deje este campo vacío.
evidence-strength-given = Una persona la graduó. { $grade }.
evidence-strength-inferred = Nadie la graduó. Por lo que se ha completado ({ $ground }) cuenta como { $grade }.
evidence-strength-open = Su solidez resulta de lo que usted complete. Con su fecha y quién la publicó o dónde se encuentra, es un documento citado y sostiene el nivel 3.

# The place inside a document, as it is cited.
cited-article = art. { $number }
cited-articles = arts. { $number }
cited-page = p. { $number }
cited-pages = pp. { $number }
