package source

// slim is what to do about a workbook with too much in it.
var slim = Text{
	"Suprimiu les imatges, els fulls, les files i les columnes que no es demanen, o copieu les " +
		"dades a una plantilla nova, i torneu-lo a enviar.",
	"Elimine las imágenes, las hojas, las filas y las columnas que no se piden, o copie los datos " +
		"en una plantilla nueva, y envíelo de nuevo.",
	"Delete the pictures, sheets, rows and columns that are not asked for, or copy the data into a " +
		"new template, and send it again."}

// BookTooBig: Found and Wanted are sizes, as BookTooBig's words show them: 40 MB.
var BookTooBig = Rule{"llibre-massa-gros", Rejection, Text{
	"El fitxer fa {found}; el màxim és {wanted}.",
	"El fichero ocupa {found}; el máximo es {wanted}.",
	"The file takes {found}; the most allowed is {wanted}."}, slim}

var TooManyParts = Rule{"massa-parts", Rejection, Text{
	"El fitxer conté {found} parts; el màxim és {wanted}.",
	"El fichero contiene {found} partes; el máximo es {wanted}.",
	"The file holds {found} parts; the most allowed is {wanted}."}, slim}

// UnpacksTooBig is what a zip bomb does.
var UnpacksTooBig = Rule{"descomprimit-massa-gros", Rejection, Text{
	"Descomprimit («{found}»), passa del màxim de {wanted}.",
	"Descomprimido («{found}»), supera el máximo de {wanted}.",
	"Unpacked (“{found}”), it exceeds the {wanted} allowed."}, slim}

var TooManyRows = Rule{"massa-files", Rejection, Text{
	"El full té més de {wanted} files amb dades.",
	"La hoja tiene más de {wanted} filas con datos.",
	"The sheet has more than {wanted} rows of data."}, slim}

// TooManyColumns: a value stands beyond the last column that is read. Found is the cell.
var TooManyColumns = Rule{"massa-columnes", Rejection, Text{
	"Hi ha una dada a {found}, més enllà de la columna {wanted}.",
	"Hay un dato en {found}, más allá de la columna {wanted}.",
	"There is a value in {found}, beyond column {wanted}."}, slim}

var TooManyCells = Rule{"massa-celles", Rejection, Text{
	"El llibre té més de {wanted} cel·les amb dades.",
	"El libro tiene más de {wanted} celdas con datos.",
	"The workbook has more than {wanted} cells of data."}, slim}

var TooManyMerges = Rule{"massa-celles-combinades", Rejection, Text{
	"El full té més de {wanted} grups de cel·les combinades.",
	"La hoja tiene más de {wanted} grupos de celdas combinadas.",
	"The sheet has more than {wanted} groups of merged cells."}, slim}

// NestingTooDeep: elements one inside another, or one too long to hold. Found is the part.
var NestingTooDeep = Rule{"estructura-desmesurada", Rejection, Text{
	"La part «{found}» té una estructura desmesurada, que cap full de càlcul no fa.",
	"La parte «{found}» tiene una estructura desmesurada, que ninguna hoja de cálculo genera.",
	"Part “{found}” has an inordinate structure, which no spreadsheet makes."}, saveAgain}

// TextTooLong: more characters than a cell may hold; Found is how many.
var TextTooLong = Rule{"text-massa-llarg", Error, Text{
	"El text té {found} caràcters; en una cel·la n'hi caben {wanted}.",
	"El texto tiene {found} caracteres; en una celda caben {wanted}.",
	"The text has {found} characters; a cell holds {wanted}."}, Text{
	"Escurceu el text, o poseu-lo en un document a part i escriviu-ne aquí l'enllaç.",
	"Acorte el texto, o póngalo en un documento aparte y escriba aquí el enlace.",
	"Shorten the text, or put it in a document of its own and write the link here."}}

// ProseTooLong: the same in a column that only people read.
var ProseTooLong = Rule{"text-massa-llarg-no-llegit", Warning, Text{
	"El text té {found} caràcters, i en una cel·la n’hi caben {wanted}: no s’ha llegit. Les altres " +
		"dades no se’n ressenten.",
	"El texto tiene {found} caracteres, y en una celda caben {wanted}: no se ha leído. Los demás " +
		"datos no se ven afectados.",
	"The text has {found} characters, and a cell holds {wanted}: it was not read. No other datum is " +
		"affected."}, TextTooLong.Do}

// RowsHidden: rows with data that nobody sees. Found is how many.
var RowsHidden = Rule{"files-amagades", Warning, Text{
	"El full té files amb dades amagades ({found}). S'han llegit com les altres.",
	"La hoja tiene filas con datos ocultas ({found}). Se han leído como las demás.",
	"The sheet has hidden rows with data ({found}). They were read like the others."}, Text{
	"Mostreu-les (seleccioneu-ho tot, botó dret, «Mostra») i comproveu que siguin bones; si no ho " +
		"són, suprimiu-les.",
	"Muéstrelas (seleccione todo, botón derecho, «Mostrar») y compruebe que sean correctas; si no " +
		"lo son, elimínelas.",
	"Show them (select all, right click, “Unhide”) and check that they are right; delete them if " +
		"they are not."}}

// FilterActive: a filter hides rows. Found is how many.
var FilterActive = Rule{"filtre-actiu", Warning, Text{
	"Hi ha un filtre actiu que amaga files amb dades ({found}). S'han llegit com les altres.",
	"Hay un filtro activo que oculta filas con datos ({found}). Se han leído como las demás.",
	"An active filter hides rows with data ({found}). They were read like the others."}, Text{
	"Traieu el filtre (pestanya «Dades», «Esborra») i comproveu que les files amagades siguin bones.",
	"Quite el filtro (pestaña «Datos», «Borrar») y compruebe que las filas ocultas sean correctas.",
	"Clear the filter (“Data” tab, “Clear”) and check that the hidden rows are right."}}

var SheetProtected = Rule{"full-protegit", Warning, Text{
	"El full està protegit. S'ha llegit tal com és.",
	"La hoja está protegida. Se ha leído tal como está.",
	"The sheet is protected. It was read as it stands."}, Text{
	"Comproveu que totes les xifres s'hi hagin pogut escriure.",
	"Compruebe que todas las cifras se hayan podido escribir.",
	"Check that every figure could be written in."}}

var SheetHidden = Rule{"full-amagat", Warning, Text{
	"El full està amagat. S'ha llegit com els altres.",
	"La hoja está oculta. Se ha leído como las demás.",
	"The sheet is hidden. It was read like the others."}, Text{
	"Mostreu-lo (botó dret sobre una pestanya, «Mostra») i comproveu que les dades siguin bones.",
	"Muéstrela (botón derecho sobre una pestaña, «Mostrar») y compruebe que los datos sean correctos.",
	"Show it (right click on a tab, “Unhide”) and check that its data are right."}}

// MoreAlike: problems of one rule that are not listed. Found is their number, wanted the rule's ID.
var MoreAlike = Rule{"moltes-iguals", Note, Text{
	"I {found} més com les altres de «{wanted}», que no es llisten.",
	"Y {found} más como las otras de «{wanted}», que no se listan.",
	"And {found} more like the others of “{wanted}”, which are not listed."}, Text{
	"Corregiu-les totes alhora: sol ser una columna amb el format equivocat, o files que s’han de " +
		"buidar.",
	"Corríjalas todas a la vez: suele ser una columna con un formato equivocado, o filas que hay " +
		"que vaciar.",
	"Mend all of them at once: usually a column has the wrong format, or rows should be empty."}}
