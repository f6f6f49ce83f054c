package words

// Heads of columns, and nouns that are counted, in more than one chapter.
var (
	HeadLine        = Message{"Línia", "Línea", "Line"}
	HeadActivity    = Message{"Activitat", "Actividad", "Activity"}
	HeadIndicator   = Message{"Indicador", "Indicador", "Indicator"}
	HeadMember      = Message{"Membre", "Miembro", "Member"}
	HeadComarca     = Message{"Comarca", "Comarca", "Comarca"}
	HeadCode        = Message{"Codi", "Código", "Code"}
	HeadBaseline    = Message{"Base", "Base", "Baseline"}
	HeadTarget      = Message{"Fita", "Meta", "Target"}
	HeadRate        = Message{"Assoliment", "Consecución", "Attainment"}
	HeadRange       = Message{"Forquilla", "Horquilla", "Range"}
	HeadStatus      = Message{"Estat", "Estado", "Status"}
	HeadCoverage    = Message{"Cobertura", "Cobertura", "Coverage"}
	HeadTargetsMet  = Message{"Fites assolides", "Metas logradas", "Targets met"}
	HeadMeaning     = Message{"Què vol dir", "Qué quiere decir", "What it means"}
	HeadType        = Message{"Tipus de membre", "Tipo de miembro", "Type of member"}
	HeadWomen       = Message{"Dones", "Mujeres", "Women"}
	HeadMen         = Message{"Homes", "Hombres", "Men"}
	HeadNonBinary   = Message{"No binàries", "No binarias", "Non-binary"}
	HeadUnstated    = Message{"No consta", "No consta", "Not stated"}
	HeadWomenShare  = Message{"% dones", "% mujeres", "% women"}
	HeadTotal       = Message{"Total", "Total", "Total"}
	HeadMembers     = Message{"Membres", "Miembros", "Members"}
	HeadOnTime      = Message{"Dins del termini", "En plazo", "On time"}
	HeadLate        = Message{"Fora de termini", "Fuera de plazo", "Late"}
	HeadMissing     = Message{"Sense tramesa", "Sin entrega", "Not sent"}
	HeadReceivedOn  = Message{"Rebut", "Recibido", "Received"}
	HeadFile        = Message{"Fitxer", "Fichero", "File"}
	HeadFingerprint = Message{"Empremta", "Huella", "Fingerprint"}
	HeadDefinition  = Message{"Definició", "Definición", "Definition"}
	HeadCalculation = Message{"Com es calcula", "Cómo se calcula", "How it is calculated"}
	Indicators      = Plural{
		One:  Message{"{n} indicador", "{n} indicador", "{n} indicator"},
		Many: Message{"{n} indicadors", "{n} indicadores", "{n} indicators"}}
	MemberReturns = Plural{
		One:  Message{"{n} tramesa de membres", "{n} entrega de miembros", "{n} member's return"},
		Many: Message{"{n} trameses de membres", "{n} entregas de miembros", "{n} members' returns"}}
	AndTheOffices = Message{"i la de l'oficina", "y la de la oficina", "and the office's"}
	Errors        = Plural{
		One:  Message{"{n} error", "{n} error", "{n} error"},
		Many: Message{"{n} errors", "{n} errores", "{n} errors"}}
	Warnings = Plural{
		One:  Message{"{n} avís", "{n} aviso", "{n} warning"},
		Many: Message{"{n} avisos", "{n} avisos", "{n} warnings"}}
	InWorkbooks = Plural{
		One:  Message{"en {n} tramesa", "en {n} entrega", "in {n} return"},
		Many: Message{"en {n} trameses", "en {n} entregas", "in {n} returns"}}
	HeadFound               = Message{"Què s'hi ha trobat", "Qué se ha encontrado", "What was found"}
	HeadFigure              = Message{"Xifra", "Cifra", "Figure"}
	HeadStrategicLines      = Message{"Línies estratègiques", "Líneas estratégicas", "Strategic lines"}
	HeadStatutoryActivities = Message{"Activitats dels estatuts",
		"Actividades de los estatutos",
		"Activities of the statutes"}
	HeadWeight      = Message{"Pes", "Peso", "Weight"}
	HeadJoined      = Message{"Altes", "Altas", "Joined"}
	HeadLeft        = Message{"Baixes", "Bajas", "Left"}
	HeadInhabitants = Message{"Habitants", "Habitantes", "Inhabitants"}
	HeadAttendees   = Message{"Persones assistents", "Asistentes", "Attendees"}
	HeadActions     = Message{"Actuacions", "Actuaciones", "Actions"}
	HeadHours       = Message{"Hores", "Horas", "Hours"}
	HeadBudget      = Message{"Pressupost (€)", "Presupuesto (€)", "Budget (€)"}
	HeadToDo        = Message{"Què cal fer", "Qué hay que hacer", "What to do"}
)
