# Charts in documents: the words of legends.

# Prerequisites in layers.
chart-layer = Layer
chart-hard = cannot do without
chart-soft = better after
chart-waits = waits for
