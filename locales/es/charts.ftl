# Gráficos de los documentos: las palabras de las leyendas.

# Los requisitos previos en capas.
doc-chart-layer = Capa
doc-chart-hard = no puede prescindir de
doc-chart-soft = mejor después de
doc-chart-waits = espera a
