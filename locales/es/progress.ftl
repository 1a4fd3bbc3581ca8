# Hasta dónde ha llegado el plan.
progress-title = Avance
progress-headline-none = Nadie ha informado todavía
progress-headline = Medidas terminadas: { $part } de { $whole }
progress-on-time = A tiempo: { $part } de { $whole } sobre las que se ha informado.
progress-silent = { $n ->
    [one] Nadie ha informado sobre 1 medida; no cuenta ni como retrasada ni como terminada.
   *[other] Nadie ha informado sobre { $shown } medidas; no cuentan ni como retrasadas ni como terminadas.
}
progress-not-adopted = La estrategia aún no está aprobada. Lo que se informe aquí se guarda igualmente.
progress-actions = Medidas
progress-last = { $date }: { $status }.
progress-report = Informar
progress-withdraw = Retirar este informe
progress-status = Cómo está
progress-date = Fecha
progress-date-hint = Por ejemplo, 31 de marzo de 2026.
progress-note = Qué se hizo, o qué lo impide
progress-overdue = falta el valor de { $year }
progress-reached = Recorrido: el { $percent } % del camino.
