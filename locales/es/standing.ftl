# En qué se apoyan los niveles: si la evidencia los limita y qué confirmó el país de lo codificado.
standing-desk = Estos niveles fueron codificados por analistas a partir de hallazgos publicados. No son oficiales.
standing-unconfirmed = Nadie en el país los ha confirmado todavía.
standing-confirmed = Respuestas que el país ha confirmado: { $part } de { $whole }.
standing-basis-unconfirmed = Codificación documental, sin validar
standing-basis-confirmed = Codificación documental; respuestas confirmadas: { $part } de { $whole }
standing-confirm = Confirmar respuestas
standing-capped = Cada nivel cuenta solo hasta donde su evidencia lo sostiene.
standing-uncapped = La evidencia no los limita.
standing-cap = Si la evidencia limita los niveles

cap-title = { standing-cap }
cap-now-on = En esta evaluación la evidencia limita los niveles: cada uno cuenta solo hasta donde lo sostiene su evidencia más sólida.
cap-now-off = En esta evaluación la evidencia no limita los niveles: valen tal como se respondieron.
cap-why = Se tiende a valorar con benevolencia el trabajo propio, y el límite de la evidencia lo contiene. Los niveles que codificaron analistas a partir de hallazgos publicados ya se apoyan en sus fuentes. Graduar una evidencia nunca activa ni desactiva el límite; solo lo hace el botón de abajo, para toda la evaluación.
cap-would-on = Qué cambiaría si la evidencia limitara los niveles
cap-would-off = Qué cambiaría sin ese límite
cap-moves = { $n ->
    [one] Un nivel se mostraría de otro modo:
   *[other] { $shown } niveles se mostrarían de otro modo:
}
cap-moves-none = No cambiaría ningún nivel.
cap-now = Ahora se muestra
cap-then = Se mostraría
cap-because = Su evidencia
cap-order = Las prioridades quedarían como están: las brechas y su orden se rigen por lo respondido, y la evidencia que se debe figura aparte. La seguridad de cada nivel se juzgaría de nuevo, lo que puede cambiar la certeza del orden.
cap-turn-on = Que la evidencia limite los niveles
cap-turn-off = Que los niveles valgan tal como se respondieron
cap-overtaken = Otra persona lo decidió entretanto. Lo que ve ahora es lo que vale.

confirm-title = Qué confirma el país
confirm-lead = Estas respuestas fueron codificadas por analistas a partir de hallazgos publicados. El país puede hacer suyas las que sus propias instituciones hayan examinado, una por una o todas a la vez. Un nivel que después se responda de otro modo deja de estar confirmado hasta que el país lo confirme de nuevo.
confirm-own = Estas respuestas las dieron las propias instituciones del país. No hay nada que confirmar.
confirm-open = Sin confirmar por el país.
confirm-done = Confirmado por { $by } el { $date }.
confirm-by = Institución que confirma
confirm-by-hint = Una oficina u órgano, como «Consejo Nacional de la Niñez»; no el nombre de una persona.
confirm-date = Día de la confirmación
confirm-hint = Lo marcado queda confirmado, y la confirmación cuya marca se quita queda retirada. Las confirmaciones anteriores conservan su institución y su día.
confirm-ticked = Guardar lo marcado
confirm-all = Confirmar todas las respuestas
confirm-nothing = Nada cambiaría. Marque lo que el país confirma.
confirm-changed = { $item } se respondió de otro modo entretanto. Vuelva a mirarlo antes de confirmarlo.
confirm-overtaken = Otra persona confirmó o retiró algo entretanto. Lo que usted marcó y desmarcó sigue abajo, y lo demás como vale ahora; mírelo y guarde de nuevo.
