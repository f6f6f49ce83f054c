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
	FailureEarly = Message{
		"la memòria de l’any {year} porta dades rebudes el {came}: no es va poder aprovar el {day}. " +
			"Corregiu --approved-on, retireu les trameses que van arribar després amb «ingest decide», " +
			"o, si " +
			"es va aprovar aquell dia amb aquestes dades, digueu per què amb --reason",
		"la memoria del año {year} lleva datos recibidos el {came}: no se pudo aprobar el {day}. " +
			"Corrija " +
			"--approved-on, retire las entregas que llegaron después con «ingest decide», o, si se aprobó " +
			"aquel día con estos datos, diga por qué con --reason",
		"the report of {year} has data that came on {came}: it cannot have been approved on {day}. " +
			"Correct --approved-on, retire the returns that came later with “ingest decide”, or, if it " +
			"was " +
			"approved on that day with this data, say why with --reason"}
	FailureUnsigned = Message{
		"el fitxer és la memòria de l’any {year}, però no porta cap signatura: signeu-lo i torneu-ho a " +
			"provar",
		"el fichero es la memoria del año {year}, pero no lleva ninguna firma: fírmelo y vuelva a " +
			"intentarlo",
		"the file is the report of {year}, but has no signature: sign it and try again"}
	FailureOtherSigned = Message{
		"el fitxer no comença amb la memòria de l’any {year} tal com s’imprimeix: signeu el PDF que fa " +
			"«report --year {year}», sense desar-lo abans amb cap altre programa",
		"el fichero no empieza con la memoria del año {year} tal como se imprime: firme el PDF que " +
			"hace " +
			"«report --year {year}», sin guardarlo antes con ningún otro programa",
		"the file does not begin with the report of {year} as it is printed: sign the PDF that “report " +
			"--year {year}” makes, and do not save it with another program before"}
	FailureMoreThanSigned = Message{
		"a més de signatures vàlides, el fitxer porta coses que la memòria no té; no s’ha guardat:",
		"además de firmas válidas, el fichero lleva cosas que la memoria no tiene; no se ha guardado:",
		"beside valid signatures the file has things that the report does not have; it was not kept:"}
	FailureOpenToSign = Message{
		"l’any {year} no és tancat: digueu també quin dia es va aprovar la memòria, amb --approved-on",
		"el año {year} no está cerrado: diga también qué día se aprobó la memoria, con --approved-on",
		"{year} is not closed: say also on which day its report was approved, with --approved-on"}
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
