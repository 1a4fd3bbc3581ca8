# Prerequisites in layers.
chart-layer = Layer
chart-hard = cannot do without
chart-soft = better after
chart-waits = waits for
profile-alt = One cell for each item, by area. { $list }
profile-alt-level = Level { $level }: { $items }.
profile-alt-unknown = Don't know: { $items }.
profile-alt-open = Not answered: { $items }.
profile-alt-excluded = Does not apply: { $items }.
profile-alt-contested = Institutions differ: { $items }.
rounds-figure = Levels in the rounds { $rounds }
rounds-alt = Level of each item in each round, the earliest first. { $rows }
