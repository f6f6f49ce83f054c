package source

// WorkbookUnrecognised: neither a plan nor a return. Found lists its sheets.
var WorkbookUnrecognised = Rule{"llibre-no-reconegut", Rejection, Text{
	"No és ni un pla de treball ni una tramesa: els seus fulls són {found}.",
	"No es ni un plan de trabajo ni una entrega: sus hojas son {found}.",
	"This is neither a work plan nor a return: its sheets are {found}."}, Text{
	"Feu servir la plantilla de la Xarxa: una tramesa té els fulls {wanted}.",
	"Utilice la plantilla de la Red: una entrega tiene las hojas {wanted}.",
	"Use the Network's template: a return has the sheets {wanted}."}}

var SheetAlmost = Rule{"full-gairebe-reconegut", Rejection, Text{
	"No es pot saber què és aquest llibre: el full «{found}» gairebé es diu «{wanted}».",
	"No se puede saber qué es este libro: la hoja «{found}» casi se llama «{wanted}».",
	"It cannot be told what this workbook is: sheet “{found}” is almost called “{wanted}”."}, Text{
	"Si és el full «{wanted}», poseu-li aquest nom i deseu el llibre.",
	"Si es la hoja «{wanted}», póngale ese nombre y guarde el libro.",
	"If it is sheet “{wanted}”, give it that name and save the workbook."}}

var SheetMissing = Rule{"full-absent", Rejection, Text{
	"Falta el full «{wanted}».", "Falta la hoja «{wanted}».", "Sheet “{wanted}” is missing."}, Text{
	"Copieu-lo de la plantilla, ompliu-lo i deseu el llibre.",
	"Cópiela de la plantilla, rellénela y guarde el libro.",
	"Copy it from the template, fill it in and save the workbook."}}

var SheetRenamed = Rule{"full-canviat-de-nom", Rejection, Text{
	"Falta el full «{wanted}», i n'hi ha un que es diu «{found}».",
	"Falta la hoja «{wanted}», y hay una que se llama «{found}».",
	"Sheet “{wanted}” is missing, and there is one called “{found}”."}, Text{
	"Si és el mateix, poseu-li el nom «{wanted}» i deseu el llibre.",
	"Si es la misma, póngale el nombre «{wanted}» y guarde el libro.",
	"If it is the same sheet, name it “{wanted}” and save the workbook."}}

var SheetAbsent = Rule{"full-opcional-absent", Warning, Text{
	"No hi ha el full «{wanted}»: el que s’hi hauria de llegir consta com a no informat.",
	"No está la hoja «{wanted}»: lo que se leería en ella consta como no informado.",
	"There is no sheet “{wanted}”: what would be read from it counts as not reported."}, Text{
	"Copieu el full de la plantilla, encara que no hi hàgiu d’escriure res, i deseu el llibre.",
	"Copie la hoja de la plantilla, aunque no tenga que escribir nada en ella, y guarde el libro.",
	"Copy the sheet from the template, even if you have nothing to write there, and save the " +
		"workbook."}}

var SheetDoubled = Rule{"full-repetit", Rejection, Text{
	"Els fulls «{wanted}» i «{found}» volen dir el mateix, i no es pot saber quin val.",
	"Las hojas «{wanted}» y «{found}» significan lo mismo, y no se puede saber cuál vale.",
	"Sheets “{wanted}” and “{found}” mean the same, and it cannot be told which one counts."}, Text{
	"Deixeu-ne només un, o poseu a l'altre un nom ben diferent.",
	"Deje solo una, o ponga a la otra un nombre bien distinto.",
	"Keep only one, or give the other a clearly different name."}}

// SheetAlike: a sheet whose name resembles that of the one that was read, which is Wanted.
var SheetAlike = Rule{"full-semblant", Warning, Text{
	"El full «{found}» s’assembla al full «{wanted}», que és el que s’ha llegit: aquest no s’ha " +
		"comptat.",
	"La hoja «{found}» se parece a la hoja «{wanted}», que es la que se ha leído: esta no se ha " +
		"contado.",
	"Sheet “{found}” resembles sheet “{wanted}”, which is the one that was read: this one was not " +
		"counted."}, Text{
	"Si les dades bones són aquí, passeu-les al full «{wanted}» i deseu el llibre.",
	"Si los datos buenos están aquí, páselos a la hoja «{wanted}» y guarde el libro.",
	"If the right data is here, move it to sheet “{wanted}” and save the workbook."}}

var SheetUnknown = Rule{"full-desconegut", Note, Text{
	"El full «{found}» no és de la plantilla i no s'ha llegit.",
	"La hoja «{found}» no es de la plantilla y no se ha leído.",
	"Sheet “{found}” is not part of the template and was not read."}, Text{
	"Si hi ha dades que cal comptar, passeu-les als fulls de la plantilla.",
	"Si contiene datos que haya que contar, páselos a las hojas de la plantilla.",
	"If it holds data that should count, move them to the template's sheets."}}

