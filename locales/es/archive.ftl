# Cómo se llama una evaluación, archivarla, retirarla y recuperarla.
manage-title = Nombre y archivo
manage-name = { record-contact-name }
manage-name-text = El nombre figura en las listas y al comienzo de cada página en lugar de la ronda. La dirección ({ $id }), el país, la ronda y todos los documentos se quedan como están.
manage-title-hint = Por ejemplo, «Piloto con tres provincias». Si se deja vacío, figura la ronda.
manage-archive-text = Lo archivado sale de la lista de la página de inicio. Se puede leer, imprimir, exportar y comparar, pero nadie puede cambiarlo hasta que se recupere.
manage-archive = Archivarla
manage-bring-back = Recuperarla
manage-remove-title = Retirar
manage-remove-text = Lo retirado deja de figurar en listas y páginas. No se borra nada: las respuestas, los nombres y los archivos quedan en la base de datos, en su registro y en sus copias, y quien mantiene el servidor puede leerlos. Se puede recuperar enseguida, o más tarde desde la lista de evaluaciones archivadas.
manage-remove = Retirarla
manage-frozen = Se congelaron versiones de esta evaluación, y otros pueden apoyarse en ellas. No se puede retirar; archívela.
manage-overtaken = Entretanto otra persona le ha cambiado el nombre, la ha archivado o la ha recuperado. No se guardó nada; mírela como está ahora.
archived-notice = Esta evaluación está archivada: se puede leer, pero no cambiar.
archive-title = Archivo
archive-lead = Las evaluaciones archivadas se pueden leer, pero no cambiar. Las retiradas no figuran en ninguna página; siguen en la base de datos y en su registro. Unas y otras se pueden recuperar.
archive-empty = No se ha archivado ni retirado nada.
archive-standing = { column-state }
archive-archived = archivada
archive-removed = retirada
archive-count = { $n ->
    [one] Archivo: una evaluación
   *[other] Archivo: { $shown } evaluaciones
}
start-removed = { $name } se ha retirado. Ya no figura en listas ni páginas. No se ha borrado nada: sus respuestas siguen en la base de datos y en su registro, y se puede recuperar desde el archivo.
start-undo = Deshacer
