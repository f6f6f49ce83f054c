package words

// Why something could not be done, and what to do. Each follows the name of the program.
var (
	FailureMissing = Message{
		"no hi ha cap base de dades a {file}: passeu primer «ingest CARPETA», o digueu on és amb --db",
		"no hay ninguna base de datos en {file}: ejecute primero «ingest CARPETA», o diga dónde está " +
			"con --db",
		"there is no database at {file}: run “ingest FOLDER” first, or name another with --db"}
	FailureLocked = Message{
		"un altre programa fa servir ara la base de dades {file}: torneu-ho a provar quan acabi",
		"otro programa usa ahora la base de datos {file}: vuelva a intentarlo cuando termine",
		"another program is using the database {file}: try again when it is done"}
	FailureLost = Message{
		"la memòria guardada del tancament {closing} no és com es va aprovar: recupereu una còpia amb " +
			"«ingest restore»",
		"la memoria guardada del cierre {closing} no es como se aprobó: recupere una copia con " +
			"«ingest restore»",
		"the memòria kept with closing {closing} is not as it was approved: put back a backup with " +
			"“ingest restore”"}
	FailureChecks = Plural{
		One: Message{
			"les dades es contradiuen en {n} punt, i no se’n pot fer cap memòria. Envieu-ho a qui manté " +
				"el programa:",
			"los datos se contradicen en {n} punto, y no se puede hacer ninguna memoria. Envíelo a quien " +
				"mantiene el programa:",
			"the data contradicts itself in {n} place, and no report can be made of it. Send this to " +
				"whoever maintains the program:"},
		Many: Message{
			"les dades es contradiuen en {n} punts, i no se’n pot fer cap memòria. Envieu-ho a qui manté " +
				"el programa:",
			"los datos se contradicen en {n} puntos, y no se puede hacer ninguna memoria. Envíelo a quien " +
				"mantiene el programa:",
			"the data contradicts itself in {n} places, and no report can be made of it. Send this to " +
				"whoever maintains the program:"}}
	FailureNoPlan = Message{
		"encara no s’ha llegit cap pla: passeu «ingest CARPETA» sobre una carpeta que en tingui un",
		"todavía no se ha leído ningún plan: ejecute «ingest CARPETA» sobre una carpeta que tenga uno",
		"no plan has been read yet: run “ingest FOLDER” on a folder that has one"}
	FailureUnknownYear = Message{
		"de l’any {year} no hi ha res: el pla i les trameses van del {first} al {last}. Trieu-ne un " +
			"amb --year",
		"del año {year} no hay nada: el plan y las entregas van de {first} a {last}. Elija uno con " +
			"--year",
		"nothing is known of {year}: the plan and the returns are of {first} to {last}. Choose one " +
			"with --year"}
	FailureUnknownCode = Message{"no hi ha cap codi {asked}", "no hay ningún código {asked}",
		"no code {asked}"}
	FailureUnknownMember = Message{"el {year} no hi ha cap membre {asked}",
		"en {year} no hay ningún miembro {asked}",
		"no member {asked} in {year}"}
	FailureNearest = Message{"; potser volíeu dir: {names}", "; quizá quería decir: {names}",
		"; did you mean: {names}"}
	FailureNoMembers = Message{
		"el pla no té cap membre l’any {year}: afegiu-los al full Membres i passeu «ingest CARPETA»",
		"el plan no tiene ningún miembro en {year}: añádalos a la hoja Membres y ejecute «ingest " +
			"CARPETA»",
		"the plan has no member in {year}: add them to its sheet Membres and run “ingest FOLDER”"}
	FailureClosed = Message{
		"l’any {year} ja és tancat: la memòria es va aprovar el {date}. Per tancar-lo de nou, primer " +
			"reobriu-lo: report close --year {year} --reopen --reason \"…\"",
		"el año {year} ya está cerrado: la memoria se aprobó el {date}. Para cerrarlo de nuevo, " +
			"primero " +
			"reábralo: report close --year {year} --reopen --reason \"…\"",
		"{year} is closed already: its report was approved on {date}. To close it anew, reopen it " +
			"first: report close --year {year} --reopen --reason \"…\""}
	FailureOpen = Message{"l’any {year} no és tancat: no cal reobrir-lo",
		"el año {year} no está cerrado: no hace falta reabrirlo",
		"{year} is not closed: there is nothing to reopen"}
	FailureNeverClosed = Message{
		"l’any {year} no s’ha tancat mai: encara no hi ha cap memòria aprovada amb què comparar-lo",
		"el año {year} no se ha cerrado nunca: todavía no hay ninguna memoria aprobada con que " +
			"compararlo",
		"{year} was never closed: there is no approved report to compare it with"}
	FailureNoClosing = Message{
		"l’any {year} no té cap tancament amb el número {closing}: «report diff» sense --from compara " +
			"amb l’últim",
		"el año {year} no tiene ningún cierre con el número {closing}: «report diff» sin --from " +
			"compara " +
			"con el último",
		"{year} has no closing with the number {closing}: “report diff” without --from compares with " +
			"the last"}
)
