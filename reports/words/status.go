package words

// Texts by the codes of the marts and the words of the plan. Rules say what each formula does,
// Aggregations how members' figures become one, Directions where an indicator should go.
var (
	statuses = map[string]Message{
		"met":            {"Assolit", "Logrado", "Met"},
		"advancing":      {"Avança", "Avanza", "Advancing"},
		"at_risk":        {"En risc", "En riesgo", "At risk"},
		"behind":         {"Endarrerit", "Retrasado", "Behind"},
		"low_coverage":   {"Cobertura baixa", "Cobertura baja", "Low coverage"},
		"no_data":        {"Sense dades", "Sin datos", "No data"},
		"no_target":      {"Sense fita", "Sin meta", "No target"},
		"not_applicable": {"No aplica", "No aplica", "Not applicable"},
	}
	Rules = map[string]Message{
		"interpolated": {
			"Amb valor base: el camí fet des del valor base, en percentatge del camí que hi ha fins a la " +
				"fita. Serveix tant per a allò que ha d'augmentar com per a allò que ha de disminuir.",
			"Con valor base: el camino hecho desde el valor base, en porcentaje del camino que hay hasta " +
				"la meta. Sirve tanto para lo que debe aumentar como para lo que debe disminuir.",
			"With a baseline: the way made from the baseline, as a percentage of the way from there to " +
				"the target. It serves for what should go up and for what should go down."},
		"from_zero": {"Sense valor base, si ha d'augmentar: es compta des de zero.",
			"Sin valor base, si debe aumentar: se cuenta desde cero.",
			"Without a baseline, where it should go up: counted from zero."},
		"decrease_no_baseline": {
			"Sense valor base, si ha de disminuir: 100 si s'assoleix la fita i 0 si no.",
			"Sin valor base, si debe disminuir: 100 si se alcanza la meta y 0 si no.",
			"Without a baseline, where it should go down: 100 if the target is met and 0 if not."},
		"target_equals_baseline": {
			"Si la fita és igual al valor base: 100 si s'assoleix i 0 si no, perquè no hi ha camí per " +
				"recórrer.",
			"Si la meta es igual al valor base: 100 si se alcanza y 0 si no, porque no hay camino por " +
				"recorrer.",
			"Where the target equals the baseline: 100 if it is met and 0 if not, as there is no way to " +
				"go."},
		"baseline_past_target": {
			"Si el valor base ja havia superat la fita: 100 si encara s'assoleix i 0 si no, i s'avisa que " +
				"cal revisar la fita.",
			"Si el valor base ya había superado la meta: 100 si aún se alcanza y 0 si no, y se avisa de " +
				"que hay que revisar la meta.",
			"Where the baseline was already past the target: 100 if it is still met and 0 if not, with a " +
				"warning that the target needs a review."},
		"inside_band": {"Si s'ha de mantenir dins d'una franja i hi és: 100.",
			"Si debe mantenerse dentro de una banda y lo está: 100.",
			"Where it should stay inside a band and does: 100."},
		"inside_bound": {"Si la franja només té un límit i el valor hi és a dins: 100.",
			"Si la banda solo tiene un límite y el valor está dentro: 100.",
			"Where the band has one bound only and the value is inside: 100."},
		"outside_bound": {"Si la franja només té un límit i el valor n’ha sortit: 0.",
			"Si la banda solo tiene un límite y el valor ha salido de ella: 0.",
			"Where the band has one bound only and the value is outside: 0."},
		"outside_band": {
			"Si ha sortit de la franja: 100 menys el que se n’allunya, en percentatge de l’amplada de la " +
				"franja, i mai menys de 0.",
			"Si ha salido de la banda: 100 menos lo que se aleja de ella, en porcentaje de la anchura de " +
				"la banda, y nunca menos de 0.",
			"Where it has left the band: 100 less its distance from the band, as a percentage of the " +
				"band's width; never below 0."},
		"milestone": {
			"Si és una fita d'execució: el percentatge executat, respecte del que calia haver executat " +
				"aquell any.",
			"Si es un hito de ejecución: el porcentaje ejecutado, respecto de lo que debía haberse " +
				"ejecutado aquel año.",
			"For a milestone: the percentage done, against what should have been done that year."},
		"none": {"Sense dades, sense fita o amb una cobertura insuficient no es publica cap percentatge.",
			"Sin datos, sin meta o con una cobertura insuficiente no se publica ningún porcentaje.",
			"Without data, without a target or with too little coverage, no percentage is published."},
	}
	Aggregations = map[string]Message{
		"lliurament_en_termini": {"trameses dins del termini sobre els membres actius",
			"entregas en plazo sobre los miembros activos",
			"returns on time over active members"},
		"quota_comarques": {"comarques amb algun membre sobre el total de comarques",
			"comarcas con algún miembro sobre el total de comarcas",
			"comarques with a member over all comarques"},
		"suma":    {"suma dels membres", "suma de los miembros", "sum of the members"},
		"mitjana": {"mitjana dels membres", "media de los miembros", "mean of the members"},
		"maxim": {"el valor més alt dels membres",
			"el valor más alto de los miembros",
			"the members' highest value"},
		"quocient": {"suma de numeradors entre suma de denominadors",
			"suma de numeradores entre suma de denominadores",
			"sum of numerators over sum of denominators"},
		"quota_membres": {"membres que diuen que sí sobre els que responen",
			"miembros que dicen que sí sobre los que responden",
			"members that say yes over those that answer"},
		"recompte": {"recompte d'actuacions del registre",
			"recuento de actuaciones del registro",
			"count of actions in the register"},
		"quota_dones": {
			"dones sobre les persones assistents de les actuacions que diuen quantes dones i homes hi ha",
			"mujeres sobre los asistentes de las actuaciones que dicen cuántas mujeres y hombres hay",
			"women over the attendees of the actions that say how many women and men there were"},
	}
	Directions = map[string]Message{
		"augmentar": {"ha d'augmentar", "debe aumentar", "should go up"},
		"disminuir": {"ha de disminuir", "debe disminuir", "should go down"},
		"mantenir": {"s'ha de mantenir dins de la franja",
			"debe mantenerse dentro de la banda",
			"should stay inside its band"},
	}
	// Trends are those of a value since the year before.
	Trends = map[string]Message{
		"better": {"millora", "mejora", "better"},
		"worse":  {"empitjora", "empeora", "worse"},
		"same":   {"igual", "igual", "the same"},
	}
	MemberTypes = map[string]Message{
		"ajuntament":       {"Ajuntaments", "Ayuntamientos", "Town councils"},
		"consell comarcal": {"Consells comarcals", "Consejos comarcales", "Comarca councils"},
		"xarxa":            {"Oficina de la Xarxa", "Oficina de la Red", "The Network's office"},
	}
)

// Status writes a status code of the marts (met, advancing, …); an unknown code stays as it is.
func (w *Words) Status(code string) string {
	if m, known := statuses[code]; known {
		return w.Say(m)
	}
	return code
}

// StatusCodes are all the codes that a status can have, from best to none.
func StatusCodes() []string {
	return []string{
		"met", "advancing", "at_risk", "behind",
		"low_coverage", "no_data", "no_target", "not_applicable",
	}
}

// RuleCodes are all the codes of the formulas that can give a rate.
func RuleCodes() []string {
	return []string{
		"interpolated", "from_zero", "decrease_no_baseline", "target_equals_baseline",
		"baseline_past_target", "inside_band", "outside_band", "inside_bound", "outside_bound",
		"milestone", "none",
	}
}