// HeaderMissing: no row of headers in the first rows. Wanted lists the headers that are needed.
var HeaderMissing = Rule{"capcalera-absent", Rejection, Text{
	"A les vint primeres files del full «{found}» no hi ha la fila de capçaleres.",
	"En las veinte primeras filas de la hoja «{found}» no está la fila de encabezados.",
	"The first twenty rows of sheet “{found}” do not hold the row of headers."}, Text{
	"Poseu en una sola fila les capçaleres de la plantilla: {wanted}.",
	"Ponga en una sola fila los encabezados de la plantilla: {wanted}.",
	"Put the template's headers in one row: {wanted}."}}

var ColumnMissing = Rule{"columna-absent", Rejection, Text{
	"Falta la columna o l'etiqueta «{wanted}».",
	"Falta la columna o la etiqueta «{wanted}».",
	"Column or label “{wanted}” is missing."}, Text{
	"Afegiu-la com a la plantilla i deseu el llibre.",
	"Añádala como en la plantilla y guarde el libro.",
	"Add it as in the template and save the workbook."}}

// ColumnRenamed: a required column (or label) is not there, and Found is the header nearest to it.
var ColumnRenamed = Rule{"columna-canviada-de-nom", Rejection, Text{
	"Falta «{wanted}»; el nom més semblant és «{found}».",
	"Falta «{wanted}»; el nombre más parecido es «{found}».",
	"“{wanted}” is missing; the nearest name is “{found}”."}, Text{
	"Si és el mateix, escriviu-hi «{wanted}» i deseu el llibre.",
	"Si es lo mismo, escriba «{wanted}» y guarde el libro.",
	"If it is the same, write “{wanted}” there and save the workbook."}}

// ColumnDoubled: two columns (or labels) mean the same. Wanted is the cell of the first.
var ColumnDoubled = Rule{"columna-repetida", Rejection, Text{
	"«{found}» vol dir el mateix que {wanted}, i no es pot saber quin dels dos val.",
	"«{found}» significa lo mismo que {wanted}, y no se puede saber cuál de los dos vale.",
	"“{found}” means the same as {wanted}, and it cannot be told which of the two counts."}, Text{
	"Deixeu-ne només un, o poseu a l'altre un nom ben diferent.",
	"Deje solo uno, o ponga al otro un nombre bien distinto.",
	"Keep only one, or give the other a clearly different name."}}

// ColumnAbsent: a column that need not be there, but without which figures change.
var ColumnAbsent = Rule{"columna-que-falta", Error, Text{
	"Falta la columna «{wanted}», i les xifres que en depenen canvien.",
	"Falta la columna «{wanted}», y las cifras que dependen de ella cambian.",
	"Column “{wanted}” is missing, which changes the figures that depend on it."}, Text{
	"Torneu-la a posar com a la plantilla, encara que quedi buida.",
	"Vuelva a ponerla como en la plantilla, aunque quede vacía.",
	"Put it back as in the template, even if it stays empty."}}

// ColumnsUnused: columns that are not there, and change no figure. Wanted lists them.
var ColumnsUnused = Rule{"columnes-que-no-hi-son", Note, Text{
	"Aquest full no té les columnes {wanted}.",
	"Esta hoja no tiene las columnas {wanted}.",
	"This sheet has no columns {wanted}."}, Text{
	"Si hi teniu res a dir, afegiu-les; cap xifra en depèn.",
	"Si tiene algo que decir en ellas, añádalas; ninguna cifra depende de ellas.",
	"If you have something to say there, add them; no figure depends on them."}}

var ColumnAlmost = Rule{"columna-gairebe-coneguda", Warning, Text{
	"«{found}» no és de la plantilla i no es compta; potser volia dir «{wanted}».",
	"«{found}» no es de la plantilla y no se cuenta; quizá quería decir «{wanted}».",
	"“{found}” is not part of the template and does not count; it may have meant “{wanted}”."}, Text{
	"Si és el mateix, escriviu-hi «{wanted}» i deseu el llibre.",
	"Si es lo mismo, escriba «{wanted}» y guarde el libro.",
	"If it is the same, write “{wanted}” there and save the workbook."}}

var ColumnUnknown = Rule{"columna-desconeguda", Warning, Text{
	"«{found}» no és de la plantilla: es guarda tal com és, però no es compta.",
	"«{found}» no es de la plantilla: se guarda tal cual, pero no se cuenta.",
	"“{found}” is not part of the template: it is kept as it is, but does not count."}, Text{
	"Si hi ha dades que cal comptar, passeu-les a les columnes de la plantilla.",
	"Si contiene datos que haya que contar, páselos a las columnas de la plantilla.",
	"If it holds data that should count, move them to the template's columns."}}

