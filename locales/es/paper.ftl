# Por qué no hay PDF, además de lo que dice draft.ftl.
draft-too-large-title = El PDF sería demasiado grande
draft-too-large-text = El documento necesita más memoria de la que puede usar la impresión. Acorte las respuestas más largas o elija otro formato; los demás funcionan con documentos de cualquier longitud.
