# El marco de resultados y sus indicadores.
results-title = Indicadores
results-headline-none = Aún no se ha elegido ningún indicador
results-headline = { $n ->
    [one] Un indicador muestra si la estrategia funciona
   *[other] { $shown } indicadores muestran si la estrategia funciona
}
results-lead = Elija pocos, con un valor actual, una meta con año y alguien que los recoja. Las fichas son borradores nuestros según la práctica habitual.
results-cards = Fichas para elegir
results-own = Un indicador propio
results-own-name = Qué se mide
results-own-add = Añadirlo
results-again = Otra persona añadió un indicador en el mismo momento. El suyo aún no está guardado: envíelo de nuevo.
results-values = Al inicio: { $baseline }. Ahora: { $latest }. Meta: { $target }.
results-in-unit = { results-unit }: { $unit }.
results-level = { column-level }
results-warning-counts-reports = Solo cuenta denuncias: un aumento puede significar más daño o más confianza. Ponga a su lado un indicador que no dependa de las denuncias.
results-warning-no-baseline = No hay valor inicial.
results-warning-no-source = El valor inicial no cita fuente.
results-warning-no-target = No hay meta.
results-warning-outside = La meta de { $year } está fuera del período.
results-warning-no-better = La última meta no es mejor que el inicio.
results-warning-nobody = Ninguna institución de su país lo recoge.
results-chosen = Parte del marco de resultados
results-name = { results-own-name }
results-objective = { column-objective }
results-counts-reports = Solo cuenta denuncias o casos
results-open = sin indicar
results-responsible = Institución que lo recoge
results-data-source = Fuente de los datos
results-baseline = Al inicio
results-targets = Metas por año
results-no-period = Los años de la estrategia aún no están decididos.
results-measured = Lo que se midió
results-value = Valor
results-date = Día, mes o año
results-card = La ficha
results-numerator = Se cuenta
results-denominator = Sobre
results-disaggregation = Desglose
results-limits = Lo que no puede decir
results-warning = Atención
results-links = Dónde se pregunta casi lo mismo

# Fields that are called as columns are.
results-source = { column-source }
results-verification = { column-verification }
results-unit = { column-unit }
results-definition = { column-definition }
results-frequency = { column-frequency }
