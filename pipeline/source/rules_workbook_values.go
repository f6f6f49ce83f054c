package source

var FormulaStale = Rule{"formula-sense-resultat", Error, Text{
	"La fórmula no té el resultat desat, o el resultat pot no ser l'últim.",
	"La fórmula no tiene el resultado guardado, o el resultado puede no ser el último.",
	"The formula's result is not stored, or may not be the latest."}, Text{
	"Obriu el llibre amb Excel, espereu que es calculi i deseu-lo; o " +
		"escriviu-hi la xifra.",
	"Abra el libro con Excel, espere a que se calcule y guárdelo; o escriba la " +
		"cifra.",
	"Open the workbook in Excel, let it calculate and save it; or type the figure."}}

// FormulaDivided: #DIV/0!
var FormulaDivided = Rule{"error-divisio-per-zero", Error, Text{
	"La cel·la mostra l'error {found}: la fórmula divideix per zero o per una cel·la buida.",
	"La celda muestra el error {found}: la fórmula divide por cero o por una celda vacía.",
	"The cell shows the error {found}: its formula divides by zero or by an empty cell."}, Text{
	"Ompliu la cel·la del divisor, o escriviu aquí la xifra. Si no es pot calcular, deixeu la " +
		"cel·la buida.",
	"Rellene la celda del divisor, o escriba aquí la cifra. Si no se puede calcular, deje la celda " +
		"vacía.",
	"Fill in the divisor's cell, or type the figure here. If it cannot be computed, leave the cell " +
		"empty."}}

// FormulaUnavailable: #N/A
var FormulaUnavailable = Rule{"error-no-disponible", Error, Text{
	"La cel·la mostra l'error {found}: la fórmula no ha trobat el que buscava.",
	"La celda muestra el error {found}: la fórmula no ha encontrado lo que buscaba.",
	"The cell shows the error {found}: its formula did not find what it looked for."}, Text{
	"Escriviu-hi la xifra. Si no la teniu, deixeu la cel·la buida.",
	"Escriba la cifra. Si no la tiene, deje la celda vacía.",
	"Type the figure. If you do not have it, leave the cell empty."}}

// FormulaLostReference: #REF!
var FormulaLostReference = Rule{"error-de-referencia", Error, Text{
	"La cel·la mostra l'error {found}: la fórmula apuntava a una cel·la o un full que s'ha suprimit.",
	"La celda muestra el error {found}: la fórmula apuntaba a una celda o una hoja que se ha " +
		"eliminado.",
	"The cell shows the error {found}: its formula pointed at a cell or sheet that was " +
		"deleted."}, Text{
	"Refeu la fórmula o escriviu-hi la xifra.",
	"Rehaga la fórmula o escriba la cifra.",
	"Mend the formula or type the figure."}}

var FormulaFailed = Rule{"error-de-formula", Error, Text{
	"La cel·la mostra l'error {found}: la fórmula està mal escrita o fa servir un text com si fos " +
		"una xifra.",
	"La celda muestra el error {found}: la fórmula está mal escrita o usa un texto como si fuera " +
		"una cifra.",
	"The cell shows the error {found}: its formula is wrong, or uses a text as if it were a " +
		"figure."}, Text{
	"Corregiu la fórmula o escriviu-hi la xifra.",
	"Corrija la fórmula o escriba la cifra.",
	"Mend the formula or type the figure."}}

var NumberAmbiguous = Rule{"nombre-ambigu", Error, Text{
	"«{found}» està escrit com a text i es pot llegir de dues maneres: amb milers o amb decimals.",
	"«{found}» está escrito como texto y se puede leer de dos maneras: con miles o con decimales.",
	"“{found}” is typed as text and can be read in two ways: with thousands or with decimals."}, Text{
	"Doneu a la cel·la el format «Nombre» i torneu-hi a escriure la xifra sense separar els milers: " +
		"1234 si són milers, o 1,234 amb coma si són decimals.",
	"Dé a la celda el formato «Número» y vuelva a escribir la cifra sin separar los miles: 1234 si " +
		"son miles, o 1,234 con coma si son decimales.",
	"Give the cell the format “Number” and type the figure again without separating thousands: 1234 " +
		"for thousands, or 1,234 with a comma for decimals."}}

