package words

// The chapters of the activities of the statutes and of the participation by sex.
var (
	ActivityTitle = Plural{
		One: Message{"L'activitat dels estatuts",
			"La actividad de los estatutos",
			"The activity of the statutes"},
		Many: Message{"Les {n} activitats dels estatuts",
			"Las {n} actividades de los estatutos",
			"The {n} activities of the statutes"}}
	ActivityLead = Part{
		None: Message{"Cap activitat no té prou dades per avaluar-la.",
			"Ninguna actividad tiene datos suficientes para evaluarla.",
			"No activity has enough data to be rated."},
		One: Message{"De les {whole} activitats, una té prou dades per avaluar-la.",
			"De las {whole} actividades, una tiene datos suficientes para evaluarla.",
			"One of the {whole} activities has enough data to be rated."},
		Many: Message{"De les {whole} activitats, {part} tenen prou dades per avaluar-les.",
			"De las {whole} actividades, {part} tienen datos suficientes para evaluarlas.",
			"{part} of the {whole} activities have enough data to be rated."},
		All: Message{"Les {whole} activitats tenen prou dades per avaluar-les.",
			"Las {whole} actividades tienen datos suficientes para evaluarlas.",
			"The {whole} activities have enough data to be rated."},
		NoneOfOne: Message{"L'única activitat no té prou dades per avaluar-la.",
			"La única actividad no tiene datos suficientes para evaluarla.",
			"The only activity has too little data to be rated."},
		OneOfOne: Message{"L'única activitat té prou dades per avaluar-la.",
			"La única actividad tiene datos suficientes para evaluarla.",
			"The only activity has enough data to be rated."}}
	ActivityLeadBest = Message{
		"La més avançada és l'{best} ({bestRate}) i la menys avançada, l'{worst} ({worstRate}).",
		"La más avanzada es la {best} ({bestRate}) y la menos avanzada, la {worst} ({worstRate}).",
		"The one furthest on is {best} ({bestRate}) and the one least on, {worst} ({worstRate})."}
	ActivityLeadNone = Message{"Amb les dades rebudes encara no es pot avaluar cap activitat.",
		"Con los datos recibidos aún no se puede evaluar ninguna actividad.",
		"From the data received, no activity can be rated yet."}
	ActivityCaption = Message{"Grau d'assoliment de cada activitat i objectius que hi contribueixen",
		"Grado de consecución de cada actividad y objetivos que contribuyen a ella",
		"Attainment of each activity, and the objectives that serve it"}
	ActivityNone = Message{"Cap objectiu del pla no hi contribueix",
		"Ningún objetivo del plan contribuye a ella",
		"No objective of the plan serves it"}
	ActivityServedBy = Plural{
		One:  Message{"{n} objectiu", "{n} objetivo", "{n} objective"},
		Many: Message{"{n} objectius", "{n} objetivos", "{n} objectives"}}
	PeopleTitle = Message{"Participació per sexe", "Participación por sexo", "Participation by sex"}
	PeopleLead  = Part{
		None: Message{"No hi ha dades de participació per sexe.",
			"No hay datos de participación por sexo.",
			"There is no data on participation by sex."},
		One: Message{"Dels {whole} indicadors que es demanen per sexe, un té dades.",
			"De los {whole} indicadores que se piden por sexo, uno tiene datos.",
			"One of the {whole} indicators that are asked by sex has data."},
		Many: Message{"Dels {whole} indicadors que es demanen per sexe, {part} tenen dades.",
			"De los {whole} indicadores que se piden por sexo, {part} tienen datos.",
			"{part} of the {whole} indicators that are asked by sex have data."},
		All: Message{"Tots els indicadors que es demanen per sexe tenen dades ({whole}).",
			"Todos los indicadores que se piden por sexo tienen datos ({whole}).",
			"All indicators that are asked by sex ({whole}) have data."},
		NoneOfOne: Message{"L'únic indicador que es demana per sexe no té dades.",
			"El único indicador que se pide por sexo no tiene datos.",
			"The only indicator that is asked by sex has no data."},
		OneOfOne: Message{"L'únic indicador que es demana per sexe té dades.",
			"El único indicador que se pide por sexo tiene datos.",
			"The only indicator that is asked by sex has data."}}
	PeopleLeadNone = Message{"Encara no s'ha rebut cap dada de participació per sexe.",
		"Aún no se ha recibido ningún dato de participación por sexo.",
		"No data on participation by sex has been received yet."}
	PeopleExtremes = Message{
		"La proporció de dones més alta és a «{highest}» ({highestShare}) i la més baixa, a «{lowest}» " +
			"({lowestShare}).",
		"La proporción de mujeres más alta está en «{highest}» ({highestShare}) y la más baja, en " +
			"«{lowest}» ({lowestShare}).",
		"The share of women is highest in “{highest}” ({highestShare}) and lowest in “{lowest}” " +
			"({lowestShare})."}
	PeopleOnly = Message{"La proporció de dones és {share}.",
		"La proporción de mujeres es {share}.",
		"The share of women is {share}."}
	PeopleCaption = Message{"Persones per sexe, segons els indicadors que ho demanen",
		"Personas por sexo, según los indicadores que lo piden",
		"People by sex, by the indicators that ask for it"}
	PeopleNote = Message{
		"El percentatge de dones es calcula sobre totes les persones, també aquelles de qui no consta " +
			"el sexe. «No consta» és la part del total de què no s'ha informat.",
		"El porcentaje de mujeres se calcula sobre todas las personas, también aquellas cuyo sexo no " +
			"consta. «No consta» es la parte del total de la que no se ha informado.",
		"The share of women is of all people, also those whose sex is not stated. “Not stated” is the " +
			"part of the total of which nothing was reported."}
)
