# Solo en papel: las listas tras el índice y lo que precede al número de una página.
label-tables = Cuadros
label-figures = Figuras
label-page = pág.
