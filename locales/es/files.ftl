# Archivos que acompañan a una evaluación
intake-file-unnamed = El archivo { $hash } no pertenece a nada de la evaluación.
intake-evidence-file-missing = El archivo de la evidencia «{ $title }» no vino incluido o llegó dañado. Permanece donde se exportó la evaluación.
intake-evidence-file-unfit = El archivo de la evidencia «{ $title }» es de un tipo que no se puede adjuntar, o trae macros o programas. No se incorporó. Adjúntelo a mano en la página de la pregunta: ahí se indica cuál es el problema.
intake-evidence-file-infected = El antivirus halló { $finding } en el archivo de la evidencia «{ $title }». No se incorporó. Avise a quien le envió la evaluación.
intake-evidence-file-unscanned = El antivirus no revisó el archivo de la evidencia «{ $title }», y aquí no se conserva ningún documento que no haya revisado. No se incorporó. Importe la evaluación de nuevo más tarde.
import-template-unfit = No se puede usar la plantilla de Word. { $why }
intake-version-unfit = La versión congelada «{ $label }» tiene documentos que no lo son. Use la exportación tal como la escribió Amparo.
intake-file-media = El archivo { $hash } no indica de qué tipo es, o no con una sola palabra como «image/png». Use la exportación tal como la escribió Amparo.
intake-figure-missing = Una figura propia del país ({ $place }): su archivo no vino incluido o no es una imagen que pueda mostrarse. Vuelva a subirla donde se edita el texto.
intake-emblem-missing = El emblema nacional: su archivo no vino incluido o no es una imagen que pueda mostrarse. Vuelva a subirlo en la página del aspecto.
intake-word-template-missing = La plantilla de Word: su archivo no vino incluido o llegó dañado. Vuelva a subirla.
intake-version-template-missing = La plantilla de Word de la versión «{ $label }»: su archivo no vino incluido o llegó dañado. Sus archivos de Word tienen el aspecto habitual.
intake-version-missing = La versión congelada «{ $label }»: sus documentos no vinieron incluidos o llegaron dañados. Permanecen donde se exportó la evaluación.
intake-version-document-missing = { $document }.json de la versión congelada «{ $label }»: el archivo no vino incluido o llegó dañado. Solo falta este documento; la versión conserva los demás.
intake-version-paper-missing = { $document }.pdf de la versión congelada «{ $label }»: el archivo no vino incluido o llegó dañado. La versión conserva el texto de este documento y todos los demás.
storage-file-large = Un archivo supera los 32 MB y no puede conservarse.
