package words

// What the attachments of a memòria are called, and what `report verify` says. Findings and
// failures are by the codes of package proof.
var (
	ProofInput = Message{"Dades d'entrada amb què s'ha fet la memòria: taula {table}",
		"Datos de entrada con los que se ha hecho la memoria: tabla {table}",
		"Input that the report was made from: table {table}"}
	ProofMart = Message{"Resultats de l'any: taula {table}",
		"Resultados del año: tabla {table}",
		"Results of the year: table {table}"}
	ProofDictionary = Message{"Diccionari: què conté cada columna dels fitxers adjunts",
		"Diccionario: qué contiene cada columna de los ficheros adjuntos",
		"Dictionary: what each column of the attached files holds"}
	ProofManifest = Message{"Llista dels fitxers adjunts amb les seves sumes SHA-256",
		"Lista de los ficheros adjuntos con sus sumas SHA-256",
		"List of the attached files with their SHA-256 sums"}
	ProofLogo     = Message{"Logotip de la portada", "Logotipo de la portada", "Logo on the cover"}
	ProofHowTitle = Message{"Com es comprova", "Cómo se comprueba", "How to verify it"}
	ProofHow      = Message{
		"El PDF d'aquesta memòria porta adjuntes les dades amb què s'ha fet, sense les persones de " +
			"contacte ni els correus, i els resultats de cada taula. Amb l'ordre «report verify» i el PDF " +
			"n'hi ha prou per tornar a calcular totes les xifres i saber si alguna no coincideix, encara " +
			"que només en sigui un dígit.",
		"El PDF de esta memoria lleva adjuntos los datos con los que se ha hecho, sin las personas de " +
			"contacto ni los correos, y los resultados de cada tabla. Con la orden «report verify» y el " +
			"PDF basta para volver a calcular todas las cifras y saber si alguna no coincide, aunque solo " +
			"sea en un dígito.",
		"The PDF of this report carries the data that it was made from, without contact persons and " +
			"e-mail addresses, and the results table by table. The command “report verify” and the PDF " +
			"are all it takes to compute every figure again and to learn whether one does not agree, were " +
			"it by a single digit."}
	ProofAgrees = Message{
		"La memòria de l'any {year} coincideix amb les seves dades. S'han tornat a calcular {figures} " +
			"a partir de {inputs}, i s'han comparat {pages}, text per text i traç per traç: no hi ha cap " +
			"diferència. L'empremta {fingerprint} és la que correspon.",
		"La memoria del año {year} coincide con sus datos. Se han vuelto a calcular {figures} a partir " +
			"de {inputs}, y se han comparado {pages}, texto por texto y trazo por trazo: no hay ninguna " +
			"diferencia. La huella {fingerprint} es la que corresponde.",
		"The report of {year} agrees with its data. {figures} were computed again from {inputs}, and " +
			"{pages} were compared, text by text and stroke by stroke: there is no difference. The " +
			"fingerprint {fingerprint} is the right one."}
	ProofRepacked = Message{
		"Un altre programa ha tornat a desar el fitxer, però no ha canviat res del que diu ni del que " +
			"mostra.",
		"Otro programa ha vuelto a guardar el fichero, pero no ha cambiado nada de lo que dice ni de " +
			"lo que muestra.",
		"Another program has saved the file again, but has changed nothing of what it says and shows."}
	ProofMarts = Plural{
		One:  Message{"{n} dada de resultats", "{n} dato de resultados", "{n} cell of results"},
		Many: Message{"{n} dades de resultats", "{n} datos de resultados", "{n} cells of results"}}
	ProofInputs = Plural{
		One:  Message{"{n} taula d'entrada", "{n} tabla de entrada", "{n} table of input"},
		Many: Message{"{n} taules d'entrada", "{n} tablas de entrada", "{n} tables of input"}}
	ProofPages = Plural{
		One:  Message{"{n} pàgina", "{n} página", "{n} page"},
		Many: Message{"{n} pàgines", "{n} páginas", "{n} pages"}}
	ProofPage     = Message{"pàgina {page}", "página {page}", "page {page}"}
	ProofPageList = Message{"pàgines {pages}", "páginas {pages}", "pages {pages}"}
	ProofDiffers  = Message{
		"La memòria de l'any {year} NO coincideix amb les dades que porta adjuntes.",
		"La memoria del año {year} NO coincide con los datos que lleva adjuntos.",
		"The report of {year} does NOT agree with the data that it carries."}
	ProofCount = Plural{
		One: Message{"S'ha trobat {n} diferència:",
			"Se ha encontrado {n} diferencia:",
			"{n} difference was found:"},
		Many: Message{"S'han trobat {n} diferències:",
			"Se han encontrado {n} diferencias:",
			"{n} differences were found:"}}
	ProofMore = Plural{
		One: Message{"… i {n} diferència més. Amb -v es veuen totes.",
			"… y {n} diferencia más. Con -v se ven todas.",
			"… and {n} more difference. -v shows all."},
		Many: Message{"… i {n} diferències més. Amb -v es veuen totes.",
			"… y {n} diferencias más. Con -v se ven todas.",
			"… and {n} more differences. -v shows all."}}
	ProofOtherProgram = Message{
		"La va fer la versió {made} del programa i aquesta és la {now}: si les diferències vénen " +
			"d'aquí, comproveu-la amb la versió que la va fer.",
		"La hizo la versión {made} del programa y esta es la {now}: si las diferencias vienen de ahí, " +
			"compruébela con la versión que la hizo.",
		"Version {made} of the program made it and this is {now}: if that is where the differences " +
			"come from, verify it with the version that made it."}
	ProofFindings = map[string]Message{
		"altered": {"adjunt {file}: no és com diu la llista dels adjunts; algú l'ha canviat.",
			"adjunto {file}: no es como dice la lista de los adjuntos; alguien lo ha cambiado.",
			"attachment {file}: it is not as the list of attachments says; somebody has changed it."},
		"unlisted": {"adjunt {file}: no és a la llista dels adjunts, o hi és repetit.",
			"adjunto {file}: no está en la lista de los adjuntos, o está repetido.",
			"attachment {file}: it is not in the list of attachments, or there twice."},
		"fingerprint": {"empremta: hi diu {was}, i la de les dades adjuntes és {want} ({pages}).",
			"huella: dice {was}, y la de los datos adjuntos es {want} ({pages}).",
			"fingerprint: it says {was}, and that of the attached data is {want} ({pages})."},
		"cell": {"resultat {file}, fila {row}, columna {column}: hi diu {was}, i en surt {want}.",
			"resultado {file}, fila {row}, columna {column}: dice {was}, y sale {want}.",
			"result {file}, row {row}, column {column}: it says {was}, and {want} comes out."},
		"row-gone": {"resultat {file}: hi falta la fila {row}.",
			"resultado {file}: falta la fila {row}.",
			"result {file}: row {row} is missing."},
		"row-extra": {"resultat {file}: hi sobra la fila {row}.",
			"resultado {file}: sobra la fila {row}.",
			"result {file}: there is a row {row} too many."},
		"shape": {"resultat {file}: no té les columnes que ha de tenir, o no es pot llegir.",
			"resultado {file}: no tiene las columnas que debe tener, o no se puede leer.",
			"result {file}: it has not the columns that it should have, or cannot be read."},
		"text": {"{pages}: hi diu {was}, i hauria de dir {want}.",
			"{pages}: dice {was}, y debería decir {want}.",
			"{pages}: it says {was}, and should say {want}."},
		"drawing": {"{pages}: els textos són els mateixos, però s'hi dibuixa una altra cosa {column}.",
			"{pages}: los textos son los mismos, pero se dibuja otra cosa {column}.",
			"{pages}: the texts are the same, but something else is drawn {column}."},
		"page-count": {"pàgines: n'hi ha {was}, i n'hi hauria d'haver {want}.",
			"páginas: hay {was}, y debería haber {want}.",
			"pages: there are {was}, and there should be {want}."},
		"inside": {"dins del fitxer, a {column}: hi ha {was}, i hi hauria d’haver {want}.",
			"dentro del fichero, en {column}: hay {was}, y debería haber {want}.",
			"inside the file, at {column}: there is {was}, and there should be {want}."},
		"extra": {"dins del fitxer, a {column}: hi sobra un objecte{value}.",
			"dentro del fichero, en {column}: sobra un objeto{value}.",
			"inside the file, at {column}: there is an object too many{value}."},
		"gone": {"dins del fitxer, a {column}: hi falta un objecte{value}.",
			"dentro del fichero, en {column}: falta un objeto{value}.",
			"inside the file, at {column}: an object is missing{value}."},
		"content": {"dins del fitxer, a {column}: l’objecte no és el que hi hauria d’haver.",
			"dentro del fichero, en {column}: el objeto no es el que debería haber.",
			"inside the file, at {column}: the object is not what should be there."},
		"metadata": {"metadades, {column}: hi diu {was}, i hi hauria de dir {want}.",
			"metadatos, {column}: dice {was}, y debería decir {want}.",
			"metadata, {column}: it says {was}, and should say {want}."},
		"field": {"adjunt {file}, camp {column}: hi diu {was}, i hi hauria de dir {want}.",
			"adjunto {file}, campo {column}: dice {was}, y debería decir {want}.",
			"attachment {file}, field {column}: it says {was}, and should say {want}."},
		"signature": {"signatura ({was}): no correspon al que cobreix; després de signar s’ha canviat " +
			"el fitxer o la signatura.",
			"firma ({was}): no corresponde a lo que cubre; después de firmar se ha cambiado el fichero o " +
				"la firma.",
			"signature ({was}): it does not fit what it covers; the file or the signature was changed " +
				"after signing."},
		"checks": {"dades adjuntes: no es corresponen entre elles ({was}).",
			"datos adjuntos: no se corresponden entre sí ({was}).",
			"attached data: it does not hold together ({was})."},
	}
	ProofFailures = map[string]Message{
		"not-pdf": {"El fitxer no comença com un PDF. Indiqueu el fitxer PDF d’una memòria, tal com es " +
			"va publicar.",
			"El fichero no empieza como un PDF. Indique el fichero PDF de una memoria, tal como se publicó.",
			"The file does not begin as a PDF. Name the PDF file of a report, as it was published."},
		"cut-short": {"El PDF és incomplet: li falta el final. Torneu-lo a copiar o a descarregar.",
			"El PDF está incompleto: le falta el final. Vuelva a copiarlo o a descargarlo.",
			"The PDF is incomplete: its end is missing. Copy or download it again."},
		"encrypted": {"El PDF està xifrat: les memòries no ho estan mai. Feu servir el fitxer original.",
			"El PDF está cifrado: las memorias no lo están nunca. Utilice el fichero original.",
			"The PDF is encrypted, as no report ever is. Use the original file."},
		"damaged": {
			"No s’ha pogut comprovar: el fitxer s’ha malmès o algú l’ha canviat ({detail}). No us en " +
				"refieu: demaneu el fitxer original a qui publica la memòria.",
			"No se ha podido comprobar: el fichero se ha dañado o alguien lo ha cambiado ({detail}). No " +
				"se fíe: pida el fichero original a quien publica la memoria.",
			"It could not be verified: the file was damaged, or somebody changed it ({detail}). Do not " +
				"rely on it: ask whoever publishes the report for the original file."},
		"too-large": {"El fitxer és massa gros per ser una memòria ({detail}).",
			"El fichero es demasiado grande para ser una memoria ({detail}).",
			"The file is too large to be a report ({detail})."},
		"no-data": {
			"Aquest PDF no porta adjuntes les dades d'una memòria: o no n'és cap, o la va fer una versió " +
				"anterior del programa.",
			"Este PDF no lleva adjuntos los datos de una memoria: o no es ninguna, o la hizo una versión " +
				"anterior del programa.",
			"This PDF does not carry the data of a report: either it is none, or an earlier version of " +
				"the program made it."},
		"manifest": {"La llista dels adjunts, {file}, no es pot llegir ({detail}): algú l'ha canviada.",
			"La lista de los adjuntos, {file}, no se puede leer ({detail}): alguien la ha cambiado.",
			"The list of attachments, {file}, cannot be read ({detail}): somebody has changed it."},
		"missing": {
			"Al PDF li falta l'adjunt {file}: sense ell no es pot comprovar. Feu servir el fitxer original.",
			"Al PDF le falta el adjunto {file}: sin él no se puede comprobar. Utilice el fichero original.",
			"The PDF lacks its attachment {file}, and cannot be verified without it. Use the original " +
				"file."},
		"unreadable": {"L'adjunt {file} no es pot llegir ({detail}): algú l'ha canviat.",
			"El adjunto {file} no se puede leer ({detail}): alguien lo ha cambiado.",
			"The attachment {file} cannot be read ({detail}): somebody has changed it."},
		"newer": {
			"Aquesta memòria la va fer una versió posterior del programa ({detail}). Comproveu-la amb " +
				"aquella versió, o amb una de més nova.",
			"Esta memoria la hizo una versión posterior del programa ({detail}). Compruébela con aquella " +
				"versión, o con una más nueva.",
			"A later version of the program ({detail}) made this report. Verify it with that version, or " +
				"a later one."},
		"unmade": {
			"De les dades adjuntes no en surt cap memòria ({detail}): algú les ha canviades, o les va fer " +
				"una altra versió del programa.",
			"De los datos adjuntos no sale ninguna memoria ({detail}): alguien los ha cambiado, o los " +
				"hizo otra versión del programa.",
			"No report comes out of the attached data ({detail}): somebody has changed it, or another " +
				"version of the program wrote it."},
	}
	ProofNothing = Message{"res", "nada", "nothing"}
	ProofUnnamed = Message{"sense nom", "sin nombre", "without a name"}
	ProofObject  = Message{"l’objecte {number}", "el objeto {number}", "object {number}"}
	ProofAt      = Message{"{path} (objecte {number})", "{path} (objeto {number})",
		"{path} (object {number})"}
	ProofSigned = Message{"Signada per {name}{when}; la signatura cobreix {what}.",
		"Firmada por {name}{when}; la firma cubre {what}.",
		"Signed by {name}{when}; the signature covers {what}."}
	ProofStamped = Message{"Segell de temps de {name}{when}; cobreix {what}.",
		"Sello de tiempo de {name}{when}; cubre {what}.",
		"Timestamp of {name}{when}; it covers {what}."}
	ProofUnchecked = Message{
		"Hi ha una signatura que aquest programa no sap comprovar: obriu el fitxer amb un lector de " +
			"PDF. " +
			"Cobreix {what}.",
		"Hay una firma que este programa no sabe comprobar: abra el fichero con un lector de PDF. " +
			"Cubre " +
			"{what}.",
		"There is a signature that this program cannot check: open the file with a PDF reader. It " +
			"covers " +
			"{what}."}
	ProofOnDay = Message{" el {date}", " el {date}", " on {date}"}
	ProofWhole = Message{"tot el fitxer", "todo el fichero", "the whole file"}
	ProofPart  = Message{"la memòria sencera i tot el que hi havia en aquell moment",
		"la memoria entera y todo lo que había en aquel momento",
		"the whole report and all that was there at that moment"}
	ProofShown = Message{
		"La signatura es veu a la pàgina {page}, en un requadre que n’ocupa el {share}: el que hi ha a " +
			"dins és de qui signa, no de la memòria. S’hi llegeix {text}.",
		"La firma se ve en la página {page}, en un recuadro que ocupa el {share}: lo que hay dentro " +
			"es de " +
			"quien firma, no de la memoria. Se lee {text}.",
		"The signature is seen on page {page}, in a frame that takes {share} of it: what is inside " +
			"is of " +
			"who signed, not of the report. It reads {text}."}
	ProofVouch = Message{
		"Qui respon de cada certificat, i si era vigent, no s’ha comprovat: ho diuen el lector de " +
			"PDF i " +
			"VALIDe (valide.redsara.es).",
		"Quién responde de cada certificado, y si estaba vigente, no se ha comprobado: lo dicen el " +
			"lector " +
			"de PDF y VALIDe (valide.redsara.es).",
		"Who vouches for each certificate, and whether it was valid, was not checked: a PDF reader and " +
			"VALIDe (valide.redsara.es) tell."}
)
