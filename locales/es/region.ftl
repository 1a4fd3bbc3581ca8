# Los países unos junto a otros: solicitudes de apoyo y buenas prácticas

request-refusal-wrong-state = En su estado actual, la solicitud no lo permite. Vuelva a mirarla: quizá alguien se adelantó.
request-refusal-own-offer = Un país no puede ofrecerse apoyo a sí mismo.
request-refusal-second-yes = Esta parte ya dijo que sí. Ahora se pregunta a la otra.
practice-refusal-wrong-state = En su estado actual, la práctica no lo permite. Vuelva a mirarla: quizá alguien se adelantó.
practice-refusal-missing = Falta rellenar algo.
practice-refusal-wrong-end = La revisión termina demasiado pronto. Indique un día posterior o revise de nuevo la práctica.
