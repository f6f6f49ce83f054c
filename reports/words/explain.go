package words

// What `report explain` says. Maps are by the codes of the marts and the plan.
var (
	ExplainResult = Message{"Resultat", "Resultado", "Result"}
	ExplainRule   = Message{"Regla", "Regla", "Rule"}
	ExplainPlan   = Message{"El que diu el pla", "Lo que dice el plan", "What the plan says"}
	ExplainSteps  = Message{"Càlcul", "Cálculo", "Arithmetic"}
	ExplainParts  = Message{"De què es fa la mitjana",
		"De qué se hace la media",
		"What the mean is of"}
	ExplainMembers = Message{"D'on surt: membres i cel·les",
		"De dónde sale: miembros y celdas",
		"Where it comes from: members and cells"}
	ExplainIndicator = Message{
		"Indicador de l'objectiu {objective} (línia {line}, activitat {activity})",
		"Indicador del objetivo {objective} (línea {line}, actividad {activity})",
		"Indicator of objective {objective} (line {line}, activity {activity})"}
	ExplainObjective = Message{"Objectiu de la línia {line} i de l'activitat {activity}",
		"Objetivo de la línea {line} y de la actividad {activity}",
		"Objective of line {line} and activity {activity}"}
	ExplainLine     = Message{"Línia estratègica", "Línea estratégica", "Strategic line"}
	ExplainActivity = Message{"Activitat dels estatuts",
		"Actividad de los estatutos",
		"Statutory activity"}
	ExplainPair = Message{"Objectius que són alhora de la línia {line} i de l'activitat {activity}",
		"Objetivos que son a la vez de la línea {line} y de la actividad {activity}",
		"Objectives of both line {line} and activity {activity}"}
	ExplainTotal = Message{"Tots els objectius del pla",
		"Todos los objetivos del plan",
		"All objectives of the plan"}
	ExplainKinds = map[string]Message{
		"registre": {
			"Surt del registre d'actuacions de cada tramesa. Si el registre hi és i no té cap actuació " +
				"d'aquest tipus, és un zero; si el full no hi és, és una dada que falta.",
			"Sale del registro de actuaciones de cada entrega. Si el registro está y no tiene ninguna " +
				"actuación de este tipo, es un cero; si la hoja no está, es un dato que falta.",
			"Taken from the register of actions of each return. A register without such an action is a " +
				"zero; where the sheet is not there, the data is missing."},
		"sistema": {"El calcula el sistema mateix amb les trameses i la llista de membres.",
			"Lo calcula el propio sistema con las entregas y la lista de miembros.",
			"Computed by the system itself from the returns and the list of members."},
		"flux": {"Es compta durant l'any: els períodes d'un membre se sumen.",
			"Se cuenta durante el año: los períodos de un miembro se suman.",
			"Counted during the year: a member's periods are added up."},
		"acumulat": {
			"Es compta des de l'inici del pla: val l'última xifra coneguda de cada membre, encara que " +
				"sigui d'un any anterior.",
			"Se cuenta desde el inicio del plan: vale la última cifra conocida de cada miembro, aunque " +
				"sea de un año anterior.",
			"Counted since the plan began: each member's last known figure holds, even from an earlier " +
				"year."},
		"estoc": {"És l'estat a final d'any: de cada membre val l'últim període.",
			"Es el estado a final de año: de cada miembro vale el último período.",
			"The state at the year's end: each member's last period holds."},
		"rati": {
			"És un quocient: es guarden el numerador i el denominador, que se sumen abans de dividir.",
			"Es un cociente: se guardan el numerador y el denominador, que se suman antes de dividir.",
			"A quotient: numerator and denominator are kept, and added up before dividing."},
		"si_no": {"Cada membre respon sí (1) o no (0).",
			"Cada miembro responde sí (1) o no (0).",
			"Each member answers yes (1) or no (0)."},
		"fita": {"És el percentatge fet d'una fita d'execució.",
			"Es el porcentaje hecho de un hito de ejecución.",
			"The per cent done of a milestone."},
	}
	ExplainTitles = map[string]Message{
		"numerator":   {"Numerador", "Numerador", "Numerator"},
		"denominator": {"Denominador", "Denominador", "Denominator"},
		"value":       {"Valor", "Valor", "Value"},
		"rated_value": {"Valor avaluat", "Valor evaluado", "Rated value"},
		"women":       {"Dones", "Mujeres", "Women"},
		"men":         {"Homes", "Hombres", "Men"},
		"non_binary":  {"No binàries", "No binarias", "Non-binary"},
		"unstated":    {"No consta", "No consta", "Not stated"},
		"baseline":    {"Valor base", "Valor base", "Baseline"},
		"target":      {"Fita de l'any", "Meta del año", "The year's target"},
		"plan_target": {"Última fita del pla", "Última meta del plan", "The plan's last target"},
		"raw_rate":    {"Assoliment sense limitar", "Consecución sin limitar", "Attainment, not capped"},
		"rate":        {"Assoliment", "Consecución", "Attainment"},
		"plan_raw_rate": {"Assoliment de l'última fita, sense limitar",
			"Consecución de la última meta, sin limitar",
			"Attainment of the last target, not capped"},
		"plan_rate": {"Assoliment de l'última fita",
			"Consecución de la última meta",
			"Attainment of the last target"},
		"coverage":       {"Cobertura", "Cobertura", "Coverage"},
		"reported_count": {"Dades rebudes", "Datos recibidos", "Reported"},
		"expected_count": {"Dades esperades", "Datos esperados", "Expected"},
		"rate_low":       {"Mínim de la forquilla", "Mínimo de la horquilla", "Low end of the range"},
		"rate_high":      {"Màxim de la forquilla", "Máximo de la horquilla", "High end of the range"},
		"weight":         {"Pes", "Peso", "Weight"},
		"factor":         {"Factor", "Factor", "Factor"},
		"minimum":        {"Mínim admès", "Mínimo admitido", "Least allowed"},
		"maximum":        {"Màxim admès", "Máximo admitido", "Most allowed"},
		"coverage_minimum": {"Cobertura mínima per publicar",
			"Cobertura mínima para publicar",
			"Least coverage to publish"},
		"met_from":        {"Assolit des de", "Conseguido desde", "Met from"},
		"advancing_from":  {"Avança des de", "Avanza desde", "Advancing from"},
		"at_risk_from":    {"En risc des de", "En riesgo desde", "At risk from"},
		"plausible_limit": {"Límit de plausibilitat", "Límite de plausibilidad", "Limit of plausibility"},
		"deadline":        {"Data límit", "Fecha límite", "Deadline"},
	}
	ExplainUnrated = map[string]Message{
		"no_data": {"Ningú no n'ha informat: no hi ha percentatge.",
			"Nadie ha informado: no hay porcentaje.",
			"Nobody reported it: there is no percentage."},
		"low_coverage": {
			"La cobertura no arriba al mínim que demana el pla: el valor es dona, però no se'n publica " +
				"cap percentatge.",
			"La cobertura no llega al mínimo que pide el plan: el valor se da, pero no se publica ningún " +
				"porcentaje.",
			"Coverage is below the least that the plan asks for: the value is given, but no percentage is " +
				"published."},
		"no_target": {
			"El pla no hi posa cap fita aquest any: no es pot avaluar i no compta a la mitjana ni a la " +
				"forquilla.",
			"El plan no le pone ninguna meta este año: no se puede evaluar y no cuenta en la media ni en " +
				"la horquilla.",
			"The plan sets no target this year: it cannot be rated, and leaves both the mean and the " +
				"range."},
		"not_applicable": {"No és aplicable: no compta a la mitjana ni a la forquilla.",
			"No es aplicable: no cuenta en la media ni en la horquilla.",
			"It does not apply: it leaves both the mean and the range."},
	}
	ExplainMean = Message{
		"Mitjana dels graus d'assoliment, limitats entre 0 i 100, ponderada pels pesos del pla. Només " +
			"hi compten els que tenen percentatge: el pes dels altres es reparteix entre aquests.",
		"Media de los grados de consecución, limitados entre 0 y 100, ponderada por los pesos del " +
			"plan. Solo cuentan los que tienen porcentaje: el peso de los demás se reparte entre estos.",
		"Mean of the attainment rates, capped to 0–100, weighted by the plan's weights. Only those " +
			"that have a percentage count: the weight of the others is shared among these."}
	ExplainCap = Message{"Per fer mitjanes i dibuixar, es limita entre 0 i 100.",
		"Para hacer medias y dibujar, se limita entre 0 y 100.",
		"To average and to draw, it is capped to 0–100."}
	ExplainRatioOfSums = Message{
		"Mai no es fa la mitjana dels percentatges dels membres: se sumen i es divideix una sola vegada.",
		"Nunca se hace la media de los porcentajes de los miembros: se suman y se divide una sola vez.",
		"Members' percentages are never averaged: they are added up and divided once."}
	ExplainRange = Message{
		"La forquilla és la mateixa mitjana feta amb els mínims, i després amb els màxims, de les " +
			"parts: de 0 a 100 on no hi ha prou dades. El que no té fita o no és aplicable queda fora de " +
			"tot.",
		"La horquilla es la misma media hecha con los mínimos, y después con los máximos, de las " +
			"partes: de 0 a 100 donde no hay datos suficientes. Lo que no tiene meta o no es aplicable " +
			"queda fuera de todo.",
		"The range is the same mean of the lows, and then of the highs, of the parts: from 0 to 100 " +
			"where there is too little data. What has no target or does not apply is left out of all."}
	ExplainRangeKnown = Message{"No hi falta res: la forquilla és el mateix percentatge.",
		"No falta nada: la horquilla es el mismo porcentaje.",
		"Nothing is missing: the range is the percentage itself."}
	ExplainRangeUnknown = Message{"Sense percentatge, la forquilla va de 0 a 100.",
		"Sin porcentaje, la horquilla va de 0 a 100.",
		"Without a percentage, the range goes from 0 to 100."}
	ExplainComparison = Message{"Una comparació val 1 si és certa i 0 si no.",
		"Una comparación vale 1 si es cierta y 0 si no.",
		"A comparison is worth 1 where it holds and 0 where it does not."}
	ExplainStatusBand = Message{"{status}: des del {from} i per sota del {below}",
		"{status}: desde el {from} y por debajo del {below}",
		"{status}: from {from} and below {below}"}
	ExplainStatusTop = Message{"{status}: des del {from}",
		"{status}: desde el {from}",
		"{status}: from {from}"}
	ExplainStatusBottom = Message{"{status}: per sota del {below}",
		"{status}: por debajo del {below}",
		"{status}: below {below}"}
	ExplainNotApplicable = Plural{
		One:  Message{"no és aplicable a {n}", "no es aplicable a {n}", "does not apply to {n}"},
		Many: Message{"no és aplicable a {n}", "no es aplicable a {n}", "does not apply to {n}"}}
	ExplainDefault        = Message{"per defecte", "por defecto", "by default"}
	ExplainMembersTargets = Message{
		"El pla el dona per membres: aquí hi ha el de {counted} dels {expected} que han d’informar.",
		"El plan lo da por miembros: aquí está el de {counted} de los {expected} que deben informar.",
		"The plan gives it by members: here is that of {counted} of the {expected} that are to report."}
	ExplainSystem = map[string]Message{
		"lliurament_en_termini": {
			"Membres, sense l'oficina, amb una primera tramesa rebuda dins del termini, sobre tots els de " +
				"l'any.",
			"Miembros, sin la oficina, con una primera entrega recibida en plazo, sobre todos los del año.",
			"Members, the office apart, whose first return was received in time, of all the year's."},
		"quota_comarques": {
			"Comarques on hi ha algun membre de l'any, sobre les que existeixen segons l'IDESCAT.",
			"Comarcas donde hay algún miembro del año, sobre las que existen según el IDESCAT.",
			"Comarques with a member that year, of those that exist according to IDESCAT."},
	}
	ExplainStates = map[string]Message{
		"not_applicable": {"no aplica", "no aplica", "not applicable"},
		"reported":       {"informat", "informado", "reported"},
		"partial": {"informat d’una part de l’any",
			"informado de una parte del año",
			"reported for a part of the year"},
		"carried": {"d'un any anterior", "de un año anterior", "from an earlier year"},
		"missing": {"sense dada", "sin dato", "no figure"},
		"on_time": {"dins del termini", "en plazo", "on time"},
		"late":    {"fora de termini", "fuera de plazo", "late"},
		"member":  {"membre", "miembro", "member"},
	}
	ExplainCarried = Message{"xifra del {year}, que és l'última coneguda",
		"cifra de {year}, que es la última conocida",
		"the figure of {year}, the last known"}
	ExplainRealZero = Message{"la tramesa no té cap actuació d'aquest tipus: és un zero",
		"la entrega no tiene ninguna actuación de este tipo: es un cero",
		"the return has no such action: a zero"}
	ExplainNotAsked = Message{"A {member} no se li demana aquest indicador.",
		"A {member} no se le pide este indicador.",
		"{member} is not asked for this indicator."}
	ExplainMissingList = Plural{
		One:  Message{"Sense dada ({n})", "Sin dato ({n})", "No figure ({n})"},
		Many: Message{"Sense dada ({n})", "Sin dato ({n})", "No figure ({n})"}}
	ExplainReceivedOn = Message{"rebut {date}", "recibido el {date}", "received {date}"}
	ExplainShare      = Message{"Pes relatiu", "Peso relativo", "Share"}
	ExplainPoints     = Message{"Aporta", "Aporta", "Gives"}
	ExplainLeft       = Message{"no compta", "no cuenta", "left out"}
	ExplainVersion    = Message{"versió {version} de {versions}",
		"versión {version} de {versions}",
		"version {version} of {versions}"}
	ExplainCellsBelow = Message{"Cel·les: report explain {code}",
		"Celdas: report explain {code}",
		"Cells: report explain {code}"}
	ExplainTrend = Message{"El {year} valia {before} i ara val {now}: {change}.",
		"En {year} valía {before} y ahora vale {now}: {change}.",
		"In {year} it was {before} and now it is {now}: {change}."}
)
