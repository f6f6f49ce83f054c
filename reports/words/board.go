package words

// The year in figures: the first page.
var (
	BoardTitle = Message{"L'any en xifres", "El año en cifras", "The year in figures"}
	BoardLead  = Message{"El {year}, el grau d'assoliment del pla és {rate}.",
		"En {year}, el grado de consecución del plan es {rate}.",
		"In {year} the attainment of the plan is {rate}."}
	BoardLeadBetter = Message{
		"El {year}, el grau d'assoliment del pla és {rate}: {points} més que el {lastYear}.",
		"En {year}, el grado de consecución del plan es {rate}: {points} más que en {lastYear}.",
		"In {year} the attainment of the plan is {rate}: {points} more than in {lastYear}."}
	BoardLeadWorse = Message{
		"El {year}, el grau d'assoliment del pla és {rate}: {points} menys que el {lastYear}.",
		"En {year}, el grado de consecución del plan es {rate}: {points} menos que en {lastYear}.",
		"In {year} the attainment of the plan is {rate}: {points} less than in {lastYear}."}
	BoardLeadSame = Message{
		"El {year}, el grau d'assoliment del pla és {rate}, igual que el {lastYear}.",
		"En {year}, el grado de consecución del plan es {rate}, igual que en {lastYear}.",
		"In {year} the attainment of the plan is {rate}, the same as in {lastYear}."}
	BoardLeadNone = Message{
		"Amb les dades rebudes encara no es pot dir quin és el grau d'assoliment del pla el {year}.",
		"Con los datos recibidos aún no se puede decir cuál es el grado de consecución del plan en " +
			"{year}.",
		"From the data received, the attainment of the plan in {year} cannot be told yet."}
	BoardNoIndicators = Message{"El pla no té cap indicador.",
		"El plan no tiene ningún indicador.",
		"The plan has no indicators."}
	BoardNoMembers = Message{"No hi ha cap membre que hagués de trametre dades.",
		"No hay ningún miembro que debiera enviar datos.",
		"There are no members that were to send data."}
	BoardStatuses = Message{"De {indicators}: {counts}.",
		"De {indicators}: {counts}.",
		"Of {indicators}: {counts}."}
	BoardStatusCounts = map[string]Plural{
		"met": {
			One:  Message{"{n} assoleix la fita", "{n} alcanza la meta", "{n} meets its target"},
			Many: Message{"{n} assoleixen la fita", "{n} alcanzan la meta", "{n} meet their target"},
		},
		"advancing": {
			One: Message{"{n} avança cap a la fita", "{n} avanza hacia la meta", "{n} is advancing"},
			Many: Message{"{n} avancen cap a la fita", "{n} avanzan hacia la meta",
				"{n} are advancing"},
		},
		"at_risk": {
			One:  Message{"{n} està en risc", "{n} está en riesgo", "{n} is at risk"},
			Many: Message{"{n} estan en risc", "{n} están en riesgo", "{n} are at risk"},
		},
		"behind": {
			One:  Message{"{n} va endarrerit", "{n} va retrasado", "{n} is behind"},
			Many: Message{"{n} van endarrerits", "{n} van retrasados", "{n} are behind"},
		},
	}
	BoardNotKnown = Plural{
		One: Message{"d'{n} no se'n pot dir res",
			"de {n} no puede decirse nada",
			"nothing can be said of {n}"},
		Many: Message{"de {n} no se'n pot dir res",
			"de {n} no puede decirse nada",
			"nothing can be said of {n}"}}
	BoardSent = Part{
		None: Message{"No ha tramès dades cap dels {whole} membres.",
			"No ha enviado datos ninguno de los {whole} miembros.",
			"None of the {whole} members has sent data."},
		One: Message{"Ha tramès dades un dels {whole} membres.",
			"Ha enviado datos uno de los {whole} miembros.",
			"One of the {whole} members has sent data."},
		Many: Message{"Han tramès dades {part} dels {whole} membres.",
			"Han enviado datos {part} de los {whole} miembros.",
			"{part} of the {whole} members have sent data."},
		All: Message{"Han tramès dades tots els membres ({whole}).",
			"Han enviado datos todos los miembros ({whole}).",
			"All members ({whole}) have sent data."},
		NoneOfOne: Message{"L'únic membre no ha tramès dades.",
			"El único miembro no ha enviado datos.",
			"The only member has not sent data."},
		OneOfOne: Message{"L'únic membre ha tramès dades.",
			"El único miembro ha enviado datos.",
			"The only member has sent data."}}
	BoardTileChangeNone = Message{"No hi ha cap any anterior amb què comparar",
		"No hay ningún año anterior con el que comparar",
		"There is no earlier year to compare with"}
	PartOfWhole       = Message{"{part} de {whole}", "{part} de {whole}", "{part} of {whole}"}
	BoardLinesCaption = Message{"Les línies estratègiques",
		"Las líneas estratégicas",
		"The strategic lines"}
	BoardLinesNote = Message{
		"La ratlla fina damunt de cada barra marca la forquilla: entre quins valors es podria moure " +
			"l'assoliment, segons el que encara no se sap.",
		"La raya fina sobre cada barra marca la horquilla: entre qué valores podría moverse la " +
			"consecución, según lo que aún no se sabe.",
		"The thin line over each bar is the range: between which values attainment could be, by what " +
			"is not yet known."}
	BoardActivityCaption = Message{"Les activitats dels estatuts",
		"Las actividades de los estatutos",
		"The activities of the statutes"}
	BoardListMet  = Message{"Assolit", "Logrado", "Met"}
	BoardListRisk = Message{"En risc o endarrerit", "En riesgo o retrasado", "At risk or behind"}
	BoardUnknown  = Message{"No se sap", "No se sabe", "Not known"}
	BoardListNone = Message{"Cap indicador.", "Ningún indicador.", "No indicators."}
	BoardListMore = Plural{
		One:  Message{"i {n} indicador més", "y {n} indicador más", "and {n} more indicator"},
		Many: Message{"i {n} indicadors més", "y {n} indicadores más", "and {n} more indicators"}}
	PlanAttainment = Message{"Grau d'assoliment del pla",
		"Grado de consecución del plan",
		"Attainment of the plan"}
	BoardMet          = Message{"Fites assolides", "Metas alcanzadas", "Targets met"}
	BoardRisk         = Message{"En risc o endarrerits", "Riesgo o retraso", "At risk or behind"}
	BoardOfIndicators = Plural{
		One:  Message{"d'{n} indicador", "de {n} indicador", "of {n} indicator"},
		Many: Message{"de {n} indicadors", "de {n} indicadores", "of {n} indicators"}}
	BoardAtRisk = Plural{
		One:  Message{"{n} en risc", "{n} en riesgo", "{n} at risk"},
		Many: Message{"{n} en risc", "{n} en riesgo", "{n} at risk"}}
	BoardBehind = Plural{
		One:  Message{"{n} endarrerit", "{n} retrasado", "{n} behind"},
		Many: Message{"{n} endarrerits", "{n} retrasados", "{n} behind"}}
	BoardReceived     = Message{"Dades rebudes", "Datos recibidos", "Data received"}
	BoardReceivedFrom = Part{
		None: Message{"de cap dels {whole} membres",
			"de ninguno de los {whole} miembros",
			"from none of the {whole} members"},
		One: Message{"d’un dels {whole} membres",
			"de uno de los {whole} miembros",
			"from one of the {whole} members"},
		Many: Message{"de {part} dels {whole} membres",
			"de {part} de los {whole} miembros",
			"from {part} of the {whole} members"},
		All: Message{"de tots els membres ({whole})",
			"de todos los miembros ({whole})",
			"from all members ({whole})"},
		NoneOfOne: Message{"res de l’únic membre",
			"nada del único miembro",
			"nothing from the only member"},
		OneOfOne: Message{"de l’únic membre", "del único miembro", "from the only member"}}
	BoardReceivedDetail = Message{"{members}; forquilla {range}",
		"{members}; horquilla {range}",
		"{members}; range {range}"}
	BoardSince       = Message{"Respecte del {year}", "Respecto de {year}", "Against {year}"}
	BoardSinceDetail = Message{"punts; era {rate}", "puntos; era {rate}", "points; it was {rate}"}
	BoardNotch       = Message{"L'osca damunt de cada barra marca el grau d'assoliment del {year}.",
		"La muesca encima de cada barra marca el grado de consecución de {year}.",
		"The notch over each bar marks the attainment of {year}."}
	BoardEvolution = Message{"Evolució dels indicadors",
		"Evolución de los indicadores",
		"The indicators over the years"}
)