// FigureRounded: a figure with more than six decimals. Wanted is the one that is kept.
var FigureRounded = Rule{"xifra-arrodonida", Note, Text{
	"«{found}» té més de sis decimals: compta com a {wanted}.",
	"«{found}» tiene más de seis decimales: cuenta como {wanted}.",
	"“{found}” has more than six decimals: it counts as {wanted}."}, Text{
	"Si els altres decimals importen, feu servir una unitat més petita; si no, no cal que feu res.",
	"Si los demás decimales importan, utilice una unidad más pequeña; si no, no hay que hacer nada.",
	"If the other decimals matter, use a smaller unit; otherwise there is nothing to do."}}

// FigureRoundedToZero: a figure that is zero in six decimals.
var FigureRoundedToZero = Rule{"xifra-arrodonida-a-zero", Warning, Text{
	"«{found}» té més de sis decimals, i amb sis és {wanted}.",
	"«{found}» tiene más de seis decimales, y con seis es {wanted}.",
	"“{found}” has more than six decimals, and is {wanted} with six."}, Text{
	"Feu servir una unitat més petita.", "Utilice una unidad más pequeña.", "Use a smaller unit."}}

var NumberUnreadable = Rule{"nombre-illegible", Error, Text{
	"«{found}» no és una xifra.", "«{found}» no es una cifra.", "“{found}” is not a figure."}, Text{
	"Escriviu només la xifra, sense unitats ni paraules: 1234,5. Si no la teniu, deixeu la cel·la " +
		"buida; si no n’hi va haver cap, escriviu 0.",
	"Escriba solo la cifra, sin unidades ni palabras: 1234,5. Si no la tiene, deje la celda vacía; " +
		"si no hubo ninguno, escriba 0.",
	"Type the figure alone, without units or words: 1234,5. If you do not have it, leave the cell " +
		"empty; if there were none, type 0."}}

// NumberNotFinite: NaN or an infinity, as some programs write what they could not compute.
var NumberNotFinite = Rule{"nombre-no-finit", Error, Text{
	"«{found}» no és cap quantitat: és el que escriuen alguns programes quan un càlcul falla.",
	"«{found}» no es ninguna cantidad: es lo que escriben algunos programas cuando falla un cálculo.",
	"“{found}” is no quantity: it is what some programs write where a calculation failed."}, Text{
	"Escriviu-hi la xifra amb dígits (1234,5). Si no la teniu, deixeu la cel·la buida.",
	"Escriba la cifra con dígitos (1234,5). Si no la tiene, deje la celda vacía.",
	"Type the figure in digits (1234,5). If you do not have it, leave the cell empty."}}

var NumberTooLarge = Rule{"nombre-massa-gran", Error, Text{
	"«{found}» és massa gran: les xifres han de ser inferiors a cent mil milions (100.000.000.000).",
	"«{found}» es demasiado grande: las cifras deben ser inferiores a cien mil millones " +
		"(100.000.000.000).",
	"“{found}” is too large: figures must be below 100,000,000,000."}, Text{
	"Comproveu que no hi sobrin zeros i que la unitat sigui la que es demana.",
	"Compruebe que no sobren ceros y que la unidad sea la que se pide.",
	"Check that there are no zeros too many and that the unit is the one asked for."}}

var NumberIsDate = Rule{"nombre-convertit-en-data", Error, Text{
	"La cel·la conté una data i s'hi demana una xifra. Excel converteix en data el que sembla un " +
		"dia, com 1-5 o 1.5.",
	"La celda contiene una fecha y se pide una cifra. Excel convierte en fecha lo que parece un " +
		"día, como 1-5 o 1.5.",
	"The cell holds a date where a figure is asked for. Excel makes a date of what looks like a " +
		"day, such as 1-5 or 1.5."}, Text{
	"Doneu a la cel·la el format «Nombre» i torneu-hi a escriure la xifra, amb coma decimal: 1,5.",
	"Dé a la celda el formato «Número» y vuelva a escribir la cifra, con coma decimal: 1,5.",
	"Give the cell the format “Number” and type the figure again, with a decimal comma: 1,5."}}

