# Lo que el programa dice sobre los archivos que se le entregan: qué falla y qué hacer.
intake-at-line = Línea { $line }: { $text }
intake-at-line-and-column = Línea { $line }, columna { $column }: { $text }
intake-at-column = { $column }: { $text }
intake-more = … y { $number } más.

# Un archivo de otro tipo
intake-kind-pdf = Es un PDF, del que no se puede leer ninguna tabla. Utilice la tabla de la que procede, guardada como XLSX o CSV.
intake-kind-word = Es un documento de un procesador de textos. Copie su tabla en una hoja de cálculo y guárdela como XLSX o CSV.
intake-kind-slides = Es una presentación. Copie su tabla en una hoja de cálculo y guárdela como XLSX o CSV.
intake-kind-xls = Es un libro de Excel en un formato antiguo. Ábralo en Excel o LibreOffice y guárdelo como libro de Excel (.xlsx).
intake-kind-xlsb = Es un libro binario de Excel (.xlsb). Ábralo en Excel y guárdelo como libro de Excel (.xlsx).
intake-kind-ods = Es un archivo OpenDocument, como los de LibreOffice. Ábralo allí y guarde la tabla como libro de Excel (.xlsx) o CSV.
intake-kind-numbers = Es un archivo de un programa de Apple, como Numbers. Ábralo allí y exporte la tabla a Excel o CSV.
intake-kind-locked = El archivo está protegido con contraseña. Ábralo en Excel, quite la contraseña (Archivo, Información, Proteger libro) y guárdelo.
intake-kind-zip = Es una carpeta comprimida. Descomprímala y elija la tabla que contiene.
intake-kind-zip-broken = El archivo está comprimido, como los libros de Excel, pero dañado: quizá solo llegó una parte. Cópielo o descárguelo de nuevo.
intake-kind-picture = Es una imagen. Escriba en una tabla lo que muestra, o utilice la tabla de la que procede.
intake-kind-page = Es una página web, no una tabla, aunque su nombre termine en .xls o .csv. Ábrala en Excel o LibreOffice y guárdela como XLSX o CSV.
intake-kind-unknown = No es un texto ni un libro de cálculo. Abra el archivo en el programa con el que se hizo y guarde la tabla como libro de Excel (.xlsx) o CSV.
intake-kind-database = Es una base de datos. Las evaluaciones que contiene se llevan de un lugar a otro con amparo export, que escribe un archivo que se puede importar.

# El archivo entero
intake-too-large = El archivo ocupa { $size } MB; se leen como máximo { $limit } MB. Elimine lo que no sean hallazgos, como imágenes u hojas vacías.
intake-empty = El archivo está vacío. La primera línea debe nombrar las columnas: item,level,finding,confidence,source.
intake-utf16 = El archivo está en UTF-16 y está dañado. Guárdelo de nuevo como «CSV UTF-8».
intake-not-utf8 = El texto no es UTF-8 a partir del byte { $byte }. Guarde el archivo de nuevo como «CSV UTF-8».
intake-no-findings = No hay ningún hallazgo debajo de la primera línea. Escriba una línea por cada elemento.
intake-open-quote = Hay unas comillas abiertas que no se cierran. Ciérrelas, o escríbalas dos veces ("") si forman parte del texto.
intake-stray-quote = Una celda termina con unas comillas y detrás sigue habiendo texto. Quítelas, o escríbalas dos veces ("") si forman parte del texto.
intake-swallowed = Las comillas que se abren aquí no se cierran hasta varias líneas más abajo, de modo que el hallazgo de { $item } en la línea { $swallowed } pasaría a formar parte de esta línea. Ciérrelas, o escríbalas dos veces ("") si forman parte del texto.
intake-table-large = Hay más de { $limit } líneas o 256 columnas. Deje solo los hallazgos: una línea por cada elemento.
intake-workbook-broken = No se puede leer el libro de Excel. Ábralo en Excel o LibreOffice y guárdelo de nuevo como libro de Excel (.xlsx).
intake-workbook-large = El libro de Excel ocupa, descomprimido, más de { $limit } MB o dos millones de celdas. Copie la hoja con los hallazgos en un libro aparte.
intake-sheets-several = Hay hallazgos en varias hojas: { $sheets }. Deje una de ellas, o guarde la que corresponda en un libro aparte.

