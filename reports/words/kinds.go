package words

// kinds say how a member's figure is made of what it sends, by the plan's word for the kind.
func kinds() map[string]inEach {
	return map[string]inEach{
		"flux": {
			"Es compta durant l'any: els períodes d'un membre se sumen.",
			"Se cuenta durante el año: los períodos de un miembro se suman.",
			"Counted during the year: a member's periods are added up.",
		},
		"acumulat": {
			"Es compta des de l'inici del pla: val l'última xifra coneguda de cada membre, encara que sigui d'un any anterior.",
			"Se cuenta desde el inicio del plan: vale la última cifra conocida de cada miembro, aunque sea de un año anterior.",
			"Counted since the plan began: each member's last known figure holds, even from an earlier year.",
		},
		"estoc": {
			"És l'estat a final d'any: de cada membre val l'últim període.",
			"Es el estado a final de año: de cada miembro vale el último período.",
			"The state at the year's end: each member's last period holds.",
		},
		"rati": {
			"És un quocient: es guarden el numerador i el denominador, que se sumen abans de dividir.",
			"Es un cociente: se guardan el numerador y el denominador, que se suman antes de dividir.",
			"A quotient: numerator and denominator are kept, and added up before dividing.",
		},
		"si_no": {
			"Cada membre respon sí (1) o no (0).",
			"Cada miembro responde sí (1) o no (0).",
			"Each member answers yes (1) or no (0).",
		},
		"fita": {
			"És el percentatge fet d'una fita d'execució.",
			"Es el porcentaje hecho de un hito de ejecución.",
			"The per cent done of a milestone.",
		},
		"registre": {
			"Surt del registre d'actuacions de cada tramesa: una tramesa sense cap actuació d'aquest tipus és un zero.",
			"Sale del registro de actuaciones de cada entrega: una entrega sin ninguna actuación de este tipo es un cero.",
			"Taken from the register of actions of each return: a return without such an action is a zero.",
		},
		"sistema": {
			"El calcula el sistema mateix amb les trameses i la llista de membres.",
			"Lo calcula el propio sistema con las entregas y la lista de miembros.",
			"Computed by the system itself from the returns and the list of members.",
		},
	}
}

// aggregations say how the Network's figure is made of the members', by the plan's word.
func aggregations() map[string]inEach {
	return map[string]inEach{
		"suma": {
			"suma dels membres",
			"suma de los miembros",
			"sum of the members",
		},
		"mitjana": {
			"mitjana dels membres",
			"media de los miembros",
			"mean of the members",
		},
		"maxim": {
			"el valor més alt dels membres",
			"el valor más alto de los miembros",
			"the members' highest value",
		},
		"quocient": {
			"suma de numeradors entre suma de denominadors",
			"suma de numeradores entre suma de denominadores",
			"sum of numerators over sum of denominators",
		},
		"quota_membres": {
			"membres que diuen que sí sobre els que responen",
			"miembros que dicen que sí sobre los que responden",
			"members that say yes over those that answer",
		},
		"recompte": {
			"recompte d'actuacions del registre",
			"recuento de actuaciones del registro",
			"count of actions in the register",
		},
		"quota_dones": {
			"dones sobre el total d'assistents",
			"mujeres sobre el total de asistentes",
			"women over all attendees",
		},
		"lliurament_en_termini": {
			"trameses dins de termini sobre els membres actius",
			"entregas en plazo sobre los miembros activos",
			"returns on time over active members",
		},
		"quota_comarques": {
			"comarques amb algun membre sobre el total de comarques",
			"comarcas con algún miembro sobre el total de comarcas",
			"comarques with a member over all comarques",
		},
	}
}
