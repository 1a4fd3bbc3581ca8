# Quién puede ver un documento y si está en vigor.
cover-adopted = Aprobado, { $reference }, { $date }
cover-public = { $n ->
    [one] Versión pública: se omitió una entrada que no es pública.
   *[other] Versión pública: se omitieron { $shown } entradas que no son públicas.
}
cover-committee = { $n ->
    [0] Solo para el comité directivo; no se omitió nada.
    [one] Solo para el comité directivo: se omitió una entrada confidencial.
   *[other] Solo para el comité directivo: se omitieron { $shown } entradas confidenciales.
}
cover-internal = Versión interna con entradas confidenciales. No la difunda.
cover-subtitle-adopted = Redactada a partir de la evaluación del país