# Los encabezados
intake-column-missing = Falta la columna «{ $name }». La primera línea debería ser: { $expected }
intake-column-twice = La columna «{ $name }» aparece dos veces. Conserve una de ellas.
intake-column-unread = La columna «{ $name }» no se lee.

# Una línea
intake-width = Celdas de la línea: { $cells }; columnas: { $columns }. Ponga entre comillas el texto que contenga una coma o un salto de línea.
intake-unknown-item = No existe el elemento «{ $item }». Los identificadores son como { $example }; la lista de elementos los muestra todos.
intake-unknown-condition = Este elemento no tiene la condición «{ $condition }». Quítela, o use el contenido con el que se marcó.
intake-item-twice = { $item } ya se respondió en la línea { $first }. Conserve una de las dos líneas.
intake-same-twice = { $item } figura en la línea { $first } con las mismas palabras; esta línea se ha omitido.
intake-level = «{ $level }» no es un nivel. Escriba 0, 1, 2, 3 o 4; U si nadie lo sabe; NA: y un motivo si el elemento no es aplicable.
intake-level-empty = Falta el nivel. Escriba de 0 a 4, o U si nadie lo sabe: desconocido no es cero.
intake-level-reason = «{ $level }» necesita un motivo. Escriba NA: y por qué el elemento no es aplicable.
intake-confidence = «{ $confidence }» no es una confianza. Escriba baja, media o alta (low, medium, high), o deje la celda vacía.
intake-grade = «{ $grade }» no es un grado de evidencia. Escriba e0, e1, e2, e3 o e4, o deje la celda vacía.
intake-grade-without-source = Hay un grado, pero ninguna fuente. Indique el documento al que corresponde el grado.
intake-cell-fault = «{ $cell }» es un error o una fórmula sin resultado. Abra el archivo en una hoja de cálculo, corrija la fórmula y guárdelo de nuevo, o escriba lo que debe decir la celda.
intake-date = «{ $date }» no es una fecha. Escriba año-mes-día, como 2025-07-01.
intake-date-year = «{ $date }» cae en el año { $year }. Escriba el año con cuatro cifras, de 1990 a 2100.
intake-date-counted = «{ $date }» es el número con el que las hojas de cálculo cuentan los días; corresponde a { $day }. Dé a la columna formato de fecha, o escriba el día como año-mes-día.
intake-date-ambiguous = «{ $date }» puede ser { $day-first } o { $month-first }, y nada en la columna indica cuál. Indique qué va primero (en la línea de órdenes, con --dates), o escriba año-mes-día.
intake-dates-contradict = Las fechas se contradicen: «{ $first }» en la línea { $one } lleva primero el día; «{ $second }» en la línea { $other }, el mes. Escríbalas todas como año-mes-día.
intake-too-long = El texto tiene { $length } caracteres; se conservan como máximo { $limit }. Abrévielo y cite el documento en su lugar.

