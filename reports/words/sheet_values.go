package words

import "maps"

// joined puts tables of words together; none has a key of another.
func joined(tables ...map[string]inEach) map[string]inEach {
	out := map[string]inEach{}
	for _, table := range tables {
		maps.Copy(out, table)
	}
	return out
}

// valueColumns are the heads of the columns of members' values and registers.
func valueColumns() map[string]inEach {
	return map[string]inEach{
		"indicator":          {"Indicador", "Indicador", "Indicator"},
		"indicator_name":     {"Nom de l'indicador", "Nombre del indicador", "Name of the indicator"},
		"given":              {"Situació", "Situación", "State"},
		"own_value":          {"Valor del membre", "Valor del miembro", "Member's value"},
		"own_numerator":      {"Numerador del membre", "Numerador del miembro", "Member's numerator"},
		"own_denominator":    {"Denominador del membre", "Denominador del miembro", "Member's denominator"},
		"own_previous":       {"Valor de l'any anterior del membre", "Valor del año anterior del miembro", "Member's value of last year"},
		"share":              {"Part de la suma", "Parte de la suma", "Share of the sum"},
		"own_baseline":       {"Valor base propi", "Valor base propio", "Own baseline"},
		"own_target":         {"Fita pròpia", "Meta propia", "Own target"},
		"own_rate":           {"Grau d'assoliment propi", "Grado de consecución propio", "Own attainment"},
		"own_status":         {"Estat propi", "Estado propio", "Own status"},
		"says":               {"Què vol dir", "Qué significa", "What it means"},
		"register_kind":      {"Tipus d'actuació", "Tipo de actuación", "Kind of action"},
		"register_count":     {"Nombre d'actuacions", "Número de actuaciones", "Number of actions"},
		"register_hours":     {"Suma d'hores", "Suma de horas", "Hours together"},
		"register_people":    {"Suma d'assistents", "Suma de asistentes", "People together"},
		"register_budget":    {"Suma de pressupostos", "Suma de presupuestos", "Budgets together"},
		"register_women":     {"Suma de dones", "Suma de mujeres", "Women together"},
		"register_men":       {"Suma d'homes", "Suma de hombres", "Men together"},
		"register_nonbinary": {"Suma de no binàries", "Suma de no binarias", "Non-binary people together"},
	}
}

// valueMeanings are what the dictionary says of them.
func valueMeanings() map[string]inEach {
	sum := inEach{
		"Suma de les actuacions que en tenen la dada; buit si no la té cap",
		"Suma de las actuaciones que tienen el dato; vacío si no lo tiene ninguna",
		"Sum of the actions that state it; empty where none does",
	}
	return map[string]inEach{
		"indicator":       {"Codi de l'indicador al pla", "Código del indicador en el plan", "Code of the indicator in the plan"},
		"indicator_name":  {"Nom de l'indicador al pla", "Nombre del indicador en el plan", "Name of the indicator in the plan"},
		"given":           {"Si el membre n'ha informat, ha dit que no li aplica, o no hi ha dada", "Si el miembro ha informado, ha dicho que no le aplica, o no hay dato", "Whether the member reported it, said that it does not apply, or there is no figure"},
		"own_value":       {"El que ha donat el membre; si és un quocient, el seu; 1 és sí i 0 és no; buit si no hi ha dada", "Lo que ha dado el miembro; si es un cociente, el suyo; 1 es sí y 0 es no; vacío si no hay dato", "What the member gave; of a quotient, its own; 1 is yes and 0 is no; empty where there is no figure"},
		"own_numerator":   {"Numerador del membre, si l'indicador és un quocient", "Numerador del miembro, si el indicador es un cociente", "The member's numerator, where the indicator is a quotient"},
		"own_denominator": {"Denominador del membre, si l'indicador és un quocient", "Denominador del miembro, si el indicador es un cociente", "The member's denominator, where the indicator is a quotient"},
		"own_previous":    {"El que va donar el membre l'any anterior", "Lo que dio el miembro el año anterior", "What the member gave the year before"},
		"share":           {"Part que representa en la suma dels membres que n'han informat; buit si no se sumen", "Parte que representa en la suma de los miembros que han informado; vacío si no se suman", "Share of the sum of the members that reported it; empty where nothing is added up"},
		"own_baseline":    {"Valor base que el pla posa a aquest membre; buit si no n'hi posa", "Valor base que el plan pone a este miembro; vacío si no lo pone", "Baseline that the plan gives the member; empty where it gives none"},
		"own_target":      {"Fita de l'any que el pla posa a aquest membre; buit si no n'hi posa", "Meta del año que el plan pone a este miembro; vacío si no la pone", "The year's target that the plan gives the member; empty where it gives none"},
		"own_rate":        {"Assoliment de la fita pròpia, limitat entre 0 i 100 %", "Consecución de la meta propia, limitada entre 0 y 100 %", "Attainment of its own target, held within 0 to 100 %"},
		"own_status":      {"Estat segons l'assoliment de la fita pròpia", "Estado según la consecución de la meta propia", "Status by the attainment of its own target"},
		"says":            {"Què s'hi ha trobat, en una frase", "Qué se ha encontrado, en una frase", "What was found, in a sentence"},
		"register_kind":   {"Tal com l'ha escrit el membre", "Tal como lo ha escrito el miembro", "As the member wrote it"},
		"register_count":  {"Actuacions d'aquest tipus al registre del membre", "Actuaciones de este tipo en el registro del miembro", "Actions of this kind in the member's register"},
		"register_hours":  sum, "register_people": sum, "register_budget": sum, "register_women": sum, "register_men": sum,
		"register_nonbinary": sum,
	}
}
