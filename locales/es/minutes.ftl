# Papeles de una sesión: acta, orden del día, papeletas, tarjetas.
spread-axis = Voces
count-voices = { $n ->
    [0] ninguna voz
    [one] una voz
   *[other] { $words } voces
}
room-title-minutes = Acta del taller
room-title-agenda = Orden del día del taller
room-title-ballots = Papeletas de voto
room-title-cards = Tarjetas de los puestos
room-stamp-committee = CONFIDENCIAL: PARA EL COMITÉ
room-stamp-open = CONFIDENCIAL: LA SESIÓN SIGUE ABIERTA
papers-title = Documentos de la sesión
papers-agenda = Orden del día en PDF
papers-ballots = Papeletas para imprimir (PDF)
papers-minutes-pdf = Acta en PDF
papers-minutes-docx = Acta en archivo de Word
seats-issue-pdf = Hacer las tarjetas en PDF
