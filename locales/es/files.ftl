# Archivos que acompañan a una evaluación
intake-file-changed = El archivo { $hash } se modificó después de exportarse. Use la exportación tal como Amparo la escribió.
intake-file-unnamed = El archivo { $hash } no pertenece a nada de la evaluación.
intake-evidence-file-missing = El archivo de la evidencia «{ $title }» no vino incluido. Permanece donde se exportó la evaluación.
import-template-unfit = No se puede usar la plantilla de Word. { $why }
intake-version-unfit = La versión congelada «{ $label }» tiene documentos que no lo son. Use la exportación tal como la escribió Amparo.
intake-file-media = El archivo { $hash } no indica de qué tipo es, o no con una sola palabra como «image/png». Use la exportación tal como la escribió Amparo.
intake-figure-missing = Una figura propia del país ({ $place }): su archivo no vino incluido o no es una imagen que pueda mostrarse. Vuelva a subirla donde se edita el texto.
intake-emblem-missing = El emblema nacional: su archivo no vino incluido o no es una imagen que pueda mostrarse. Vuelva a subirlo en la página del aspecto.
intake-word-template-missing = La plantilla de Word: su archivo no vino incluido. Vuelva a subirla.
intake-version-template-missing = La plantilla de Word de la versión «{ $label }»: su archivo no vino incluido. Sus archivos de Word tienen el aspecto habitual.
intake-version-missing = La versión congelada «{ $label }»: sus documentos no vinieron incluidos. Permanecen donde se exportó la evaluación.
storage-file-large = Un archivo supera los 32 MB y no puede conservarse.
