# Título, período, dinero y límites de la estrategia.
frame-heading = Marco de la estrategia
frame-opening = Título, período, dinero y límites: todo lo demás se dispone dentro de ellos. Lo que deje vacío queda abierto, y el borrador lo dice.
frame-title = { column-title }
frame-lead = Institución que dirige la estrategia
frame-words = Título, visión, misión
frame-title-hint = Déjelo vacío para el título habitual.
frame-vision = Visión
frame-vision-hint = Solo la escriben personas; no se propone nada.
frame-mission = Misión
frame-period = Período
frame-first-year = Primer año
frame-last-year = Último año
frame-last-year-hint = Quince años en total como máximo. Cada una de las tres fases ocupa un tercio.
frame-currency = Moneda
frame-currency-hint = Tres letras, como KES.
frame-currency-of = Tres letras; la moneda { $place } es { $code }.
frame-currency-kept = { $n ->
    [one] Hay { $shown } monto en { $from }, y nada lo convierte. Confirme abajo que el número queda como está, o vuelva a { $from }.
   *[other] Hay { $shown } montos en { $from }, y nada los convierte. Confirme abajo que los números quedan como están, o vuelva a { $from }.
}
frame-currency-becomes = Los números quedan como están y desde ahora cuentan en { $to }: precios, dinero, límites y el tipo de cambio del dólar.
frame-currency-none = Los números quedan como están y desde ahora no tienen moneda.
frame-per-dollar = Unidades por dólar estadounidense
frame-per-dollar-hint = Para los totales en dólares.
frame-price-year = Año de precios
frame-inflation = Inflación anual, en porcentaje
frame-inflation-hint = Compuesta a partir del año de precios.
frame-contingency = Imprevistos, en porcentaje
frame-contingency-hint = Se suma a todo costo para lo imprevisto.
frame-limits = Límites
frame-limits-hint = Las propuestas respetan estos límites; lo que no cabe pasa a un año posterior o se aplaza, y el plan dice por qué. Lo que usted decide nunca se recorta.
frame-points-per-year = Puntos de trabajo que pueden comenzar en un año
frame-points-per-year-hint = Una medida de costo bajo cuenta 1; una de costo medio, 3; una de costo alto, 8. Vacío: sin límite.
frame-money-per-year = Dinero que puede gastarse en un año
frame-money-per-year-hint = En su moneda; cuentan las medidas con costo introducido. Vacío: sin límite.
frame-leads-per-institution = Medidas que una institución puede dirigir a la vez
frame-leads-per-institution-hint = Habitualmente 3.
frame-reporting = Informes
frame-reporting-hint = Quién informa a quién y cuándo.
