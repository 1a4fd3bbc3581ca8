# What the plan costs.
costs-title = Costs and funding
costs-headline-none = No action has a cost yet
costs-headline = The plan costs { $total }; of what budgets have to provide, { $gap } is not funded
costs-headline-paid = The plan costs { $total }, and the money is there
costs-headline-part = { $n ->
    [one] What is known costs { $total }; of what budgets have to provide for it, { $gap } is not funded, and the cost of 1 action is unknown
   *[other] What is known costs { $total }; of what budgets have to provide for it, { $gap } is not funded, and the cost of { $shown } actions is unknown
}
costs-headline-part-paid = { $n ->
    [one] What is known costs { $total } and is funded; the cost of 1 action is unknown
   *[other] What is known costs { $total } and is funded; the cost of { $shown } actions is unknown
}
costs-method = Budgets have to provide for { $inflation } % inflation a year after { $year } and { $contingency } % contingency as well.
costs-budget = That makes { $budget }.
costs-method-open = No price year is chosen, so that no inflation is added.
costs-dollars = That is USD { $dollars } at { $rate } { $currency } for a dollar.
costs-uncosted = { $n ->
    [one] The cost of 1 action is unknown. It is not counted as zero
   *[other] The cost of { $shown } actions is unknown. They are not counted as zero
}
costs-unfunded = { $n ->
    [one] 1 action has a cost and no money at all
   *[other] { $shown } actions have a cost and no money at all
}
costs-outside = { $n ->
    [one] 1 action has money in years outside the period
   *[other] { $shown } actions have money in years outside the period
}
costs-objectives = By objective
costs-objectives-head = { column-objective }
costs-years = By year
costs-years-head = { column-year }
costs-made-of = What the cost is made of
costs-inflation = Inflation
costs-contingency = Contingency
costs-nothing = nothing entered
costs-download = Download the plan and its costs as a spreadsheet (XLSX)
costs-sources = By source
