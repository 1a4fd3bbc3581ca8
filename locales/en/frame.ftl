# Title, period, money and limits of the strategy.
frame-heading = Frame of the strategy
frame-opening = Title, period, money and limits: everything else is laid out inside them. What you leave empty stays open, and the draft says so.
frame-title = { column-title }
frame-lead = Institution that leads the strategy
frame-words = Title, vision, mission
frame-title-hint = Leave it empty for the usual title.
frame-vision = Vision
frame-vision-hint = Only people write it; nothing is proposed.
frame-mission = Mission
frame-period = Period
frame-first-year = First year
frame-last-year = Last year
frame-last-year-hint = At most fifteen years in all. Each of the three phases takes a third.
frame-currency = Currency
frame-currency-hint = Three letters, such as KES.
frame-currency-of = Three letters; the currency { $place } is { $code }.
frame-currency-kept = { $n ->
    [one] { $shown } amount is kept in { $from }, and nothing converts it. Say below that the number stays as it is, or go back to { $from }.
   *[other] { $shown } amounts are kept in { $from }, and nothing converts them. Say below that the numbers stay as they are, or go back to { $from }.
}
frame-currency-becomes = The numbers stay as they are, and count in { $to } from now on: prices, money, limits and the rate of the dollar.
frame-currency-none = The numbers stay as they are, and have no currency from now on.
frame-per-dollar = Units for one US dollar
frame-per-dollar-hint = For totals in dollars.
frame-price-year = Price year
frame-inflation = Inflation a year, in percent
frame-inflation-hint = Compounded from the price year on.
frame-contingency = Contingency, in percent
frame-contingency-hint = Added to every cost for the unforeseen.
frame-limits = Limits
frame-limits-hint = Proposals keep to these limits; what does not fit moves to a later year or is put off, and the plan says why. What you decide yourself is never cut.
frame-points-per-year = Points of work that can begin in a year
frame-points-per-year-hint = An action of low cost counts 1, of middle cost 3, of high cost 8. Empty: no limit.
frame-money-per-year = Money that can be spent in a year
frame-money-per-year-hint = In your currency; counts actions whose cost is entered. Empty: no limit.
frame-leads-per-institution = Actions that one institution can lead at once
frame-leads-per-institution-hint = Usually 3.
frame-reporting = Reporting
frame-reporting-hint = Who reports to whom, and when.
