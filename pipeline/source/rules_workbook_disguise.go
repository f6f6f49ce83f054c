package source

// saveAsXLSX is what to do about most of them.
var saveAsXLSX = Text{
	"Obriu-lo amb Excel o LibreOffice, trieu «Anomena i desa», el tipus «Llibre d'Excel (.xlsx)», i " +
		"envieu el fitxer nou. Canviar-li el nom no n'hi ha prou.",
	"Ábralo con Excel o LibreOffice, elija «Guardar como», el tipo «Libro de Excel (.xlsx)», y " +
		"envíe el fichero nuevo. No basta con cambiarle el nombre.",
	"Open it in Excel or LibreOffice, choose “Save As” and the type “Excel Workbook (.xlsx)”, and " +
		"send the new file. Renaming it is not enough."}

// fillTemplate is what to do about what holds no table.
var fillTemplate = Text{
	"Ompliu la plantilla de la Xarxa amb Excel o LibreOffice i envieu-la en format .xlsx.",
	"Rellene la plantilla de la Red con Excel o LibreOffice y envíela en formato .xlsx.",
	"Fill in the Network's template with Excel or LibreOffice and send it as .xlsx."}

var FileEmpty = Rule{"fitxer-buit", Rejection, Text{
	"El fitxer és buit: té 0 bytes.",
	"El fichero está vacío: tiene 0 bytes.",
	"The file is empty: it has 0 bytes."}, copyAgain}

// FileZeros: the right size, and nothing but zeros: a cloud's placeholder, or a copy that stopped.
var FileZeros = Rule{"fitxer-no-baixat", Rejection, Text{
	"El fitxer només conté zeros: encara no s'ha baixat del núvol, o la còpia es va interrompre.",
	"El fichero solo contiene ceros: todavía no se ha descargado de la nube, o la copia se " +
		"interrumpió.",
	"The file holds nothing but zeros: it is not downloaded from the cloud yet, or its copy was cut " +
		"off."}, Text{
	"Al núvol, marqueu el fitxer perquè es conservi sempre en aquest dispositiu, espereu que acabi " +
		"de baixar i torneu-lo a copiar.",
	"En la nube, marque el fichero para conservarlo siempre en este dispositivo, espere a que " +
		"termine de descargarse y cópielo de nuevo.",
	"In the cloud folder, mark the file to be always kept on this device, wait until it is " +
		"downloaded and copy it again."}}

var PasswordProtected = Rule{"amb-contrasenya", Rejection, Text{
	"El llibre està protegit amb una contrasenya i no es pot obrir.",
	"El libro está protegido con una contraseña y no se puede abrir.",
	"The workbook is protected by a password and cannot be opened."}, Text{
	"A Excel, obriu-lo amb la contrasenya, aneu a «Fitxer», «Informació», «Protegeix el llibre», " +
		"«Xifra amb contrasenya», esborreu-la i deseu-lo. A LibreOffice, trieu " +
		"«Anomena i desa» i desmarqueu «Desa amb contrasenya».",
	"En Excel, ábralo con la contraseña, vaya a «Archivo», «Información», «Proteger libro», «Cifrar " +
		"con contraseña», bórrela y guárdelo. En LibreOffice, elija «Guardar como» y " +
		"desmarque «Guardar con contraseña».",
	"In Excel, open it with the password, go to “File”, “Info”, “Protect Workbook”, “Encrypt with " +
		"Password”, clear it, and save. In LibreOffice, choose “Save As” and untick " +
		"“Save with password”."}}

var IsXLS = Rule{"es-xls", Rejection, Text{
	"És un llibre d'Excel antic (.xls, 97-2003), no un .xlsx.",
	"Es un libro de Excel antiguo (.xls, 97-2003), no un .xlsx.",
	"It is an old Excel workbook (.xls, 97-2003), not an .xlsx."}, saveAsXLSX}

var IsXLSB = Rule{"es-xlsb", Rejection, Text{
	"És un llibre binari d'Excel (.xlsb), no un .xlsx.",
	"Es un libro binario de Excel (.xlsb), no un .xlsx.",
	"It is an Excel binary workbook (.xlsb), not an .xlsx."}, saveAsXLSX}

