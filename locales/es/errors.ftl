# Donde no hay página: qué pasó y qué hacer.
error-home = Ir a la página de inicio
error-detail = Para quien mantiene el servidor:
error-not-found-title = Esta página no existe
error-not-found-text = Puede que la dirección esté mal escrita o que la evaluación tenga otro nombre. Todas las evaluaciones figuran en la página de inicio.
error-forbidden-title = Esto se envió desde otro sitio
error-forbidden-text = Por seguridad, solo se aceptan cambios desde las páginas de este sitio. No se guardó nada. Abra aquí la página y envíela de nuevo.
error-host-title = Esta dirección no es la nuestra
error-host-text = Amparo solo responde a los nombres de este equipo, como http://127.0.0.1:3000 o http://localhost:3000, y a su dirección pública donde la tiene, para que ningún otro sitio web pueda llegar a él a través de su navegador. Ábralo con uno de ellos. Detrás de un proxy hay que iniciarlo con esa dirección: amparo serve --address https://…
error-sign-in-title = Inicie sesión primero
error-sign-in-text = No ha iniciado sesión, o su sesión terminó. No se hizo ni se guardó nada. Si había escrito algo: inicie sesión con el enlace de abajo, que abre otra pestaña; vuelva a esta, retroceda una página y envíelo de nuevo.
error-code-owed-title = Todavía falta el código
error-code-owed-text = Su cuenta también pide un código, y sin él no se guardó nada. Escríbalo en la página de su cuenta, en otra pestaña; después vuelva aquí y envíe esto de nuevo.
error-second-proof-title = Configure primero la verificación en dos pasos
error-second-proof-text = Su rol exige un código además de la contraseña. No se hizo ni se guardó nada. Configúrela en la página de su cuenta e inténtelo de nuevo.
error-refused-title = Su rol no lo permite
error-refused-text = No se cambió nada. Si lo necesita para su trabajo, pídalo a quien gestiona las cuentas: la coordinación de su país o la administración.
error-link-ended-title = Este enlace ya no sirve
error-link-ended-text = Un enlace sirve una sola vez y solo durante algunos días. Si ya creó su cuenta con él, inicie sesión. Si no, pida otro a quien se lo dio.
error-provider-title = La otra manera de iniciar sesión no está disponible
error-provider-text = El servicio que confirma su identidad no responde. No se cambió nada. Inténtelo más tarde o inicie sesión con una contraseña, si tiene una.
error-no-accounts-title = Aquí no hay cuentas
error-no-accounts-text = Este equipo es de una sola persona, que no necesita iniciar sesión. Quien lo mantiene empieza a trabajar con cuentas iniciando Amparo con: amparo serve --accounts
error-too-often-title = Demasiados intentos
error-too-often-text = Se intentó demasiadas veces. Espere un minuto y vuelva a intentarlo. En un navegador en el que ya inició sesión dispone de intentos propios. Si no conoce la contraseña, pida un enlace para elegir otra.
error-method-title = Esta dirección no puede hacer eso
error-method-text = La página existe, pero no para este tipo de petición. No se guardó nada.
error-timeout-title = Esto tardó demasiado
error-timeout-text = El servidor desistió. Si había escrito algo, vuelva atrás: puede que el navegador lo conserve. Después, envíelo de nuevo.
error-too-large-title = Esto es demasiado grande
error-too-large-text = Un formulario puede tener 2 MB y 10.000 campos; una tabla, 10 MB; una imagen, 25 MB; y una evaluación exportada por Amparo, 100 MB. No se guardó nada. Si había escrito algo, vuelva atrás: puede que el navegador lo conserve. Acórtelo, o divida el archivo.
error-unreadable-title = Esto no se pudo leer
error-unreadable-text = Lo que llegó no es lo que envía el formulario de la página. No se guardó nada. Abra de nuevo la página y complete su formulario.
error-unfit-title = Esto no se puede guardar
error-unfit-text = Algo es más largo o mayor de lo que se puede guardar, o lleva una fecha posterior a la última admitida. No se guardó nada. Vuelva atrás, corríjalo y envíelo de nuevo.
error-archived-title = Esta evaluación está archivada
error-archived-text = Se puede leer, pero no cambiar. No se guardó nada. Recupérela en su página «Nombre y archivo» y envíe esto de nuevo.
error-removed-title = Esta evaluación se ha retirado
error-removed-text = Ya no figura en ninguna página. Sigue en la base de datos: quien dirige las evaluaciones puede recuperarla desde el archivo, al que lleva la página de inicio.
error-file-title = Un archivo no está como se guardó
error-file-text = Falta o está dañado un archivo de esta evaluación, así que no se puede mostrar lo que se pidió; lo demás sigue como estaba. Quien mantiene el servidor puede restaurar la base de datos desde una copia en la que el archivo esté entero (amparo restore); amparo verify nombra todos los archivos en ese estado.
error-file-lost = Falta { $name } ({ $hash }).
error-file-spoiled = { $name } ({ $hash }) está dañado: contiene algo distinto de lo que se guardó.
export-damaged-title = La exportación no estaría completa
export-damaged-text = Hay archivos de esta evaluación que no están como se guardaron, así que todavía no se exportó nada. Quien mantiene el servidor puede restaurar la base de datos desde una copia en la que estén enteros (amparo restore). También puede exportar todo lo demás: a quien lo importe se le dirá de nuevo qué falta.
export-damaged-without = Exportar todo lo demás, sin estos archivos
unreadable-parts = { $n ->
    [one] Una parte de esta evaluación no se puede leer y se ha apartado: { $subjects }. No figura en ninguna página ni en ninguna exportación. Avise a quien mantiene el servidor; sigue en el registro.
   *[other] { $shown } partes de esta evaluación no se pueden leer y se han apartado: { $subjects }. No figuran en ninguna página ni en ninguna exportación. Avise a quien mantiene el servidor; siguen en el registro.
}
error-storage-title = No se pudo guardar o leer
error-storage-text = El lugar donde se guardan las evaluaciones no respondió como debía. No se cambió nada. Si había escrito algo, vuelva atrás: puede que el navegador lo conserve. Inténtelo de nuevo en un momento; si continúa así, avise a quien mantiene el servidor.
error-internal-title = Algo falló aquí
error-internal-text = El error es nuestro, no suyo. Esta página no cambió nada. Vuelva atrás e inténtelo de nuevo; si continúa así, avise a quien mantiene el servidor.

not-saved-title = Esto no se ha guardado
not-saved-text = El lugar donde se guardan las evaluaciones no lo aceptó. Lo que escribió está abajo, sin cambios. Inténtelo de nuevo en un momento; si continúa así, avise a quien mantiene el servidor.

# Mientras otros van primero
waiting-title = Otros van primero
waiting-place = { $n ->
    [one] Su turno es el siguiente.
   *[other] Ocupa el lugar { $shown } en la cola.
}
waiting-text = El servidor solo escribe e imprime unos pocos documentos a la vez, para que todas las páginas sigan siendo rápidas. Esta página vuelve a preguntar por sí sola y conserva su lugar.
waiting-page = Lo que pidió se abrirá aquí en cuanto esté listo.
waiting-file = El archivo llegará por sí solo en cuanto esté listo. Si el navegador lo guarda entre las descargas, esta página queda como está: salga entonces por el enlace de abajo.
waiting-again = Preguntar de nuevo ahora
waiting-back = Ir al panorama
