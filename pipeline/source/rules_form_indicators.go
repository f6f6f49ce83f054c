package source

// UnknownIndicator: no indicator of the plan has this code. Wanted is the nearest, with its name.
var UnknownIndicator = Rule{"indicador-desconegut", Error, Text{
	"«{found}» no és el codi de cap indicador del pla.",
	"«{found}» no es el código de ningún indicador del plan.",
	"“{found}” is not the code of any indicator of the plan."}, Text{
	"Reviseu el codi; el més semblant és {wanted}.",
	"Revise el código; el más parecido es {wanted}.",
	"Check the code; the nearest is {wanted}."}}

// TemplateOld: the return's template is older than the plan. Found lists the indicators without a
// row.
var TemplateOld = Rule{"plantilla-antiga", Warning, Text{
	"El llibre és d’una plantilla anterior al pla d’ara: no hi ha cap fila per a {found}, que també " +
		"es demana.",
	"El libro es de una plantilla anterior al plan actual: no hay ninguna fila para {found}, que " +
		"también se pide.",
	"The workbook is of a template older than the plan: it has no row for {found}, which is asked " +
		"for too."}, Text{
	"Demaneu a la Xarxa la plantilla nova, passeu-hi les dades i envieu-la en lloc d’aquesta.",
	"Pida a la Red la plantilla nueva, pase a ella los datos y envíela en lugar de esta.",
	"Ask the Network for the new template, move the data to it and send that one instead."}}

// IndicatorNotAsked: the plan does not ask this indicator of this member. Wanted says of whom.
var IndicatorNotAsked = Rule{"indicador-no-demanat", Error, Text{
	"L'indicador {found} no es demana al vostre ens, sinó a: {wanted}.",
	"El indicador {found} no se pide a su entidad, sino a: {wanted}.",
	"Indicator {found} is not asked of your organisation, but of: {wanted}."}, Text{
	"Buideu les xifres d'aquesta fila; no s'ha comptat.",
	"Vacíe las cifras de esta fila; no se ha contado.",
	"Clear this row's figures; they were not counted."}}

// IndicatorComputed: the figure is computed, not typed. Wanted says from what.
var IndicatorComputed = Rule{"indicador-calculat", Error, Text{
	"L'indicador {found} no s'escriu aquí: es calcula a partir d'altres dades ({wanted}).",
	"El indicador {found} no se escribe aquí: se calcula a partir de otros datos ({wanted}).",
	"Indicator {found} is not typed here: it is computed from other data ({wanted})."}, Text{
	"Buideu les xifres d'aquesta fila; no s'ha comptat.",
	"Vacíe las cifras de esta fila; no se ha contado.",
	"Clear this row's figures; they were not counted."}}

// RowTwiceEqual: Wanted is the first row's cell.
var RowTwiceEqual = Rule{"fila-repetida-igual", Warning, Text{
	"L'indicador {found} surt dues vegades amb les mateixes xifres (també a {wanted}): s'ha comptat " +
		"un sol cop.",
	"El indicador {found} aparece dos veces con las mismas cifras (también en {wanted}): se ha " +
		"contado una sola vez.",
	"Indicator {found} appears twice with the same figures (also at {wanted}): it was counted " +
		"once."}, Text{
	"Esborreu una de les dues files.", "Borre una de las dos filas.", "Delete one of the two rows."}}

// RowTwiceDifferent: Wanted is the other row's cell.
var RowTwiceDifferent = Rule{"fila-repetida-diferent", Error, Text{
	"L'indicador {found} surt dues vegades amb xifres diferents (també a {wanted}): no se n'ha " +
		"comptat cap.",
	"El indicador {found} aparece dos veces con cifras distintas (también en {wanted}): no se ha " +
		"contado ninguna.",
	"Indicator {found} appears twice with different figures (also at {wanted}): neither was " +
		"counted."}, Text{
	"Deixeu només la fila bona.", "Deje solo la fila correcta.", "Keep only the right row."}}

