package words

// The sheet of a member.
var (
	MemberKicker = Message{"Fitxa de membre · {year}",
		"Ficha de miembro · {year}",
		"Member's sheet · {year}"}
	MemberTitle = Message{"Fitxes dels membres {network} {year}",
		"Fichas de los miembros {network} {year}",
		"Members' sheets {network} {year}"}
	MemberCoverTitle = Message{"Fitxes dels membres", "Fichas de los miembros", "Members' sheets"}
	MemberSubtitle   = Message{"Què ha tramès cada membre, què hi falta i què hi ha aportat",
		"Qué ha enviado cada miembro, qué falta y qué ha aportado",
		"What each member sent, what is missing, and what it contributed"}
	MemberAnswered = Part{
		None: Message{"no ha donat dades per a cap dels {whole} indicadors que se li demanen",
			"no ha dado datos para ninguno de los {whole} indicadores que se le piden",
			"gave data for none of the {whole} indicators that it is asked for"},
		One: Message{"ha donat dades per a un dels {whole} indicadors que se li demanen",
			"ha dado datos para uno de los {whole} indicadores que se le piden",
			"gave data for one of the {whole} indicators that it is asked for"},
		Many: Message{"ha donat dades per a {part} dels {whole} indicadors que se li demanen",
			"ha dado datos para {part} de los {whole} indicadores que se le piden",
			"gave data for {part} of the {whole} indicators that it is asked for"},
		All: Message{"ha donat dades per a tots els indicadors que se li demanen ({whole})",
			"ha dado datos para todos los indicadores que se le piden ({whole})",
			"gave data for all the indicators that it is asked for ({whole})"},
		NoneOfOne: Message{"no ha donat dades per a l'únic indicador que se li demana",
			"no ha dado datos para el único indicador que se le pide",
			"gave no data for the only indicator that it is asked for"},
		OneOfOne: Message{"ha donat dades per a l'únic indicador que se li demana",
			"ha dado datos para el único indicador que se le pide",
			"gave data for the only indicator that it is asked for"}}
	MemberNothingAsked = Message{"Aquest any no se li demana cap indicador.",
		"Este año no se le pide ningún indicador.",
		"It is asked for no indicator this year."}
	MemberOnTime = Message{"La tramesa va arribar dins del termini, el {date}.",
		"La entrega llegó en plazo, el {date}.",
		"The return came on time, on {date}."}
	MemberLate = Message{"La tramesa va arribar fora de termini, el {date}; compta igualment.",
		"La entrega llegó fuera de plazo, el {date}; cuenta igualmente.",
		"The return came after the deadline, on {date}; it counts all the same."}
	MemberOnTimeAgain = Message{
		"La primera tramesa va arribar dins del termini. Se n'han rebut {versions} versions i val " +
			"l'última, del {date}.",
		"La primera entrega llegó en plazo. Se han recibido {versions} versiones y vale la última, del " +
			"{date}.",
		"The first return came on time. There have been {versions} versions, and the last one counts, " +
			"of {date}."}
	MemberLateAgain = Message{
		"La primera tramesa va arribar fora de termini. Se n'han rebut {versions} versions i val " +
			"l'última, del {date}.",
		"La primera entrega llegó fuera de plazo. Se han recibido {versions} versiones y vale la " +
			"última, del {date}.",
		"The first return came after the deadline. There have been {versions} versions, and the last " +
			"one counts, of {date}."}
	MemberNotSent = Message{"{member} no ha tramès les dades del {year}.",
		"{member} no ha enviado los datos de {year}.",
		"{member} has not sent the data of {year}."}
	MemberUnread = Message{
		"Se n'ha rebut un llibre, però no s'ha pogut fer servir: més avall es diu per què i com " +
			"s'esmena.",
		"Se ha recibido un libro, pero no se ha podido utilizar: más abajo se dice por qué y cómo se " +
			"corrige.",
		"A workbook came, but it could not be used: why, and how to mend it, is said below."}
	MemberClosed = Message{
		"La memòria del {year} es va aprovar el {date}. Aquesta fitxa diu el que s'hi va publicar; el " +
			"que arribi ara es conserva, però ja no en canvia les xifres.",
		"La memoria de {year} se aprobó el {date}. Esta ficha dice lo que se publicó; lo que llegue " +
			"ahora se conserva, pero ya no cambia sus cifras.",
		"The memòria of {year} was approved on {date}. This sheet says what was published; what comes " +
			"now is kept, but no longer changes its figures."}
	MemberReported = Message{"Indicadors amb dades", "Indicadores con datos", "Indicators with data"}
	MemberCoverage = Message{"Cobertura: {coverage}", "Cobertura: {coverage}", "Coverage: {coverage}"}
	MemberExempt   = Plural{
		One:  Message{"{n} no li aplica", "{n} no le aplica", "{n} does not apply"},
		Many: Message{"{n} no li apliquen", "{n} no le aplican", "{n} do not apply"}}
	MemberActions = Message{"Actuacions registrades",
		"Actuaciones registradas",
		"Actions registered"}
	MemberNoActions = Message{"No n'hi ha cap al registre",
		"No hay ninguna en el registro",
		"None in the register"}
	MemberActionsDetail = Plural{
		One:  Message{"{n} hora en total", "{n} hora en total", "{n} hour in all"},
		Many: Message{"{n} hores en total", "{n} horas en total", "{n} hours in all"}}
	MemberPeople = Message{"Persones assistents a les actuacions",
		"Asistentes a las actuaciones",
		"People at the actions"}
	MemberPeopleDetail = Message{"{share} de dones", "{share} de mujeres", "{share} women"}
	MemberPeopleNone   = Message{"No consta a cap actuació",
		"No consta en ninguna actuación",
		"Not stated for any action"}
	MemberOpen = Message{"Errors i avisos oberts",
		"Errores y avisos abiertos",
		"Open errors and warnings"}
	MemberOpenNone = Message{"Cap error ni cap avís",
		"Ningún error ni aviso",
		"No error and no warning"}
	MemberFigures = Message{"Les seves xifres i les de la Xarxa",
		"Sus cifras y las de la Red",
		"Its figures and the Network's"}
	MemberFiguresOwn    = Message{"Les seves xifres", "Sus cifras", "Its figures"}
	MemberShare         = Message{"Part de la suma", "Parte de la suma", "Share of the sum"}
	MemberNetwork       = Message{"Xarxa {year}", "Red {year}", "Network {year}"}
	MemberOwnTarget     = Message{"Fita pròpia", "Meta propia", "Own target"}
	MemberOwnBaseline   = Message{"base {baseline}", "base {baseline}", "baseline {baseline}"}
	MemberNotApplicable = Message{"no aplica", "no aplica", "not applicable"}
	MemberCarried       = Message{"d'un any anterior", "de un año anterior", "of an earlier year"}
	MemberFiguresNote   = Message{
		"«—» vol dir que la dada no s'ha rebut, que no és el mateix que zero. «No aplica» vol dir que " +
			"el membre ha dit que l'indicador no l'afecta.",
		"«—» significa que el dato no se ha recibido, que no es lo mismo que cero. «No aplica» " +
			"significa que el miembro ha dicho que el indicador no le afecta.",
		"“—” means that the figure has not been received, which is not zero. “Not applicable” means " +
			"that the member said that the indicator does not concern it."}
	MemberShareNote = Message{
		"La part de la suma és el percentatge que representa en la suma de tots els membres que n'han " +
			"informat.",
		"La parte de la suma es el porcentaje que representa en la suma de todos los miembros que han " +
			"informado.",
		"The share of the sum is the percentage that it makes of the sum of all members that reported."}
	MemberMinimumNote = Message{
		"«≥» vol dir que encara hi falten dades d'algun membre: la suma real és igual o més alta.",
		"«≥» significa que aún faltan datos de algún miembro: la suma real es igual o mayor.",
		"“≥” means that data of some member are still missing: the true sum is the same or higher."}
	MemberOwnNote = Message{
		"La fita pròpia és la que el pla posa a aquest membre; l'assoliment es calcula com el de la " +
			"Xarxa.",
		"La meta propia es la que el plan pone a este miembro; la consecución se calcula como la de la " +
			"Red.",
		"Its own target is the one that the plan gives this member; attainment is computed as the " +
			"Network's is."}
	MemberMissing     = Message{"Què hi falta", "Qué falta", "What is missing"}
	MemberMissingLead = Plural{
		One: Message{"No s'ha rebut cap dada d'aquest indicador: {indicators}.",
			"No se ha recibido ningún dato de este indicador: {indicators}.",
			"No figure has been received of this indicator: {indicators}."},
		Many: Message{"No s'ha rebut cap dada d'aquests indicadors: {indicators}.",
			"No se ha recibido ningún dato de estos indicadores: {indicators}.",
			"No figure has been received of these indicators: {indicators}."}}
	MemberMistaken = Plural{
		One: Message{"S’ha rebut la dada d’aquest indicador, però té errors i no compta: {indicators}.",
			"Se ha recibido el dato de este indicador, pero tiene errores y no cuenta: {indicators}.",
			"The figure of this indicator was received, but is in error and does not count: " +
				"{indicators}."},
		Many: Message{
			"S’han rebut les dades d’aquests indicadors, però tenen errors i no compten: {indicators}.",
			"Se han recibido los datos de estos indicadores, pero tienen errores y no cuentan: " +
				"{indicators}.",
			"The figures of these indicators were received, but are in error and do not count: " +
				"{indicators}."}}
	MemberMissingDo = Message{
		"Si en teniu la dada, ompliu-ne la casella i torneu a enviar el llibre sencer. Si va ser zero, " +
			"escriviu-hi 0; si l'indicador no us afecta, marqueu «no aplica».",
		"Si tienen el dato, rellenen su casilla y vuelvan a enviar el libro entero. Si fue cero, " +
			"escriban 0; si el indicador no les afecta, marquen «no aplica».",
		"If you have the figure, fill in its cell and send the whole workbook again. If it was zero, " +
			"write 0; if the indicator does not concern you, mark «no aplica»."}
	MemberOpenHeading = Message{"Què hi queda obert", "Qué queda abierto", "What is open"}
	MemberOpenLead    = Message{
		"Les cel·les amb errors no es fan servir en cap càlcul. Els avisos compten, però convé " +
			"revisar-los. Corregiu el llibre i torneu-lo a enviar sencer: la versió nova substitueix " +
			"l'anterior.",
		"Las celdas con errores no se usan en ningún cálculo. Los avisos cuentan, pero conviene " +
			"revisarlos. Corrijan el libro y vuelvan a enviarlo entero: la versión nueva sustituye a la " +
			"anterior.",
		"Cells with errors are used in no calculation. Warnings count, but are worth a look. Correct " +
			"the workbook and send the whole of it again: the new version replaces the one before."}
	MemberWhere      = Message{"On és", "Dónde está", "Where"}
	MemberOpenErrors = Message{"Errors: no s'han comptat",
		"Errores: no se han contado",
		"Errors: not counted"}
	MemberOpenWarnings = Message{"Avisos: s'han comptat",
		"Avisos: se han contado",
		"Warnings: counted"}
	MemberOpenRejected = Message{"Llibre que no s'ha pogut fer servir: {file}",
		"Libro que no se ha podido utilizar: {file}",
		"Workbook that could not be used: {file}"}
	MemberOpenMore = Plural{
		One: Message{"N'hi ha {n} més: són tots a la còpia anotada del llibre.",
			"Hay {n} más: están todos en la copia anotada del libro.",
			"There is {n} more: all are in the annotated copy of the workbook."},
		Many: Message{"N'hi ha {n} més: són tots a la còpia anotada del llibre.",
			"Hay {n} más: están todos en la copia anotada del libro.",
			"There are {n} more: all are in the annotated copy of the workbook."}}
	MemberWorkbook     = Message{"tot el llibre", "todo el libro", "the whole workbook"}
	MemberGiven        = Message{"Què hi ha aportat", "Qué ha aportado", "What it contributed"}
	MemberWrote        = Message{"Què n'ha escrit", "Qué ha escrito", "What it wrote"}
	MemberKind         = Message{"Tipus d'actuació", "Tipo de actuación", "Kind of action"}
	MemberAttendees    = Message{"Persones assistents", "Asistentes", "People"}
	MemberKindNone     = Message{"Sense tipus", "Sin tipo", "No kind"}
	MemberRegisterNote = Message{
		"Cada suma és de les actuacions que en tenen la dada; «—» vol dir que no la té cap.",
		"Cada suma es de las actuaciones que tienen el dato; «—» significa que no lo tiene ninguna.",
		"Each sum is of the actions that state it; “—” means that none does."}
	MemberLineOf  = Message{"Línia {code}. {name}", "Línea {code}. {name}", "Line {code}. {name}"}
	MemberTooLong = Message{
		"El text és massa llarg per a aquesta fitxa: és al full «Valoració» de la tramesa.",
		"El texto es demasiado largo para esta ficha: está en la hoja «Valoració» de la entrega.",
		"The text is too long for this sheet: it is in sheet «Valoració» of the return."}
	MemberSteps = [3]Message{
		{
			"Ompliu la plantilla de l'any que us va enviar l'oficina de la Xarxa; si no la trobeu, " +
				"demaneu-la.",
			"Rellenen la plantilla del año que les envió la oficina de la Red; si no la encuentran, " +
				"pídanla.",
			"Fill in the year's template that the Network's office sent you; if you cannot find it, ask " +
				"for it."},
		{
			"Deixeu buida la cel·la d'una dada que no tingueu. Escriviu 0 només si va ser zero, i «sí» a " +
				"la columna «no aplica» si un indicador no us afecta.",
			"Dejen vacía la celda de un dato que no tengan. Escriban 0 solo si fue cero, y «sí» en la " +
				"columna «no aplica» si un indicador no les afecta.",
			"Leave the cell of a figure that you do not have empty. Write 0 only if it was zero, and «sí» " +
				"in column «no aplica» if an indicator does not concern you."},
		{
			"Torneu el llibre a l'oficina. El termini s'acabava el {deadline}, però les dades compten " +
				"fins que l'assemblea aprovi la memòria.",
			"Devuelvan el libro a la oficina. El plazo acababa el {deadline}, pero los datos cuentan " +
				"hasta que la asamblea apruebe la memoria.",
			"Send the workbook back to the office. The deadline was {deadline}, but data count until the " +
				"assembly approves the memòria."},
	}
	MemberStepUnread = Message{
		"Mireu més avall què impedeix llegir el llibre que heu enviat, esmeneu-lo i torneu-lo a enviar.",
		"Miren más abajo qué impide leer el libro que enviaron, corríjanlo y vuelvan a enviarlo.",
		"See below what keeps the workbook that you sent from being read, mend it and send it again."}
	MemberStepClosed = Message{
		"Ja no cal enviar les dades d'aquell any perquè comptin a la memòria aprovada; si les teniu, " +
			"envieu-les igualment: es conserven i serveixen per comparar els anys següents.",
		"Ya no es necesario enviar los datos de aquel año para que cuenten en la memoria aprobada; si " +
			"los tienen, envíenlos igualmente: se conservan y sirven para comparar los años siguientes.",
		"The data of that year need no longer be sent to count in the approved memòria; if you have " +
			"them, send them all the same: they are kept, and serve to compare the years that follow."}
	MemberWritten = Plural{
		One: Message{"S'ha escrit {n} fitxa a {file}.",
			"Se ha escrito {n} ficha en {file}.",
			"{n} sheet was written to {file}."},
		Many: Message{"S'han escrit {n} fitxes a {file}.",
			"Se han escrito {n} fichas en {file}.",
			"{n} sheets were written to {file}."}}
	MemberTogether = Message{"Totes juntes: {file} ({pages}, empremta {fingerprint}).",
		"Todas juntas: {file} ({pages}, huella {fingerprint}).",
		"All together: {file} ({pages}, fingerprint {fingerprint})."}
	MemberOneWritten = Message{"S'ha escrit {file} ({pages}, empremta {fingerprint}).",
		"Se ha escrito {file} ({pages}, huella {fingerprint}).",
		"{file} was written ({pages}, fingerprint {fingerprint})."}
	MemberFactCode       = Message{"codi {code}", "código {code}", "code {code}"}
	MemberFactPopulation = Message{"{inhabitants} habitants",
		"{inhabitants} habitantes",
		"{inhabitants} inhabitants"}
	MemberFactSince = Message{"membre des del {date}",
		"miembro desde el {date}",
		"member since {date}"}
	MemberFactUntil = Message{"membre fins al {date}",
		"miembro hasta el {date}",
		"member until {date}"}
)
