package source

var FileLinked = Rule{"fitxer-enllac", Rejection, Text{
	"És un enllaç a un altre lloc i no se segueix.",
	"Es un enlace a otro lugar y no se sigue.",
	"It is a link to somewhere else and is not followed."}, Text{
	"Copieu el fitxer mateix a la carpeta.",
	"Copie el propio fichero en la carpeta.",
	"Copy the file itself into the folder."}}

var FileNotRegular = Rule{"fitxer-no-regular", Rejection, Text{
	"No és un fitxer, encara que en tingui el nom: és una carpeta o un dispositiu.",
	"No es un fichero, aunque tenga nombre de fichero: es una carpeta o un dispositivo.",
	"It is no file, though it is named like one: it is a folder or a device."}, Text{
	"Traieu-lo de la carpeta o canvieu-li el nom.",
	"Retírelo de la carpeta o cámbiele el nombre.",
	"Take it out of the folder, or rename it."}}

var FileUnreadable = Rule{"fitxer-illegible", Rejection, Text{
	"No es pot llegir: el sistema no ho permet, o el disc falla.",
	"No se puede leer: el sistema no lo permite o el disco falla.",
	"It cannot be read: the system does not allow it, or the disk fails."}, Text{
	"Comproveu els permisos del fitxer i torneu-lo a copiar a la carpeta.",
	"Compruebe los permisos del fichero y vuelva a copiarlo en la carpeta.",
	"Check the file's permissions and copy it into the folder again."}}

var FileTooBig = Rule{"fitxer-massa-gros", Rejection, Text{
	"És massa gros per ser un llibre de dades i no s'ha llegit.",
	"Es demasiado grande para ser un libro de datos y no se ha leído.",
	"It is too large to be a workbook of data and was not read."}, Text{
	"Traieu-ne les imatges i els fulls que no es demanen, i deseu-lo.",
	"Quite las imágenes y las hojas que no se piden, y guárdelo.",
	"Remove the pictures and the sheets that are not asked for, and save it."}}

var FileMoving = Rule{"fitxer-en-moviment", Note, Text{
	"Encara s'està copiant, o ha canviat mentre es llegia.",
	"Todavía se está copiando, o ha cambiado mientras se leía.",
	"It is still being copied, or changed while it was read."}, Text{
	"No cal fer res: es llegirà a la passada següent.",
	"No hay que hacer nada: se leerá en la próxima pasada.",
	"Nothing to do: the next pass reads it."}}

// FileOpenElsewhere: an office program's lock stands beside it.
var FileOpenElsewhere = Rule{"fitxer-obert", Note, Text{
	"Algú el té obert: el que no hagi desat encara no hi és.",
	"Alguien lo tiene abierto: lo que no haya guardado aún no está.",
	"Somebody has it open: what is not saved yet is not in it."}, Text{
	"Si cal, tanqueu-lo desant els canvis; la nova versió es llegirà a la passada següent.",
	"Si procede, ciérrelo guardando los cambios; la nueva versión se leerá en la próxima pasada.",
	"If need be, save and close it; the next pass reads the new version."}}

var FolderTooDeep = Rule{"carpeta-massa-fonda", Rejection, Text{
	"Aquesta carpeta és massa endins i no s'hi ha mirat.",
	"Esta carpeta está demasiado adentro y no se ha mirado.",
	"This folder is nested too deep and was not looked into."}, Text{
	"Pugeu-ne els fitxers uns quants nivells.",
	"Suba sus ficheros unos cuantos niveles.",
	"Move its files some levels up."}}

var FolderTooFull = Rule{"carpeta-massa-plena", Rejection, Text{
	"Hi ha massa fitxers: la resta no s'ha mirat.",
	"Hay demasiados ficheros: el resto no se ha mirado.",
	"There are too many files: the rest was not looked at."}, Text{
	"Traieu de la carpeta el que no siguin trameses.",
	"Retire de la carpeta lo que no sean entregas.",
	"Take out of the folder what is no return."}}

// SameBytes: this very workbook was loaded before, under the name in Found.
var SameBytes = Rule{"fitxer-repetit", Note, Text{
	"És idèntic a «{found}», que ja s'havia llegit.",
	"Es idéntico a «{found}», que ya se había leído.",
	"It is identical to “{found}”, which had been read already."}, Text{
	"No cal fer res: no canvia cap dada.",
	"No hay que hacer nada: no cambia ningún dato.",
	"Nothing to do: no figure changes."}}