// PartsAboveTotal: Found is the sum.
var PartsAboveTotal = Rule{"parts-per-sobre", Error, Text{
	"Dones, homes i persones no binàries sumen {found}, més que el total, {wanted}.",
	"Mujeres, hombres y personas no binarias suman {found}, más que el total, {wanted}.",
	"Women, men and non-binary people add up to {found}, more than the total, {wanted}."}, Text{
	"Corregiu el total o les parts; la fila no s'ha comptat.",
	"Corrija el total o las partes; la fila no se ha contado.",
	"Correct the total or the parts; the row was not counted."}}

var PartsBelowTotal = Rule{"parts-per-sota", Note, Text{
	"Dones, homes i persones no binàries sumen {found} d'un total de {wanted}: la resta surt com a " +
		"«no consta».",
	"Mujeres, hombres y personas no binarias suman {found} de un total de {wanted}: el resto figura " +
		"como «no consta».",
	"Women, men and non-binary people add up to {found} of a total of {wanted}: the rest is shown " +
		"as not stated."}, Text{
	"Si sabeu el que falta, completeu-ho; si no, no cal fer res.",
	"Si conoce lo que falta, complételo; si no, no hay que hacer nada.",
	"Complete it if you know what is missing; otherwise there is nothing to do."}}

// PartsNotCounted: Found is the kind of the indicator, which has no parts by sex.
var PartsNotCounted = Rule{"parts-que-no-compten", Note, Text{
	"Un indicador de tipus «{found}» no es desglossa per sexe: dones, homes i persones no binàries " +
		"no s’hi compten.",
	"Un indicador de tipo «{found}» no se desglosa por sexo: mujeres, hombres y personas no " +
		"binarias no se cuentan.",
	"An indicator of kind “{found}” is not broken down by sex: women, men and non-binary people are " +
		"not counted."}, Text{
	"No cal que feu res.", "No hay que hacer nada.", "There is nothing to do."}}

var TotalMissing = Rule{"falta-el-valor", Error, Text{
	"A la fila de {found} hi ha xifres, però la columna «valor» és buida.",
	"En la fila de {found} hay cifras, pero la columna «valor» está vacía.",
	"The row of {found} holds figures, but column “valor” is empty."}, Text{
	"Escriviu el total a la columna «valor»; ara la fila no s'ha comptat.",
	"Escriba el total en la columna «valor»; ahora la fila no se ha contado.",
	"Write the total in column “valor”; as it stands the row was not counted."}}

var RatioNeedsParts = Rule{"rati-sense-parts", Error, Text{
	"{found} és una divisió i només se n'ha escrit el resultat.",
	"{found} es una división y solo se ha escrito el resultado.",
	"{found} is a ratio and only its result was written."}, Text{
	"Escriviu el numerador i el denominador: sense ells no es pot sumar amb els altres membres.",
	"Escriba el numerador y el denominador: sin ellos no se puede sumar con los demás miembros.",
	"Write the numerator and the denominator: without them it cannot be added to the other members'."}}

// RatioIncomplete: a numerator without a denominator, or the reverse. Wanted is what is missing.
var RatioIncomplete = Rule{"rati-incompleta", Error, Text{
	"A la fila de {found} falta el {wanted}.",
	"En la fila de {found} falta el {wanted}.",
	"The row of {found} lacks the {wanted}."}, Text{
	"Escriviu el {wanted}; ara la fila no s'ha comptat.",
	"Escriba el {wanted}; ahora la fila no se ha contado.",
	"Write the {wanted}; as it stands the row was not counted."}}

// RatioDisagrees: the value typed is not numerator over denominator. Wanted is what these give.
var RatioDisagrees = Rule{"rati-no-quadra", Warning, Text{
	"El valor escrit és {found}, però numerador i denominador donen {wanted}.",
	"El valor escrito es {found}, pero numerador y denominador dan {wanted}.",
	"The value written is {found}, but numerator and denominator give {wanted}."}, Text{
	"S'han comptat el numerador i el denominador: comproveu que siguin bons.",
	"Se han contado el numerador y el denominador: compruebe que sean correctos.",
	"The numerator and the denominator were counted: check that they are right."}}

