# Solo en papel: las listas tras el índice y lo que precede al número de una página.
doc-label-tables = Cuadros
doc-label-figures = Figuras
doc-label-page = pág.
