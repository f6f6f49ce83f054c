package source

// DateOutsideYear: an action held in another year. Wanted is the return's year.
var DateOutsideYear = Rule{"data-fora-de-l-any", Error, Text{
	"La data {found} no és de {wanted}, l'any de la portada.",
	"La fecha {found} no es de {wanted}, el año de la portada.",
	"Date {found} is not in {wanted}, the year on the cover."}, Text{
	"Corregiu la data; les actuacions d'un altre any van en una altra tramesa.",
	"Corrija la fecha; las actuaciones de otro año van en otra entrega.",
	"Correct the date; actions of another year go in another return."}}

// UnknownActionKind: a kind of action that no indicator of the plan counts. Wanted is the nearest.
var UnknownActionKind = Rule{"tipus-d-actuacio-desconegut", Warning, Text{
	"«{found}» no és cap dels tipus d'actuació del pla, i cap indicador no la comptarà.",
	"«{found}» no es ninguno de los tipos de actuación del plan, y ningún indicador la contará.",
	"“{found}” is none of the plan's kinds of actions, so no indicator will count it."}, Text{
	"Trieu un tipus de la llista; el més semblant és «{wanted}».",
	"Elija un tipo de la lista; el más parecido es «{wanted}».",
	"Choose a kind from the list; the nearest is “{wanted}”."}}

// UnknownCode: a code of a line or an activity that the plan does not have. Wanted is the nearest.
var UnknownCode = Rule{"codi-desconegut", Error, Text{
	"El pla no té cap línia ni cap activitat amb el codi «{found}» en aquesta columna.",
	"El plan no tiene ninguna línea ni actividad con el código «{found}» en esta columna.",
	"The plan has no line or activity with code “{found}” for this column."}, Text{
	"Reviseu el codi; el més semblant és {wanted}.",
	"Revise el código; el más parecido es {wanted}.",
	"Check the code; the nearest is {wanted}."}}

// MeasureMissing: Found is the indicator, Wanted the column.
var MeasureMissing = Rule{"mesura-buida", Warning, Text{
	"L'indicador {found} suma la columna «{wanted}» d'aquestes actuacions, i aquí és buida.",
	"El indicador {found} suma la columna «{wanted}» de estas actuaciones, y aquí está vacía.",
	"Indicator {found} adds up column “{wanted}” of these actions, and here it is empty."}, Text{
	"Ompliu-la; si va ser zero, escriviu 0.",
	"Rellénela; si fue cero, escriba 0.",
	"Fill it in; if it was zero, write 0."}}

// ActionTwice: same day, title and kind. Wanted is the first row's cell. Both count.
var ActionTwice = Rule{"actuacio-repetida", Warning, Text{
	"L'actuació «{found}» ja surt a {wanted} amb la mateixa data i el mateix tipus: s'han comptat " +
		"totes dues.",
	"La actuación «{found}» ya aparece en {wanted} con la misma fecha y el mismo tipo: se han " +
		"contado las dos.",
	"Action “{found}” already stands at {wanted} with the same date and kind: both were " +
		"counted."}, Text{
	"Si és la mateixa, esborreu una de les dues files.",
	"Si es la misma, borre una de las dos filas.",
	"If it is the same one, delete one of the two rows."}}
