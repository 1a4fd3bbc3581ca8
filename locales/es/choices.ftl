# Metas, circunstancias y pesos.
choices-title = Decisiones
choices-lead = Lo que solo su país puede decidir. Nada de esto cambia un nivel; cambia qué va primero.
choices-enablers = Circunstancias
choices-enablers-text = Lo hacen todo más fácil o más difícil. Lo que indique aquí mueve la viabilidad como máximo un paso; lo que deje sin indicar no mueve nada.
choices-weights = Pregunta por pregunta
choices-weights-text = Nuestros valores por defecto son borradores. Cámbielos donde su país lo vea de otro modo; el valor cambiado se muestra con el resultado. Las brechas se miden respecto de la meta más alta: una meta más baja da una brecha más pequeña.
choices-impact-anchor = Impacto: 5 protege o identifica directamente a víctimas, o desbloquea al menos otras cinco; 3 apoya un servicio directo; 1 es marginal.
choices-feasibility-anchor = Viabilidad: 5 está en el mandato, es barato, se hace en un año y su responsable está dispuesto; 3 necesita dinero de socios o una ley con consenso; 1 necesita una ley controvertida y mucho gasto recurrente.
choices-item = Pregunta
choices-common = como arriba: { $level }
choices-default = por defecto: { $value }
choices-none = sin valor por defecto
# Qué marcos se responden.
frameworks-title = Qué preguntas se responden
frameworks-link = Añadir otras preguntas o quitar algunas
frameworks-lead = Una evaluación empieza con algunos conjuntos de preguntas; los demás pueden añadirse cuando hagan falta.
frameworks-at-work = Se responden aquí
frameworks-at-work-text = Estos permanecen y no pueden quitarse, porque contienen respuestas, metas, valoraciones o decisiones sobre medidas.
frameworks-at-work-items = Preguntas con algo registrado: { $part } de { $whole }
frameworks-offered = Pueden añadirse
frameworks-offered-text = Lo que se marca se pregunta a partir de ahora. Mientras no contenga nada registrado, la marca puede quitarse de nuevo. Lo añadido empieza sin respuesta, de modo que baja la proporción de preguntas respondidas.
frameworks-propose = { $n ->
    [0] Ninguno de ellos propone medidas, de modo que de las respuestas no se deriva ningún plan.
    [one] De las respuestas se deriva un plan solo si se elige este, porque solo él propone medidas: { $frameworks }.
   *[other] De las respuestas se deriva un plan solo si se elige alguno de estos, porque solo ellos proponen medidas: { $frameworks }.
}
frameworks-no-plan = { $n ->
    [0] De las respuestas no se deriva ningún plan, porque ninguno de los conjuntos de preguntas elegidos propone medidas.
    [one] De las respuestas no se deriva ningún plan, porque ninguno de los conjuntos de preguntas elegidos propone medidas; sí las propone: { $frameworks }.
   *[other] De las respuestas no se deriva ningún plan, porque ninguno de los conjuntos de preguntas elegidos propone medidas; sí las proponen: { $frameworks }.
}
frameworks-overtaken = Otra persona cambió esto entretanto. Abajo están sus propias marcas; guarde de nuevo si todavía lo quiere así.
