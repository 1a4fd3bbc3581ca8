# Las páginas del borrador
nav-draft = Borrador
nav-draft-look = Aspecto

# Para quién se escribe un documento
audience = Destinatarios
audience-hint = Se omite lo que estos destinatarios no pueden ver.

# Una plantilla con un error
draft-mistakes = Una plantilla tiene un error
draft-mistakes-text = En su lugar se usa el texto que trae Amparo. Corrija la línea que se indica abajo; no hace falta nada más.

# Edición: la lista de secciones
edit-here = Editar
edit-title = Editar el borrador
edit-lead = Ponga sus propias palabras en lugar de cualquier párrafo, tabla o nota, añada secciones u omita partes. En todo lo demás el borrador sigue a sus respuestas, y le avisa cuando cambian los datos que hay debajo de sus palabras.
edit-sections = Secciones
edit-untouched = tal como se generó
edit-count-blocks = { $n ->
    [one] una parte
   *[other] { $shown } partes
}
edit-count-own = { $n ->
    [one] una con sus palabras
   *[other] { $shown } con sus palabras
}
edit-count-inserted = { $n ->
    [one] una añadida
   *[other] { $shown } añadidas
}
edit-count-removed = { $n ->
    [one] una omitida
   *[other] { $shown } omitidas
}
edit-count-overtaken = { $n ->
    [one] cambiaron los datos de una
   *[other] cambiaron los datos de { $shown }
}
edit-beneath = { $n ->
    [one] Han cambiado los datos que hay debajo de uno de sus textos
   *[other] Han cambiado los datos que hay debajo de { $shown } de sus textos
}
edit-beneath-text = Sus palabras siguen en pie. Vea lo que dicen ahora los datos y luego conserve sus palabras o tome las nuevas.
edit-left-over = Textos sin lugar
edit-left-over-text = Los datos ya no piden las partes que estos textos sustituían o a las que seguían. Se conservan y vuelven por sí solos cuando vuelven las partes.
edit-discard = Retirar este texto

# Edición: una sección
edit-all-sections = Todas las secciones
edit-section-title = Editar: { $title }
edit-section-lead = Cada parte muestra lo que figura ahora en el borrador. Ábrala para cambiarla. Usted edita lo que todo el público puede leer; nada confidencial puede colarse en su texto.
edit-before = Anterior: { $title }
edit-next = Siguiente: { $title }
edit-open = Editar esta parte
edit-insert = Añadir algo después
edit-own = Sus palabras
edit-own-hint = Markdown: una línea en blanco inicia un párrafo, # una sección, - una lista, ** rodea las palabras destacadas. Lo demás es texto corriente.
edit-note = Motivo, para quienes lo revisen
edit-generated = Según los datos
edit-removed = Omitida por usted.
edit-facts = Datos en que se basa:
edit-facts-were = Suyo; los datos eran:
edit-mark-overtaken = Sus palabras; los datos han cambiado
edit-mark-inserted = Añadido por usted
edit-what-moved = Lo que dicen ahora los datos, comparado con cuando usted escribió
edit-facts-now = Lo que dicen ahora los datos
edit-save = Guardar mis palabras
edit-keep = Conservar mis palabras
edit-take = Volver al texto generado
edit-remove = Omitir esta parte
edit-add = Añadir
edit-delete = Eliminar
edit-preview = Vista previa
edit-preview-title = Así se verá
edit-empty = Escriba algo o pulse «Omitir esta parte».
edit-long = El texto supera los { $limit } KB. Divídalo en varias partes.
edit-many = El texto tiene más líneas de las que caben en una parte del documento; en un lugar se guardan { $limit } como máximo. No se ha perdido nada: repártalo en varias partes o cite un documento.
edit-place-gone = La parte del borrador para la que se escribieron estas palabras ya no está. Aquí las tiene, para copiarlas en otra parte:
