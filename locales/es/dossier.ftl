# Los documentos que hay detrás de la evidencia: adjuntarlos, el registro de toda la evidencia y cada archivo.
attach-title = Adjuntar el documento
attach-another = Adjuntar otro documento
attach-lead = El decreto, el informe o la imagen misma, junto con lo que aquí se dice al respecto. Un documento adjunto da más solidez a su evidencia y permanece cuando su dirección en la web deja de existir.
attach-file = { versions-document }
attach-file-hint = PDF, una imagen (PNG, JPEG, WebP) o un archivo de Office o LibreOffice (DOCX, XLSX, PPTX, ODT, ODS), de { $limit } MB como máximo. Se conserva tal cual, con los datos que lleva dentro: nombres de autores, el lugar en que se tomó una fotografía. Quite antes esos datos si nadie debe conocerlos.
attach-piece = Corresponde a
attach-piece-hint = Si esa evidencia ya tenía un documento, el nuevo lo sustituye; el anterior queda en el historial.
attach-button = Adjuntar
attach-missing = Elija el documento.
attach-unanswered = Responda primero la pregunta: un documento respalda una respuesta.
attach-overtaken = Otra persona cambió esta respuesta entretanto. El documento no se conservó. Mire qué está adjunto ahora y elija de nuevo el documento.
attach-too-large = El documento ocupa { $size } MB, y el máximo es de { $limit } MB. No se conservó nada. Guárdelo con menos tamaño (para los escaneos bastan 150 puntos por pulgada) o adjunte la parte que importa.
attach-incomplete = El documento está cortado: falta su final, o una de sus partes está dañada. No se conservó nada. Cópielo de nuevo desde donde esté completo y compruebe que se abre.
attach-excess = Antes del comienzo del documento o después de su final hay algo que ningún programa pone ahí y que puede ocultar contenido que no se ve. No se conservó nada. Ábralo, guárdelo con otro nombre y adjunte ese archivo.
attach-ambiguous = El archivo es de dos clases a la vez, de modo que dos programas mostrarían cosas distintas. No se conservó nada. Ábralo, guárdelo como PDF y adjunte ese archivo.
attach-macro = El documento trae consigo una macro o un programa ({ $part }). No se conservó nada. Guárdelo sin macros (como DOCX, XLSX o PPTX) o como PDF y adjunte ese archivo.
attach-locked = El documento está protegido con contraseña, así que aquí nadie podría leerlo. No se conservó nada. Quite la contraseña, guárdelo y adjúntelo de nuevo.
attach-bomb = Al descomprimirse, el documento ocupa muchísimo más que el archivo, o tiene miles de partes. No se conservó nada. Guárdelo como PDF y adjunte ese archivo.
attach-malformed = Las partes del documento se contradicen. No se conservó nada. Ábralo con el programa con el que se hizo, guárdelo de nuevo y adjunte ese archivo.
attach-old-office = El documento tiene el formato de Office anterior a 2007 (o es RTF, o está protegido con contraseña), en el que pueden ocultarse macros. No se conservó nada. Ábralo, guárdelo como DOCX, XLSX, PPTX o PDF sin contraseña y adjunte ese archivo.
attach-heic = Es una fotografía en el formato de los iPhone (HEIC), que pocos programas muestran. No se conservó nada. Compártala como JPEG, o elija «Ajustes», «Cámara», «Formatos», «Más compatible» antes de fotografiar.
attach-markup = Es una página web o un dibujo, que pueden traer consigo programas. No se conservó nada. Imprímalo como PDF y adjunte ese archivo.
attach-program = Es un programa, diga lo que diga su nombre. No se conservó nada. Adjunte el documento mismo.
attach-archive = Es una carpeta comprimida. No se conservó nada. Descomprímala y adjunte el documento que importa.
attach-unsupported = No es un PDF, ni una imagen, ni un documento de Office o LibreOffice, diga lo que diga su nombre. No se conservó nada. Guárdelo o imprímalo como PDF y adjunte ese archivo.
attach-gone = Este mismo documento se eliminó definitivamente de la evaluación y no se conservó de nuevo. La coordinación de la evaluación puede indicar el motivo.
attach-removed = Este mismo documento se eliminó definitivamente de la evaluación, por este motivo: { $reason } No se conservó de nuevo. Si fue un error, hable con la coordinación.
attach-infected = El antivirus halló { $finding } en el documento. No se conservó nada. Avise a quien se lo envió y no lo abra.
attach-unscanned = El antivirus no responde, y aquí no se conserva ningún documento que no haya revisado. Inténtelo más tarde o avise a quien mantiene el servidor.

dossier-title = Registro de evidencia
dossier-lead = Todo lo que respalda una respuesta o habla en su contra: qué es, de cuándo, qué solidez tiene, quién puede verlo y si el documento mismo está aquí.
dossier-list = Toda la evidencia
dossier-count = { $n ->
    [0] Todavía no hay evidencia.
    [one] 1 evidencia.
   *[other] { $shown } evidencias.
}
dossier-found = { $n ->
    [one] { $part } de { $whole } evidencia.
   *[other] { $part } de { $whole } evidencias.
}
dossier-others = { $n ->
    [one] Hay una evidencia más que es para otros lectores y no figura en la lista.
   *[other] Hay { $shown } evidencias más que son para otros lectores y no figuran en la lista.
}
dossier-search = Buscar
dossier-words = Palabras
dossier-any = cualquiera
dossier-age = Antigüedad
dossier-file = { versions-document }
dossier-file-open = Abrir el documento
dossier-file-removed = documento eliminado
dossier-file-withheld = no se muestra a nadie
dossier-about-file = Sobre el documento
dossier-grade-aged = { $given }; por su antigüedad cuenta como { $now }
dossier-confirmed = confirmado por { $by }
dossier-ungraded = nadie la graduó; consta { $ground }
dossier-contradictions = { $n ->
    [one] Una respuesta tiene evidencia a favor y en contra
   *[other] { $shown } respuestas tienen evidencia a favor y en contra
}
dossier-contradictions-text = Lo que se contradice, lado a lado, con lo que se aceptó y por qué.
dossier-for = A favor del nivel
dossier-against = En contra del nivel
dossier-accepted = Aceptado
dossier-agreed = Acordado: { $level }. El motivo:
dossier-answered = Respondido: { $level }. El hallazgo:
dossier-no-reason = Nadie dijo por qué se aceptó este lado.
dossier-say-why = Explicarlo en el hallazgo
dossier-file-overtaken = Entretanto, otra persona tomó una decisión sobre este documento. Lo que ve ahora es su estado actual.
dossier-file-gone = El documento se eliminó definitivamente. Quedan su hash, quién lo eliminó, cuándo y por qué.
dossier-since = Adjunto desde
dossier-viruses = Virus
dossier-opened = Quién lo abrió
dossier-opened-hint = El documento es confidencial; por eso se anota aquí a toda persona con cuenta que lo abre: cuántas veces, y cuándo fue la última.
dossier-opened-none = Nadie todavía.
dossier-opened-times = { $n ->
    [one] una vez
   *[other] { $shown } veces
}
dossier-backups = Copias que lo contienen
dossier-backups-none = No consta ninguna copia hecha mientras estuvo aquí.
dossier-backups-gone = Estas copias de la base de datos se hicieron mientras el documento estaba aquí. Todavía lo contienen: borre las que no deban contenerlo.
dossier-backups-kept = Estas copias de la base de datos se hicieron desde que llegó el documento. Lo seguirán conteniendo aunque se elimine aquí.
dossier-backups-hint = No constan las copias hechas con amparo backup junto a un servidor en marcha, las copias del disco, las exportaciones ni lo que se haya descargado.
dossier-removed = eliminado definitivamente
dossier-withheld = desde entonces no se muestra a nadie
dossier-released = vuelve a mostrarse

