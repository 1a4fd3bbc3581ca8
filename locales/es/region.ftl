# Los países unos junto a otros: por qué no sigue adelante una solicitud, una práctica, un consentimiento o una edición

request-refusal-wrong-state = En su estado actual, la solicitud no lo permite. Vuelva a mirarla: quizá alguien se adelantó.
request-refusal-own-offer = Un país no puede ofrecerse apoyo a sí mismo.
request-refusal-second-yes = Esta parte ya dijo que sí. Ahora se pregunta a la otra.
practice-refusal-wrong-state = En su estado actual, la práctica no lo permite. Vuelva a mirarla: quizá alguien se adelantó.
practice-refusal-missing = Falta rellenar algo.
practice-refusal-wrong-end = La revisión termina demasiado pronto. Indique un día posterior o revise de nuevo la práctica.
region-error-no-region = Esta región o este grupo de países no existe.
region-error-no-entry = Esta solicitud, oferta, misión o práctica no existe.
region-error-no-text = Este texto de consentimiento no está en uso. Elija otro.
region-error-nothing-chosen = Aún no se eligió nada. Elija qué se comparte, con quién y para qué.
region-error-wrong-day = Elija un último día entre hoy y dentro de diez años.
region-error-no-contact = Este país no comparte ninguna oficina a la que se pueda preguntar. Solicite antes su consentimiento.
region-error-overtaken = Otra persona lo cambió entretanto. Vuelva a mirarlo y haga lo que aún sea necesario.
region-error-same-quarter = Esta región ya tiene una edición de este trimestre. La siguiente podrá publicarse el próximo trimestre.
region-error-few-changes = Desde la última edición, menos de tres países se sumaron, se retiraron o validaron de nuevo. Es pronto para otra.
region-error-nothing-shown = No puede mostrarse ninguna cifra de esta edición, así que no la hay.
region-error-changed = La edición ya no es la que usted miró. Vea qué cambió y publíquela después.
region-error-no-randomness = No hubo ningún cambio. Vuelva a intentarlo.
