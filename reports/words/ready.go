package words

// Whether a year's memòria could be made now, and what it would lack.
var (
	ReadyYes = Message{"La memòria de {year} ja es pot fer, i no li falta res.",
		"La memoria de {year} ya se puede hacer, y no le falta nada.",
		"The report of {year} can be made now, and lacks nothing."}
	ReadyLacking = Message{"La memòria de {year} ja es pot fer; això és el que li faltaria:",
		"La memoria de {year} ya se puede hacer; esto es lo que le faltaría:",
		"The report of {year} can be made now; this is what it would lack:"}
	ReadyClosed = Message{
		"La memòria de {year} es va aprovar el {date}: es dona tal com es va aprovar.",
		"La memoria de {year} se aprobó el {date}: se entrega tal como se aprobó.",
		"The report of {year} was approved on {date}: it is given as it was approved."}
	ReadyNothing = Message{"De {year} no ha arribat cap tramesa: la memòria no tindria cap xifra.",
		"De {year} no ha llegado ninguna entrega: la memoria no tendría ninguna cifra.",
		"No return for {year} has come: the report would have no figures."}
	ReadyLate = Plural{
		One: Message{"{n} tramesa va arribar fora de termini.",
			"{n} entrega llegó fuera de plazo.",
			"{n} return came late."},
		Many: Message{"{n} trameses van arribar fora de termini.",
			"{n} entregas llegaron fuera de plazo.",
			"{n} returns came late."}}
	ReadyDeadline = Message{"El termini per trametre-les s'acaba el {date}.",
		"El plazo para enviarlas termina el {date}.",
		"The deadline is {date}."}
	ReadyNames  = Message{"Hi falten: {members}.", "Faltan: {members}.", "Missing: {members}."}
	ReadyErrors = Plural{
		One: Message{"{n} cel·la té un error i no compta.",
			"{n} celda tiene un error y no cuenta.",
			"{n} cell is in error and does not count."},
		Many: Message{"{n} cel·les tenen errors i no compten.",
			"{n} celdas tienen errores y no cuentan.",
			"{n} cells are in error and do not count."}}
	ReadyUnpublished = Plural{
		One: Message{"{n} indicador no tindria percentatge:",
			"{n} indicador no tendría porcentaje:",
			"{n} indicator would have no percentage:"},
		Many: Message{"{n} indicadors no tindrien percentatge:",
			"{n} indicadores no tendrían porcentaje:",
			"{n} indicators would have no percentage:"}}
	ReadyFailed = Message{"La memòria no s'ha pogut fer",
		"La memoria no se ha podido hacer",
		"The report could not be made"}
	ReadyAfter = Plural{
		One: Message{"{n} tramesa va arribar després del tancament i no canvia res.",
			"{n} entrega llegó después del cierre y no cambia nada.",
			"{n} return came after the closing and changes nothing."},
		Many: Message{"{n} trameses van arribar després del tancament i no canvien res.",
			"{n} entregas llegaron después del cierre y no cambian nada.",
			"{n} returns came after the closing and change nothing."}}
)
