package words

// The cover, what each page repeats, and what the command says when it is done.
var (
	LetterTitle  = Message{"Presentació", "Presentación", "Foreword"}
	LetterCredit = Message{"{member}, tramesa del {year}. La carta es publica tal com s'ha escrit.",
		"{member}, entrega de {year}. La carta se publica tal como se ha escrito.",
		"{member}, return of {year}. The letter is printed as it was written."}
	DocumentTitle = Message{"Memòria {year} {network}",
		"Memoria {year} {network}",
		"Annual report {year} {network}"}
	DocumentCoverTitle = Message{"Memòria", "Memoria", "Annual report"}
	DocumentSubtitle   = Message{"Grau d'assoliment del pla de treball {first}-{last}",
		"Grado de consecución del plan de trabajo {first}-{last}",
		"Attainment of the work plan {first}–{last}"}
	DocumentSubtitleNoPlan = Message{"Grau d'assoliment del pla de treball",
		"Grado de consecución del plan de trabajo",
		"Attainment of the work plan"}
	DocumentContents = Message{"Contingut", "Contenido", "Contents"}
	DocumentHead     = Message{"{network} · Memòria {year}",
		"{network} · Memoria {year}",
		"{network} · Annual report {year}"}
	DocumentDataAsOf = Message{"Dades rebudes fins al {date}",
		"Datos recibidos hasta el {date}",
		"Data received up to {date}"}
	DocumentNoData = Message{"Sense cap dada rebuda",
		"Sin ningún dato recibido",
		"No data received"}
	DocumentFingerprint = Message{"empremta {fingerprint}",
		"huella {fingerprint}",
		"fingerprint {fingerprint}"}
	DocumentPageOf = Message{"pàgina {page} de {pages}",
		"página {page} de {pages}",
		"page {page} of {pages}"}
	DocumentInvented = Message{"Dades de demostració: totes les xifres són inventades",
		"Datos de demostración: todas las cifras son inventadas",
		"Demonstration data: all figures are invented"}
	DocumentFactData   = Message{"Actualització", "Actualización", "As of"}
	DocumentFactInputs = Message{"Fonts", "Fuentes", "Sources"}
	CommandYear        = Message{"Memòria de l'any {year}.",
		"Memoria del año {year}.",
		"Annual report of {year}."}
	CommandWritten = Message{"S'ha escrit {file} ({pages}, empremta {fingerprint}).",
		"Se ha escrito {file} ({pages}, huella {fingerprint}).",
		"Wrote {file} ({pages}, fingerprint {fingerprint})."}
	CommandPages = Plural{
		One:  Message{"{n} pàgina", "{n} página", "{n} page"},
		Many: Message{"{n} pàgines", "{n} páginas", "{n} pages"}}
	CommandBeside = Message{"Al costat: {files}.", "Al lado: {files}.", "Beside it: {files}."}
)