// NumeratorAboveDenominator: Found is the numerator, Wanted the denominator.
var NumeratorAboveDenominator = Rule{"numerador-per-sobre", Error, Text{
	"El numerador, {found}, és més gran que el denominador, {wanted}, i la part no pot superar el " +
		"total.",
	"El numerador, {found}, es mayor que el denominador, {wanted}, y la parte no puede superar el " +
		"total.",
	"The numerator, {found}, is above the denominator, {wanted}, and a part cannot exceed the " +
		"whole."}, Text{
	"Comproveu que no estiguin girats i corregiu-los; la fila no s'ha comptat.",
	"Compruebe que no estén intercambiados y corríjalos; la fila no se ha contado.",
	"Check that they are not swapped and correct them; the row was not counted."}}

// DenominatorZero: a numerator above zero and a denominator of zero. Found is the numerator.
var DenominatorZero = Rule{"denominador-zero", Error, Text{
	"El denominador és 0 i el numerador és {found}.",
	"El denominador es 0 y el numerador es {found}.",
	"The denominator is 0 and the numerator is {found}."}, Text{
	"Corregiu el denominador; si no n'hi va haver cap, escriviu també 0 al numerador.",
	"Corrija el denominador; si no hubo ninguno, escriba también 0 en el numerador.",
	"Correct the denominator; if there were none, write 0 for the numerator as well."}}

// FigureNegative: a figure below zero where something is counted. Wanted is the column.
var FigureNegative = Rule{"xifra-negativa", Error, Text{
	"La xifra «{found}» és negativa, i a la columna «{wanted}» no n'hi pot haver.",
	"La cifra «{found}» es negativa, y en la columna «{wanted}» no puede haberlas.",
	"Figure “{found}” is negative, which column “{wanted}” does not allow."}, Text{
	"Corregiu-la, o deixeu la cel·la buida si no la teniu. Si de debò pot ser negativa, digueu-ho a " +
		"l’oficina: el pla n’ha de tenir un valor base o una fita per sota de zero.",
	"Corríjala, o deje la celda vacía si no la tiene. Si de verdad puede ser negativa, dígaselo a " +
		"la oficina: el plan debe tener un valor base o una meta por debajo de cero.",
	"Correct it, or leave the cell empty if you do not have it. If it can really be negative, tell " +
		"the office: the plan needs a baseline or a target below zero."}}

var PercentOutOfRange = Rule{"percentatge-fora-de-rang", Error, Text{
	"«{found}» no és un percentatge entre 0 i 100.",
	"«{found}» no es un porcentaje entre 0 y 100.",
	"“{found}” is not a percentage between 0 and 100."}, Text{
	"Escriviu un valor de 0 a 100, com ara 12,5.",
	"Escriba un valor de 0 a 100, como 12,5.",
	"Write a value from 0 to 100, such as 12,5."}}

// PercentAsFraction: a percentage that looks like a fraction of one. Wanted is it times 100.
var PercentAsFraction = Rule{"percentatge-com-a-fraccio", Warning, Text{
	"«{found}» s'ha llegit com a {found} %: potser volíeu dir {wanted} %.",
	"«{found}» se ha leído como {found} %: quizá quería decir {wanted} %.",
	"“{found}” was read as {found} %: you may have meant {wanted} %."}, Text{
	"Escriviu els percentatges de 0 a 100, com ara 12,5 i no 0,125.",
	"Escriba los porcentajes de 0 a 100, como 12,5 y no 0,125.",
	"Write percentages from 0 to 100, such as 12,5 and not 0,125."}}

// PercentUnexpected: a percentage in a cell whose unit is another. Wanted is the unit.
var PercentUnexpected = Rule{"percentatge-no-esperat", Error, Text{
	"«{found}» és un percentatge, i aquí s'espera una xifra en {wanted}.",
	"«{found}» es un porcentaje, y aquí se espera una cifra en {wanted}.",
	"“{found}” is a percentage, and a figure in {wanted} is expected here."}, Text{
	"Escriviu la xifra sense el signe % i doneu a la cel·la el format de nombre.",
	"Escriba la cifra sin el signo % y dé a la celda el formato de número.",
	"Write the figure without the % sign and format the cell as a number."}}