# Evaluaciones exportadas
intake-json-type = Aquí hay { $found ->
    [word] una palabra sola
    [words] un texto
    [number] un número
    [list] una lista
    [group] un grupo de valores con nombre
    [truth] «true» o «false»
    [nothing] un valor vacío
   *[something] otra cosa
} donde corresponde { $wanted ->
    [words] un texto
    [number] un número
    [list] una lista
    [group] un grupo de valores con nombre
    [truth] «true» o «false»
   *[something] otra cosa
}. Utilice un archivo exportado por Amparo, sin modificar.
intake-json-value = «{ $value }» no es ninguno de los valores posibles aquí: { $known }. Utilice un archivo exportado por Amparo, sin modificar.
intake-json-out = «{ $value }» no puede estar aquí. Utilice un archivo exportado por Amparo, sin modificar.
intake-json-decimal = «{ $value }» no es un número como los escriben las exportaciones: entre comillas, sin nada entre los millares y con un punto ante los decimales, como "12345.5". Corríjalo o utilice un archivo exportado por Amparo, sin modificar.
intake-json-unknown = Aquí no hay nada que se llame «{ $name }». Utilice un archivo exportado por Amparo, sin modificar.
intake-json-missing = Aquí falta «{ $name }». Utilice un archivo exportado por Amparo, sin modificar.
intake-json-cut = El archivo se interrumpe aquí: no llegó completo. Expórtelo de nuevo, o cópielo otra vez desde donde esté completo.
intake-json = No se puede entender el archivo: { $why }. Utilice un archivo exportado por Amparo, sin modificar.
intake-schema-missing = El archivo no indica su formato. Las exportaciones de Amparo empiezan por {"{"} "schema": { $known }.
intake-newer = El archivo tiene el formato { $schema }, de una versión más reciente de Amparo; esta lee hasta el formato { $known }. Actualice Amparo, o exporte de nuevo el archivo con la versión anterior.
intake-id = «{ $id }» no sirve como nombre de una evaluación. Utilice minúsculas, cifras y guiones, como ken-2025; «new» está reservado.
intake-unknown-country = No hay ningún país «{ $country }» en la lista. Utilice su código de tres letras, como KEN.
intake-unknown-framework = El marco «{ $framework }» no está instalado. Instale su contenido o elimínelo del archivo.
intake-unknown-stage = No existe la etapa «{ $stage }». Las etapas van de ST1 a ST9.
intake-unknown-gate = No existe la puerta «{ $gate }». Las puertas se llaman como ST4-G1.
intake-gate-known = La marca se omite: el programa sabe por sus propios registros, o por las respuestas, si la condición se cumple.
intake-weight = El peso { $value } está fuera del intervalo de 1 a 5. Elija un número entero de 1 a 5.
intake-adopted-version = La aprobación nombra la versión { $version }, que el archivo no contiene. Exporte de nuevo la evaluación o quite la aprobación del archivo.

# Cómo se ha leído una tabla
intake-windows-1252 = Las letras son las del Windows antiguo (Windows-1252), como en «{ $example }». Si las tildes no se ven bien, guarde el archivo de nuevo como «CSV UTF-8».
intake-macintosh = Las letras son las de los Mac antiguos (Mac OS Roman), como en «{ $example }». Si las tildes no se ven bien, guarde el archivo de nuevo como «CSV UTF-8».
intake-sheets-unread = Solo se han leído los hallazgos de la hoja «{ $sheet }», no los de { $others }.
intake-merged = Las celdas combinadas se han leído como si cada una de sus líneas dijera lo mismo (celdas: { $number }).
intake-above = «{ $text }» figura encima de los encabezados y no se ha leído.
intake-columns-read-as = Las columnas se han entendido así: { $pairs }.
intake-headings-again = Aquí se repiten los encabezados; se han pasado por alto.
intake-note = «{ $text }» figura solo en su línea y no se ha leído.
intake-one-cell = Toda la línea estaba en una sola celda. Se ha repartido entre las columnas de los encabezados.
intake-one-column = Todo estaba en la primera columna. Se ha repartido entre las columnas de los encabezados.
intake-unnamed = Lo que no tiene encabezado no se ha leído (celdas: { $number }; la primera, en esta línea).
intake-read-as = Se ha entendido así: { $pairs }.
intake-hidden = Se han quitado caracteres ocultos de esta columna (celdas: { $number }).
intake-dates-day-first = Las fechas se leen como día/mes/año por «{ $written }» en esta línea.
intake-dates-month-first = Las fechas se leen como mes/día/año por «{ $written }» en esta línea.
intake-date-ahead = El día { $date } aún no ha llegado. ¿Es correcto el año?

