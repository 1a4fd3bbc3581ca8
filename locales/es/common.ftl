# Palabras de toda la interfaz.
product = Amparo
skip = Ir al contenido
save = Guardar
save-next = Guardar y continuar
save-check = Guardar y volver a todas las respuestas
save-stay = Guardar y seguir aquí
saved = Guardado.
saved-level = Guardado: { $item }, { $level }.
saved-item = Guardado: { $item }.
saved-withdrawn = { $item } ya no tiene respuesta. La anterior se conserva en el historial.
yes = Sí
error = Error
problems-title = Hay algo que corregir
too-long = Aquí caben como máximo { $shown } caracteres. Acorte el texto, o ponga el resto en un documento y cítelo.
too-long-by = El texto tiene { $length } caracteres; caben como máximo { $limit }. No se ha perdido nada: acorte el texto, o ponga el resto en un documento y cítelo.
no-case-data = No escriba datos de casos, imágenes, nombres de víctimas ni detalles de operaciones policiales, ni aquí ni en las evidencias.

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
conflict-keep-theirs = Conservar lo guardado y descartar lo mío