// PeriodUnreadable: not a period. Wanted is the year of the return.
var PeriodUnreadable = Rule{"periode-illegible", Error, Text{
	"«{found}» no és cap període.",
	"«{found}» no es ningún período.",
	"“{found}” is not a period."}, Text{
	"Deixeu la cel·la buida per a tot l'any, o escriviu {wanted}-T1 per a un trimestre o " +
		"{wanted}-03 per a un mes.",
	"Deje la celda vacía para todo el año, o escriba {wanted}-T1 para un trimestre o {wanted}-03 " +
		"para un mes.",
	"Leave the cell empty for the whole year, or write {wanted}-T1 for a quarter or {wanted}-03 for " +
		"a month."}}

// PeriodOfAnotherYear: a period of a year that is not the return's. Wanted is the return's year.
var PeriodOfAnotherYear = Rule{"periode-d-un-altre-any", Error, Text{
	"El període «{found}» no és de {wanted}, l'any de la portada.",
	"El período «{found}» no es de {wanted}, el año de la portada.",
	"Period “{found}” is not in {wanted}, the year on the cover."}, Text{
	"Corregiu el període; les dades d'un altre any van en una altra tramesa.",
	"Corrija el período; los datos de otro año van en otra entrega.",
	"Correct the period; figures of another year go in another return."}}

// PeriodsMixed: Wanted is the first row's cell.
var PeriodsMixed = Rule{"periodes-barrejats", Error, Text{
	"{found} es dona alhora amb períodes de durada diferent (vegeu també {wanted}), i es comptaria " +
		"dues vegades.",
	"{found} se da a la vez con períodos de distinta duración (véase también {wanted}), y se " +
		"contaría dos veces.",
	"{found} is given with periods of different lengths (see also {wanted}), so it would count " +
		"twice."}, Text{
	"Deixeu només l'any, només els trimestres o només els mesos; ara no se n'ha comptat cap fila.",
	"Deje solo el año, solo los trimestres o solo los meses; ahora no se ha contado ninguna fila.",
	"Keep only the year, only the quarters or only the months; as it stands no row was counted."}}

// PeriodsIncomplete: Wanted lists the missing periods.
var PeriodsIncomplete = Rule{"periodes-incomplets", Warning, Text{
	"{found} es dona per períodes i en falten: {wanted}. El total de l'any en surt més baix.",
	"{found} se da por períodos y faltan: {wanted}. El total del año resulta más bajo.",
	"{found} is given by periods and some are missing: {wanted}. The year's total comes out " +
		"lower."}, Text{
	"Completeu els períodes que falten; si va ser zero, escriviu 0.",
	"Complete los períodos que faltan; si fue cero, escriba 0.",
	"Complete the missing periods; if it was zero, write 0."}}

// NotApplicableWithFigure: a row with «no aplica» and with a figure. Found is the figure, Wanted
// the indicator.
var NotApplicableWithFigure = Rule{"no-aplica-amb-xifra", Error, Text{
	"A la fila de l'indicador {wanted} hi ha «no aplica» i també un valor («{found}»).",
	"En la fila del indicador {wanted} hay «no aplica» y también un valor («{found}»).",
	"The row of {wanted} says “no aplica” and also holds a value (“{found}”)."}, Text{
	"Deixeu només una de les dues coses; ara la fila no s'ha comptat.",
	"Deje solo una de las dos cosas; ahora la fila no se ha contado.",
	"Keep only one of the two; as it stands the row was not counted."}}

// NotApplicableTyped: «no aplica» in place of a figure. Found is the text, Wanted the indicator.
var NotApplicableTyped = Rule{"no-aplica-en-lloc-de-xifra", Warning, Text{
	"A la fila de l’indicador {wanted} hi ha «{found}» en lloc d’una xifra: s’ha llegit com que " +
		"l’indicador no s’aplica al vostre ens.",
	"En la fila del indicador {wanted} pone «{found}» en lugar de una cifra: se ha leído como que " +
		"el indicador no se aplica a su entidad.",
	"The row of {wanted} says “{found}” in place of a figure: it was read as an indicator that does " +
		"not apply to your organisation."}, Text{
	"Si és així, no cal fer res. Si el que passa és que no teniu la dada, deixeu la cel·la buida.",
	"Si es así, no hay que hacer nada. Si lo que ocurre es que no tiene el dato, deje la celda vacía.",
	"If so, there is nothing to do. If you only do not have the figure, leave the cell empty."}}

