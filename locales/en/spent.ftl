# What was spent after adoption
spent-title = Spent
spent-enter = Enter what was spent
spent-year = { column-year }
spent-amount = Amount spent
spent-amount-hint = Left empty, the year counts as not known. Nothing spent is 0.
spent-amount-missing = A day or a source is entered, but no amount. Enter the amount; or empty both, and the year counts as not known.
spent-currency = { frame-currency }
spent-date = As of
spent-date-early = This day lies before the year whose spending it tells. Enter the day for which the amount holds.
spent-source = { column-source }
spent-source-hint = The account, audit or report that says so.
spent-told = { $year }: { $currency } { $amount } spent, as of { $date }. { $source }
spent-unknown = { $year }: not known
