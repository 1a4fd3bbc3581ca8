# Lo que el programa dice sobre los archivos que se le entregan: qué falla y qué hacer.
intake-at-line = Línea { $line }: { $text }
intake-at-line-and-column = Línea { $line }, columna { $column }: { $text }
intake-at-column = { $column }: { $text }
intake-more = … y { $number } más.

# El archivo entero
intake-too-large = El archivo ocupa { $size } MB; se leen como máximo { $limit } MB. Elimine lo que no sean constataciones, como imágenes u hojas vacías.
intake-empty = El archivo está vacío. La primera línea debe nombrar las columnas: item,level,finding,confidence,source.
intake-utf16 = El archivo está en UTF-16. Guárdelo de nuevo como «CSV UTF-8».
intake-not-utf8 = El texto no es UTF-8 a partir del byte { $byte }. Guarde el archivo de nuevo como «CSV UTF-8».
intake-no-findings = No hay ninguna constatación debajo de la primera línea. Escriba una línea por cada elemento.
intake-open-quote = Hay unas comillas abiertas que no se cierran. Ciérrelas, o escríbalas dos veces ("") si forman parte del texto.

# La primera línea
intake-column-missing = Falta la columna «{ $name }». La primera línea debería ser: { $expected }
intake-column-twice = La columna «{ $name }» aparece dos veces. Conserve una de ellas.
intake-column-unread = La columna «{ $name }» no se lee.

# Una línea
intake-width = La línea tiene { $cells } celdas, pero hay { $columns } columnas. Ponga entre comillas el texto que contenga una coma o un salto de línea.
intake-empty-line = La línea está vacía.
intake-unknown-item = No existe el elemento «{ $item }». Los identificadores son como { $example }; la lista de elementos los muestra todos.
intake-item-twice = { $item } ya se respondió en la línea { $first }. Conserve una de las dos líneas.
intake-same-twice = { $item } figura en la línea { $first } con las mismas palabras; esta línea se ha omitido.
intake-level = «{ $level }» no es un nivel. Escriba 0, 1, 2, 3 o 4; U si nadie lo sabe; NA: y un motivo si el elemento no es aplicable.
intake-level-empty = Falta el nivel. Escriba de 0 a 4, o U si nadie lo sabe: desconocido no es cero.
intake-level-reason = «{ $level }» necesita un motivo. Escriba NA: y por qué el elemento no es aplicable.
intake-confidence = «{ $confidence }» no es una confianza. Escriba low, medium o high, o deje la celda vacía.
intake-grade = «{ $grade }» no es un grado de evidencia. Escriba e0, e1, e2, e3 o e4, o deje la celda vacía.
intake-grade-without-source = Hay un grado, pero ninguna fuente. Indique el documento que se ha graduado.
intake-date = «{ $date }» no es una fecha. Escriba año-mes-día, como 2025-07-01.
intake-too-long = El texto tiene { $length } caracteres; se conservan como máximo { $limit }. Abrévielo y cite el documento en su lugar.

# Evaluaciones exportadas
intake-json = No se puede entender el archivo: { $why }. Utilice un archivo exportado por Amparo, sin modificar.
intake-schema-missing = El archivo no indica su formato. Las exportaciones de Amparo empiezan por {"{"} "schema": { $known }.
intake-newer = El archivo tiene el formato { $schema }, de una versión más reciente de Amparo; esta lee hasta el formato { $known }. Actualice Amparo, o exporte de nuevo el archivo con la versión anterior.
intake-id = «{ $id }» no sirve como nombre de una evaluación. Utilice minúsculas, cifras y guiones, como ken-2025.
intake-unknown-country = No hay ningún país «{ $country }» en la lista. Utilice su código de tres letras, como KEN.
intake-unknown-framework = El marco «{ $framework }» no está instalado. Instale su contenido o elimínelo del archivo.
intake-unknown-stage = No existe la etapa «{ $stage }». Las etapas van de ST1 a ST9.
intake-weight = El peso { $value } está fuera del intervalo de 1 a 5. Elija un número entero de 1 a 5.
intake-adopted-version = La adopción nombra la versión { $version }, que el archivo no contiene. Exporte de nuevo la evaluación o quite la adopción del archivo.

# Lo que se ha cambiado
intake-cleaned = Se han eliminado caracteres ocultos: { $controls } caracteres de control y { $reversals } marcas que invierten la dirección de la escritura.
intake-formula = El texto empieza como una fórmula. Se ha conservado como texto; las exportaciones le anteponen ' para que ninguna hoja de cálculo la calcule.
intake-some-ungraded = { $number } constataciones no tienen grado de evidencia, mientras que otras sí. Cuentan solo como afirmadas (e0).
intake-version = { $framework } se empezó en la versión { $begun }; el contenido está ahora en la versión { $present }. Las respuestas se han conservado por identificador.
