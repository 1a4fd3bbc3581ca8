# Traer hallazgos o una evaluación.
import-title = Importar
import-lead = Traiga hallazgos en tablas, o evaluaciones exportadas por Amparo. Un archivo se acepta entero o se rechaza entero, y no se rellena nada; si son varios, se aceptan todos o ninguno.
import-file = Archivo o archivos
import-file-hint = Una tabla de Excel (XLSX) o de texto (CSV), como máximo de 10 MB; o un archivo JSON exportado por Amparo, como máximo de 100 MB
import-file-missing = Elija un archivo
import-file-again = Elija de nuevo el archivo: los navegadores no lo conservan
import-table = Para una tabla de hallazgos
import-table-hint = Una evaluación exportada ya indica todo esto. Si son varias tablas, cada una se lee como de este país y esta ronda.
import-dates = Fechas como 03/04/2025
import-dates-hint = Solo hace falta si la propia columna de fechas no lo deja claro.
import-dates-file = según muestre la columna
import-dates-day-first = primero el día: 3 de abril
import-dates-month-first = primero el mes: 4 de marzo
import-read = Leer el archivo
import-columns = Cómo es una tabla de hallazgos
import-columns-text = Una línea nombra las columnas, en español, en inglés o en otro idioma de Amparo; cada línea que va debajo es una respuesta. Encima puede haber un título. Las preguntas sin línea quedan sin responder. Se indica todo lo que se lee de un modo distinto de como está escrito.
import-column-item = el identificador de la pregunta, como C01 o GL-04
import-column-level = de 0 a 4; U si nadie lo sabe; NA: y el motivo si no aplica
import-column-finding = qué existe y qué falta
import-column-confidence = baja, media o alta (low, medium o high); puede quedar vacía
import-column-source = los documentos que lo sustentan, separados por punto y coma
import-column-grade = de e0 a e4, si alguien graduó la evidencia; la columna puede faltar. Con grados, la evidencia limita los niveles; sin ninguno, el resultado cuenta como codificación documental, que no limita
import-column-date = día del hallazgo, como 2025-07-01 o como lo escriben las hojas de cálculo; la columna puede faltar
import-done = { $n ->
    [one] La evaluación está guardada
   *[other] Están guardadas { $shown } evaluaciones
}
import-stopped = { $n ->
    [one] Otra no pudo guardarse por ahora, y no se guardó nada de ella. Lo leído se conserva durante una hora: inténtelo de nuevo.
   *[other] Otras { $shown } no pudieron guardarse por ahora, y no se guardó nada de ellas. Lo leído se conserva durante una hora: inténtelo de nuevo.
}
import-kept = { $n ->
    [0] No se conservó ninguna respuesta
    [one] Se conservó 1 respuesta
   *[other] Se conservaron { $shown } respuestas
}
import-changed = { $n ->
    [0] no se cambió nada
    [one] 1 cosa se cambió o conviene revisarla
   *[other] { $shown } cosas se cambiaron o conviene revisarlas
}
import-dropped = { $n ->
    [0] no se descartó nada
    [one] se descartó 1 cosa
   *[other] se descartaron { $shown } cosas
}
import-files = { $n ->
    [one] se guardó 1 archivo
   *[other] se guardaron { $shown } archivos
}
import-twin = Es la segunda evaluación de este país y esta ronda; la otra es { $id }.
import-capped = La evidencia limita los niveles de esta evaluación: cada uno cuenta solo hasta donde su evidencia lo sostiene.
import-uncapped = La evidencia no limita los niveles de esta evaluación: valen tal como llegaron.
import-renamed = Ya existe una evaluación { $taken }. Quedó como estaba; la importada se llama { $id }.
import-changed-title = Cambiado, o que conviene revisar
import-dropped-title = Descartado
import-open = Abrir la evaluación

# Qué contiene un archivo, antes de guardar nada.
preview-title = Antes de guardar nada
preview-lead = { $n ->
    [one] Esto es lo que se leyó del archivo. Aún no se ha guardado nada: revíselo y guárdelo, o salga de esta página y no quedará nada.
   *[other] Esto es lo que se leyó de los { $shown } archivos. Aún no se ha guardado nada: revise cada uno y guárdelos juntos, o salga de esta página y no quedará nada.
}
preview-items = { sheet-answers-title }
preview-items-told = { $shown }: { $items }
preview-levels = { method-levels }
preview-level = nivel { $level }: { $shown }
preview-days = Días
preview-days-told = { $n ->
    [0] del { $first } al { $last }
    [one] del { $first } al { $last }; una respuesta no tiene fecha
   *[other] del { $first } al { $last }; { $undated } respuestas no tienen fecha
}
preview-records = { records-title }
preview-actions = Decisiones sobre medidas
preview-entered = Medidas que nada propone y que están en el plan porque se introdujeron datos sobre ellas
preview-edits = Palabras propias del país
preview-files = { versions-files }
preview-begins = Comienza una evaluación nueva, llamada { $id }. No se sobrescribe nada de lo que ya existe.
preview-renamed = Ya existe una evaluación { $taken }. Queda como está; la del archivo se llamaría { $id }.
preview-twin = Ya existe una evaluación de este país y esta ronda, con otro nombre: { $id }. Guarde la del archivo solo si quiere una segunda.
preview-keep = { $n ->
    [one] Guardarla
   *[other] Guardar las { $shown }
}
preview-other = Elegir otro archivo
preview-gone = Lo leído ya se guardó o ya no está disponible: se conserva durante una hora y se pierde si el programa se reinicia. Búsquelo entre las evaluaciones o elija el archivo de nuevo
