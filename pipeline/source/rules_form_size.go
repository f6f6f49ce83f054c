package source

// checkTheFigure is what to do about a figure that may well be right.
var checkTheFigure = Text{
	"Comproveu la xifra i la unitat; si és bona, expliqueu-ho a les observacions.",
	"Compruebe la cifra y la unidad; si es correcta, explíquelo en las observaciones.",
	"Check the figure and its unit; if it is right, say why in the remarks."}

// AboveTheNetworksTarget: Wanted is the Network's target.
var AboveTheNetworksTarget = Rule{"mes-que-tota-la-xarxa", Warning, Text{
	"La xifra és {found}, més que la fita de l'any per a tots els membres junts, {wanted}.",
	"La cifra es {found}, más que la meta del año para todos los miembros juntos, {wanted}.",
	"The figure is {found}, more than the year's target for all members together, " +
		"{wanted}."}, checkTheFigure}

// MuchForTheSize: Wanted is its share of the Network's target, by population.
var MuchForTheSize = Rule{"molt-per-la-mida", Warning, Text{
	"La xifra és {found}; per la població del municipi se n'esperarien unes {wanted}.",
	"La cifra es {found}; por la población del municipio se esperarían unas {wanted}.",
	"The figure is {found}; by the municipality's population about {wanted} would be " +
		"expected."}, checkTheFigure}

// MoreThanInhabitants: more people than live there. Wanted is the population.
var MoreThanInhabitants = Rule{"mes-que-habitants", Warning, Text{
	"La xifra és de {found} persones, i el municipi té {wanted} habitants.",
	"La cifra es de {found} personas, y el municipio tiene {wanted} habitantes.",
	"The figure is {found} people, and the municipality has {wanted} inhabitants."}, checkTheFigure}

// PopulationDisagrees: Wanted is the population.
var PopulationDisagrees = Rule{"poblacio-diferent", Warning, Text{
	"El denominador ({found}) no coincideix amb la població del pla ({wanted} habitants).",
	"El denominador ({found}) no coincide con la población del plan ({wanted} habitantes).",
	"The denominator ({found}) is not the population in the plan ({wanted} inhabitants)."}, Text{
	"Escriviu al denominador la població del municipi, en habitants i sense milers.",
	"Escriba en el denominador la población del municipio, en habitantes y sin miles.",
	"Write the municipality's population as the denominator, in inhabitants, not in thousands."}}