// SaidMissing: cells whose text says that there is no value. Found has the texts, Wanted the cells.
var SaidMissing = Rule{"dada-que-falta", Warning, Text{
	"El que hi diu ({found}) s’ha llegit com una dada que falta: {wanted}.",
	"Lo que pone ({found}) se ha leído como un dato que falta: {wanted}.",
	"What stands there ({found}) was read as a missing value: {wanted}."}, Text{
	"Quan tingueu la dada, escriviu-la. Si va ser zero, escriviu 0; si l’indicador no s’aplica al " +
		"vostre ens, escriviu «sí» a la columna «no aplica».",
	"Cuando tenga el dato, escríbalo. Si fue cero, escriba 0; si el indicador no se aplica a su " +
		"entidad, escriba «sí» en la columna «no aplica».",
	"Once you have the value, type it. If it was zero, type 0; if the indicator does not apply to " +
		"your organisation, type “sí” in column “no aplica”."}}

// CountNotWhole: a figure with decimals in a unit that is counted whole. Wanted is the unit.
var CountNotWhole = Rule{"xifra-no-sencera", Warning, Text{
	"La xifra és {found}, amb decimals, i el que es compta ({wanted}) va per unitats senceres.",
	"La cifra es {found}, con decimales, y lo que se cuenta ({wanted}) va por unidades enteras.",
	"The figure is {found}, with decimals, and what is counted ({wanted}) comes in whole " +
		"units."}, Text{
	"Comproveu que no hi sobri una coma; si la xifra és bona, expliqueu-ho a les observacions.",
	"Compruebe que no sobre una coma; si la cifra es correcta, explíquelo en las observaciones.",
	"Check for a comma too many; if the figure is right, say why in the remarks."}}

// TenTimesLastYear: ten times as much, or a tenth, as last year. Wanted is last year's.
var TenTimesLastYear = Rule{"deu-vegades-l-any-passat", Warning, Text{
	"La xifra és {found} i l'any passat va ser {wanted}: és deu vegades més, o deu vegades menys.",
	"La cifra es {found} y el año pasado fue {wanted}: es diez veces más, o diez veces menos.",
	"The figure is {found} and last year's was {wanted}: ten times more, or ten times less."}, Text{
	"Comproveu que no hi sobri ni hi falti cap zero; si és bona, expliqueu-ho a les observacions.",
	"Compruebe que no sobre ni falte ningún cero; si es correcta, explíquelo en las observaciones.",
	"Check for a zero too many or too few; if it is right, say why in the remarks."}}

var HundredTimesLastYear = Rule{"cent-vegades-l-any-passat", Warning, Text{
	"La xifra és {found} i l'any passat va ser {wanted}: cent vegades més, o cent vegades menys.",
	"La cifra es {found} y el año pasado fue {wanted}: cien veces más, o cien veces menos.",
	"The figure is {found} and last year's was {wanted}: a hundred times more, or a hundred times " +
		"less."}, Text{
	"Comproveu que el percentatge s'hagi escrit de 0 a 100, com ara 12,5 i no 0,125.",
	"Compruebe que el porcentaje se haya escrito de 0 a 100, como 12,5 y no 0,125.",
	"Check that the percentage was written from 0 to 100, such as 12,5 and not 0,125."}}

// CumulativeFell: Wanted is last year's figure.
var CumulativeFell = Rule{"acumulat-que-baixa", Warning, Text{
	"La xifra és {found}, per sota de la de l'any passat, {wanted}, i un acumulat no pot baixar.",
	"La cifra es {found}, por debajo de la del año pasado, {wanted}, y un acumulado no puede bajar.",
	"The figure is {found}, below last year's {wanted}, and a cumulative figure cannot fall."}, Text{
	"Escriviu el total des de l'inici del pla, no només el d'aquest any.",
	"Escriba el total desde el inicio del plan, no solo el de este año.",
	"Write the total since the plan began, not only this year's."}}