var IsFlatODS = Rule{"es-fods", Rejection, Text{
	"És un full de càlcul de LibreOffice o OpenOffice en un format que no es llegeix (.fods o .sxc).",
	"Es una hoja de cálculo de LibreOffice u OpenOffice en un formato que no se lee (.fods o .sxc).",
	"It is a LibreOffice or OpenOffice spreadsheet in a format that is not read (.fods or " +
		".sxc)."}, Text{
	"Obriu-lo amb LibreOffice, trieu «Anomena i desa», el tipus «Full de càlcul ODF (.ods)» o " +
		"«Llibre d'Excel (.xlsx)», i envieu el fitxer nou. Canviar-li el nom no n'hi ha prou.",
	"Ábralo con LibreOffice, elija «Guardar como», el tipo «Hoja de cálculo ODF (.ods)» o «Libro de " +
		"Excel (.xlsx)», y envíe el fichero nuevo. No basta con cambiarle el nombre.",
	"Open it in LibreOffice, choose “Save As” and the type “ODF Spreadsheet (.ods)” or “Excel " +
		"Workbook (.xlsx)”, and send the new file. Renaming it is not enough."}}

var IsNumbers = Rule{"es-numbers", Rejection, Text{
	"És un document de Numbers (Apple), no un .xlsx.",
	"Es un documento de Numbers (Apple), no un .xlsx.",
	"It is a document of Apple's Numbers, not an .xlsx."}, Text{
	"Obriu-lo amb Numbers, trieu «Arxiu», «Exportar a», «Excel…» i envieu el fitxer .xlsx que en " +
		"surt.",
	"Ábralo con Numbers, elija «Archivo», «Exportar a», «Excel…» y envíe el fichero .xlsx resultante.",
	"Open it in Numbers, choose “File”, “Export To”, “Excel…” and send the .xlsx file it makes."}}

var IsCSV = Rule{"es-text", Rejection, Text{
	"És un fitxer de text (.csv o semblant), no un .xlsx.",
	"Es un fichero de texto (.csv o similar), no un .xlsx.",
	"It is a text file (.csv or the like), not an .xlsx."}, saveAsXLSX}

var IsHTML = Rule{"es-html", Rejection, Text{
	"És una pàgina web (HTML), encara que Excel la pugui obrir; no és un .xlsx.",
	"Es una página web (HTML), aunque Excel la pueda abrir; no es un .xlsx.",
	"It is a web page (HTML), even if Excel may open it; it is not an .xlsx."}, saveAsXLSX}

var IsPDF = Rule{"es-pdf", Rejection, Text{
	"És un PDF, no un .xlsx.", "Es un PDF, no un .xlsx.", "It is a PDF, not an .xlsx."}, fillTemplate}

var IsXML2003 = Rule{"es-xml", Rejection, Text{
	"És un fitxer XML (com el «full de càlcul XML 2003»), no un .xlsx.",
	"Es un fichero XML (como la «hoja de cálculo XML 2003»), no un .xlsx.",
	"It is an XML file (such as “XML Spreadsheet 2003”), not an .xlsx."}, saveAsXLSX}

var IsDocument = Rule{"es-document", Rejection, Text{
	"És un document de text, una presentació o un dibuix, no un full de càlcul .xlsx.",
	"Es un documento de texto, una presentación o un dibujo, no una hoja de cálculo .xlsx.",
	"It is a text document, a presentation or a drawing, not an .xlsx spreadsheet."}, fillTemplate}

var IsImage = Rule{"es-imatge", Rejection, Text{
	"És una imatge, no un .xlsx.",
	"Es una imagen, no un .xlsx.",
	"It is a picture, not an .xlsx."}, fillTemplate}

var IsArchive = Rule{"es-comprimit", Rejection, Text{
	"És un fitxer comprimit (com .zip o .rar), no un .xlsx.",
	"Es un fichero comprimido (como .zip o .rar), no un .xlsx.",
	"It is a compressed file (such as .zip or .rar), not an .xlsx."}, Text{
	"Descomprimiu-lo i envieu el llibre .xlsx que conté.",
	"Descomprímalo y envíe el libro .xlsx que contiene.",
	"Unpack it and send the .xlsx workbook inside."}}

// IsArchiveOfBooks: Found names the workbooks in it.
var IsArchiveOfBooks = Rule{"es-comprimit-amb-llibres", Rejection, Text{
	"És un fitxer comprimit (.zip) i el que compta és a dins: {found}.",
	"Es un fichero comprimido (.zip) y lo que cuenta está dentro: {found}.",
	"It is a compressed file (.zip), and what counts is inside: {found}."}, Text{
	"Descomprimiu-lo (botó dret, «Extreu-ho tot»), poseu el llibre a la carpeta i traieu-ne el " +
		"fitxer comprimit.",
	"Descomprímalo (botón derecho, «Extraer todo»), ponga el libro en la carpeta y retire de ella " +
		"el fichero comprimido.",
	"Unpack it (right click, “Extract All”), put the workbook into the folder and take the " +
		"compressed file out."}}

