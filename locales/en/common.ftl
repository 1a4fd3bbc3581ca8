# Words of the whole interface.
product = Amparo
