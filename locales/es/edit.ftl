# Las páginas del borrador
nav-draft = Borrador
nav-draft-look = Aspecto

# Para quién se escribe un documento
audience = Destinatarios
audience-hint = Se omite lo que estos destinatarios no pueden ver.
notes = Notas de redacción
notes-hint = Permanecen en el borrador, elija lo que elija; aquí se decide cómo se imprimen.

# Una plantilla con un error
draft-mistakes = Una plantilla tiene un error
draft-mistakes-text = En su lugar se usa el texto que trae Amparo. Corrija la línea que se indica abajo; no hace falta nada más.

# Edición: la lista de secciones
edit-here = Editar
edit-title = Editar el borrador
edit-lead = Ponga sus propias palabras en lugar de cualquier párrafo o nota, escriba sus propios títulos para figuras y cuadros, añada secciones u omita partes. En todo lo demás el borrador sigue a sus respuestas, y le avisa cuando cambian los datos en que se apoyan sus palabras.
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
edit-count-behind = { $n ->
    [one] una atrasada respecto de otro idioma
   *[other] { $shown } atrasadas respecto de otro idioma
}
edit-behind = { $n ->
    [one] Los idiomas no dicen lo mismo en una parte
   *[other] Los idiomas no dicen lo mismo en { $shown } partes
}
edit-behind-text = Alguien cambió estas partes en un idioma y todavía no en el otro. Escriba el cambio también en el otro idioma o indique allí que no hay nada que cambiar.
language-behind = { $n ->
    [one] { $language }: hay una parte atrasada
   *[other] { $language }: hay { $shown } partes atrasadas
}
edit-behind-gone = { $n ->
    [one] Otra parte se cambió en otro idioma y el documento ya no la tiene. Figura allí entre los textos sin lugar.
   *[other] Otras { $shown } partes se cambiaron en otro idioma y el documento ya no las tiene. Figuran allí entre los textos sin lugar.
}
edit-behind-line = Cambiada en otro idioma ({ $language }): { $words }
edit-beneath = { $n ->
    [one] Han cambiado los datos en que se apoya uno de sus textos
   *[other] Han cambiado los datos en que se apoyan { $shown } de sus textos
}
edit-beneath-text = Sus palabras siguen en pie. Vea lo que dicen ahora los datos y luego conserve sus palabras o tome las nuevas.
edit-left-over = Textos sin lugar
edit-left-over-text = Los datos ya no piden las partes que estos textos sustituían o a las que seguían. Se conservan y vuelven por sí solos cuando vuelven las partes.
edit-left-over-count = { $n ->
    [one] Un texto propio del país no figura en este documento, porque los datos ya no piden la parte que sustituía o a la que seguía:
   *[other] { $shown } textos propios del país no figuran en este documento, porque los datos ya no piden las partes que sustituían o a las que seguían:
}
edit-left-over-more = … y { $n ->
    [one] uno más
   *[other] { $shown } más
}
edit-left-over-do = Lo que no tiene parte se conserva y vuelve con ella. Para ponerlo en otra parte o retirarlo, abra la evaluación en el navegador (amparo import, amparo serve), elija «{ $edit }» y busque en «{ $list }».
edit-elsewhere = Sus textos en otros documentos
edit-elsewhere-text = Estas partes pasaron de la estrategia a otro documento, y sus textos con ellas. Si los retira, vuelven a figurar allí las palabras generadas.
edit-discard = Retirar este texto

# Edición: una sección
edit-all-sections = Todas las secciones
edit-section-title = Editar: { $title }
edit-section-lead = Cada parte muestra lo que figura ahora en el borrador. Ábrala para cambiarla. Usted edita lo que todo el público puede leer; nada confidencial puede colarse en su texto.
edit-before = Anterior: { $title }
edit-next = Siguiente: { $title }
edit-open = Editar esta parte
edit-open-caption = Editar el título
edit-insert = Añadir algo después
edit-own = Sus palabras
edit-own-hint = Markdown: una línea en blanco inicia un párrafo, # una sección, - una lista, ** rodea las palabras destacadas. Lo demás es texto corriente.
edit-caption = Título de la figura o del cuadro
edit-caption-hint = En una frase, lo que muestra. Aquí solo cambian sus palabras; la figura o el cuadro se mantiene y sigue a los datos.
edit-caption-missing = Escriba un título o pulse «Omitir esta parte».
edit-caption-only = Esta parte es una figura o un cuadro: aquí solo se puede cambiar su título. Sus palabras no se guardaron. Aquí las tiene, para añadirlas después:
edit-caption-instead = Aquí figuran palabras en lugar de una figura o un cuadro. En cuanto guarde un título o vuelva al texto generado, la figura o el cuadro reaparece y estas palabras se retiran; cópielas antes si las necesita.
edit-note = Motivo, para quienes lo revisen
edit-generated = Según los datos
edit-removed = Omitida por usted.
edit-facts = Datos en que se basa:
edit-facts-were = Suyo; los datos eran:
edit-mark-overtaken = Sus palabras; los datos han cambiado
edit-mark-behind = Atrasada respecto de otro idioma ({ $language })
edit-mark-inserted = Añadido por usted
edit-what-moved = Lo que dicen ahora los datos, comparado con cuando usted escribió
edit-facts-now = Lo que dicen ahora los datos
edit-ahead-words = Lo que figura aquí ahora en el otro idioma ({ $language })
edit-ahead-added = Lo que se añadió aquí en el otro idioma ({ $language })
edit-ahead-figure = En el otro idioma ({ $language }) se añadió aquí una figura
edit-ahead-removed = En el otro idioma ({ $language }) esta parte se omitió.
edit-ahead-deleted = En el otro idioma ({ $language }) este añadido se retiró.
edit-ahead-generated = En el otro idioma ({ $language }) figuran aquí de nuevo las palabras que resultan de los datos
edit-settle = Aquí no hay nada que cambiar
edit-follow = Añadirlo en este idioma
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
edit-note-alone = Un motivo se guarda junto con palabras propias, y las de esta parte siguen siendo las que resultan de los datos. Cámbielas o borre el motivo.
edit-place-gone = La parte del borrador para la que se escribieron estas palabras ya no está. Aquí las tiene, para copiarlas en otra parte:
