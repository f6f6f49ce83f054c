package source

// ShareWithoutDenominator: Found is the kind, Wanted the kind with a denominator.
var ShareWithoutDenominator = Rule{"percentatge-sense-denominador", Warning, Text{
	"La unitat és un percentatge i el tipus «{found}» no en demana el denominador: els percentatges " +
		"dels membres se sumarien.",
	"La unidad es un porcentaje y el tipo «{found}» no pide el denominador: los porcentajes de los " +
		"miembros se sumarían.",
	"The unit is a percentage and kind “{found}” asks for no denominator: members' percentages " +
		"would be added up."}, Text{
	"Poseu-hi el tipus «{wanted}», amb l'agregació «quocient» i el factor 100, o canvieu la unitat.",
	"Ponga el tipo «{wanted}», con la agregación «quocient» y el factor 100, o cambie la unidad.",
	"Use kind “{wanted}”, with aggregation “quocient” and factor 100, or change the unit."}}

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
