# Lo que viaja dentro de la estrategia interna en papel.
attachment-description = La evaluación a partir de la cual se redactó este documento, en JSON
attachment-notice = La evaluación a partir de la cual se redactó este documento va adjunta a este archivo en JSON; amparo import la lee
