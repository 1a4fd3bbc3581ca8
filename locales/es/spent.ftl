# What was spent after adoption
spent-title = Gastado
spent-enter = Anotar lo gastado
spent-year = Año
spent-amount = Importe gastado
spent-amount-hint = Si queda vacío, el año cuenta como desconocido. Si no se gastó nada, escriba 0.
spent-currency = Moneda
spent-date = A fecha de
spent-source = Fuente
spent-source-hint = La cuenta, la auditoría o el informe que lo dice.
spent-told = { $year }: { $currency } { $amount } gastados, a fecha de { $date }. { $source }
spent-unknown = { $year }: desconocido
