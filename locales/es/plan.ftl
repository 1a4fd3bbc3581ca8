# El plan: fases, medidas, razones, cambios.
plan-title = Plan
plan-nav = Páginas del plan
plan-nav-phases = Fases y medidas
plan-nav-frame = Marco y límites
plan-lead = Las propuestas se derivan de sus respuestas: aquello en que otras medidas se apoyan va antes que ellas, y después cuentan la necesidad y el esfuerzo, dentro de los límites que usted fije. Puede mover, aplazar o descartar cada propuesta; lo que decida se mantiene, digan lo que digan después los resultados.
plan-headline-none = Aún no hay nada que planificar: no hay medidas para las brechas conocidas
plan-headline-no-framework = No hay plan: nada de lo que aquí se responde propone medidas
plan-headline = { $n ->
    [one] Una medida en tres fases; { $behind }
   *[other] { $shown } medidas en tres fases; { $behind }
}
plan-known = elementos conocidos hasta ahora: { $part } de { $whole }
plan-partial = Se conoce tan poco que cada nueva respuesta puede cambiar este plan.
plan-gaps-planned = { $n ->
    [0] no se conoce ninguna brecha grave
    [one] la brecha grave conocida tiene una medida
   *[other] { $shown } brechas graves conocidas tienen una medida
}
plan-gaps-open = { $n ->
    [one] una brecha grave queda abierta
   *[other] { $shown } brechas graves quedan abiertas
}
plan-count-decided = Decididas por su país: { $part } de { $whole }; el resto son propuestas
plan-count-undecided = su país aún no ha decidido nada; son propuestas
plan-count-lead = { $n ->
    [0] ninguna medida carece de institución responsable en su país
    [one] 1 medida aún no tiene institución responsable en su país
   *[other] { $shown } medidas aún no tienen institución responsable en su país
}
plan-count-costs = { $n ->
    [0] ninguna medida carece de costo
    [one] se desconoce el costo de 1 medida
   *[other] se desconoce el costo de { $shown } medidas
}
plan-count-dates = { $n ->
    [0] ninguna medida carece de fechas
    [one] 1 medida no tiene fechas
   *[other] { $shown } medidas no tienen fechas
}
plan-count-funding = { $n ->
    [0] ninguna medida con costo carece de quien lo pague
    [one] 1 medida tiene costo, pero no quien lo pague
   *[other] { $shown } medidas tienen costo, pero no quien lo pague
}
plan-count-indicator = { $n ->
    [0] ninguna medida carece de indicador
    [one] 1 medida no tiene indicador
   *[other] { $shown } medidas no tienen indicador
}
plan-only = No se muestran todas las medidas, solo esto: { $which }.
plan-only-all = Mostrar todas
plan-count-deferred = { $n ->
    [one] 1 medida está aplazada
   *[other] { $shown } medidas están aplazadas
}
plan-no-period = Los años no están decididos, por lo que las fases no tienen fechas. Para los límites se suponen cinco años.
plan-set-frame = Fijar el período y los límites
plan-over-points = { $year }: puntos de trabajo que comienzan: { $points }; su límite: { $limit }. Se debe a sus propias decisiones; las propuestas respetan el límite.
plan-over-leads = Medidas que { $lead } dirigiría a la vez: { $most }; su límite: { $limit }.
plan-drag = Las medidas también pueden arrastrarse por su número.
plan-filter = Mostrar un objetivo
plan-filter-all = Todos los objetivos
plan-phase = Fase { $phase }
plan-phase-heading = { $n ->
    [0] Fase { $phase }: sin medidas
    [one] Fase { $phase }: 1 medida
   *[other] Fase { $phase }: { $shown } medidas
}
plan-phase-empty = Aquí no hay ninguna medida.
plan-no-dates = aún sin fechas

plan-decided = decidida
plan-proposed = propuesta
plan-taken = incluida en el plan
plan-nobody = aún nadie
plan-usual = habitualmente: { $words }
plan-usual-hint = Habitualmente: { $words }
plan-proposed-dates = { $words } (fechas propuestas)
plan-cost-unknown = desconocido
plan-fact-when = { history-when }
plan-fact-place = Lugar en la fase

