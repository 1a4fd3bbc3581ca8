# Versiones
versions-title = Versiones
versions-lead = Una versión congelada conserva sus datos, las palabras de ustedes y sus páginas tal como están ese día. No cambia nunca, pase lo que pase después con las respuestas o las plantillas.
versions-none = Aún no se ha congelado nada.
versions-frozen = La versión quedó congelada.
versions-freeze-title = Congelar una versión
versions-freeze-text = Cada documento que elija se escribe y se conserva en todos los idiomas, una vez para cada tipo de destinatario.
versions-behind = Los idiomas de la estrategia aún no dicen lo mismo. Al congelarla, cada uno se conserva como está hoy.
versions-freeze = Congelar esta versión
versions-label = Nombre de la versión
versions-label-hint = Por ejemplo, 1.0 o antes del gabinete. Cada nombre se usa una sola vez.
versions-label-missing = Dé un nombre a la versión.
versions-label-taken = Ya hay una versión con este nombre. Elija otro.
versions-author = Oficina que la congela
versions-author-hint = La oficina, no una persona.
versions-author-missing = Indique la oficina que congela la versión.
versions-note = Qué hay de nuevo
versions-note-hint = Para quienes la comparen con una anterior.
versions-documents = Documentos
versions-document = Documento
versions-document-missing = Elija al menos un documento.
versions-audiences = Para qué destinatarios
versions-audience-missing = Elija al menos un tipo de destinatario.
versions-notes-hint = La versión las conserva y las cuenta; una vez aprobada, no se imprime ninguna.
versions-told = { $n ->
    [one] Congelada el { $date } por { $author }; un documento
   *[other] Congelada el { $date } por { $author }; { $shown } documentos
}
versions-adopted = Aprobada, { $reference }
versions-since = Qué cambió desde «{ $label }»
versions-changes-pdf = En PDF
versions-compare = Comparar dos versiones cualesquiera
versions-not-compared = Ninguna versión contiene una estrategia en este idioma, así que aquí no hay nada que comparar.
versions-compare-today = Comparar con el borrador de hoy
versions-all = Todas las versiones
versions-files = Archivos
versions-read = Leer
versions-adopted-pdf = PDF con el sello de aprobación
versions-made = Escrita por Amparo { $program } con las plantillas { $templates }.
versions-today = el borrador de hoy

# Comparar
versions-compare-title = De { $from } a { $to }
versions-from = Anterior
versions-to = Posterior
versions-nothing = Ambas dicen lo mismo.
versions-no-readers = Estas dos versiones no se congelaron para los mismos lectores; compararlas podría mostrar a unos lo que solo otros pueden ver. Elija dos versiones que compartan lectores o el borrador de hoy.
versions-changed = { $n ->
    [one] una cambió
   *[other] { $shown } cambiaron
}
versions-added = { $n ->
    [one] una se añadió
   *[other] { $shown } se añadieron
}
versions-removed = { $n ->
    [one] una desapareció
   *[other] { $shown } desaparecieron
}
versions-summary = De las partes del documento, { $changes }; sin cambios: { $same }.
versions-changes-key = Las palabras subrayadas son nuevas; las tachadas ya no están. Se omiten las partes que no cambiaron.
versions-changes-title = Qué cambió desde la versión { $label }

