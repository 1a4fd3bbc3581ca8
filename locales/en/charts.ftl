# Charts in documents: the words of legends.

# Prerequisites in layers.
doc-chart-layer = Layer
doc-chart-hard = cannot do without
doc-chart-soft = better after
doc-chart-waits = waits for
