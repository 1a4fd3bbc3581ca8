# Quién puede ver un documento y si está en vigor.
cover-adopted = Aprobada, { $reference }, { $date }
cover-after = Borrador posterior a la versión «{ $label }» aprobada
cover-short-adopted = Aprobada, { $date }
cover-short-after = Borrador posterior a «{ $label }»
cover-short-same = Borrador idéntico a «{ $label }»
cover-after-same = Borrador idéntico a la versión «{ $label }» aprobada
cover-after-parts = { $n ->
    [one] Borrador posterior a la versión «{ $label }» aprobada: difiere una parte
   *[other] Borrador posterior a la versión «{ $label }» aprobada: difieren { $shown } partes
}
cover-after-act = La versión «{ $label }» fue aprobada por { $by } el { $date }, referencia { $reference }
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
