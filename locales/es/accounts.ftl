# Entrar y salir, la cuenta propia y la gestión de las cuentas de los demás.
nav-account = Su cuenta
sign-in-title = Iniciar sesión
sign-out = Cerrar sesión
sign-in-out = Ha cerrado la sesión. En un equipo que también usan otras personas, cierre además el navegador.
sign-in-changed = La contraseña se ha cambiado. Inicie sesión con ella y con un código de su dispositivo.
sign-in-code-needed = La contraseña es correcta. Esta cuenta pide además un código: escriba de nuevo la contraseña y, debajo, el código.
sign-in-wrong = Los datos no coinciden: el correo electrónico, la contraseña o el código no es correcto. Compruebe si están bloqueadas las mayúsculas y use el código más reciente.
sign-in-forgotten = ¿Olvidó la contraseña o perdió el dispositivo? Quien gestiona las cuentas puede darle un enlace para elegir una contraseña nueva: la coordinación de su país o la administración.

# Qué ofrece un enlace
join-title = Crear su cuenta
join = Crear la cuenta
join-setup = Esta es la primera cuenta. Gestiona todas las demás y la instalación, y no lee ninguna evaluación.
join-lead = Ha recibido esta invitación:
join-password-title = Elegir una contraseña nueva
join-password-text = Con este enlace elige una contraseña nueva para su cuenta. Las demás sesiones que tenga abiertas se cerrarán.
join-password = Guardar la contraseña
join-until = El enlace sirve una sola vez, hasta el { $date }.

# La cuenta propia
account-title = Cuenta
account-lead = Inicia sesión como { $email }.
account-email = Correo electrónico
account-email-hint = Sirve para iniciar sesión. No se le envía nada.
account-email-taken = Ya existe una cuenta con esta dirección. Inicie sesión con ella; si necesita otro rol, la administración puede asignárselo.
account-no-email = Escriba una dirección de correo, por ejemplo oficina@ministerio.example.
account-name = Nombre de la oficina
account-name-hint = Por ejemplo, «Unidad de delitos informáticos, Ministerio del Interior». Aparece junto a lo que usted registre y puede suprimirse más adelante.
account-lang = { nav-language }
account-missing = No puede quedar vacío.
account-too-long = { $n ->
    [one] Cabe como máximo { $shown } carácter.
   *[other] Caben como máximo { $shown } caracteres.
}
account-password = Contraseña
account-password-present = Contraseña actual
account-password-new = Contraseña nueva
account-password-rules = { $n ->
    [one] Al menos { $shown } carácter. Una frase de varias palabras es una buena opción; puede pegarla desde un gestor de contraseñas.
   *[other] Al menos { $shown } caracteres. Una frase de varias palabras es una buena opción; puede pegarla desde un gestor de contraseñas.
}
account-password-short = { $n ->
    [one] Es demasiado corta: al menos { $shown } carácter. Una frase de varias palabras se recuerda con facilidad.
   *[other] Es demasiado corta: al menos { $shown } caracteres. Una frase de varias palabras se recuerda con facilidad.
}
account-password-common = Está entre las primeras que cualquiera probaría: palabras corrientes, nombres, años, teclas seguidas. Junte palabras que no tengan nada que ver entre sí.
account-again = Repita la contraseña nueva
account-again-differs = Las dos no coinciden. Escríbalas de nuevo.
account-password-title = Cambiar la contraseña
account-password-text = Las demás sesiones que tenga abiertas se cerrarán.
account-password-change = Cambiar la contraseña
account-wrong-password = Esta no es su contraseña actual.
account-code = Código
account-code-hint = Seis cifras de su dispositivo, o uno de los códigos que anotó al configurarlo.
account-code-first = Primer código
account-code-first-hint = Las seis cifras que la aplicación muestra ahora.
account-wrong-code = El código o la contraseña no es correcto. La aplicación muestra un código nuevo cada medio minuto: use el más reciente. El reloj de su dispositivo debe estar en hora.
account-sessions = Sesiones abiertas
account-sessions-text = Si no reconoce alguna, ciérrela y cambie la contraseña.
account-browser = Navegador
account-browser-unknown = Navegador desconocido
account-begun = Inicio
account-seen = Última actividad
account-end = Cerrarla
account-end-others = Cerrar todas las demás
account-this = Esta
account-last-one = No quedaría nadie que pueda hacerlo. Asigne antes el rol a otra cuenta.

