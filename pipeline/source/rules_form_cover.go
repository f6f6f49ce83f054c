package source

var NoPlan = Rule{"sense-pla", Rejection, Text{
	"Encara no hi ha cap pla de treball carregat, i la tramesa no es pot comprovar.",
	"Todavía no hay ningún plan de trabajo cargado, y la entrega no se puede comprobar.",
	"No work plan has been loaded yet, so the return cannot be checked."}, Text{
	"Poseu primer a la carpeta el llibre del pla.",
	"Ponga primero en la carpeta el libro del plan.",
	"Put the plan's workbook in the folder first."}}

// CoverIncomplete: the cover does not say who or when. Wanted is the label.
var CoverIncomplete = Rule{"portada-incompleta", Rejection, Text{
	"A la portada, «{wanted}» és buit.",
	"En la portada, «{wanted}» está vacío.",
	"On the cover, “{wanted}” is empty."}, Text{
	"Ompliu-lo: sense això no es pot saber de qui ni de quin any és la tramesa.",
	"Rellénelo: sin ello no se puede saber de quién ni de qué año es la entrega.",
	"Fill it in: without it, it cannot be told whose return this is or for which year."}}

// WrongCheckDigit: Wanted is the code that the first five digits give.
var WrongCheckDigit = Rule{"digit-de-control", Rejection, Text{
	"El codi «{found}» no és bo: les cinc primeres xifres i la de control no es corresponen.",
	"El código «{found}» no es válido: las cinco primeras cifras y la de control no se corresponden.",
	"Code “{found}” is not valid: its first five digits and the check digit do not match."}, Text{
	"Reviseu totes les xifres: si les cinc primeres són bones, el codi és {wanted}.",
	"Revise todas las cifras: si las cinco primeras son correctas, el código es {wanted}.",
	"Check every digit: if the first five are right, the code is {wanted}."}}

// LostZero: Wanted is the code as it was read.
var LostZero = Rule{"zero-perdut", Note, Text{
	"El codi «{found}» havia perdut el zero del davant: s'ha llegit {wanted}.",
	"El código «{found}» había perdido el cero inicial: se ha leído {wanted}.",
	"Code “{found}” had lost its leading zero: it was read as {wanted}."}, Text{
	"No cal fer res; per evitar-ho, doneu a la cel·la el format de text.",
	"No hay que hacer nada; para evitarlo, dé a la celda el formato de texto.",
	"Nothing to do; to avoid it, format the cell as text."}}

// UnknownMember: no member has this code. Wanted is the nearest, with its name.
var UnknownMember = Rule{"membre-desconegut", Rejection, Text{
	"«{found}» no és el codi de cap membre de la Xarxa.",
	"«{found}» no es el código de ningún miembro de la Red.",
	"“{found}” is not the code of any member of the Network."}, Text{
	"Reviseu el codi; el més semblant és {wanted}. Si és un membre nou, cal afegir-lo al full " +
		"Membres del pla.",
	"Revise el código; el más parecido es {wanted}. Si es un miembro nuevo, hay que añadirlo a la " +
		"hoja Membres del plan.",
	"Check the code; the nearest is {wanted}. A new member has to be added to sheet Membres of the " +
		"plan."}}

// ReturnEmpty: a template as it was, with at most its cover filled in.
var ReturnEmpty = Rule{"tramesa-buida", Rejection, Text{
	"La tramesa és buida: no hi ha cap xifra, cap actuació ni cap valoració.",
	"La entrega está vacía: no hay ninguna cifra, ninguna actuación ni ninguna valoración.",
	"The return is empty: there is no figure, no action and no assessment."}, Text{
	"Ompliu les cel·les de color crema que pugueu, deseu el llibre i torneu-lo a enviar. Si un " +
		"resultat és zero, escriviu 0.",
	"Rellene las celdas de color crema que pueda, guarde el libro y vuelva a enviarlo. Si un " +
		"resultado es cero, escriba 0.",
	"Fill in the cream-coloured cells that you can, save the workbook and send it again. Where a " +
		"result is zero, type 0."}}

// MemberOfAnotherName: Found is the name; Wanted says whose the code is.
var MemberOfAnotherName = Rule{"codi-d-un-altre-membre", Rejection, Text{
	"El nom és «{found}», però el codi correspon a {wanted}.",
	"El nombre es «{found}», pero el código corresponde a {wanted}.",
	"The name is “{found}”, but the code belongs to {wanted}."}, Text{
	"Corregiu el que sigui incorrecte, el codi o el nom: ara no es pot saber de qui és la tramesa.",
	"Corrija lo que sea incorrecto, el código o el nombre: ahora no se puede saber de quién es la " +
		"entrega.",
	"Correct whichever is wrong, the code or the name: as it stands, it cannot be told whose return " +
		"this is."}}

// MemberLeft: the member had left before the year began. Wanted is the last day of its membership.
var MemberLeft = Rule{"membre-de-baixa", Rejection, Text{
	"{found} ja no era membre de la Xarxa aquell any: va ser-ne fins al {wanted}.",
	"{found} ya no era miembro de la Red ese año: lo fue hasta el {wanted}.",
	"{found} was no longer a member of the Network that year: it was one until {wanted}."}, Text{
	"Reviseu el codi i l'any de la portada o, si la data no és bona, el full Membres del pla.",
	"Revise el código y el año de la portada o, si la fecha no es correcta, la hoja Membres del plan.",
	"Check the code and the year on the cover or, if the date is wrong, sheet Membres of the plan."}}

// MemberNotYet: the member joined after the year ended. Wanted is the first day of its membership.
var MemberNotYet = Rule{"membre-encara-no", Rejection, Text{
	"{found} encara no era membre de la Xarxa aquell any: ho és des del {wanted}.",
	"{found} todavía no era miembro de la Red ese año: lo es desde el {wanted}.",
	"{found} was not yet a member of the Network that year: it has been one since {wanted}."}, Text{
	"Reviseu el codi i l'any de la portada o, si la data no és bona, el full Membres del pla.",
	"Revise el código y el año de la portada o, si la fecha no es correcta, la hoja Membres del plan.",
	"Check the code and the year on the cover or, if the date is wrong, sheet Membres of the plan."}}

var YearUnreadable = Rule{"any-illegible", Rejection, Text{
	"«{found}» no és un any.", "«{found}» no es un año.", "“{found}” is not a year."}, Text{
	"Escriviu l'any amb quatre xifres, com ara {wanted}.",
	"Escriba el año con cuatro cifras, por ejemplo {wanted}.",
	"Write the year with four digits, such as {wanted}."}}

// YearOutsidePlan: no plan covers the year. Wanted is the span of years.
var YearOutsidePlan = Rule{"any-fora-del-pla", Rejection, Text{
	"L'any {found} queda fora del pla de treball, que recull dades de {wanted}.",
	"El año {found} queda fuera del plan de trabajo, que recoge datos de {wanted}.",
	"Year {found} is outside the work plan, which collects data for {wanted}."}, Text{
	"Reviseu l'any de la portada.", "Revise el año de la portada.", "Check the year on the cover."}}

// SignedTooEarly: the cover's date comes before the year it reports on. Wanted is the year.
var SignedTooEarly = Rule{"data-de-portada", Warning, Text{
	"La data de la portada, {found}, és anterior a l'any {wanted} de les dades.",
	"La fecha de la portada, {found}, es anterior al año {wanted} de los datos.",
	"The date on the cover, {found}, is earlier than the year of the data, {wanted}."}, Text{
	"Reviseu la data i l'any de la portada.",
	"Revise la fecha y el año de la portada.",
	"Check the date and the year on the cover."}}