# Aprobación
approval-title = Aprobación
approval-lead = La estrategia es un borrador hasta que se registre un acto de aprobación. Hasta entonces todos los documentos llevan el sello BORRADOR.
approval-in-force = Aprobada por { $by } el { $date }, { $reference }.
approval-signatures = Firmas
approval-signatures-text = Todas las instituciones que deben firmar, con su oficio o decisión cuando los haya.
approval-add = Añadir una institución
approval-institution = Institución
approval-institution-missing = Indique la institución.
approval-office = Cargo que firma
approval-reference = { column-reference }
approval-waits = aún sin firmar
approval-signed = firmado
approval-remove = Quitar
approval-adoption = Aprobación formal
approval-adoption-text = Introduzca el acto que pone en vigor la estrategia. Desde entonces los documentos de esa versión llevan el sello de aprobación, y ningún otro: un borrador posterior dice que lo es y en cuánto difiere. Los archivos congelados se quedan como están.
approval-open = Qué queda pendiente en esta versión
approval-open-nothing = No queda nada pendiente: todas las preguntas tienen respuesta, no falta nada en el plan ni en los registros, el texto no tiene notas, todas las instituciones han firmado y todas las salvaguardias del examen de derechos humanos se cumplen.
approval-open-items = Preguntas sin respuesta: { $part } de { $whole }.
approval-open-notes = { $n ->
    [one] Hay una nota de redacción en el texto de la versión. Un texto congelado se queda como está: resuélvala en el borrador y congele de nuevo.
   *[other] Hay { $shown } notas de redacción en el texto de la versión. Un texto congelado se queda como está: resuélvalas en el borrador y congele de nuevo.
}
approval-open-points = { $n ->
    [one] Queda un punto pendiente antes de que se pueda firmar esta versión, contado según lo congelado y con las firmas registradas desde entonces.
   *[other] Quedan { $shown } puntos pendientes antes de que se pueda firmar esta versión, contados según lo congelado y con las firmas registradas desde entonces.
}
approval-open-rights = { $n ->
    [one] Nadie ha indicado si se cumple una salvaguardia del examen de derechos humanos:
   *[other] Nadie ha indicado si se cumplen { $shown } salvaguardias del examen de derechos humanos:
}
approval-open-others = { $n ->
    [one] Un punto en el plan, los resultados, los órganos o los registros.
   *[other] { $shown } puntos en el plan, los resultados, los órganos y los registros.
}
approval-no-text = La versión «{ $label }» no contiene ningún texto de la estrategia, así que no se puede aprobar como estrategia. Congele una versión que incluya la estrategia entre sus documentos y apruebe esa.
approval-open-unsigned = { $n ->
    [one] No ha firmado: { $names }.
   *[other] No han firmado: { $names }.
}
approval-open-unsignable = No se ha indicado ninguna institución que firme.
approval-open-safeguards = { $n ->
    [one] Se sabe que una salvaguardia del examen de derechos humanos falta o se cumple solo en parte:
   *[other] Se sabe que { $shown } salvaguardias del examen de derechos humanos faltan o se cumplen solo en parte:
}
approval-although = Aprobar esta versión aunque esto quede pendiente
approval-although-missing = Queda algo pendiente en esta versión. Registre las firmas arriba, resuelva lo demás en el borrador y congele de nuevo, o marque que se aprueba aunque quede pendiente.
approval-was-open = Qué quedaba pendiente cuando se aprobó
approval-freeze-first = Congele primero la versión que se va a aprobar.
approval-by = Órgano que la aprueba
approval-date = Fecha
approval-by-missing = Indique el órgano que aprobó la estrategia.
approval-reference-missing = Escriba el número del decreto o de la decisión. Sin él, el sello sigue siendo BORRADOR.
approval-date-missing = Escriba el día de la aprobación.
approval-version = Versión aprobada
approval-version-missing = Elija la versión que se aprobó.
approval-adopt = Registrar la aprobación
approval-correct = Corregir la aprobación
approval-withdraw = Retirar la aprobación

# Mientras se congela una versión
freezing-ordered = Se está congelando «{ $label }»: ver cuánto falta
freezing-ordered-interrupted = Se interrumpió la congelación de «{ $label }»: continúela o abandónela
freezing-other-interrupted = Se interrumpió la congelación de «{ $label }», que ordenó { $author }, y solo se congela una versión a la vez. La suya no ha empezado; lo que escribió está abajo. Continúe la otra o abandónela y luego congele la suya.
freezing-other = { $author } está congelando «{ $label }», y solo se congela una versión a la vez. La suya no ha empezado; lo que escribió está abajo. Congélela cuando termine la otra.
freezing-title = Se está congelando «{ $label }»
freezing-done = { $n ->
    [one] Listo: { $done } de un documento.
   *[other] Listos: { $done } de { $shown } documentos.
}
freezing-text = Puede salir de esta página; el trabajo continúa. La versión conserva todo tal como estaba al pulsar el botón: lo que se responda o edite mientras tanto no entra en ella. Aparecerá en la lista cuando todos sus documentos estén guardados.
freezing-interrupted = Se interrumpió la congelación de «{ $label }»
freezing-interrupted-text = No se guardó ninguna versión. Puede continuar: contendrá todo tal como estaba al pulsar el botón. O puede abandonarla y congelar otra.
freezing-go-on = Continuar
freezing-give-up = Abandonar
freezing-paper = { $paper }: { $why }
freezing-too-long = Tardó demasiado en imprimirse. Acorte sus textos más largos o continúe cuando el servidor tenga menos carga.
freezing-too-large = Necesita más memoria de la que puede usar la impresión. Acorte sus textos más largos.
freezing-broken = No se pudo escribir o imprimir; el registro del servidor dice por qué.
freezing-lacking = «{ $label }» quedó congelada, pero faltan letras
freezing-lacking-text = Ninguna tipografía disponible tiene estas letras; en el PDF figuran sus códigos. La versión queda como está: añada una tipografía (vea Aspecto nacional) y congele otra.