second-proof-title = Verificación en dos pasos
second-proof-needed = Su rol requiere un código además de la contraseña. Configúrelo aquí; después se abre todo lo demás.
second-proof-text = Además de la contraseña se le pide un código que muestra una aplicación de su teléfono. Quien averigüe la contraseña no podrá entrar solo con ella.
second-proof-there = Además de la contraseña se le pide un código.
second-proof-left = { $n ->
    [one] Queda uno de los códigos para un dispositivo perdido.
   *[other] De los códigos para un dispositivo perdido quedan { $shown }.
}
second-proof-replace = Configurar otro dispositivo
second-proof-app = Tenga a mano una aplicación de códigos de un solo uso: la que trae su teléfono o cualquier otra que siga el estándar común (TOTP).
second-proof-scan = Escanee esto con la aplicación:
second-proof-qr = Código para la aplicación; contiene lo mismo que las letras y cifras de debajo
second-proof-secret = O escriba esto en la aplicación:
second-proof-confirm = Escriba abajo el código que la aplicación muestra ahora, y su contraseña.
second-proof-add = Activar la verificación en dos pasos
second-proof-bring = { freezing-go-on }
second-proof-bring-text = Su cuenta también pide un código. Escriba el que muestra ahora su dispositivo; después se abrirá todo lo demás.
second-proof-remove = Dejar de usar códigos al iniciar sesión
second-proof-remove-hint = Para que nadie más lo haga desde su pantalla.
second-proof-codes = Códigos de recuperación, por si pierde el dispositivo
second-proof-codes-text = Anótelos o imprímalos ahora y guárdelos con sus papeles importantes. Cada uno sirve una sola vez, en lugar de un código de la aplicación. No se vuelven a mostrar.
second-proof-codes-kept = Los he guardado

# Otra manera de entrar: el proveedor de identidad en el que confía la instalación
provider-sign-in = Iniciar sesión con { $name }
provider-join = Crear la cuenta e iniciar sesión con { $name }
provider-go-title = Continuar en { $name }
provider-go-text = Inicie sesión allí como siempre. Después volverá aquí automáticamente.
provider-go = Continuar en { $name }
provider-text = Si tiene una cuenta en { $name }, puede iniciar sesión con ella y no necesita otra contraseña.
provider-there = Puede iniciar sesión con { $name } además de con su contraseña.
provider-alone = Usted inicia sesión con { $name }. Para hacerlo de otra manera, elija primero una contraseña más arriba.
provider-link = Vincular las dos cuentas
provider-unlink = Dejar de iniciar sesión de esa manera
provider-nobody = { $name } le reconoce, pero ninguna cuenta de aquí está vinculada con la suya. Inicie sesión con su contraseña y vincule las dos en la página de su cuenta, o use el enlace de su invitación.
provider-taken = Su cuenta en { $name } ya está vinculada con otra cuenta de aquí, así que no se cambió nada.
provider-doubtful = { $name } no confirmó su identidad, o pasó demasiado tiempo. No se cambió nada: inténtelo de nuevo.

# Roles
role-respondent = respuesta institucional
role-respondent-means = Responde en nombre de una institución.
role-reader = consulta
role-reader-means = Lee resultados y documentos.
role-facilitator = facilitación
role-facilitator-means = Conduce los talleres, acerca a las instituciones a una respuesta común y aporta la mirada externa.
role-coordinator = coordinación
role-coordinator-means = Dirige el trabajo de un país e invita a participar en él.
role-officer = enlace regional
role-officer-means = Mira los países de una región unos junto a otros, en la medida en que cada uno lo aceptó, y publica ediciones sobre ellos. No lee ninguna evaluación.
role-administrator = administración
role-administrator-means = Gestiona las cuentas y la instalación; no lee ninguna evaluación.

grant-role = Rol
grant-country-hint = La administración no necesita ninguno; los países de un enlace regional se eligen en el paso siguiente.
grant-continue = Continuar
grant-other = Elegir otro rol u otro país
grant-only = solo { $items }
grant-sees = documentos para: { $audience }
grant-ends = hasta el { $date }
grant-over = terminado
grant-countries = Países de la región
grant-countries-missing = Marque al menos un país.
grant-institution = Institución en cuyo nombre responde
grant-institution-hint = Del registro de instituciones del país. Si falta, la coordinación la añade allí primero: Registros › Instituciones.
grant-institution-none = Todavía no hay ninguna institución de este país en el registro, así que nadie puede responder en su nombre. Registre primero la institución y envíe después la invitación. Los demás roles y la mirada externa no la necesitan.
grant-institution-enter = Registrar una institución
grant-institution-missing = Elija la institución en cuyo nombre responde.
grant-items = Preguntas, si son solo algunas
grant-items-hint = Si no marca ninguna, todas las que el registro asigne a la institución.
grant-items-unknown = Ninguna pregunta tiene este identificador: { $items }.
grant-audience = Qué puede ver
grant-until = Último día
grant-until-hint = Por ejemplo, 31 de marzo de 2027, para quien suple a otra persona. Si se deja vacío, no termina.
grant-until-past = Este día ya pasó. Escriba uno futuro.

