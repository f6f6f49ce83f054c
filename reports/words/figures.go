package words

// Titles of figures, which say what they show, and their captions.
var (
	FigureObjectivesBelow = Part{
		None: Message{"Tots els objectius amb dades arriben al",
			"Todos los objetivos con datos llegan al",
			"All objectives with data reach"},
		One: Message{"Un dels {whole} objectius amb dades no arriba al",
			"Uno de los {whole} objetivos con datos no llega al",
			"One of the {whole} objectives with data does not reach"},
		Many: Message{"{part} dels {whole} objectius amb dades no arriben al",
			"{part} de los {whole} objetivos con datos no llegan al",
			"{part} of the {whole} objectives with data do not reach"},
		All: Message{"Cap dels objectius amb dades ({whole}) no arriba al",
			"Ninguno de los objetivos con datos ({whole}) llega al",
			"None of the objectives with data ({whole}) reaches"},
		NoneOfOne: Message{"L'únic objectiu amb dades arriba al",
			"El único objetivo con datos llega al",
			"The only objective with data reaches"},
		OneOfOne: Message{"L'únic objectiu amb dades no arriba al",
			"El único objetivo con datos no llega al",
			"The only objective with data does not reach"}}
	FigureObjectivesNone = Message{"Cap objectiu no té prou dades per avaluar-lo",
		"Ningún objetivo tiene datos suficientes para evaluarlo",
		"No objective has enough data to be rated"}
	FigureHeat = Part{
		None: Message{"Cap encreuament de línia i activitat no té prou dades per avaluar-lo",
			"Ningún cruce de línea y actividad tiene datos suficientes para evaluarlo",
			"Where lines and activities cross, there is too little data"},
		One: Message{"Un dels {whole} encreuaments de línia i activitat té prou dades per avaluar-lo",
			"Uno de los {whole} cruces de línea y actividad tiene datos suficientes para evaluarlo",
			"One of the {whole} crossings of line and activity has enough data to be rated"},
		Many: Message{
			"{part} dels {whole} encreuaments de línia i activitat tenen prou dades per avaluar-los",
			"{part} de los {whole} cruces de línea y actividad tienen datos suficientes para evaluarlos",
			"{part} of the {whole} crossings of line and activity have enough data to be rated"},
		All: Message{
			"Tots els encreuaments de línia i activitat ({whole}) tenen prou dades per avaluar-los",
			"Todos los cruces de línea y actividad ({whole}) tienen datos suficientes para evaluarlos",
			"All crossings of line and activity ({whole}) have enough data to be rated"},
		NoneOfOne: Message{"L'únic encreuament de línia i activitat no té prou dades per avaluar-lo",
			"El único cruce de línea y actividad no tiene datos suficientes para evaluarlo",
			"The only crossing of line and activity has too little data to be rated"},
		OneOfOne: Message{"L'únic encreuament de línia i activitat té prou dades per avaluar-lo",
			"El único cruce de línea y actividad tiene datos suficientes para evaluarlo",
			"The only crossing of line and activity has enough data to be rated"}}
	FigureTrends = Part{
		None: Message{"Cap dels {whole} indicadors no arriba a la fita de l'any",
			"Ninguno de los {whole} indicadores llega a la meta del año",
			"None of the {whole} indicators reaches the year's target"},
		One: Message{"Un dels {whole} indicadors arriba a la fita de l'any",
			"Uno de los {whole} indicadores llega a la meta del año",
			"One of the {whole} indicators reaches the year's target"},
		Many: Message{"{part} dels {whole} indicadors arriben a la fita de l'any",
			"{part} de los {whole} indicadores llegan a la meta del año",
			"{part} of the {whole} indicators reach the year's target"},
		All: Message{"Els {whole} indicadors arriben a la fita de l'any",
			"Los {whole} indicadores llegan a la meta del año",
			"The {whole} indicators reach the year's target"},
		NoneOfOne: Message{"L'indicador no arriba a la fita de l'any",
			"El indicador no llega a la meta del año",
			"The indicator does not reach the year's target"},
		OneOfOne: Message{"L'indicador arriba a la fita de l'any",
			"El indicador llega a la meta del año",
			"The indicator reaches the year's target"}}
	FigurePeople = Part{
		None: Message{"En cap dels {whole} indicadors amb dades les dones no són majoria",
			"En ninguno de los {whole} indicadores con datos las mujeres son mayoría",
			"Women are the majority in none of the {whole} indicators with data"},
		One: Message{"En un dels {whole} indicadors amb dades les dones són majoria",
			"En uno de los {whole} indicadores con datos las mujeres son mayoría",
			"Women are the majority in one of the {whole} indicators with data"},
		Many: Message{"En {part} dels {whole} indicadors amb dades les dones són majoria",
			"En {part} de los {whole} indicadores con datos las mujeres son mayoría",
			"Women are the majority in {part} of the {whole} indicators with data"},
		All: Message{"Les dones són majoria en tots els indicadors amb dades ({whole})",
			"Las mujeres son mayoría en todos los indicadores con datos ({whole})",
			"Women are the majority in all indicators with data ({whole})"},
		NoneOfOne: Message{"En l'únic indicador amb dades les dones no són majoria",
			"En el único indicador con datos las mujeres no son mayoría",
			"Women are not the majority in the only indicator with data"},
		OneOfOne: Message{"En l'únic indicador amb dades les dones són majoria",
			"En el único indicador con datos las mujeres son mayoría",
			"Women are the majority in the only indicator with data"}}
	FigureComarques = Part{
		None: Message{"A cap de les {whole} comarques no han informat tots els membres",
			"En ninguna de las {whole} comarcas han informado todos los miembros",
			"In none of the {whole} comarques did all members report"},
		One: Message{"En una de les {whole} comarques han informat tots els membres",
			"En una de las {whole} comarcas han informado todos los miembros",
			"In one of the {whole} comarques all members reported"},
		Many: Message{"En {part} de les {whole} comarques han informat tots els membres",
			"En {part} de las {whole} comarcas han informado todos los miembros",
			"In {part} of the {whole} comarques all members reported"},
		All: Message{"A totes les comarques ({whole}) han informat tots els membres",
			"En todas las comarcas ({whole}) han informado todos los miembros",
			"In all comarques ({whole}) all members reported"},
		NoneOfOne: Message{"A l'única comarca no han informat tots els membres",
			"En la única comarca no han informado todos los miembros",
			"In the only comarca not all members reported"},
		OneOfOne: Message{"A l'única comarca han informat tots els membres",
			"En la única comarca han informado todos los miembros",
			"In the only comarca all members reported"}}
	FigureAttainmentCaption = Message{
		"Grau d'assoliment de cada objectiu, amb la forquilla. Les ratlles verticals marquen el " +
			"{atRisk} i el {advancing}.",
		"Grado de consecución de cada objetivo, con la horquilla. Las rayas verticales marcan el " +
			"{atRisk} y el {advancing}.",
		"Attainment of each objective, with its range. The upright lines mark {atRisk} and {advancing}."}
	FigureHeatCaption = Message{
		"Grau d'assoliment dels objectius de cada línia que contribueixen a cada activitat. En blanc, " +
			"els encreuaments sense objectius.",
		"Grado de consecución de los objetivos de cada línea que contribuyen a cada actividad. En " +
			"blanco, los cruces sin objetivos.",
		"Attainment of each line's objectives that serve each activity. Blank where no objective does."}
	FigurePeopleCaption = Message{"Repartiment de les persones per sexe.",
		"Reparto de las personas por sexo.",
		"How people part by sex."}
	FigureComarcaCaption = Message{
		"Comarques on alguna tramesa ha arribat fora de termini o no ha arribat. La taula de " +
			"«Territori» les té totes.",
		"Comarcas donde alguna entrega ha llegado fuera de plazo o no ha llegado. La tabla de " +
			"«Territorio» las tiene todas.",
		"Comarques where a return came late or did not come. The table in “Territory” has them all."}
)
