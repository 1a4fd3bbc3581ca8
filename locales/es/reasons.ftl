# Why something stands where it stands, was put off, lacks something or is doubted. The same on page, paper and command
# line. Page and strategy say “medida”; here the word is not needed.
reason-below = Nivel { $level }; la meta es { $target }.
reason-largest-gap = Su brecha es de las mayores de este plan.
reason-impact = Cerrarla importa mucho para la infancia.
reason-unlocks = Mientras esta brecha siga por debajo del nivel { $level }, { $items } no { $n ->
    [one] puede
   *[other] pueden
} funcionar de verdad.
reason-helps = Avanzar aquí facilita además { $items }.
reason-waits = Esta brecha no puede cerrarse de verdad antes de que { $items } { $n ->
    [one] alcance
   *[other] alcancen
} el nivel { $level }; hasta entonces solo tiene sentido el trabajo preparatorio.
reason-start-now = Lo básico debería empezar de inmediato, sea cual sea el orden, porque las niñas, niños y adolescentes necesitan ayuda antes de que terminen las reformas.
reason-quick-win = Permite un avance rápido: al menos una medida es breve, de bajo costo y puede empezar ya.
reason-own-choice = El propio país fijó su meta, su impacto o su viabilidad; no se utilizó el valor predeterminado del marco.

standing-decided = Así lo decidió el país.
standing-entered = Nada la propone; está en el plan porque el país introdujo datos sobre ella.
standing-phase = Su brecha se aborda en la fase { $phase }.
standing-preparatory = Es de bajo costo o básica y no tiene que esperar a la fase de su brecha.
standing-follows = Necesita antes: { $after }.
standing-over-points = Empezar antes superaría el trabajo que el país puede iniciar en un año.
standing-over-leads = Empezar antes daría a su responsable demasiado trabajo a la vez.
standing-starter = { $item } está en el nivel { $level }, y ninguna otra medida del plan hace lo mismo.

deferral-country = El país la aplaza: { $why }
deferral-dropped = El país la descartó: { $why }
deferral-waits = No se alcanza en el período aquello en que se apoya: { $after }.
deferral-points = Puntos de trabajo que necesita: { $needs }; un año admite { $limit }{ $rivals ->
    [nobody] .
    [urgent] , y los ocupa trabajo más urgente.
   *[others] , y los ocupa otro trabajo.
}
deferral-leads = Medidas que su responsable dirigiría a la vez: más de { $limit }.
deferral-money = Sus costos superarían el dinero de { $year }.
deferral-late = Quedaría demasiado poco del período para ella.

# Facts that leave an action nothing to do, and what a decision about it asks for.
void-joined = El país es parte de { $instrument }.
void-joined-on = El país es parte de { $instrument } (fecha: { $since }).
void-condition = Esto ya es así: { $condition }
void-all-met = Todo lo que lograría ya se cumple.
void-decide = { $fact } Quite la medida o anote por qué se mantiene.
void-stays = { $fact } Se mantiene por esta razón: { $why }
# Cuándo empieza el plan con una brecha que está entre las primeras, y por qué no en su primera fase.
start-first = El trabajo empieza en el { $quarter } con la medida { $action }.
start-first-open = El trabajo empieza en la primera fase con la medida { $action }.
start-later = No empieza en la primera fase: la medida { $action } empieza en el { $quarter }. { $why }
start-later-open = No empieza en la primera fase: la medida { $action } viene más tarde. { $why }
start-placed = No empieza en la primera fase: el país previó la medida { $action } para el { $quarter }.
start-placed-open = No empieza en la primera fase: el país previó la medida { $action } para más tarde.
start-waits = Aquello en que se apoya no se alcanza antes: { $after }.
start-behind = El trabajo en otras brechas empieza antes.
start-out = No se aborda en este plan: la medida { $action } queda fuera. { $why }
start-deferred = No se aborda en este plan, porque el país aplaza la medida { $action }: { $why }.
start-dropped = No se aborda en este plan: el país decidió no adoptar lo que se proponía para ella.
start-nothing = No se aborda en este plan: no se propone ninguna medida que logre lo que falta, y el país no añadió ninguna.

# How much may be claimed about gaps and their order, as clauses.
claim-nothing = todavía no se conoce ningún nivel
claim-outside = nada de lo que se preguntó aplica
claim-partial = { $n ->
    [one] se conoce { $known } de { $applicable }, lo que no basta para establecer un orden
   *[other] se conocen { $known } de { $applicable }, lo que no basta para establecer un orden
}
claim-unordered = { $n ->
    [one] { $gaps }, y algo desconocido puede pesar más
   *[other] el orden de { $gaps } no es seguro
}
claim-likely = probablemente entre los primeros lugares, { $item }
claim-among-first = entre los primeros lugares, { $item }
claim-first = en primer lugar, { $item }
claim-closed = todos los elementos conocidos han alcanzado el nivel previsto
claim-owed = { $n ->
    [one] ningún elemento conocido queda por debajo del nivel previsto; de uno se debe aún la evidencia
   *[other] ningún elemento conocido queda por debajo del nivel previsto; de { $shown } se debe aún la evidencia
}
claim-open = { $n ->
    [one] un elemento conocido está por debajo del nivel previsto
   *[other] { $shown } elementos conocidos están por debajo del nivel previsto
}

# What comes before what, and when.
at-level = { $item } en el nivel { $level }
from-level = { $item } en el nivel { $level } o superior
at-unknown = { $item } sin nivel
after-or = { " o " }
quarter = T{ $quarter }{"\u00A0"}{ $year }
quarters = { $start } a { $end }
quarters-of-year = T{ $first } a T{ $last }{"\u00A0"}{ $year }
year-span = { $first }-{ $last }

# Answers that do not fit together.
rule-above-prerequisite = Las respuestas sitúan { $item }, pero { $others }. ¿Puede funcionar la primera antes que aquello en lo que se apoya?
rule-top-without-independent-evidence = Las respuestas sitúan { $item }, el más alto, sin evidencia de una fuente independiente. ¿Quién puede confirmarlo fuera de la institución responsable?
rule-against-treaty = Las respuestas sitúan { $item }, y con ello sostienen: «{ $conditions }» El cuadro de tratados y compromisos dice que el país no es parte. ¿Cuál de los dos datos es correcto?
rule-of-framework = Las respuestas sitúan { $item } y { $others }. { $question }
rule-frameworks-disagree = Las respuestas sitúan { $item } y { $others }, aunque ambas preguntan por lo mismo. ¿Cuál es la correcta, o qué ve una que la otra no ve?

# Single changes that would put another item on top.
tipping-level = Si { $item } estuviera en el { $to } en vez del { $from }, { $then }.
tipping-unknown = Si { $item }, que aún se desconoce, resultara estar en el { $to }, { $then }.
tipping-impact = Si el impacto de { $item } fuera { $to } en vez de { $from }, { $then }.
tipping-feasibility = Si la viabilidad de { $item } fuera { $to } en vez de { $from }, { $then }.
tipping-then-it = sería lo primero
tipping-then-other = lo primero sería { $item }
tipping-then-none = no quedaría nada conocido con que empezar
level-number = nivel { $level }
level-at-most = nivel { $level } o inferior
level-at-least = nivel { $level } o superior
interval = { $low } a { $high }
