# Una edición más reciente de un marco: qué cambia al adoptarla, y cómo se deshace.
edition-title = Una edición más reciente
edition-lead = Los conjuntos de preguntas se revisan. Una edición más reciente se adopta cuando usted lo decide: lo registrado sobre sus preguntas pasa a ella, y antes no cambia nada. La decisión puede deshacerse.
edition-none-offered = No hay ninguna edición más reciente de lo que se responde aquí.
edition-offer = { $framework }: edición { $to } en lugar de la { $from }
edition-changes = { $n ->
    [0] No cambia ningún nivel, meta ni prioridad.
    [one] Cambia una pregunta.
   *[other] Cambian { $shown } preguntas.
}
edition-before = Ahora
edition-after = Después
edition-because = { column-reason }
edition-figures = En conjunto
edition-figure = Dato
edition-not-asked = no se pregunta
edition-standing = { $level }, meta { $target }
edition-standing-ranked = { $level }, meta { $target }, prioridad { $priority }
edition-none = no se publica
edition-known = Preguntas con nivel
edition-median = { gaps-domain-median }
edition-lowest = Nivel más bajo
edition-index = Índice
edition-area = nivel { $level }; con nivel: { $known }
edition-confirm = { $n ->
    [one] Una respuesta solo cuenta cuando alguien la confirma. Espera entre las respuestas trasladadas.
   *[other] { $shown } respuestas solo cuentan cuando alguien las confirma. Esperan entre las respuestas trasladadas.
}
edition-to-confirm = Por confirmar
edition-roles = Los roles limitados a algunas preguntas las nombran por su número: quien asigna los roles asigna de nuevo los de las preguntas renombradas.
edition-by = Oficina que decide
edition-by-hint = Figura en el historial de cada respuesta que se traslada.
edition-take = Adoptar la edición { $to }
edition-back = { $framework }: volver a la edición { $from }
edition-back-text = La edición { $to } se adoptó el { $date }. Si se deshace, las respuestas a sus preguntas quedan como estaban antes; el historial lo conserva todo.
edition-keep = Conservar lo registrado desde entonces, donde la edición { $from } pregunta lo mismo
edition-lost = Registrado desde entonces y que la edición { $from } no pregunta: { $items }. Permanece en el historial y deja de contar.
edition-undo = Deshacer
edition-overtaken = Entretanto se registró algo, así que no se hizo nada. Esto es lo que cambiaría ahora; decida de nuevo.
edition-at-hand = Hay una edición más reciente de estas preguntas. Vea qué cambiaría antes de adoptarla.
edition-link = Ver la edición más reciente, o deshacer una
shift-renamed = tiene otro número
shift-split = es parte de lo que era una sola pregunta
shift-merged = reúne varias preguntas
shift-removed = ya no se pregunta
shift-new = antes no se preguntaba
shift-levels = sus niveles significan otra cosa
shift-target = se aspira a otra meta
shift-conditions-added = los niveles piden más
shift-conditions-removed = los niveles piden menos
shift-conditions-moved = sus condiciones se redactaron de nuevo
shift-worth = su impacto o su factibilidad se valoran de otro modo
shift-others = cambió aquello en lo que se apoya, lo que desbloquea o lo que comparte