# Quienes tienen cuenta
people-title = Personas
people-lead = Quién tiene cuenta, con qué rol y hasta cuándo: aparecen quienes tienen roles que usted puede asignar.
people-count = { $n ->
    [one] Una cuenta
   *[other] { $shown } cuentas
}
people-roles = Roles
people-no-role = Sin rol
people-not-in = Sin sesión abierta
people-disabled = bloqueada
people-lacks-proof = verificación en dos pasos sin configurar
people-invitations = Invitaciones pendientes
people-invitations-text = Un enlace perdido no puede mostrarse de nuevo: retírelo y cree otro.
people-withdrawn = La invitación se ha retirado; su enlace ya no sirve.
people-gone = Esta invitación se aceptó o terminó entretanto.
people-erased = La cuenta se ha suprimido.

invite-title = Invitar a alguien
invite-lead = Usted recibe un enlace y lo entrega: en papel, en su pantalla, en un mensaje. Quien lo abre elige una contraseña.
invite-email = Correo electrónico, si lo conoce
invite-email-hint = La cuenta tendrá entonces esta dirección y ninguna otra. Si se deja vacío, quien abra el enlace escribirá la suya.
invite-make = Crear el enlace
invite-for = Para quién
invite-ends = Termina
invite-withdraw = Retirarla
invite-anybody = Quien tenga el enlace
invite-another = Invitar a otra persona

link-title = El enlace está listo
link-invite = Para una cuenta nueva: { $role }. Entregue usted el enlace; no se envía nada.
link-password = Para una contraseña nueva de { $name }. Entregue usted el enlace; no se envía nada.
link-label = Enlace
link-hint = Cópielo ahora o deje que escaneen el código de abajo: se muestra solo esta vez.
link-qr = El enlace como código para un teléfono
link-until = Sirve una sola vez, hasta el { $date }. Entréguelo solo a quien corresponde: lo acepta la primera persona que lo abra.
link-done = Listo

person-give = Asignar un rol
person-end = Terminar este rol
person-substitute-title = Suplencia
person-substitute-text = Otra cuenta recibe los mismos roles hasta el día que usted elija. Ambas pueden trabajar entonces; a esta cuenta no se le quita nada.
person-substitute = Quién suple
person-substitute-save = Asignar la suplencia
person-succession-title = Cambio en el cargo
person-succession-text = Todos los roles en un país pasan de esta cuenta a otra, en un solo paso. Lo registrado queda a nombre de quien lo registró.
person-successor = Quién lo asume
person-succession-save = Traspasar
person-changed = Esto cambió entretanto, así que no se hizo nada. Mírelo tal como está ahora.
person-password = Nueva contraseña
person-password-text = Usted recibe un enlace que sirve una sola vez, durante un día, y lo entrega. Mientras no se use, sigue valiendo la contraseña actual.
person-password-save = Crear un enlace para una contraseña nueva
person-proof-text = Si se perdieron el dispositivo y los códigos anotados, el enlace puede quitar también la verificación en dos pasos. Asegúrese de que quien lo pide es realmente esa persona.
person-proof = Crear un enlace que quite también la verificación en dos pasos
person-out = Bloqueo de la cuenta
person-out-text = Una cuenta bloqueada no puede iniciar sesión, y sus sesiones se cierran al momento. Sus roles se conservan, y también lo registrado.
person-disable = Bloquearla
person-enable = Desbloquearla
person-disabled = Esta cuenta está bloqueada.
person-erase = Suprimir la cuenta
person-erase-text = El nombre y el correo electrónico desaparecen de toda la base de datos, también de sus partes sin uso; donde figuraba el nombre en el registro queda —. Lo respondido y lo decidido se conserva. Los documentos congelados, los textos libres y las copias hechas antes conservan el nombre. No se puede deshacer.
person-erase-sure = Suprimir para siempre el nombre y la dirección
person-erase-tick = Marque la casilla para confirmarlo.
