# The results framework and its indicators.
results-title = Indicators
results-headline-none = No indicator is chosen yet
results-headline = { $n ->
    [one] One indicator shows whether the strategy works
   *[other] { $shown } indicators show whether the strategy works
}
results-lead = Choose few, with a value for today, a target with a year, and somebody who collects them. Cards are drafts of ours after standard practice.
results-cards = Cards to choose from
results-own = An indicator of your own
results-own-name = What is measured
results-own-add = Add it
results-again = Somebody else added an indicator at the same moment. Yours is not saved yet: send it again.
results-values = Beginning: { $baseline }. Now: { $latest }. Target: { $target }.
results-in-unit = { results-unit }: { $unit }.
results-level = { column-level }
results-warning-counts-reports = It counts reports only: a rise may mean more harm or more trust. Put an indicator beside it that does not depend on reporting.
results-warning-no-baseline = There is no value for the beginning.
results-warning-no-source = The value for the beginning names no source.
results-warning-no-target = There is no target.
results-warning-outside = The target for { $year } lies outside the period.
results-warning-no-better = The last target is no better than the beginning.
results-warning-nobody = No institution of your country collects it.
results-chosen = Part of the results framework
results-name = { results-own-name }
results-objective = { column-objective }
results-counts-reports = It counts reports or cases only
results-open = not said
results-responsible = Institution that collects it
results-data-source = Source of the data
results-baseline = At the beginning
results-targets = Targets by year
results-no-period = The years of the strategy are not decided yet.
results-measured = What was measured
results-value = Value
results-date = Day, month or year
results-card = The card
results-numerator = Counted
results-denominator = Of
results-disaggregation = Split by
results-limits = What it cannot say
results-warning = Take care
results-links = Asked nearly alike elsewhere

# Fields that are called as columns are.
results-source = { column-source }
results-verification = { column-verification }
results-unit = { column-unit }
results-definition = { column-definition }
results-frequency = { column-frequency }
