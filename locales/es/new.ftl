# Empezar una evaluación.
new-title = Empezar una evaluación
new-lead = Cinco decisiones. Después solo quedan fijos el país y la ronda; la meta y el camino pueden cambiarse en cualquier momento.
new-country = País
new-country-choose = Elija un país
new-country-missing = Elija el país de la lista
new-round = Ronda
new-round-hint = Como llame su país a esta evaluación; normalmente el año: 2026
new-round-missing = Indique qué ronda es, por ejemplo 2026
new-round-long = El nombre de la ronda puede tener como máximo { $shown } caracteres
new-frameworks = Qué se pregunta
new-frameworks-hint = Una respuesta puede servir para ambos: donde preguntan por lo mismo, puede copiarse.
new-frameworks-missing = Elija al menos un conjunto de preguntas
new-framework-items = { $n ->
    [one] 1 pregunta
   *[other] { $shown } preguntas
}
new-framework-version = versión { $version }
new-target = Nivel al que se aspira en este ciclo
new-target-hint = La mayoría de los países aspira al nivel 3. Más adelante puede variar en preguntas concretas.
new-target-missing = Elija el nivel al que se aspira
new-path = Camino
new-rapid = Seguir el camino rápido para Estados pequeños
new-rapid-hint = Los mismos productos en seis pasos en lugar de nueve etapas, con menos puertas.
new-begin = Empezar
