# Palabras de toda la interfaz.
product = Amparo