// OlderDate: the file came later than a version that it takes the place of, and has an earlier
// date. Found is that version's file, Wanted the number of this one.
var OlderDate = Rule{"data-anterior", Warning, Text{
	"Ha arribat després de «{found}» i compta en lloc seu, però la data del fitxer és anterior.",
	"Ha llegado después de «{found}» y cuenta en su lugar, pero la fecha del fichero es anterior.",
	"It came after “{found}” and counts in its place, but the file has an earlier date."}, Text{
	"Comproveu que no sigui una versió antiga; si ho és, retireu-la: ingest decide CARPETA --retire " +
		"{wanted}",
	"Compruebe que no sea una versión antigua; si lo es, retírela: ingest decide CARPETA --retire " +
		"{wanted}",
	"Check that it is not an old version; if it is, retire it: ingest decide FOLDER --retire " +
		"{wanted}"}}

// TwoForOneYear: Found is the workbook that does not count, Wanted the number of this one.
var TwoForOneYear = Rule{"dues-trameses", Warning, Text{
	"Ha arribat alhora que «{found}», diferent, del mateix membre i any; compta aquest, per la data " +
		"del fitxer.",
	"Ha llegado a la vez que «{found}», distinto, del mismo miembro y año; cuenta este, por la " +
		"fecha del fichero.",
	"It came together with “{found}”, which differs, of the same member and year; this one counts, " +
		"by the file’s date."}, Text{
	"Comproveu que aquest sigui el bo; si no ho és, retireu-lo: ingest decide CARPETA --retire " +
		"{wanted}",
	"Compruebe que este sea el bueno; si no lo es, retírelo: ingest decide CARPETA --retire {wanted}",
	"Check that this is the right one; if it is not, retire it: ingest decide FOLDER --retire " +
		"{wanted}"}}

// PlanUnsettles: returns that an earlier plan accepted do not go with this one. Found quotes their
// cells, Wanted names their files.
var PlanUnsettles = Rule{"pla-que-desfa-trameses", Warning, Text{
	"Aquest pla deixa fora dades de trameses que ja s’havien acceptat ({wanted}): «{found}».",
	"Este plan deja fuera datos de entregas que ya se habían aceptado ({wanted}): «{found}».",
	"This plan leaves out data of returns that had been accepted ({wanted}): “{found}”."}, Text{
	"Si no volíeu deixar-les fora, torneu a posar al pla el que hi falta; si el canvi val des d’un " +
		"altre any, escriviu aquell any a «vigent_des_de».",
	"Si no quería dejarlas fuera, vuelva a poner en el plan lo que falta; si el cambio vale desde " +
		"otro año, escriba ese año en «vigent_des_de».",
	"If you did not mean to, put back into the plan what it lacks; if the change holds from another " +
		"year on, write that year in “vigent_des_de”."}}

// TwoHalves: a return lacks what the version before had. Found is the file of that version, Wanted
// counts and lists the indicators.
var TwoHalves = Rule{"dues-trameses-incompletes", Warning, Text{
	"Només compta aquesta tramesa, i hi falten indicadors que eren a «{found}» ({wanted}): ara no " +
		"en compta cap.",
	"Solo cuenta esta entrega, y faltan indicadores que estaban en «{found}» ({wanted}): ahora no " +
		"cuenta ninguno.",
	"Only this return counts, and it lacks indicators that “{found}” had ({wanted}): none of them " +
		"counts now."},
	Text{
		"Si són dues parts d’una mateixa tramesa, ajunteu-les o demaneu al membre un sol llibre amb tot.",
		"Si son dos partes de una misma entrega, júntelas o pida al miembro un solo libro con todo.",
		"If they are two parts of one return, join them or ask the member for one workbook with all of " +
			"it."}}

var PlanMissing = Rule{"espera-pla", Note, Text{
	"No s'ha pogut llegir perquè encara no hi ha cap pla de treball.",
	"No se ha podido leer porque todavía no hay ningún plan de trabajo.",
	"It could not be read, because there is no plan yet."}, Text{
	"Poseu el pla a la carpeta (`ingest init` n'escriu un de partida) i feu una altra passada.",
	"Ponga el plan en la carpeta (`ingest init` escribe uno de partida) y haga otra pasada.",
	"Put the plan in the folder (`ingest init` writes a first one) and run another pass."}}
