package source

// ShareWithoutDenominator: Found is the kind, Wanted the kind with a denominator.
var ShareWithoutDenominator = Rule{"percentatge-sense-denominador", Rejection, Text{
	"La unitat és un percentatge i el tipus «{found}» no en demana el denominador: els percentatges " +
		"dels membres se sumarien.",
	"La unidad es un porcentaje y el tipo «{found}» no pide el denominador: los porcentajes de los " +
		"miembros se sumarían.",
	"The unit is a percentage and kind “{found}” asks for no denominator: members' percentages " +
		"would be added up."}, Text{
	"Poseu-hi el tipus «{wanted}», amb l'agregació «quocient» i el factor 100, o canvieu la unitat.",
	"Ponga el tipo «{wanted}», con la agregación «quocient» y el factor 100, o cambie la unidad.",
	"Use kind “{wanted}”, with aggregation “quocient” and factor 100, or change the unit."}}

// MilestonesAdded: the per cent done of members' milestones would be added up. Found is the
// aggregation, Wanted one that fits.
var MilestonesAdded = Rule{"fites-d-execucio-sumades", Rejection, Text{
	"Amb l’agregació «{found}» se sumarien els percentatges fets de cada membre, i passarien de 100.",
	"Con la agregación «{found}» se sumarían los porcentajes hechos de cada miembro, y pasarían de " +
		"100.",
	"Aggregation “{found}” would add up what each member has done in per cent, beyond 100."}, Text{
	"Poseu-hi l’agregació «{wanted}», o demaneu la fita només a l’oficina («reporta»: xarxa).",
	"Ponga la agregación «{wanted}», o pida el hito solo a la oficina («reporta»: xarxa).",
	"Use aggregation “{wanted}”, or ask the milestone of the office alone (“reporta”: xarxa)."}}

// PlanFraction: a percentage of the plan that looks like a fraction of one. Wanted is it times a
// hundred.
var PlanFraction = Rule{"pla-percentatge-com-a-fraccio", Error, Text{
	"«{found}» sembla una fracció que vol dir {wanted} %, i no s’ha fet servir: els percentatges " +
		"s’escriuen de 0 a 100.",
	"«{found}» parece una fracción que quiere decir {wanted} %, y no se ha utilizado: los " +
		"porcentajes se escriben de 0 a 100.",
	"“{found}” looks like a fraction that means {wanted} %, and was not used: percentages are " +
		"written from 0 to 100."}, Text{
	"Escriviu-hi {wanted}; si de debò és {found} %, escriviu-hi també el signe %.",
	"Escriba {wanted}; si de verdad es {found} %, escriba también el signo %.",
	"Write {wanted}; if it really is {found} %, write the % sign as well."}}

// ParameterFraction: a percentage of the settings that looks like a fraction of one. Wanted is it
// times a hundred.
var ParameterFraction = Rule{"parametre-com-a-fraccio", Error, Text{
	"«{found}» sembla una fracció que vol dir {wanted} %, i no s’ha fet servir: val el valor per " +
		"defecte.",
	"«{found}» parece una fracción que quiere decir {wanted} %, y no se ha utilizado: vale el valor " +
		"por defecto.",
	"“{found}” looks like a fraction that means {wanted} %, and was not used: the default holds."},
	PlanFraction.Do}

// WeightsOfTwoScales: Found is the least weight of a group, Wanted the greatest.
var WeightsOfTwoScales = Rule{"pesos-de-dues-escales", Warning, Text{
	"El pes {found} no és de la mateixa escala que els altres del grup, que arriben a {wanted}; una " +
		"cel·la buida pesa 1.",
	"El peso {found} no es de la misma escala que los otros del grupo, que llegan a {wanted}; una " +
		"celda vacía pesa 1.",
	"Weight {found} is not of the same scale as the others of its group, which reach {wanted}; an " +
		"empty cell weighs 1."}, Text{
	"Escriviu tots els pesos del grup en una sola escala, com ara 30 i 70, o 0,3 i 0,7.",
	"Escriba todos los pesos del grupo en una sola escala, como 30 y 70, o 0,3 y 0,7.",
	"Write all weights of the group in one scale, such as 30 and 70, or 0,3 and 0,7."}}

// PercentAboveHundred: a value above 100 in per cent, of what need not be a share of a whole.
var PercentAboveHundred = Rule{"percentatge-per-sobre-de-cent", Warning, Text{
	"«{found}» passa de 100, i la unitat és «{wanted}».",
	"«{found}» pasa de 100, y la unidad es «{wanted}».",
	"“{found}” is above 100, and the unit is “{wanted}”."}, checkTheFigure}

// MemberTargetsUnsummed: Found is the indicator, Wanted its aggregation.
var MemberTargetsUnsummed = Rule{"fites-de-membres-sense-suma", Warning, Text{
	"{found} té fites de membres, però amb l'agregació «{wanted}» no es poden reunir en una i no es " +
		"fan servir.",
	"{found} tiene metas de miembros, pero con la agregación «{wanted}» no se pueden reunir en una " +
		"y no se utilizan.",
	"{found} has members' own targets, but with aggregation “{wanted}” they cannot be put together " +
		"and are not used."}, Text{
	"Poseu-hi les fites del conjunt, en una fila amb la columna «membre» buida.",
	"Ponga las metas del conjunto, en una fila con la columna «membre» vacía.",
	"Give the Network's own targets, in a row with column “membre” empty."}}
