# Una pregunta.
item-levels = ¿Qué enunciado describe hoy a su país?
item-levels-hint = Elija el nivel más alto del que sean ciertas todas las frases. En caso de duda, elija el inferior y explique por qué.
item-conditions = ¿Qué existe hoy en su país?
item-conditions-hint = Marque cada condición que se cumpla y que un documento pueda demostrar. El nivel se deduce: es el más alto cuyas condiciones se cumplen todas, junto con las de los niveles inferiores.
item-answer = Después, diga cómo responde:
item-agreed = En esta pregunta cuenta lo acordado. Lo que responda abajo se guarda como respuesta del país en su conjunto y cuenta solo si se retira el acuerdo.
item-follows = El nivel se deduce de las condiciones
item-follows-hint = También si no se cumple ninguna: es el nivel 0.
item-only-level = O, si solo conoce el nivel
item-conditions-fold = { $n ->
    [one] Lo que pide el nivel { $level }: 1 condición
   *[other] Lo que pide el nivel { $level }: { $shown } condiciones
}
item-ticks-missing = Marque las condiciones que se cumplan o elija un nivel, «no se sabe» o «no aplica»
item-conditions-gone = Se marcó una condición que no figura entre las de esta cuestión: la página estaba abierta cuando cambió el contenido. Revise las marcas y guarde de nuevo; si la página todavía muestra las condiciones anteriores, ábrala otra vez.
condition-elsewhere = Marcada en { $item }: cuenta también aquí.
condition-treaty = Del cuadro de tratados y compromisos: el país es parte ({ $treaty }). Cuenta aquí.
line-follows = Lo marcado sostiene el nivel { $level }.
line-claimed = Declarado: nivel { $claimed }; lo marcado sostiene { $carried }.
condition-proved = Lo prueba: { $evidence }.
condition-denied = Lo desmiente: { $evidence }.
item-words = Palabras explicadas: { $words }
ticks-follow = Las condiciones marcadas sostienen el nivel { $level }.
column-conditions = Condiciones que se cumplen
item-or = O, si no puede elegirse ninguno:
item-unknown-hint = Ninguna de las personas consultadas lo sabe. No cuenta como cero; pasa a la lista de lo que conviene averiguar primero.
item-na-hint = La pregunta no tiene sentido en este país. Entonces no pesa nada.
item-reason = Por qué no aplica
item-reason-hint = Solo hace falta con «no aplica»
item-reason-missing = Explique por qué no aplica
item-reason-idle = Aquí se explica por qué la pregunta no aplica, pero se ha elegido otra respuesta. Elija «{ rating-na }» o pase estas palabras al hallazgo.
item-rating-missing = Elija un nivel, «no se sabe» o «no aplica»
item-comment = Hallazgo: qué existe y qué falta
item-comment-hint = Con sus propias palabras, de dos a cinco frases. El borrador de estrategia se apoya en ellas.
item-evidence-hint = Qué apoya el nivel y qué habla en contra. La evidencia más sólida decide qué nivel puede sostenerse.
item-searched = Se buscó evidencia y no se halló ninguna
item-searched-idle = Aquí se dice que no se halló evidencia, pero hay evidencia anotada. Quite la marca o elimine la evidencia.
item-confidence = ¿Con cuánta seguridad?
item-confidence-hint = Puede dejarse sin indicar.
item-by = Oficina que responde
item-by-hint = Una oficina, como «Ministerio del Interior, unidad de ciberdelincuencia»; no el nombre de una persona.
item-previous = Pregunta anterior
item-skip = Pregunta siguiente sin guardar
item-withdraw = Retirar esta respuesta
item-gone-text = El conjunto de preguntas «{ $framework }» se quitó de esta evaluación mientras usted escribía, de modo que esta respuesta no puede guardarse. Abajo está lo que escribió: cópielo si lo necesita. Cuando el conjunto se añada de nuevo, la pregunta podrá responderse.
item-not-saved-yet = Hay espacio para una evidencia más. Todavía no se ha guardado nada.

result-title = Qué vale ahora esta respuesta
result-claimed = Declarado
result-effective = Sostenido por la evidencia
result-debt = Se respondió el nivel { $claimed }, y la evidencia sostiene el nivel { $effective }. { $evidence } { $attach } Es evidencia que se debe, no una brecha del país: no mueve ninguna prioridad.
result-uncapped = En esta evaluación la evidencia no limita los niveles.
result-without = El nivel se mantiene por ahora sin evidencia porque es lo bastante bajo. Un documento lo hará duradero.
result-carried = La evidencia sostiene el nivel declarado.
result-against = La única evidencia habla en contra del nivel.
result-follows = El nivel se deduce de las condiciones marcadas.
result-follows-nothing = El nivel se deduce de las condiciones; ninguna está marcada.
conditions-below-first = Aún no se cumplen todas las condiciones del nivel 1
result-as-claimed = Nivel { $claimed } según lo declarado; las condiciones marcadas sostienen el nivel { $carried }.
result-unticked = Nivel { $claimed } según lo declarado; no se ha marcado ninguna condición.
result-next = Lo que aún falta para el nivel { $level }:
result-unknown = No se sabe. Cuenta como desconocido, nunca como cero.
result-na = No aplica. No pesa nada.
result-date = Respondido el { $date }

also-title = La misma respuesta cuenta también para
also-hint = Otros marcos preguntan por lo mismo. Marque para copiar allí el nivel, el hallazgo y la evidencia al guardar. De una respuesta por condiciones solo se marcan allí las que ambas piden; si no comparten ninguna, allí el nivel sigue sin conocerse.
also-copy = Copiar esta respuesta a { $item }

help-why = Por qué importa
help-questions = Qué preguntar y qué lo prueba
help-proof = Prueba: { $proof }
help-who = Quién suele saberlo
help-partners = Con
help-gap = Qué suele faltar
help-more-figures = { $n ->
    [one] 1 cifra más
   *[other] { $shown } cifras más
}
help-source = Fuente: { $source }
help-before = Qué debería venir antes
help-hard = Sin estas en el nivel 2 no puede funcionar de verdad:
help-soft = Mejor después de estas, pero sin que la bloqueen:
help-crosswalk = Tratados y guías
