# Con qué se marcan respuestas, evidencias y redacciones.
rating-unknown = No se sabe
rating-na = No aplica
rating-open = Sin respuesta
cell-level = nivel { $level } de 4
cell-claimed = nivel declarado { $level }

status-verified = Leído en su fuente
status-recalled = De memoria, por comprobar
status-drafted = Redacción propia, aún sin revisar

basis-self-assessment = Autoevaluación
basis-desk-coding = Codificación documental, sin validar

kind-law = Ley, decreto o reglamento en vigor
kind-policy = Política, plan, protocolo o acuerdo
kind-data = Estadística o conjunto de datos
kind-report = Estudio, evaluación o informe
kind-press = Noticia, página web o nota de prensa
kind-statement = Declaración de una persona o institución

grade-none = Sin graduar: sostiene como máximo el nivel 1
grade-e0 = e0: solo afirmado; sostiene como máximo el nivel 1
grade-e1 = e1: descrito por el organismo responsable; sostiene como máximo el nivel 2
grade-e2 = e2: documento citado con su fecha; sostiene como máximo el nivel 3
grade-e3 = e3: documento adjunto y comprobado por la persona facilitadora; sostiene cualquier nivel
grade-e4 = e4: confirmado por una fuente independiente; sostiene cualquier nivel

stance-for = Apoya el nivel
stance-against = Habla en contra del nivel

confidentiality-public = Puede verla cualquiera
confidentiality-committee = Puede verla el comité directivo
confidentiality-confidential = Solo quienes respondieron y la coordinación

confidence-low = Baja: palabra de una sola parte, o documento solo descrito
confidence-medium = Media: documento citado
confidence-high = Alta: documento comprobado y al menos dos grupos de acuerdo

enabler-partly = En parte
enabler-no = No
enabler-open = Sin indicar
