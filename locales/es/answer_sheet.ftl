# Las hojas de respuestas de las instituciones sin red.
answer-paper-title = Hoja de respuestas
answer-sheet-title = Hojas de respuestas
answer-sheet-lead = Una institución sin red se lleva sus preguntas en una hoja. Lo que regresa se muestra primero y se envía en su nombre cuando usted lo indique.
answer-sheet-download = Descargar la hoja de respuestas
answer-sheet-download-text = La hoja de cálculo se llena en cualquier computadora y se lee de nuevo aquí. La hoja en papel se llena a mano, una página por pregunta; lo escrito en ella se digita.
answer-sheet-xlsx = Hoja de cálculo (XLSX)
answer-sheet-pdf = Para imprimir (PDF)
answer-sheet-loan = Solo lo prestado a { $to }:
answer-sheet-none = Usted no responde por ninguna institución a la que se pregunte algo aquí.
answer-sheet-read = Leer una hoja llena
answer-sheet-file = Hoja llena
answer-sheet-file-hint = La hoja de cálculo que se descargó aquí, en cualquier idioma; sus columnas pueden haberse movido.
answer-sheet-file-missing = Elija la hoja que se llenó.
answer-sheet-gone = La hoja esperó más de una hora. Elíjala de nuevo; no se cambió nada.
answer-sheet-overtaken = Alguien cambió una respuesta entretanto y no se envió nada. Lea la hoja de nuevo.
answer-sheet-preview-title = Lo que cambiaría la hoja
answer-sheet-changes = { $n ->
    [0] no cambiaría nada.
    [one] cambiaría una respuesta. Aún no se ha guardado nada.
   *[other] cambiarían { $shown } respuestas. Aún no se ha guardado nada.
}
answer-sheet-same = { $n ->
    [one] Una de sus respuestas dice lo que ya se envió.
   *[other] { $shown } de sus respuestas dicen lo que ya se envió.
}
answer-sheet-nothing = La hoja no dice nada nuevo.
answer-sheet-unanswered = Nada enviado
answer-sheet-refused = { $n ->
    [one] Se rechaza una fila
   *[other] Se rechazan { $shown } filas
}
answer-sheet-refused-text = De una hoja se envía todo o nada: corrija estas filas en el archivo y vuelva a leerlo.
answer-sheet-keep = Enviar estas respuestas
answer-sheet-other = Otra hoja
