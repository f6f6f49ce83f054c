package words

// The chapter of the territory.
var (
	TerritoryTitle = Message{"Territori", "Territorio", "Territory"}
	TerritoryLead  = Part{
		None: Message{"Cap de les {whole} comarques amb membres no té cap actuació registrada.",
			"Ninguna de las {whole} comarcas con miembros tiene actuaciones registradas.",
			"None of the {whole} comarques with members has an action in the register."},
		One: Message{"De les {whole} comarques amb membres, una té actuacions registrades.",
			"De las {whole} comarcas con miembros, una tiene actuaciones registradas.",
			"Of the {whole} comarques with members, one has actions in the register."},
		Many: Message{"De les {whole} comarques amb membres, {part} tenen actuacions registrades.",
			"De las {whole} comarcas con miembros, {part} tienen actuaciones registradas.",
			"Of the {whole} comarques with members, {part} have actions in the register."},
		All: Message{"Totes les comarques amb membres ({whole}) tenen actuacions registrades.",
			"Todas las comarcas con miembros ({whole}) tienen actuaciones registradas.",
			"All the comarques with members ({whole}) have actions in the register."},
		NoneOfOne: Message{"L'única comarca amb membres no té cap actuació registrada.",
			"La única comarca con miembros no tiene actuaciones registradas.",
			"The only comarca with members has no action in the register."},
		OneOfOne: Message{"L'única comarca amb membres té actuacions registrades.",
			"La única comarca con miembros tiene actuaciones registradas.",
			"The only comarca with members has actions in the register."}}
	TerritoryLeadMost = Message{"La que en té més és {comarca} ({actions}).",
		"La que más tiene es {comarca} ({actions}).",
		"The one with most is {comarca} ({actions})."}
	TerritoryLeadNone = Message{"El pla no situa cap membre en cap comarca.",
		"El plan no sitúa a ningún miembro en ninguna comarca.",
		"The plan places no member in any comarca."}
	TerritoryActionsTitle = Part{
		None: Message{"Cap dels {whole} ajuntaments que han tramès dades no ha registrat actuacions",
			"Ninguno de los {whole} ayuntamientos que han enviado datos ha registrado actuaciones",
			"None of the {whole} town councils that sent data registered an action"},
		One: Message{"Ha registrat actuacions un dels {whole} ajuntaments que han tramès dades",
			"Ha registrado actuaciones uno de los {whole} ayuntamientos que han enviado datos",
			"One of the {whole} town councils that sent data registered actions"},
		Many: Message{"Han registrat actuacions {part} dels {whole} ajuntaments que han tramès dades",
			"Han registrado actuaciones {part} de los {whole} ayuntamientos que han enviado datos",
			"{part} of the {whole} town councils that sent data registered actions"},
		All: Message{"Tots els ajuntaments que han tramès dades ({whole}) han registrat actuacions",
			"Todos los ayuntamientos que han enviado datos ({whole}) han registrado actuaciones",
			"All the town councils that sent data ({whole}) registered actions"},
		NoneOfOne: Message{"L'únic ajuntament que ha tramès dades no ha registrat actuacions",
			"El único ayuntamiento que ha enviado datos no ha registrado actuaciones",
			"The only town council that sent data registered no action"},
		OneOfOne: Message{"L'únic ajuntament que ha tramès dades ha registrat actuacions",
			"El único ayuntamiento que ha enviado datos ha registrado actuaciones",
			"The only town council that sent data registered actions"}}
	TerritoryActionsHead = Message{"Actuacions registrades per cada ajuntament membre",
		"Actuaciones registradas por cada ayuntamiento miembro",
		"Actions registered by each member town council"}
	TerritoryActionsNone = Message{"Cap actuació", "Ninguna actuación", "No action"}
	TerritoryActionsOver = Message{"{from} o més", "{from} o más", "{from} or more"}
	TerritoryUnknown     = Message{"Sense tramesa", "Sin entrega", "No return"}
	TerritoryFigureTitle = Message{
		"{indicator}: el valor més alt és el {member} ({value}) i la meitat dels ajuntaments no passa " +
			"de {median}",
		"{indicator}: el valor más alto es el {member} ({value}) y la mitad de los ayuntamientos no " +
			"pasa de {median}",
		"{indicator}: the highest value is that {member} ({value}), and half of the town councils have " +
			"no more than {median}"}
	TerritoryFigureHead = Message{"{indicator} ({unit}), per ajuntament membre",
		"{indicator} ({unit}), por ayuntamiento miembro",
		"{indicator} ({unit}), by member town council"}
	TerritoryFigureLow  = Message{"Fins a {to}", "Hasta {to}", "Up to {to}"}
	TerritoryFigureOver = Message{"Per damunt", "Por encima", "Above"}
	TerritoryFigureZero = Message{"Zero", "Cero", "Zero"}
	TerritoryExempt     = Message{"No li aplica", "No le aplica", "Does not apply"}
	TerritoryFigureNote = Message{
		"Els ajuntaments amb valor es reparteixen en quatre grups tan iguals com es pot. Una dada que " +
			"falta es ratlla: no és un zero.",
		"Los ayuntamientos con valor se reparten en cuatro grupos tan iguales como se puede. Un dato " +
			"que falta va rayado: no es un cero.",
		"Town councils with a value are parted into four groups as equal as can be. A figure that is " +
			"missing is hatched: it is not zero."}
	TerritoryTableCaption = Message{"Membres, trameses i actuacions per comarca",
		"Miembros, entregas y actuaciones por comarca",
		"Members, returns and actions by comarca"}
	TerritoryTableNote = Message{
		"Les actuacions són les que ha registrat cada membre; les que registren uns quants compten un " +
			"cop per a cada un. L'oficina de la Xarxa no és de cap comarca.",
		"Las actuaciones son las que ha registrado cada miembro; las que registran varios cuentan una " +
			"vez para cada uno. La oficina de la Red no es de ninguna comarca.",
		"Actions are those that each member registered; those that several registered count once for " +
			"each. The Network's office is of no comarca."}
	TerritorySent     = Message{"Trameses", "Entregas", "Returns"}
	TerritoryUnplaced = Message{"Sense comarca, o l'oficina de la Xarxa",
		"Sin comarca, o la oficina de la Red",
		"No comarca, or the Network's office"}
)
