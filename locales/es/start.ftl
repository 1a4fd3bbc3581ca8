start-title = Inicio
# La página de inicio.
start-heading = De una evaluación a una estrategia lista para firmar
start-lead = Amparo acompaña a un país en la elaboración de su estrategia nacional de protección de la infancia en línea: responder qué existe, ver las brechas y por qué importan, decidir qué hacer y recibir un borrador de estrategia en el que cada dato nombra su fuente.
start-example = Abrir el ejemplo { $of }
start-sample = Probar con el país de muestra: { $country }
# Las palabras de un ejemplo escrito en otro idioma que la página.
start-example-language = { $example } ({ $language })
start-example-tag = Ejemplo
start-profile = Cómo se ve aquí un país
start-profile-text = { $country }: niveles asignados por analistas a partir de hallazgos publicados; no es un resultado oficial. Cada casilla es una de 21 capacidades. Los segmentos rellenos desde abajo son su nivel, de 0 a 4; el rayado significa que nadie lo sabe, y el borde discontinuo, que aún no hay respuesta. Elija una casilla para leer el hallazgo que la sustenta.
start-how = Cómo funciona
start-step-answer = Responder.
start-step-answer-text = Una pregunta por página, cinco niveles observables y el documento que prueba la respuesta. «No se sabe» también es una respuesta.
start-step-gaps = Ver las brechas.
start-step-gaps-text = Qué falta, qué bloquea a qué y con qué certeza. Ninguna cifra única representa a un país.
start-step-choose = Decidir.
start-step-choose-text = Fijar el nivel al que se aspira y corregir nuestros valores por defecto donde el país lo vea de otro modo.
start-step-draft = Redactar.
start-step-draft-text = Recibir una estrategia para editar, con sus fuentes; lo que carece de evidencia aparece como nota de redacción.
start-limits = El resultado es una autoevaluación, no un dictamen oficial de nadie.
start-method = Cómo se obtienen los niveles y las prioridades
start-list-empty = Todavía no hay ninguna evaluación. Empiece una, o importe hallazgos que ya tenga.
start-list-stranger = Quien inicia sesión ve aquí las evaluaciones en las que participa.
start-list-none = No hay aquí ninguna evaluación en la que usted participe.
start-administrator = Usted administra las cuentas y la instalación, y no lee ninguna evaluación. Empiece por invitar a quien coordina el trabajo de un país.
start-unreadable = { $n ->
    [one] Una evaluación no se puede leer: { $ids }. Las demás están como estaban. Avise a quien mantiene el servidor; `amparo verify` dice qué le ocurre.
   *[other] { $shown } evaluaciones no se pueden leer: { $ids }. Las demás están como estaban. Avise a quien mantiene el servidor; `amparo verify` dice qué les ocurre.
}
start-owner = Este equipo es de una sola persona y no necesita iniciar sesión: quien está ante él puede hacerlo todo.
start-basis = Origen de los niveles
start-named = llamada { $id }
start-changed = Último cambio
start-today = Hoy es { $date } aquí (huso horario: { $zone }); las respuestas, las versiones y los documentos llevan esta fecha.
