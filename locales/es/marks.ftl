# Con qué se marcan respuestas, evidencias y redacciones.
rating-unknown = No se sabe
rating-na = No aplica
rating-open = Sin respuesta
cell-level = nivel { $level } de 4
cell-band = niveles { $low } a { $high } de 4
cell-claimed = nivel declarado { $level }

enabler-open = Sin indicar
