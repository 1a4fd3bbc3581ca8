# La página del borrador de estrategia.
draft-title = Borrador de estrategia
open-points = { $n ->
    [0] Nada queda por resolver antes de que pueda firmarse la estrategia
    [one] Un punto queda por resolver antes de que pueda firmarse la estrategia
   *[other] { $shown } puntos quedan por resolver antes de que pueda firmarse la estrategia
}
open-points-after = { $n ->
    [0] Nada queda por resolver en el borrador posterior a la versión «{ $label }» aprobada
    [one] Un punto queda por resolver en el borrador posterior a la versión «{ $label }» aprobada
   *[other] { $shown } puntos quedan por resolver en el borrador posterior a la versión «{ $label }» aprobada
}
open-points-where = Qué queda por resolver y dónde se introduce
draft-lead = Este es el documento completo, escrito a partir de las respuestas y decisiones de la evaluación. Los números pequeños tras una frase llevan a las fuentes publicadas, al final. Lo que aún espera la respuesta de alguien figura como nota de redacción.
draft-download = Descargar
draft-date = Fecha del documento
draft-date-hint = Las mismas respuestas y la misma fecha dan el mismo archivo. Ejemplo: { $example }.
draft-pdf = PDF
draft-md = Markdown, para seguir escribiendo
draft-html = Página web en un archivo
draft-json = Datos (JSON)
draft-csv = Puntuaciones (CSV)
draft-redraw = Mostrar para esta fecha y estos lectores
draft-other-formats = Otros formatos
draft-internal = Los puntos pendientes son un documento de trabajo de quienes redactan la estrategia: siempre de uso interno, los descargue quien los descargue.
draft-public = Este documento es para todo el público: solo contiene lo que es público, lo descargue quien lo descargue.
draft-contents = Índice
draft-open-notes = Notas de redacción en el texto
draft-open-notes-text = Cada una lleva a su lugar en el documento.
draft-register-text = Cada entrada lleva a la respuesta de la que procede.
draft-to-item = Respuesta { $item }
draft-unprintable = { $n ->
    [one] Ninguna tipografía disponible tiene este carácter; el PDF muestra su código en su lugar: { $list }. «Aspecto nacional» explica cómo añadir una tipografía.
   *[other] Ninguna tipografía disponible tiene estos caracteres; el PDF muestra sus códigos en su lugar: { $list }. «Aspecto nacional» explica cómo añadir una tipografía.
}
draft-bad-date-title = Esta fecha no se puede usar
draft-bad-date-text = No se generó ningún documento. Corrija la fecha y pídalo de nuevo.
draft-no-print-title = Este servidor no puede hacer un PDF
draft-no-print-text = Se compiló sin la parte que compone las páginas en papel. Descargue la página web e imprímala desde su navegador, o pida a quien mantiene el servidor que compile Amparo con sus opciones predeterminadas.
draft-timeout-title = Hacer el PDF tardó demasiado
draft-timeout-text = El documento es inusualmente largo o el servidor está ocupado. Inténtelo de nuevo en un minuto. Mientras tanto, los demás formatos funcionan.
draft-failed-title = No se pudo generar el archivo
draft-failed-text = No se ha perdido nada y los demás formatos funcionan. Comunique a quien mantiene el servidor lo que figura abajo.
draft-compose-title = No se pudo escribir el borrador
draft-compose-text = Una plantilla de la estrategia tiene un fallo. Comunique a quien mantiene el servidor lo que figura abajo.
draft-back = Volver al borrador
draft-as-html = Descargar en su lugar la página web
