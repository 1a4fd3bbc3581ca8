# El archivo de Word del borrador.
draft-docx = Word, para seguir trabajando

# Por qué se rechaza una plantilla de Word y qué hacer.
docx-template-too-large = Ocupa más de { $limit } MB. Quite imágenes o redúzcalas con «Comprimir imágenes» de Word y guárdela de nuevo.
docx-template-unpacked = Descomprimida, ocupa más de { $limit } MB. Quite las imágenes grandes y los archivos incrustados y guárdela de nuevo.
docx-template-old-or-locked = Está en el formato de Word anterior a 2007 o tiene contraseña. Ábrala en Word, quite la contraseña, elija «Guardar como», «Documento de Word (.docx)», y use ese archivo.
docx-template-not-zip = No es un archivo de Word o está dañado. Ábralo en Word, elija «Guardar como», «Documento de Word (.docx)», y use ese archivo.
docx-template-no-document = No contiene ningún documento de Word. Una plantilla es un archivo que Word guarda como «Documento de Word (.docx)» o «Plantilla de Word (.dotx)».
docx-template-malformed = No se puede leer su parte { $part }. Abra el archivo en Word, deje que Word lo repare, elija «Guardar como», «Documento de Word (.docx)», y use ese archivo.
docx-template-unfamiliar = Está guardada como «Documento Open XML estricto». Ábrala en Word, elija «Guardar como», «Documento de Word (.docx)», y use ese archivo.
docx-template-macros = Contiene macros ({ $part }), que podrían ejecutarse en cada equipo donde se abra la estrategia. Ábrala en Word, elija «Guardar como», «Documento de Word (.docx)», acepte que se omitan las macros y use ese archivo.
docx-template-external = Carga algo de otro lugar al abrirse ({ $kind }: { $target }). En Word, incorpore al archivo las imágenes vinculadas («Archivo», «Información», «Editar vínculos a archivos», «Romper vínculo») y guárdela de nuevo.
docx-template-embedded = Contiene un objeto que ejecuta otro programa ({ $kind }). Sustituya el objeto por una imagen o por texto y guárdela de nuevo.
docx-template-field = Contiene el campo { $field }, que carga un archivo o inicia un programa. Sustituya el campo por texto (Ctrl+Mayús+F9) y guárdela de nuevo.

# Lo que se dice de una plantilla de Word que sirve.
docx-template-no-place = Ningún párrafo dice solo {"{{contenido}}"}: lo que contiene la plantilla va primero y el borrador detrás. Para ponerlo en otro lugar, escriba {"{{contenido}}"} en un párrafo aparte.
docx-template-no-paper = No indica el tamaño del papel; se usa el que se eligió en «Aspecto nacional». Para elegirlo en la plantilla: «Disposición», «Tamaño» en Word.
docx-template-other = Está unida a otra plantilla ({ $target }) a la que no todos los equipos tienen acceso. Se omitió la conexión; los estilos del propio archivo se conservan.
docx-template-link = Se quitó un enlace que no lleva a ninguna página web ({ $target }); sus palabras se conservan. Funcionaría en pocos equipos o iniciaría un programa.
docx-template-field-text = El campo { $field } pasó a ser texto, porque hace más que mostrar lo que contiene el archivo.
docx-template-drawing = Se omitieron dibujos de un tipo que no se incorpora, como gráficos y SmartArt. Insértelos como imágenes («Pegado especial», «Imagen»).
docx-template-comments = Se omitieron los comentarios que contiene.

# La plantilla del ministerio, en la página del aspecto y cuando no se puede usar.
look-template = Plantilla de Word
look-template-hint = Un archivo de Word (.docx o .dotx) de { $limit } MB como máximo. Todos los archivos de Word toman de él los estilos, los encabezados, los pies de página y las listas; lo que contiene pasa a ser la portada. Un párrafo que dice {"{{contenido}}"} marca dónde empieza la estrategia.
look-template-kept = Guardada: { $name }, { $size } MB, desde el { $date }
look-template-remove = Quitar la plantilla
draft-template-title = No se puede usar la plantilla de Word
draft-template-text = Elija otra en «Aspecto nacional» o quítela allí. Los demás tipos de archivo no dependen de ella.
