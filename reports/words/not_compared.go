package words

import "slices"

// MeasureChanged reports whether a reason not to compare two years is that the plan measures an
// indicator otherwise. The other reasons lie in the reports.
func MeasureChanged(reason string) bool {
	return slices.Contains([]string{
		"unit", "kind", "factor", "aggregation", "direction", "register", "measures",
	}, reason)
}

// NotCompared says why something is not compared with last year. what names it; empty is what the
// reader looks at.
func (w *Words) NotCompared(what, lastYear, reason string) string {
	why := w.Say(NotComparedReasons[reason])
	if what == "" {
		return w.Say(notCompared, "lastYear", lastYear, "why", why)
	}
	return w.Say(notComparedThese, "lastYear", lastYear, "why", why, "what", what)
}

// NotComparedReasons are why two years are not compared, by the codes of the marts.
var NotComparedReasons = map[string]Message{
	"unit": {"ara es mesura en una altra unitat",
		"ahora se mide en otra unidad",
		"it is now measured in another unit"},
	"kind": {"ara és d'un altre tipus", "ahora es de otro tipo", "it is now of another kind"},
	"factor": {"ara el quocient es multiplica per un altre factor",
		"ahora el cociente se multiplica por otro factor",
		"the quotient is now multiplied by another factor"},
	"aggregation": {"ara les xifres dels membres s'ajunten d'una altra manera",
		"ahora las cifras de los miembros se juntan de otra manera",
		"members' figures are now put together in another way"},
	"direction": {"ara ha d'anar en un altre sentit",
		"ahora debe ir en otro sentido",
		"it should now go another way"},
	"register": {"ara compta unes altres dades del registre d'actuacions",
		"ahora cuenta otros datos del registro de actuaciones",
		"it now counts other data of the register of actions"},
	"measures": {"cap dels indicadors no es mesura com aleshores",
		"ninguno de los indicadores se mide como entonces",
		"none of the indicators is measured as it was then"},
	"low_coverage": {"en un dels dos anys han informat massa pocs membres",
		"en uno de los dos años han informado demasiado pocos miembros",
		"too few members reported in one of the two years"},
	"members": {"són massa pocs els membres que n'han informat tots dos anys",
		"son demasiado pocos los miembros que han informado los dos años",
		"too few members reported in both years"},
}

var (
	notCompared = Message{"No es compara amb el {lastYear}, perquè {why}.",
		"No se compara con {lastYear}, porque {why}.",
		"Not compared with {lastYear}, because {why}."}
	notComparedThese = Message{"No es compara amb el {lastYear}, perquè {why}: {what}.",
		"No se compara con {lastYear}, porque {why}: {what}.",
		"Not compared with {lastYear}, because {why}: {what}."}
	// NotComparedShort stands where the comparison would.
	NotComparedShort = Message{"no es compara", "no se compara", "not compared"}
	// UnitChanged is NotCompared with both units.
	UnitChanged = Message{
		"{indicator}: el {lastYear} es mesurava en «{before}» i ara en «{after}»; no es compara.",
		"{indicator}: en {lastYear} se medía en «{before}» y ahora en «{after}»; no se compara.",
		"{indicator}: measured in “{before}” in {lastYear} and in “{after}” now; not compared."}
	// NotCertain and ChangeNotCertain are said of a change that what is missing could turn round.
	NotCertain       = Message{"no és segur", "no es seguro", "not certain"}
	ChangeNotCertain = Message{
		"Aquesta comparació no és segura: les dades que falten, o que no es poden comparar, podrien " +
			"capgirar-la.",
		"Esta comparación no es segura: los datos que faltan, o que no se pueden comparar, podrían " +
			"invertirla.",
		"This comparison is not certain: what is missing, or cannot be compared, could turn it round."}
	// SharedMembers is beside a trend that is not over all members.
	SharedMembers = Plural{
		One:  Message{"{n} membre", "{n} miembro", "{n} member"},
		Many: Message{"{n} membres", "{n} miembros", "{n} members"}}
	SharedNote = Message{
		"Els membres entre parèntesis són els que n'han informat el {lastYear} i el {year}: la " +
			"comparació es fa només amb les seves xifres.",
		"Los miembros entre paréntesis son los que han informado en {lastYear} y en {year}: la " +
			"comparación se hace solo con sus cifras.",
		"The members in parentheses reported in both {lastYear} and {year}: only their figures are " +
			"compared."}
	// SharedAgainst says so where the figures on the page go another way.
	SharedAgainst = Message{
		"{indicator}: entre els membres que n'han informat tots dos anys, ha passat de {before} a " +
			"{after}; la resta de la diferència ve de membres que només n'han informat un dels dos.",
		"{indicator}: entre los miembros que han informado los dos años, ha pasado de {before} a " +
			"{after}; el resto de la diferencia viene de miembros que solo han informado uno de los dos.",
		"{indicator}: among the members that reported in both years it went from {before} to {after}; " +
			"the rest of the difference is members that reported in only one of them."}
)