# Lo que se ha cambiado
intake-cleaned = Se han eliminado caracteres ocultos (caracteres de control: { $controls }; marcas que invierten la dirección de la escritura: { $reversals }).
intake-breaks = Marcas de otro programa, como los saltos de línea de Word, que pasaron a ser saltos de línea o espacios: { $number }.
intake-formula = El texto empieza como una fórmula. Se ha conservado como texto; las exportaciones le anteponen ' para que ninguna hoja de cálculo la calcule.
intake-some-ungraded = Hallazgos sin grado de evidencia, mientras que otros lo tienen: { $number }. Aquí la evidencia limita los niveles; donde nadie la graduó, cuenta por lo que dice su fuente: con una dirección y un año, como documento citado.
intake-level-claimed = Se decía que el nivel se deduce de las condiciones marcadas, que alcanzan el nivel { $carried }. Se mantiene como vino, como nivel declarado.
intake-outside = Respuestas a preguntas de { $framework }, que esta evaluación no responde: { $number }. Se conservan y no cuentan en ninguna parte. Añada esas preguntas en la página «{ frameworks-title }» o quite las respuestas del archivo.
intake-version = { $framework } se empezó en la versión { $begun }; el contenido está ahora en la versión { $present }. Las respuestas se han conservado por identificador.

# La hoja en la que una institución responde sin red.
answer-sheet-head = { $institution }: { $country }, { $round }
answer-sheet-hint = Escriba un nivel de 0 a 4, ? si nadie lo sabe, x si no se aplica (e indique por qué), y el motivo. Lo que quede vacío sigue como está.
answer-sheet-question = { choices-item }
answer-sheet-level = { column-level }
answer-sheet-why = Motivo
intake-sheet-none = Esta no es una hoja de respuestas de Amparo, o se borró su primera fila oculta. Genere una nueva y copie en ella las respuestas.
intake-sheet-columns = Se borró una columna o su marca oculta. Genere una hoja nueva y copie en ella las respuestas.
intake-sheet-merged = Una celda combinada con la de arriba responde varias preguntas. Sepárela y escriba la respuesta en cada fila.
intake-sheet-cut = La hoja es más grande de lo que se lee. Borre lo que no le pertenece.
intake-sheet-formula = Hay una fórmula o un error donde va una respuesta. Escriba la respuesta misma.
intake-sheet-twice = { $item } ya se respondió en una fila anterior. Borre una de las filas.
intake-sheet-no-item = Esta fila tiene respuesta y no pregunta: se borró su código oculto. Copie la fila de una hoja nueva.
intake-sheet-other-item = { $item } no se pregunta a esta institución. Borre la fila.
intake-sheet-reason = x necesita el motivo por el que no se aplica. Escríbalo al lado.
intake-sheet-no-rating = Aquí hay un motivo sin nivel. Escriba de 0 a 4, ? o x.
intake-sheet-rating = «{ $value }» no es un nivel. Escriba de 0 a 4, ? o x.

# Una tabla de consentimientos.
intake-consents-empty = El archivo no contiene nada. Su primera línea nombra las columnas: { $expected }
intake-consents-large = Hay más de { $limit } líneas o 256 columnas. Deje solo los consentimientos: una línea por cada uno.
intake-consents-missing = Rellénelo: sin este dato no se sabe qué se firmó.
intake-consents-value = «{ $value }» no puede figurar aquí. Escriba uno de estos valores: { $known }.
intake-consents-language = Este texto no existe en el idioma «{ $value }». Escriba el código del idioma en que se firmó, como es, o déjelo vacío si fue en inglés.
intake-consents-ended = El último día, { $until }, es anterior al { $day }, el día de la firma.
