package words

// The chapter of the Network.
var (
	NetworkTitle = Message{"La Xarxa en xifres", "La Red en cifras", "The Network in figures"}
	NetworkLead  = Message{"El {year} la Xarxa ha tingut {members}: {kinds}.",
		"En {year} la Red ha tenido {members}: {kinds}.",
		"In {year} the Network had {members}: {kinds}."}
	NetworkLeadNone = Message{"El pla no diu qui era membre de la Xarxa el {year}.",
		"El plan no dice quién era miembro de la Red en {year}.",
		"The plan does not say who was a member of the Network in {year}."}
	NetworkTypes = map[string]Plural{
		"": {
			One:  Message{"{n} membre", "{n} miembro", "{n} member"},
			Many: Message{"{n} membres", "{n} miembros", "{n} members"},
		},
		"ajuntament": {
			One:  Message{"{n} ajuntament", "{n} ayuntamiento", "{n} town council"},
			Many: Message{"{n} ajuntaments", "{n} ayuntamientos", "{n} town councils"},
		},
		"consell comarcal": {
			One:  Message{"{n} consell comarcal", "{n} consejo comarcal", "{n} comarca council"},
			Many: Message{"{n} consells comarcals", "{n} consejos comarcales", "{n} comarca councils"},
		},
	}
	NetworkMoved = Message{"Durant l'any {moves}.",
		"Durante el año {moves}.",
		"During the year {moves}."}
	NetworkJoined = Plural{
		One:  Message{"se n'hi ha incorporat {n}", "se ha incorporado {n}", "{n} joined"},
		Many: Message{"se n'hi han incorporat {n}", "se han incorporado {n}", "{n} joined"}}
	NetworkLeft = Plural{
		One:  Message{"se n'ha donat de baixa {n}", "se ha dado de baja {n}", "{n} left"},
		Many: Message{"se n'han donat de baixa {n}", "se han dado de baja {n}", "{n} left"}}
	NetworkMovedNone = Message{"Durant l'any no hi ha hagut cap alta ni cap baixa.",
		"Durante el año no ha habido altas ni bajas.",
		"Nobody joined or left during the year."}
	NetworkPeopleWhole = Plural{
		One: Message{"de l'únic ajuntament membre, segons el pla",
			"del único ayuntamiento miembro, según el plan",
			"of the only member town council, as the plan has them"},
		Many: Message{"dels {n} ajuntaments membres, segons el pla",
			"de los {n} ayuntamientos miembros, según el plan",
			"of the {n} member town councils, as the plan has them"}}
	NetworkPeoplePart = Message{"ajuntaments amb població al pla: {known} de {councils}",
		"ayuntamientos con población en el plan: {known} de {councils}",
		"town councils whose population is in the plan: {known} of {councils}"}
	NetworkPeopleNone = Message{"El pla no diu la població de cap membre",
		"El plan no indica la población de ningún miembro",
		"The plan gives the population of no member"}
	NetworkNone = Message{"Cap", "Ninguna", "None"}
	NetworkMore = Plural{
		One:  Message{"{n} més", "{n} más", "{n} more"},
		Many: Message{"{n} més", "{n} más", "{n} more"}}
	NetworkMapTitle = Part{
		None: Message{"Cap de les {whole} comarques no té membres",
			"Ninguna de las {whole} comarcas tiene miembros",
			"None of the {whole} comarques has members"},
		One: Message{"Hi ha membres en una de les {whole} comarques",
			"Hay miembros en una de las {whole} comarcas",
			"One of the {whole} comarques has members"},
		Many: Message{"Hi ha membres en {part} de les {whole} comarques",
			"Hay miembros en {part} de las {whole} comarcas",
			"{part} of the {whole} comarques have members"},
		All: Message{"Hi ha membres a totes les comarques ({whole})",
			"Hay miembros en todas las comarcas ({whole})",
			"All the comarques ({whole}) have members"},
		NoneOfOne: Message{"L'única comarca no té membres",
			"La única comarca no tiene miembros",
			"The only comarca has no members"},
		OneOfOne: Message{"L'única comarca té membres",
			"La única comarca tiene miembros",
			"The only comarca has members"}}
	NetworkMapHead = Message{"Municipis membres de la Xarxa, al mapa de Catalunya",
		"Municipios miembros de la Red, en el mapa de Cataluña",
		"Municipalities that are members of the Network, on the map of Catalonia"}
	NetworkMapMember  = Message{"Ajuntament membre", "Ayuntamiento miembro", "Member town council"}
	NetworkMapJoined  = Message{"Alta de l'any", "Alta del año", "Joined this year"}
	NetworkMapLeft    = Message{"Baixa de l'any", "Baja del año", "Left this year"}
	NetworkMapCouncil = Message{"Comarca amb consell comarcal membre",
		"Comarca con consejo comarcal miembro",
		"Comarca whose council is a member"}
	NetworkMapAbsent = Plural{
		One: Message{
			"{n} ajuntament membre no és al mapa, perquè el seu codi no és de cap municipi català",
			"{n} ayuntamiento miembro no está en el mapa, porque su código no es de ningún municipio " +
				"catalán",
			"{n} member town council is not on the map, because its code is of no Catalan municipality"},
		Many: Message{
			"{n} ajuntaments membres no són al mapa, perquè els seus codis no són de cap municipi català",
			"{n} ayuntamientos miembros no están en el mapa, porque sus códigos no son de ningún " +
				"municipio catalán",
			"{n} member town councils are not on the map, because their codes are of no Catalan " +
				"municipality"}}
	NetworkMapSource = Message{"Límits municipals, simplificats: {credit}. Comarques: Idescat.",
		"Límites municipales, simplificados: {credit}. Comarcas: Idescat.",
		"Municipal boundaries, simplified: {credit}. Comarques: Idescat."}
	NetworkTypeOrPlace  = Message{"Tipus o demarcació", "Tipo o demarcación", "Type or demarcació"}
	NetworkTableCaption = Message{"Membres, altes, baixes i població",
		"Miembros, altas, bajas y población",
		"Members, who joined and left, and population"}
	NetworkByType       = Message{"Per tipus de membre", "Por tipo de miembro", "By type of member"}
	NetworkByDemarcacio = Message{"Per demarcació", "Por demarcación", "By demarcació"}
	NetworkPopulationOf = Message{
		"Els habitants són els dels ajuntaments membres; els dels consells comarcals no s'hi sumen, " +
			"perquè molts ja hi són comptats. Qui s'incorpora o marxa durant l'any hi compta.",
		"Los habitantes son los de los ayuntamientos miembros; los de los consejos comarcales no se " +
			"suman, porque muchos ya están contados. Quien se incorpora o se marcha durante el año cuenta.",
		"Inhabitants are those of the member town councils; those of the comarca councils are not " +
			"added, because many are counted already. Whoever joins or leaves during the year counts."}
	NetworkMovesCaption = Message{"Altes i baixes de l'any",
		"Altas y bajas del año",
		"Who joined and who left"}
	NetworkMove  = Message{"Moviment", "Movimiento", "Change"}
	NetworkSince = Message{"Alta", "Alta", "Joined"}
	NetworkUntil = Message{"Baixa", "Baja", "Left"}
	NetworkDay   = Message{"Data", "Fecha", "Date"}
)