withhold-title = No mostrarlo a nadie por ahora
withhold-text = Para un documento que puede contener errores o perjudicar a alguien, hasta que se aclare. Entretanto, solo quienes dirigen la evaluación pueden abrirlo, y no figura en ninguna exportación para otras personas. Esto vale para todas las evaluaciones de este servidor que tengan el mismo documento. Se puede deshacer.
withhold-button = No mostrarlo a nadie
withhold-release = Mostrarlo de nuevo
withhold-held = Solo se muestra a quienes dirigen la evaluación
withhold-elsewhere = Tampoco se muestra a nadie en otra evaluación
withhold-elsewhere-text = El mismo documento respalda otra respuesta, y lo que se retiene allí se retiene también aquí. Volverá a mostrarse cuando se libere allí:
withhold-elsewhere-others = { $n ->
    [one] en una evaluación que usted no dirige.
   *[other] en { $shown } evaluaciones que usted no dirige.
}
withhold-reason = { column-reason }
withhold-reason-hint = Queda en el historial. No nombre a nadie.
withhold-reason-missing = Diga por qué el documento no se muestra a nadie.

removal-title = Eliminarlo definitivamente
removal-text = El documento se borra de la base de datos, incluidas sus partes sin uso, y de cualquier otro lugar donde estuviera adjunto. Lo que se dice de él queda, con su hash, quién lo eliminó, cuándo y por qué. Nadie puede recuperarlo.
removal-button = { removal-title }
removal-reason = Por qué debe eliminarse
removal-reason-hint = { withhold-reason-hint }
removal-reason-missing = Diga por qué debe eliminarse el documento.
removal-sure = El documento debe eliminarse definitivamente
removal-sure-missing = Marque esta casilla si el documento debe eliminarse de verdad y para siempre.

scan-clean = ningún virus hallado
scan-clean-means = Un antivirus revisó el documento y no halló nada.
scan-infected = virus hallado
scan-infected-means = Un antivirus halló algo en el documento. Solo quienes dirigen la evaluación pueden abrirlo, y no deberían hacerlo.
scan-unscanned = sin revisar
scan-unscanned-means = Ningún antivirus revisó el documento, porque este servidor no tiene ninguno. Ábralo con el cuidado que pondría con cualquier otro.
scan-unreachable = el antivirus no respondió
scan-unreachable-means = No se pudo llegar al antivirus, o este no terminó. Nadie sabe si hay un virus en el documento.
scan-found = El antivirus halló { $finding }.
scan-again = Revisarlo ahora con el antivirus

# Addresses of evidence that the server asks.
links-title = Direcciones de la evidencia
links-text = El servidor consulta cada dirección para saber si todavía muestra algo. Solo lo hace cuando alguien pulsa este botón, cuarenta direcciones por vez. Un documento adjunto permanece aunque su dirección deje de funcionar.
links-check = Comprobar ahora las direcciones
links-due = { $n ->
    [0] Todas las direcciones se comprobaron en los últimos diez minutos.
    [one] Una dirección no se ha comprobado en los últimos diez minutos.
   *[other] { $shown } direcciones no se han comprobado en los últimos diez minutos.
}
links-since = { $state }, desde el { $date }
link-state-alive = se encuentra
link-state-alive-means = La dirección muestra algo; si sigue siendo el mismo documento, solo puede decirlo una persona.
link-state-dead = enlace roto
link-state-dead-means = El propio sitio indica que ahí ya no hay nada.
link-state-unclear = sin respuesta clara
link-state-unclear-means = El sitio no responde o no muestra nada a los programas. Ábralo usted.
link-state-inside = no se comprobó
link-state-inside-means = La dirección lleva a la red de este servidor, que no se consulta.
link-state-port = no se comprobó por su puerto
link-state-port-means = La dirección indica un puerto distinto del 80 y el 443, que son los de la web; el servidor no consulta otros. Ábrala usted o escriba la dirección sin el puerto.
