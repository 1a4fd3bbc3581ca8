# Where people can turn to
records-contact-title = Líneas de ayuda y lugares para denunciar
records-contact-feeds = Versión para la infancia, anexo de órganos
records-contact-lead = Adónde pueden acudir niñas, niños y personas adultas: la línea de ayuda para NNA, el lugar para denunciar material de abuso sexual infantil, la policía. Llame a cada número antes de introducirlo.
records-contact-add = Añadir un contacto
record-contact-purpose = Para qué sirve
record-contact-name = Nombre
record-contact-number = Número, tal como se marca
record-contact-address = Dirección web o de correo
record-contact-hours = Cuándo atienden
record-contact-languages = Idiomas
record-contact-free = ¿Es gratuito?
