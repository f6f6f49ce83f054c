package source

// What to do about a file that is damaged.
var (
	saveAgain = Text{
		"Obriu el fitxer amb Excel o LibreOffice, trieu «Anomena i desa», deseu-lo amb un altre nom " +
			"com a «Llibre d'Excel (.xlsx)», i feu servir aquesta còpia. Si no s'obre, torneu a baixar la " +
			"plantilla.",
		"Abra el fichero con Excel o LibreOffice, elija «Guardar como», guárdelo con otro nombre como " +
			"«Libro de Excel (.xlsx)», y use esa copia. Si no se abre, descargue de nuevo la plantilla.",
		"Open the file in Excel or LibreOffice, choose “Save As”, save it under another name as “Excel " +
			"Workbook (.xlsx)”, and use that copy. If it does not open, download the template again."}
	copyAgain = Text{
		"Torneu a copiar o a baixar el fitxer sencer, i comproveu que s'obre amb Excel.",
		"Vuelva a copiar o a descargar el fichero entero, y compruebe que se abre con Excel.",
		"Copy or download the whole file again, and check that it opens in Excel."}
)

var ArchiveBroken = Rule{"fitxer-incomplet", Rejection, Text{
	"El fitxer està incomplet o malmès: no se'n pot llegir l'índex.",
	"El fichero está incompleto o dañado: no se puede leer su índice.",
	"The file is incomplete or damaged: its directory cannot be read."}, copyAgain}

// PartBroken: Found is the part.
var PartBroken = Rule{"part-malmesa", Rejection, Text{
	"El fitxer està malmès: la part «{found}» no es pot descomprimir o no coincideix amb la seva " +
		"suma de control.",
	"El fichero está dañado: la parte «{found}» no se puede descomprimir o no coincide con su suma " +
		"de control.",
	"The file is damaged: part “{found}” cannot be unpacked, or does not match its " +
		"checksum."}, copyAgain}

var PartMissing = Rule{"part-absent", Rejection, Text{
	"El fitxer està malmès: hi falta la part «{found}».",
	"El fichero está dañado: falta la parte «{found}».",
	"The file is damaged: part “{found}” is missing."}, saveAgain}

// PartRepeated: two entries of the zip have one name, letter case aside.
var PartRepeated = Rule{"part-repetida", Rejection, Text{
	"El fitxer conté dues vegades la part «{found}» i no es pot saber quina val.",
	"El fichero contiene dos veces la parte «{found}» y no se puede saber cuál vale.",
	"The file holds part “{found}” twice, and which one counts cannot be told."}, saveAgain}

var PartNameUnsafe = Rule{"part-amb-nom-insegur", Rejection, Text{
	"El fitxer conté una part amb un nom insegur: «{found}». Cap programa de full de càlcul no en fa.",
	"El fichero contiene una parte con un nombre inseguro: «{found}». Ningún programa de hoja de " +
		"cálculo las crea.",
	"The file holds a part with an unsafe name: “{found}”. No spreadsheet program makes those."}, Text{
	"No l'obriu si no sabeu d'on ve. Ompliu de nou la plantilla i envieu-la.",
	"No lo abra si no sabe de dónde viene. Rellene de nuevo la plantilla y envíela.",
	"Do not open it unless you know where it comes from. Fill in the template again and send that."}}

var PartUnsupported = Rule{"compressio-no-admesa", Rejection, Text{
	"La part «{found}» està xifrada o comprimida d'una manera que no es pot llegir.",
	"La parte «{found}» está cifrada o comprimida de una manera que no se puede leer.",
	"Part “{found}” is encrypted, or compressed in a way that cannot be read."}, saveAgain}

// XMLBroken: a part is not well-formed XML. Found is the part.
var XMLBroken = Rule{"xml-malmes", Rejection, Text{
	"El fitxer està malmès: la part «{found}» està mal escrita o tallada.",
	"El fichero está dañado: la parte «{found}» está mal escrita o cortada.",
	"The file is damaged: part “{found}” is malformed or cut short."}, saveAgain}

// XMLEncoding: a part has bytes that are not text in its encoding. Found is the part.
var XMLEncoding = Rule{"codificacio-malmesa", Rejection, Text{
	"El fitxer està malmès: la part «{found}» conté bytes que no són text.",
	"El fichero está dañado: la parte «{found}» contiene bytes que no son texto.",
	"The file is damaged: part “{found}” holds bytes that are not text."}, saveAgain}

var XMLDoctype = Rule{"doctype", Rejection, Text{
	"La part «{found}» conté una declaració DOCTYPE, que cap full de càlcul no fa servir i que pot " +
		"ser un atac.",
	"La parte «{found}» contiene una declaración DOCTYPE, que ninguna hoja de cálculo utiliza y que " +
		"puede ser un ataque.",
	"Part “{found}” holds a DOCTYPE declaration, which no spreadsheet uses and which may be an " +
		"attack."}, saveAgain}

// SheetBroken: Found is the element that is out of place.
var SheetBroken = Rule{"full-malmes", Rejection, Text{
	"El full està malmès: «{found}» no hi pot anar.",
	"La hoja está dañada: «{found}» no puede estar ahí.",
	"The sheet is damaged: “{found}” cannot stand there."}, saveAgain}

// BadReference: an address that no sheet has. Found is it.
var BadReference = Rule{"referencia-impossible", Rejection, Text{
	"El full està malmès: diu que hi ha una cel·la a «{found}», que no existeix.",
	"La hoja está dañada: dice que hay una celda en «{found}», que no existe.",
	"The sheet is damaged: it puts a cell at “{found}”, which does not exist."}, saveAgain}

// CellsDisordered: a row or cell comes twice, or before one that stands ahead of it. Found is it.
var CellsDisordered = Rule{"celles-desordenades", Rejection, Text{
	"El full està malmès: «{found}» hi surt dues vegades o fora d'ordre.",
	"La hoja está dañada: «{found}» aparece dos veces o fuera de orden.",
	"The sheet is damaged: “{found}” comes twice or out of order."}, saveAgain}

// SharedTextMissing: a cell points at a text that the workbook does not hold. Found is the number.
var SharedTextMissing = Rule{"text-compartit-absent", Rejection, Text{
	"El llibre està malmès: la cel·la apunta al text número {found}, que no hi és.",
	"El libro está dañado: la celda apunta al texto número {found}, que no está.",
	"The workbook is damaged: the cell points at text number {found}, which is not there."}, saveAgain}

var NoSheets = Rule{"sense-fulls", Rejection, Text{
	"El llibre no té cap full de dades visible.",
	"El libro no tiene ninguna hoja de datos visible.",
	"The workbook has no visible sheet of data."}, Text{
	"Copieu les dades a la plantilla de la Xarxa i envieu-la.",
	"Copie los datos en la plantilla de la Red y envíela.",
	"Copy the data into the Network's template and send that."}}

var ReadingFailed = Rule{"lectura-fallida", Rejection, Text{
	"No s'ha pogut llegir per un error del programa.",
	"No se ha podido leer por un error del programa.",
	"It could not be read, because of a fault of the program."}, Text{
	"Copieu les dades a la plantilla i envieu-la. Guardeu el fitxer original i aviseu qui manté el " +
		"programa.",
	"Copie los datos en la plantilla y envíela. Guarde el fichero original y avise a quien mantiene " +
		"el programa.",
	"Copy the data into the template and send that. Keep the original and tell whoever maintains " +
		"the program."}}