// CellMerged: a cell of data is merged with others. Wanted is the area.
var CellMerged = Rule{"cella-combinada", Error, Text{
	"La cel·la forma part d'un grup de cel·les combinades ({wanted}), i no es pot saber a quina " +
		"fila o columna pertany «{found}».",
	"La celda forma parte de un grupo de celdas combinadas ({wanted}), y no se puede saber a qué " +
		"fila o columna pertenece «{found}».",
	"The cell belongs to merged cells ({wanted}), and it cannot be told which row or column " +
		"“{found}” is for."}, Text{
	"Separeu les cel·les i escriviu cada dada a la seva.",
	"Separe las celdas y escriba cada dato en la suya.",
	"Unmerge the cells and write each figure in its own."}}

// CellMissing: a row holds something and lacks what says what it is. Wanted is the column.
var CellMissing = Rule{"cella-obligatoria", Error, Text{
	"A aquesta fila hi ha dades, però la columna «{wanted}» és buida.",
	"En esta fila hay datos, pero la columna «{wanted}» está vacía.",
	"This row holds data, but column “{wanted}” is empty."}, Text{
	"Ompliu la columna «{wanted}», o buideu tota la fila.",
	"Rellene la columna «{wanted}», o vacíe toda la fila.",
	"Fill in column “{wanted}”, or clear the whole row."}}

var ValueExternal = Rule{"valor-d-un-altre-llibre", Warning, Text{
	"El valor «{found}» ve d'un altre llibre, que aquí no es pot consultar: s'ha pres l'últim que " +
		"es va desar.",
	"El valor «{found}» viene de otro libro, que aquí no se puede consultar: se ha tomado el último " +
		"que se guardó.",
	"Value “{found}” comes from another workbook, which cannot be read here: the last one saved was " +
		"taken."}, Text{
	"Comproveu-lo i escriviu-hi la xifra en lloc de la fórmula.",
	"Compruébelo y escriba la cifra en lugar de la fórmula.",
	"Check it and write the figure instead of the formula."}}

// EmailInvalid: an e-mail address that nothing can be sent to.
var EmailInvalid = Rule{"adreca-no-valida", Warning, Text{
	"«{found}» no és una adreça de correu on es pugui escriure.",
	"«{found}» no es una dirección de correo a la que se pueda escribir.",
	"“{found}” is no e-mail address that can be written to."}, Text{
	"Escriviu-hi una adreça com ara nom@exemple.cat; si n’hi ha més d’una, separeu-les amb un punt " +
		"i coma.",
	"Escriba una dirección como nombre@ejemplo.cat; si hay más de una, sepárelas con un punto y coma.",
	"Type an address such as name@example.cat; separate several with a semicolon."}}

// TextUnread: a text that only people read cannot be read. Found is what the cell shows, Wanted the
// column.
var TextUnread = Rule{"text-no-llegit", Warning, Text{
	"A «{wanted}» la cel·la mostra {found}, i no se n’ha pogut llegir cap text. Les altres dades no " +
		"se’n ressenten.",
	"En «{wanted}» la celda muestra {found}, y no se ha podido leer ningún texto. Los demás datos " +
		"no se ven afectados.",
	"In “{wanted}” the cell shows {found}, and no text could be read. No other datum is affected."},
	Text{
		"Escriviu-hi el text en lloc de la fórmula, o deixeu la cel·la buida.",
		"Escriba el texto en lugar de la fórmula, o deje la celda vacía.",
		"Type the text instead of the formula, or leave the cell empty."}}

// SignsNotPrinted: a text with signs that the fonts of the memòria lack. Found is the signs, wanted
// the column.
var SignsNotPrinted = Rule{"signes-que-no-surten", Note, Text{
	"A «{wanted}» hi ha signes que el PDF de la memòria no pot imprimir: {found}. El text hi " +
		"surt sense.",
	"En «{wanted}» hay signos que el PDF de la memoria no puede imprimir: {found}. El texto sale " +
		"sin ellos.",
	"“{wanted}” has signs that the PDF of the memòria cannot print: {found}. The text stands there " +
		"without them."}, Text{
	"No cal fer res si només són emoticones. Si són paraules, escriviu-les també amb lletres " +
		"llatines.",
	"No hay que hacer nada si solo son emoticonos. Si son palabras, escríbalas también con letras " +
		"latinas.",
	"Nothing to do if they are only emoji. If they are words, write them in Latin letters too."}}

// TextIsPicture: a picture in a column of text. Wanted is the column.
var TextIsPicture = Rule{"imatge-en-un-text", Note, Text{
	"A «{wanted}» hi ha una imatge: es guarda amb el llibre, però no surt a la memòria.",
	"En «{wanted}» hay una imagen: se guarda con el libro, pero no sale en la memoria.",
	"“{wanted}” holds a picture: it is kept with the workbook, but is not in the memòria."}, Text{
	"No cal fer res. Si ha de sortir, expliqueu-la amb paraules o poseu-hi un enllaç.",
	"No hay que hacer nada. Si debe salir, explíquela con palabras o ponga un enlace.",
	"Nothing to do. If it should be there, describe it in words or give a link."}}
