# Palabras de toda la interfaz.
product = Amparo
skip = Ir al contenido
save = Guardar
save-next = Guardar y continuar
save-check = Guardar y volver a todas las respuestas
save-stay = Guardar y seguir aquí
saved = Guardado.
saved-same = No se cambió nada desde la última vez que se guardó, así que no se guardó nada.
saved-submitted = Enviado el { $date }. Desde ahora lo ve quien reúne a las instituciones.
saved-same-item = { $item }: ya estaba guardado y no se ha cambiado nada desde entonces.
saved-generated = Estas son las palabras que resultan de los datos. La parte vuelve a seguir sus respuestas.
saved-cleaned = { $n ->
    [one] Se eliminó un carácter oculto o se convirtió en salto de línea; relea el texto.
   *[other] { $shown } caracteres ocultos se eliminaron o se convirtieron en saltos de línea; relea el texto.
}
saved-level = Guardado: { $item }, { $level }.
saved-item = Guardado: { $item }.
saved-withdrawn = { $item } ya no tiene respuesta. La anterior se conserva en el historial.
yes = Sí
error = Error
problems-title = Hay algo que corregir
# El nombre de un campo y después una frase. Un nombre que es una pregunta termina por sí mismo.
problem-of-field = { $field }. { $words }
problem-of-question = { $field } { $words }
# Un nombre que es una pregunta, donde la frase continúa tras él.
problem-question = «{ $field }»
no-case-data = No escriba datos de casos, imágenes, nombres de víctimas ni detalles de operaciones policiales, ni aquí ni en las evidencias.
small-number = «{ $words }»: quien vive cerca puede saber de quién se trata. Antes de que se imprima, escriba «menos de diez», indique una proporción o quite aquello por lo que se pueda reconocer a alguien.

nav-main = Páginas
nav-stages = Las nueve etapas
nav-language = Idioma
nav-crumbs = A qué pertenece esta página
tab-start = Evaluaciones
tab-overview = Panorama
tab-gaps = Brechas
footer-not-official = Los niveles que aparecen aquí proceden de las respuestas y de una rúbrica propia. No son resultados oficiales de la WeProtect Global Alliance ni de la UIT, y ninguna de las dos ha avalado esta herramienta.

stage-done = Terminada
stage-here = Etapa actual
stage-begun = Empezada
stage-ahead = Pendiente
spine-outputs-missing = { $n ->
    [one] Falta 1 producto
   *[other] Faltan { $shown } productos
}
spine-unanswered = { $n ->
    [one] Falta responder 1 pregunta
   *[other] Falta responder { $shown } preguntas
}
spine-gates-shut = { $n ->
    [one] Aún no se cumple 1 condición
   *[other] Aún no se cumplen { $shown } condiciones
}

conflict-title = Otra persona guardó esto entretanto
conflict-text = No se ha perdido nada. Lo que usted escribió y lo que está guardado aparecen lado a lado; las diferencias están marcadas.
conflict-what = Asunto
conflict-yours = Lo que usted escribió
conflict-theirs = Lo que está guardado
conflict-choose = El formulario de abajo contiene lo que usted escribió. Reúna allí ambas versiones y guarde; la suya sustituirá a la otra, que se conserva en el historial.
conflict-rebased = Donde usted no había cambiado nada, el formulario de abajo contiene lo que está guardado ahora.
conflict-keep-theirs = Conservar lo guardado y descartar lo mío

# Qué está mal en un campo, igual en todos los formularios.
file-empty = El archivo elegido está vacío. Elija uno que tenga contenido.
fault-missing = { $field }: no puede quedar vacío.
fault-too-long = { $field }: el texto tiene { $length } caracteres; caben como máximo { $limit }. No se ha perdido nada: acorte el texto, o ponga el resto en un documento y cítelo.
fault-too-many = { $field }: aquí caben como máximo { $limit }.
fault-not-a-day = { $field }: escriba el día, por ejemplo 25 de noviembre de 2026 o 2026-11-25; años de 1990 a 2100.
fault-ahead = { $field }: es una fecha futura. Indique solo lo que ya ocurrió; lo previsto va en el plan y entre las metas.
fault-not-a-date = { $field }: escriba un año, un mes o un día: 2022, junio de 2022 o 15 de junio de 2022; desde 1800 hasta el año que viene.
fault-not-a-period = { $field }: escriba un día, un mes o un año, por ejemplo 31 de marzo de 2025, marzo de 2025 o 2025; años de 1990 a 2100.
fault-no-year = { $field }: indique el año, por ejemplo 2024 o 2019-2022; años de 1990 a 2100.
fault-not-a-year = { $field }: escriba un año entre 1990 y 2100.
fault-not-a-quarter = { $field }: escriba un trimestre entre 1990 y 2100, como 2027-T3.
fault-not-a-count = { $field }: escriba un número entero de { $least } a { $most }.
fault-not-a-number = { $field }: escriba un número con cifras, como 1500 o 12,5.
fault-ambiguous = { $field }: esto puede ser { $large } o { $small }. Escriba { $large-typed } para lo primero, { $small-typed } para lo segundo.
fault-ambiguous-day = { $field }: esto puede ser { $day-first } o { $month-first }. Escriba el mes en letras, como aquí.
fault-negative = { $field }: no puede ser menor que 0.
fault-zero = { $field }: debe ser mayor que 0.
fault-too-large = { $field }: aquí caben como máximo 10.000.000.000.000, y el producto del precio por la cantidad tampoco puede superar esa cifra. Compruebe si sobra un cero o reparta el monto en varias líneas.
fault-too-fine = { $field }: tiene más de cuatro decimales. Redondéelo a cuatro o menos.
fault-not-a-share = { $field }: escriba un porcentaje de 0 a { $most }, con cuatro decimales como máximo.
fault-not-a-currency = { $field }: «{ $code }» no es el código de ninguna moneda conocida aquí. Escriba las tres letras que usan los bancos (ISO 4217), por ejemplo KES. Quien administra el servidor puede añadir una moneda en questionnaires/currencies.toml.
fault-no-currency = { $field }: aún no se ha elegido la moneda. Escriba solo el número y elija { $code } en el marco de la estrategia.
fault-other-currency = { $field }: aquí los montos van en { $own }, no en { $code }. Escriba el monto en { $own }.
fault-with-sign = { $field }: escriba solo el número, sin signo ni nombre de moneda: { $number }.
fault-no-decimals = { $field }: { $code } no tiene decimales. Escriba un monto entero.
fault-not-a-choice = { $field }: elija una de las opciones.
row-of = { $rows }, fila { $row }
limit-amount = { $field }: { $value } no se puede guardar. Escriba un monto de 0 a 10.000.000.000.000, con cuatro decimales como máximo.
limit-outside = { $field }: { $value } no se puede guardar. Escriba un número de { $least } a { $most }, con cuatro decimales como máximo.
limit-malformed = { $field }: «{ $value }» no está escrito como Amparo escribe un dato así.
