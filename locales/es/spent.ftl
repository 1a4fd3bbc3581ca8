# What was spent after adoption
spent-title = Gastado
spent-enter = Anotar lo gastado
spent-year = { column-year }
spent-amount = Monto gastado
spent-amount-hint = Si queda vacío, el año cuenta como desconocido. Si no se gastó nada, escriba 0.
spent-amount-missing = Hay una fecha o una fuente, pero ningún monto. Escriba el monto; o borre ambas, y el año contará como desconocido.
spent-currency = { frame-currency }
spent-date = Fecha de corte
spent-date-early = Este día es anterior al año cuyo gasto indica. Escriba el día al que corresponde el monto.
spent-source = { column-source }
spent-source-hint = La cuenta, la auditoría o el informe que lo dice.
spent-told = { $year }: { $amount } { $currency } gastados al { $date }. { $source }
spent-unknown = { $year }: desconocido
