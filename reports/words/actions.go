package words

// The chapter of the actions of the year.
var (
	ActionTitle = Message{"Actuacions de l'any", "Actuaciones del año", "Actions of the year"}
	ActionLead  = Message{"Durant l'any, {members} registrat {actions}.",
		"Durante el año, {members} registrado {actions}.",
		"During the year {members} registered {actions}."}
	ActionLeadOffice = Message{
		"Durant l'any, {members} i l'oficina de la Xarxa han registrat {actions}.",
		"Durante el año, {members} y la oficina de la Red han registrado {actions}.",
		"During the year {members} and the Network's office registered {actions}."}
	ActionLeadAlone = Message{"Durant l'any, l'oficina de la Xarxa ha registrat {actions}.",
		"Durante el año, la oficina de la Red ha registrado {actions}.",
		"During the year the Network's office registered {actions}."}
	ActionLeadHours = Plural{
		One:  Message{"Suma {n} hora.", "Suma {n} hora.", "It adds up to {n} hour."},
		Many: Message{"Sumen {n} hores.", "Suman {n} horas.", "They add up to {n} hours."}}
	ActionLeadPeople = Plural{
		One: Message{"Hi ha assistit {n} persona.",
			"Ha asistido {n} persona.",
			"{n} person attended."},
		Many: Message{"Hi han assistit {n} persones.",
			"Han asistido {n} personas.",
			"{n} people attended."}}
	ActionLeadNone = Message{"Encara no s'ha registrat cap actuació.",
		"Todavía no se ha registrado ninguna actuación.",
		"No action has been registered yet."}
	ActionCount = Plural{
		One:  Message{"{n} actuació", "{n} actuación", "{n} action"},
		Many: Message{"{n} actuacions", "{n} actuaciones", "{n} actions"}}
	ActionByMembers = Plural{
		One:  Message{"{n} membre ha", "{n} miembro ha", "{n} member"},
		Many: Message{"{n} membres han", "{n} miembros han", "{n} members"}}
	ActionCalendarTitle = Message{"El mes amb més actuacions és {month}: {actions}",
		"El mes con más actuaciones es {month}: {actions}",
		"The month with most actions is {month}: {actions}"}
	ActionCalendarTie = Message{"Els mesos amb més actuacions són {months}: {actions} cadascun",
		"Los meses con más actuaciones son {months}: {actions} cada uno",
		"The months with most actions are {months}: {actions} each"}
	ActionCalendarEven = Message{"Les actuacions de cada dia de l'any",
		"Las actuaciones de cada día del año",
		"The actions of each day of the year"}
	ActionCalendarNote = Message{"Cada quadre és un dia, i la xifra de sota, les actuacions del mes.",
		"Cada cuadro es un día, y la cifra de debajo, las actuaciones del mes.",
		"Each square is a day, and the figure below, the actions of the month."}
	ActionCalendarGone = Plural{
		One: Message{"{n} actuació no té cap dia d'aquest any i no hi surt.",
			"{n} actuación no tiene ningún día de este año y no aparece.",
			"{n} action has no day of this year and is not shown."},
		Many: Message{"{n} actuacions no tenen cap dia d'aquest any i no hi surten.",
			"{n} actuaciones no tienen ningún día de este año y no aparecen.",
			"{n} actions have no day of this year and are not shown."}}
	ActionTileWomen = Message{"Dones entre les persones assistents",
		"Mujeres entre los asistentes",
		"Women among attendees"}
	ActionTileSexes = Plural{
		One: Message{"de {n} persona que consta per sexe",
			"de {n} persona que consta por sexo",
			"of {n} person stated by sex"},
		Many: Message{"de {n} persones que consten per sexe",
			"de {n} personas que constan por sexo",
			"of {n} people stated by sex"}}
	ActionTileNoSexes = Message{"no consta en cap actuació",
		"no consta en ninguna actuación",
		"stated in no action"}
	ActionTileBudget = Message{"Pressupost", "Presupuesto", "Budget"}
	ActionTileDetail = Message{"consta en {stated} de {actions} actuacions",
		"consta en {stated} de {actions} actuaciones",
		"stated in {stated} of {actions} actions"}
	ActionTileAll = Message{"consta en totes les actuacions",
		"consta en todas las actuaciones",
		"stated in all actions"}
	ActionKindCaption = Message{"Actuacions per tipus", "Actuaciones por tipo", "Actions by kind"}
	ActionLineCaption = Message{"Actuacions per línia i per activitat",
		"Actuaciones por línea y por actividad",
		"Actions by line and by activity"}
	ActionActivityGroup = Message{"Per activitat dels estatuts",
		"Por actividad de los estatutos",
		"By activity of the statutes"}
	ActionLineGroup = Message{"Per línia estratègica", "Por línea estratégica", "By strategic line"}
	ActionKind      = Message{"Tipus", "Tipo", "Kind"}
	ActionSumsNote  = Message{
		"Cada suma és de les actuacions que ho diuen ({actions} en total): les hores consten en " +
			"{hours}, les persones assistents en {attendees} i el pressupost en {budget}. Una ratlla vol " +
			"dir que no ho diu cap.",
		"Cada suma es de las actuaciones que lo dicen ({actions} en total): las horas constan en " +
			"{hours}, los asistentes en {attendees} y el presupuesto en {budget}. Una raya quiere decir " +
			"que no lo dice ninguna.",
		"Each sum is of the actions that say it ({actions} in all): hours are stated in {hours}, " +
			"attendees in {attendees} and the budget in {budget}. A dash means that none says it."}
	ActionSharedNote = Message{
		"Una actuació que registren uns quants membres compta un cop per a cada un.",
		"Una actuación que registran varios miembros cuenta una vez para cada uno.",
		"An action that several members register counts once for each."}
	ActionLargestTitle = Message{"Les actuacions amb més persones assistents",
		"Las actuaciones con más asistentes",
		"The actions with most attendees"}
	ActionLargestNote = Plural{
		One: Message{"De l'única actuació.", "De la única actuación.", "Of the only action."},
		Many: Message{"De les {n} actuacions; totes són al llibre de resultats.",
			"De las {n} actuaciones; todas están en el libro de resultados.",
			"Of the {n} actions; all are in the workbook of results."}}
	ActionActionTitle = Message{"Actuació", "Actuación", "Action"}
	ActionEuro        = Message{"{amount} €", "{amount} €", "€{amount}"}
	// ActionMonths are with their articles.
	ActionMonths = [12]Message{
		{"el gener", "enero", "January"}, {"el febrer", "febrero", "February"},
		{"el març", "marzo", "March"}, {"l'abril", "abril", "April"},
		{"el maig", "mayo", "May"}, {"el juny", "junio", "June"},
		{"el juliol", "julio", "July"}, {"l'agost", "agosto", "August"},
		{"el setembre", "septiembre", "September"}, {"l'octubre", "octubre", "October"},
		{"el novembre", "noviembre", "November"}, {"el desembre", "diciembre", "December"},
	}
	ActionKinds = map[string]Message{
		"formacio":            {"Formació", "Formación", "Training"},
		"divulgacio":          {"Divulgació", "Divulgación", "Outreach"},
		"incidencia":          {"Incidència", "Incidencia", "Advocacy"},
		"intercanvi":          {"Intercanvi", "Intercambio", "Exchange"},
		"projecte compartit":  {"Projecte compartit", "Proyecto compartido", "Shared project"},
		"trobada territorial": {"Trobada territorial", "Encuentro territorial", "Territorial meeting"},
		"trobada internacional": {"Trobada internacional",
			"Encuentro internacional",
			"International meeting"},
		"altres": {"Altres", "Otras", "Other"},
	}
)
