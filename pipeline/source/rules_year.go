package source

// The reasons why a return may be of another year than its cover says. Wanted is the year that they
// point to; empty for none.

var checkYear = Text{
	"Comproveu de quin any és la tramesa.", "Compruebe de qué año es la entrega.",
	"Check which year the return is of."}

// YearOfActions: Found counts the actions of another year, and all of them.
var YearOfActions = Rule{"any-de-les-actuacions", Warning, Text{
	"Les actuacions són del {wanted} ({found}).", "Las actuaciones son de {wanted} ({found}).",
	"The actions are of {wanted} ({found})."}, checkYear}

// YearOfName: Found is the name of the file.
var YearOfName = Rule{"any-del-nom", Warning, Text{
	"El nom del fitxer («{found}») diu {wanted}.", "El nombre del fichero («{found}») dice {wanted}.",
	"The file’s name (“{found}”) says {wanted}."}, checkYear}

// YearOfFolder: Found is the folder.
var YearOfFolder = Rule{"any-de-la-carpeta", Warning, Text{
	"És a la carpeta «{found}», que diu {wanted}.", "Está en la carpeta «{found}», que dice {wanted}.",
	"It lies in folder “{found}”, which says {wanted}."}, checkYear}

// YearOfTemplate: the titles of the sheets are those of the template of another year.
var YearOfTemplate = Rule{"any-de-la-plantilla", Warning, Text{
	"Està fet sobre la plantilla del {wanted}.", "Está hecho sobre la plantilla de {wanted}.",
	"It is made on the template for {wanted}."}, checkYear}

// YearOfSignature: Found is the date on the cover.
var YearOfSignature = Rule{"any-de-la-data", Warning, Text{
	"La data de la portada ({found}) és de quan es recollien les dades del {wanted}.",
	"La fecha de la portada ({found}) es de cuando se recogían los datos de {wanted}.",
	"The date on the cover ({found}) is of when the data for {wanted} was collected."}, checkYear}

// FiguresOfYearBefore: all figures are those of the member's return of the year before. Found
// counts them.
var FiguresOfYearBefore = Rule{"xifres-de-l-any-anterior", Warning, Text{
	"Totes les xifres ({found}) són idèntiques a les de la tramesa del {wanted}.",
	"Todas las cifras ({found}) son idénticas a las de la entrega de {wanted}.",
	"All figures ({found}) are identical to those of the return for {wanted}."}, checkYear}

// YearClosed: Found is the year on the cover.
var YearClosed = Rule{"any-tancat", Warning, Text{
	"L’any {found} és tancat: l’assemblea ja n’ha aprovat la memòria.",
	"El año {found} está cerrado: la asamblea ya ha aprobado su memoria.",
	"Year {found} is closed: the assembly has approved its memòria."}, checkYear}

// SeasonOver: Found is the year on the cover, Wanted the year that is collected.
var SeasonOver = Rule{"termini-passat", Warning, Text{
	"El termini del {found} ja ha passat i aquest membre ja en té una tramesa; en canvi, la del " +
		"{wanted} no ha arribat.",
	"El plazo de {found} ya ha pasado y este miembro ya tiene una entrega; en cambio, la de " +
		"{wanted} no ha llegado.",
	"The deadline of {found} has passed and this member has a return for it; that for {wanted} has " +
		"not come."}, checkYear}

// SeasonLong: as SeasonOver, where the return of the year that is collected has come.
var SeasonLong = Rule{"termini-passat-fa-temps", Warning, Text{
	"El termini del {found} ja ha passat i aquest membre ja en té una tramesa.",
	"El plazo de {found} ya ha pasado y este miembro ya tiene una entrega.",
	"The deadline of {found} has passed and this member has a return for it."}, checkYear}

// YearNotOver: Found is the year on the cover, Wanted the year that is collected.
var YearNotOver = Rule{"any-no-acabat", Warning, Text{
	"L’any {found} encara no s’ha acabat; en canvi, la tramesa del {wanted} no ha arribat.",
	"El año {found} todavía no ha terminado; en cambio, la entrega de {wanted} no ha llegado.",
	"Year {found} is not over yet; the return for {wanted} has not come."}, checkYear}

// YearRules lists the reasons why a return may wait for a decision.
func YearRules() []Rule {
	return []Rule{YearOfActions, YearClosed, SeasonOver, YearNotOver, YearOfTemplate, YearOfFolder,
		YearOfName, YearOfSignature, FiguresOfYearBefore, SeasonLong}
}