// NumberIsTime: a time such as 4:30 where the figure is of no hours. Found is it.
var NumberIsTime = Rule{"nombre-convertit-en-hora", Error, Text{
	"La cel·la conté una hora o una durada («{found}») i s’hi demana una xifra.",
	"La celda contiene una hora o una duración («{found}») y se pide una cifra.",
	"The cell holds a time or a duration (“{found}”) where a figure is asked for."}, Text{
	"Doneu a la cel·la el format «Nombre» i torneu-hi a escriure la xifra, amb coma decimal: 4,5.",
	"Dé a la celda el formato «Número» y vuelva a escribir la cifra, con coma decimal: 4,5.",
	"Give the cell the format “Number” and type the figure again, with a decimal comma: 4,5."}}

// ValueIsPicture: a picture stands in the cell, where a value is asked for.
var ValueIsPicture = Rule{"imatge-en-lloc-d-un-valor", Error, Text{
	"A la cel·la hi ha una imatge, i s’hi demana una dada.",
	"En la celda hay una imagen, y se pide un dato.",
	"There is a picture in the cell, where a value is asked for."}, Text{
	"Traieu la imatge i escriviu-hi la dada. La imatge pot anar en una columna de text, com ara " +
		"«evidència».",
	"Quite la imagen y escriba el dato. La imagen puede ir en una columna de texto, como " +
		"«evidència».",
	"Remove the picture and type the value. The picture may go into a column of text, such as " +
		"“evidència”."}}

// writeDate is how a date is written.
var writeDate = Text{
	"Escriviu dia, mes i any amb quatre xifres: 31/01/2025.",
	"Escriba día, mes y año con cuatro cifras: 31/01/2025.",
	"Write day, month and year in four digits: 31/01/2025."}

var DateUnreadable = Rule{"data-illegible", Error, Text{
	"«{found}» no és una data que es pugui llegir.",
	"«{found}» no es una fecha que se pueda leer.",
	"“{found}” is not a date that can be read."}, writeDate}

var DateImpossible = Rule{"data-impossible", Error, Text{
	"El dia «{found}» no existeix: s'ha llegit com a dia, mes i any.",
	"El día «{found}» no existe: se ha leído como día, mes y año.",
	"There is no such day as “{found}”, read as day, month and year."}, writeDate}

var DateOutOfRange = Rule{"data-fora-del-calendari", Error, Text{
	"El número {found} no correspon a cap data del calendari d'Excel.",
	"El número {found} no corresponde a ninguna fecha del calendario de Excel.",
	"The number {found} stands for no date of Excel's calendar."}, writeDate}

var DateShortYear = Rule{"any-amb-dues-xifres", Error, Text{
	"A la data «{found}» l'any només té dues xifres.",
	"En la fecha «{found}» el año solo tiene dos cifras.",
	"In the date “{found}” the year has only two digits."}, writeDate}

var YesNoUnreadable = Rule{"si-o-no", Error, Text{
	"«{found}» no és ni «sí» ni «no».",
	"«{found}» no es ni «sí» ni «no».",
	"“{found}” is neither “sí” nor “no”."}, Text{
	"Escriviu «sí» o «no», o deixeu la cel·la buida si no ho sabeu.",
	"Escriba «sí» o «no», o deje la celda vacía si no lo sabe.",
	"Write “sí” or “no”, or leave the cell empty if you do not know."}}

// ControlCharacters: a text holds control characters, such as the vertical tab of a word processor.
var ControlCharacters = Rule{"signes-de-control", Note, Text{
	"El text porta signes de control, que no es veuen: s’ha llegit sense.",
	"El texto lleva signos de control, que no se ven: se ha leído sin ellos.",
	"The text holds control characters, which cannot be seen: it was read without them."}, Text{
	"No cal fer res si el text es llegeix bé. Si hi falta res, torneu-lo a escriure a la cel·la.",
	"No hay que hacer nada si el texto se lee bien. Si falta algo, vuelva a escribirlo en la celda.",
	"Nothing to do if the text reads well. If something is missing, type it again in the cell."}}
