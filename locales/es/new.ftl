# Empezar una evaluación.
new-title = Empezar una evaluación
new-lead = El país y la ronda quedan como se elijan aquí; la meta y el camino pueden cambiarse en cualquier momento, y pueden añadirse más preguntas.
new-after = Qué viene después
new-after-bring = Tenga a mano lo que exista por escrito: leyes, decretos, planes, estadísticas, informes anuales. Un documento que pueda citarse sostiene un nivel más alto que la sola palabra.
new-after-answers = Se responde una pregunta por página, en cualquier orden, y puede interrumpirse cuando haga falta. Nada se rellena de antemano, salvo que parta de una ronda anterior.
new-after-import = ¿Ya tiene los hallazgos en una tabla?
new-after-import-link = Impórtelos
new-country = País
new-country-choose = Elija un país
new-country-hint = Si falta un territorio o una región, quien administra el servidor puede añadirlo (docs/territories.md).
new-country-missing = Elija el país de la lista
new-other-country = Su rol no le permite iniciar una evaluación de { $country }. Pídalo a quien dirige el trabajo de ese país o a la administración.
new-country-of = { $name } ({ $country })
new-round = Ronda
new-round-hint = Como llame su país a esta evaluación; normalmente el año: 2026
new-round-missing = Indique qué ronda es, por ejemplo 2026
new-from = Partir de
new-from-nothing = Nada: comenzar con respuestas vacías
new-from-hint = De una ronda anterior del mismo país pasan todas las respuestas para confirmarlas o cambiarlas, y con ellas las instituciones, los contactos, las leyes, los tratados y el aspecto del papel. El plan, el texto y las firmas no pasan.
new-from-other-country = Esa ronda es de otro país. Elija una del mismo país o comience con respuestas vacías.
new-frameworks = Qué se pregunta
new-frameworks-hint = Una respuesta puede servir para varios: donde preguntan por lo mismo, puede copiarse. Empiece con pocos; los demás pueden añadirse más adelante.
new-frameworks-missing = Elija al menos un conjunto de preguntas
new-framework-items = { $n ->
    [one] 1 pregunta
   *[other] { $shown } preguntas
}
new-framework-version = versión { $version }
new-target = Nivel al que se aspira en este ciclo
new-target-hint = Sugerimos el 3: nacional, con normas, presupuesto propio y personal capacitado. Más adelante puede variar en preguntas concretas.
new-target-missing = Elija el nivel al que se aspira
new-path = Camino
new-rapid = Seguir el camino rápido para Estados pequeños
new-rapid-hint = Los mismos productos en seis pasos en lugar de nueve etapas, con menos puertas.
new-twice = Ya hay una evaluación de este país y esta ronda: { $id }. Ábrala, elija otra ronda o indique que quiere una segunda.
new-twice-open = Abrir { $id }
new-twice-legend = El mismo país y la misma ronda
new-twice-again = Empezar una segunda evaluación de este país y esta ronda
new-begin = Empezar
