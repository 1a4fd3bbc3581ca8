# Lo que cuesta el plan.
costs-title = Costos y financiación
costs-headline-none = Ninguna medida tiene costo todavía
costs-headline = El plan cuesta { $total }; de lo que deben prever los presupuestos, falta financiar { $gap }
costs-headline-paid = El plan cuesta { $total } y el dinero está disponible
costs-headline-part = { $n ->
    [one] Lo conocido cuesta { $total }; de lo que para ello deben prever los presupuestos, falta financiar { $gap }, y se desconoce el costo de 1 medida
   *[other] Lo conocido cuesta { $total }; de lo que para ello deben prever los presupuestos, falta financiar { $gap }, y se desconoce el costo de { $shown } medidas
}
costs-headline-part-paid = { $n ->
    [one] Lo conocido cuesta { $total } y está financiado; se desconoce el costo de 1 medida
   *[other] Lo conocido cuesta { $total } y está financiado; se desconoce el costo de { $shown } medidas
}
costs-method = Los presupuestos deben prever además una inflación anual del { $inflation } % después de { $year } y un { $contingency } % para imprevistos.
costs-budget = En total, { $budget }.
costs-method-open = No se ha elegido año de precios, por lo que no se añade inflación.
costs-dollars = Son { $dollars } USD a { $rate } { $currency } por dólar.
costs-uncosted = { $n ->
    [one] Se desconoce el costo de 1 medida. No cuenta como cero
   *[other] Se desconoce el costo de { $shown } medidas. No cuentan como cero
}
costs-unfunded = { $n ->
    [one] 1 medida tiene costo, pero no dinero
   *[other] { $shown } medidas tienen costo, pero no dinero
}
costs-outside = { $n ->
    [one] 1 medida tiene dinero en años fuera del período
   *[other] { $shown } medidas tienen dinero en años fuera del período
}
costs-objectives = Por objetivo
costs-objectives-head = { column-objective }
costs-years = Por año
costs-years-head = { column-year }
costs-made-of = De qué se compone el costo
costs-inflation = Inflación
costs-contingency = Imprevistos
costs-nothing = sin datos
costs-download = Descargar el plan y sus costos como hoja de cálculo (XLSX)
costs-sources = Por fuente
