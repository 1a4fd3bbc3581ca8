# Por qué no se han podido guardar o leer las evaluaciones, para quien administra el servidor. El registro nombra el archivo.
storage-full = El disco está lleno. Libere espacio; el registro del servidor indica el archivo.
storage-read-only = No se puede escribir en la base de datos. Dé a la cuenta con la que funciona Amparo permiso de escritura sobre el archivo y su carpeta; el registro del servidor indica ambos.
storage-busy = Otro programa tiene abierta la base de datos. Ciérrelo; el registro del servidor indica el archivo.
storage-damaged = La base de datos está dañada o contiene algo que no se puede interpretar. Detenga Amparo, conserve el archivo y restaure la última copia de seguridad; el registro del servidor da más detalles.
storage-newer = La base de datos es de una versión más reciente de Amparo. Inicie esa versión.
storage-closed = La base de datos se cerró mientras Amparo se detenía. Vuelva a iniciar Amparo.
storage-gone = El archivo de la base de datos se borró o se sustituyó mientras estaba en uso. Detenga Amparo, ponga en su lugar una copia de seguridad con amparo restore, nunca copiándola a mano, e inícielo de nuevo; el registro del servidor indica el archivo.
storage-unfit = Lo enviado no se habría podido volver a leer tal como llegó, así que no se guardó. Escríbalo de otra manera; el registro del servidor dice de qué se trata.
storage-overtaken = Otra persona guardó en el mismo momento. Vuelva a abrir la página.
storage-other = Ha fallado la base de datos o el disco. Compruebe el disco; el registro del servidor dice qué ocurrió e indica el archivo.
storage-away = El servidor de la base de datos no responde o no deja entrar a nadie. Compruebe que PostgreSQL esté en marcha; no hace falta reiniciar Amparo, y el registro del servidor da más detalles.
storage-server-full = El disco del servidor de la base de datos está lleno. Libere espacio en él.
storage-server = El servidor de la base de datos rechazó la operación. El registro del servidor indica por qué y qué hacer.
storage-files = El lugar donde se guardan los archivos no responde o rechazó la operación, así que el archivo no se pudo guardar ni leer. No se guardó nada de esto. Inténtelo más tarde; el registro del servidor indica qué ocurre.
storage-file-remains = El archivo se retiró de la evaluación y no se muestra a nadie, pero no se pudo borrar del lugar donde se guardan los archivos. Compruebe que ese lugar esté accesible y repita la operación; el registro del servidor da más detalles.
# Copias que el servidor hace por sí mismo, para quien se ocupa de la instalación.
copies-last = El servidor copió por última vez su base de datos el { $at }.
copies-none = No hay ninguna copia hecha por el servidor.
copies-failed = El servidor no pudo copiar su base de datos ({ $at }).
copies-no-folder = No se encuentra la carpeta para las copias. Créela o compruebe que su disco esté conectado; el registro del servidor la indica.
copies-full = El disco para las copias está lleno. Libere espacio en él.
copies-read-only = No se puede escribir en la carpeta para las copias. Dé a la cuenta con la que funciona Amparo permiso de escritura en ella; el registro del servidor la indica.