plan-why = Por qué está aquí

plan-broken-title = Comienza antes de lo que necesita:
plan-broken = { $needs }. Nadie anotó por qué.
plan-broken-why = { $needs }. Razón: { $why }
plan-despite = Por qué puede comenzar antes de lo que necesita, o por qué se mantiene
plan-despite-hint = Solo si comienza antes de lo que necesita o si ya no le queda nada por hacer.
plan-changed-closed = Lo decidió para una brecha que ya se cerró: la meta está alcanzada. Su decisión se mantiene hasta que la cambie.
plan-changed-unknown = Lo decidió para una brecha cuyo nivel ya no se conoce. Su decisión se mantiene hasta que la cambie.
plan-changed-moved = Lo decidió en el nivel { $from } con meta { $from-target }; ahora es el nivel { $to } con meta { $to-target }. Su decisión se mantiene hasta que la cambie.

plan-moves = Mover, aplazar o descartar
plan-bring-in = Incorporarla
plan-do-take = Incluirla
plan-do-up = Subir
plan-do-down = Bajar
plan-do-phase-1 = A la fase 1
plan-do-phase-2 = A la fase 2
plan-do-phase-3 = A la fase 3
plan-do-back = Volver a la propuesta
plan-do-defer = Aplazar
plan-do-drop = Descartar
plan-do-despite = Anotar la razón
plan-reason = Razón para aplazar o descartar
plan-reason-hint = La estrategia nombra lo aplazado, con esta razón. Lo descartado no lo menciona.

plan-late-heading = Entre las primeras brechas, y no en la primera fase
plan-late-heading-weight = Brechas de mucho peso que el plan aborda más tarde

plan-gaps-heading = { $n ->
    [one] Una brecha grave sin medida
   *[other] { $shown } brechas graves sin medida
}
plan-gaps-hint = Grave: la brecha, ponderada por el impacto, es al menos 0,4 de 1. La estrategia nombra estas brechas como abiertas.
plan-gap-put-off = Aplazado: { $actions }.
plan-gap-dropped = Abierta por su decisión de descartar: { $actions }.
plan-gap-nothing = No se propone nada para ella. Añada una medida propia.
plan-deferred-heading = { $n ->
    [one] 1 medida aplazada
   *[other] { $shown } medidas aplazadas
}
plan-deferred-hint = No están en este plan, y la estrategia lo dice.
plan-dropped-heading = { $n ->
    [one] 1 medida descartada
   *[other] { $shown } medidas descartadas
}
plan-dropped-hint = La estrategia no las propone; una brecha grave que quede abierta sin ellas se nombra como abierta. Puede recuperarlas.

plan-own-heading = Añadir una medida propia
plan-own-action = Qué se hace
plan-own-action-hint = Empiece con un verbo: «Capacitar», «Aprobar», «Abrir».
plan-own-item = La brecha que cierra
plan-own-no-item = ninguna de estas
plan-own-add = Añadirla

