# Gráficos de los documentos: las palabras de las leyendas.

# Los requisitos previos en capas.
chart-layer = Capa
chart-hard = no puede prescindir de
chart-soft = mejor después de
chart-waits = espera a
