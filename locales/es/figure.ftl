# A figure of the country's own
figure-title = Una figura propia
figure-lead = Una fotografía, un mapa o un dibujo que figura en el borrador. Se numera y lleva título como las demás figuras, y entra en todos los archivos y en todas las versiones.
figure-back = Volver a la sección
figure-add = Añadir una figura después
figure-follow = Añadir la figura en este idioma, con la misma imagen
figure-change = Cambiar esta figura
figure-picture = La imagen
figure-picture-new = Otra imagen en su lugar
figure-missing = Elija la imagen.
figure-too-many = Un documento admite como máximo { $shown } figuras propias. Quite primero una.
figure-name-hint = Diga lo que se aprende de ella, por ejemplo: Las denuncias se duplicaron en tres años.
figure-title-missing = Ponga un título a la figura.
figure-alt-hint = Para quienes no pueden verla: todo lo que importa, en palabras. No muestre a ninguna niña ni a ningún niño reconocible.
figure-alt-missing = { look-alt-missing }
figure-source-hint = Quién la hizo y cuándo. Figura debajo de la imagen.

# Texts without a place
left-block = Parte del borrador
left-block-hint = La parte a la que pertenece ahora este texto.
left-attach = Ponerlo en lugar de esta parte
left-insert = Ponerlo después de esta parte
left-here = Volver a colocarlo
left-block-missing = Elija una parte del borrador.
left-block-figure = Esta parte es una figura o un cuadro que se mantiene. Ponga el texto después.
left-block-taken = Esta parte ya tiene palabras propias. Ponga el texto después de ella o retire antes esas palabras.
left-yours = Texto sin lugar