var IsMail = Rule{"es-correu", Rejection, Text{
	"És un correu electrònic desat (.eml o .msg), no el llibre que hi va adjunt.",
	"Es un correo electrónico guardado (.eml o .msg), no el libro adjunto.",
	"It is a saved e-mail (.eml or .msg), not the workbook attached to it."}, Text{
	"Obriu el correu, deseu el llibre adjunt (.xlsx) a la carpeta i traieu-ne el correu.",
	"Abra el correo, guarde el libro adjunto (.xlsx) en la carpeta y retire de ella el correo.",
	"Open the mail, save the attached workbook (.xlsx) into the folder and take the mail out."}}

// IsShortcut: a link of Google Drive (.gsheet), of a web site (.url) or of a system (.lnk).
var IsShortcut = Rule{"es-drecera", Rejection, Text{
	"És una drecera a un document que és en un altre lloc (com un .gsheet de Google Drive), no el " +
		"llibre.",
	"Es un acceso directo a un documento que está en otro lugar (como un .gsheet de Google Drive), " +
		"no el libro.",
	"It is a shortcut to a document that lies elsewhere (such as a .gsheet of Google Drive), not " +
		"the workbook."}, Text{
	"Obriu-la, trieu «Fitxer», «Baixa», «Microsoft Excel (.xlsx)», i poseu a la carpeta el fitxer " +
		"que es baixa.",
	"Ábralo, elija «Archivo», «Descargar», «Microsoft Excel (.xlsx)», y ponga en la carpeta el " +
		"fichero descargado.",
	"Open it, choose “File”, “Download”, “Microsoft Excel (.xlsx)”, and put the downloaded file " +
		"into the folder."}}

// IsSigned: an envelope of a signature around a file (.p7m).
var IsSigned = Rule{"es-signat", Rejection, Text{
	"És un fitxer dins d’un sobre de signatura electrònica (.p7m), que no es pot llegir.",
	"Es un fichero dentro de un sobre de firma electrónica (.p7m), que no se puede leer.",
	"It is a file inside the envelope of an electronic signature (.p7m), which cannot be read."}, Text{
	"Envieu el llibre .xlsx sense signar, tal com era abans de signar-lo.",
	"Envíe el libro .xlsx sin firmar, tal como era antes de firmarlo.",
	"Send the .xlsx workbook unsigned, as it was before it was signed."}}

var IsText = Rule{"es-text-sense-taula", Rejection, Text{
	"És un fitxer de text, no un llibre d’Excel (.xlsx).",
	"Es un fichero de texto, no un libro de Excel (.xlsx).",
	"It is a text file, not an Excel workbook (.xlsx)."}, fillTemplate}

var NotAWorkbook = Rule{"no-es-un-llibre", Rejection, Text{
	"No és un llibre d'Excel (.xlsx), ni cap altre format conegut.",
	"No es un libro de Excel (.xlsx), ni ningún otro formato conocido.",
	"It is no Excel workbook (.xlsx), nor any other known format."}, fillTemplate}

// SheetUnlinked: a sheet in the list of the workbook that has no part. Found is its name.
var SheetUnlinked = Rule{"full-sense-part", Note, Text{
	"El llibre anomena un full «{found}» que no té contingut: sol ser un mòdul de macros antic. " +
		"S’ha llegit la resta.",
	"El libro nombra una hoja «{found}» que no tiene contenido: suele ser un módulo de macros " +
		"antiguo. Se ha leído el resto.",
	"The workbook lists a sheet “{found}” that has no content: usually an old module of macros. The " +
		"rest was read."}, Text{
	"No cal fer res. El proper cop, ompliu una plantilla nova.",
	"No hay que hacer nada. La próxima vez, rellene una plantilla nueva.",
	"Nothing to do. Next time, fill in a new template."}}

var MacrosIgnored = Rule{"macros", Note, Text{
	"El llibre porta macros. S'ha llegit sense executar-les.",
	"El libro lleva macros. Se ha leído sin ejecutarlas.",
	"The workbook carries macros. It was read without running them."}, Text{
	"No cal fer res. El proper cop, deseu-lo com a «Llibre d'Excel (.xlsx)», sense macros.",
	"No hay que hacer nada. La próxima vez, guárdelo como «Libro de Excel (.xlsx)», sin macros.",
	"Nothing to do. Next time, save it as “Excel Workbook (.xlsx)”, without macros."}}