plan-stands = Fase { $phase }, { $when }.
plan-is-put-off = Esta medida no está en el plan.
plan-not-proposed = No cerraría ninguna brecha conocida: la meta está alcanzada, no se conoce el nivel o lo que logra está por encima de la meta.
plan-not-proposed-unknown = No se conoce el nivel de su elemento; no puede saberse si cerraría una brecha.
plan-not-proposed-reached = La meta de su elemento está alcanzada; no cerraría ninguna brecha.
plan-not-proposed-above = Lo que aún lograría está por encima de la meta de su elemento.
plan-entering = Lo que se introduzca aquí la incluye en el plan, salvo que se elija «{ plan-taken-deferred }» o «{ plan-taken-dropped }».
plan-entering-dates = Una fase o una fecha introducida aquí la incluye en el plan de todos modos.
plan-entered = Nada propone esta medida; está en el plan porque su país introdujo datos sobre ella. Para mantenerla, elija «{ plan-taken-yes }»; para sacarla, elija «{ plan-taken-deferred }» o «{ plan-taken-dropped }», o borre lo introducido.
plan-dates-phase = Su país la puso en la fase { $phase }, pero sus fechas ({ $when }) están en la fase { $other }. Cambie la fase o las fechas.
plan-lacks = Falta antes de que alguien pueda firmar: { $lacks }.
plan-needs = Lo que debería estar antes
plan-steps = Cómo suele hacerse
plan-lifts = Qué quedará cumplido al terminarla
plan-unit-cost = Lo que suele costar
plan-cost-driver = De qué depende su costo: { $words }
plan-targets = Lo que suele mostrar el indicador
plan-after-years = { $n ->
    [one] Al cabo de 1 año
   *[other] Al cabo de { $shown } años
}
plan-evidence = Qué se sabe de su eficacia
plan-examples = Dónde se ha hecho
plan-suggested-indicators = Indicadores que convienen
plan-decision = Decisión
plan-who-when = Quién y cuándo
plan-measured = Cómo se mide
plan-as-proposed = como se propone
plan-field-title = { plan-own-action }
plan-field-item = { plan-own-item }
plan-field-taken = ¿Forma parte del plan?
plan-taken-proposed = Vale la propuesta
plan-taken-yes = Sí, mi país la incluye
plan-taken-deferred = No en este período
plan-taken-dropped = En ningún caso
plan-field-reason = Razón, si se aplaza o descarta
plan-field-despite = { plan-despite }
plan-field-lead = Institución responsable
plan-field-partners = Instituciones que participan
plan-partners-hint = Una por línea.
plan-field-start = { column-start }
plan-field-end = { column-end }
plan-quarter-hint = Un trimestre, como 2027-T3.
plan-field-indicator = { column-indicator }
plan-field-baseline = Valor actual
plan-baseline-hint = Con su año, por ejemplo: 40 % (2026).
plan-field-midterm-target = Valor a mitad de camino
plan-field-final-target = Valor final
plan-field-verification = { column-verification }
plan-field-risk = { column-risk }

plan-costs-hint = El precio de una unidad en el año de precios y cuántas unidades por año. El programa añade inflación e imprevistos. Deje vacío lo que nadie sabe: desconocido no es cero.
plan-costs-no-period = Los años de la estrategia aún no están decididos. Introduzca los costos por año calendario; se conservarán cuando se decida el período.
plan-cost-what = { column-what }
plan-cost-kind = { column-kind }
plan-cost-class = { column-economic-class }
plan-cost-code = { column-budget-code }
plan-cost-unit = { column-unit }
plan-cost-unit-cost = { column-unit-cost }
plan-funding-heading = Financiación
plan-funding-hint = Asegurado: en un presupuesto aprobado o un acuerdo firmado. Anunciado: prometido, sin acuerdo todavía.
plan-funding-status = { column-funding-status }
plan-row = Línea { $number }
plan-save-rows = Guardar y añadir filas
plan-totals = Según lo guardado, con inflación e imprevistos
plan-gap = Falta

fault-reason-idle = Hay una razón para aplazar o descartar, pero la medida no se aplaza ni se descarta. Elija «{ plan-taken-deferred }» o «{ plan-taken-dropped }», o borre la razón.
fault-reason-idle-button = Hay una razón para aplazar o descartar, pero este botón no hace ni lo uno ni lo otro. Pulse «{ plan-do-defer }» o «{ plan-do-drop }», o borre la razón.
fault-reason-missing = Anote la razón; la necesitan la estrategia y quienes vengan después.
fault-year-missing = Un período tiene un primer y un último año: indique ambos, o ninguno.
fault-outside-period = Queda fuera del período del plan, de { $first } a { $last }. Elija un trimestre dentro de él o cambie antes el período.
fault-end-before-start = El fin no puede ser anterior al inicio.
fault-too-many-years = Una estrategia tiene como máximo quince años.
fault-prices-too-high = Con esta inflación, los precios del último año serían más de un millón de veces los del año de los precios. Indique una tasa menor o un año de los precios posterior.

# Fields that are called as columns are.
plan-funding-source = { column-source }
plan-funding-name = { column-name }
plan-field-phase = { column-phase }
