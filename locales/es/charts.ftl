# Los requisitos previos en capas.
chart-layer = Capa
chart-hard = no puede prescindir de
chart-soft = mejor después de
chart-waits = espera a
profile-alt = Una casilla por elemento, por área. { $list }
profile-alt-level = Nivel { $level }: { $items }.
profile-alt-unknown = No se sabe: { $items }.
profile-alt-open = Sin respuesta: { $items }.
profile-alt-excluded = No aplican: { $items }.
profile-alt-contested = Las instituciones difieren: { $items }.
rounds-figure = Niveles en las rondas { $rounds }
rounds-alt = Nivel de cada elemento en cada ronda, primero la más antigua. { $rows }
