package words

// groupSheetNames are of the sheets of groups, in Catalan, Spanish and English, as all that follow.
func groupSheetNames() map[string]inEach {
	return map[string]inEach{
		"member_groups": {"Membres per grups", "Miembros por grupos", "Members by group"},
		"action_groups": {"Actuacions per grups", "Actuaciones por grupos", "Actions by group"},
	}
}

func groupSheetColumns() map[string]inEach {
	return map[string]inEach{
		"dimension":      {"Agrupat per", "Agrupado por", "Grouped by"},
		"group":          {"Grup", "Grupo", "Group"},
		"members":        {"Membres", "Miembros", "Members"},
		"councils":       {"Ajuntaments", "Ayuntamientos", "Town councils"},
		"joined":         {"Altes", "Altas", "Joined"},
		"left":           {"Baixes", "Bajas", "Left"},
		"sent":           {"Trameses", "Entregas", "Returns"},
		"sent_late":      {"Fora de termini", "Fuera de plazo", "Late"},
		"inhabitants":    {"Habitants", "Habitantes", "Inhabitants"},
		"inhabitants_of": {"Ajuntaments amb població", "Ayuntamientos con población", "Town councils with population"},
		"actions":        {"Actuacions", "Actuaciones", "Actions"},
		"hours_of":       {"Actuacions amb hores", "Actuaciones con horas", "Actions with hours"},
		"attendees_of":   {"Actuacions amb assistents", "Actuaciones con asistentes", "Actions with attendees"},
		"budget_of":      {"Actuacions amb pressupost", "Actuaciones con presupuesto", "Actions with budget"},
	}
}

func groupSheetMeanings() map[string]inEach {
	return map[string]inEach{
		"dimension": {"Com s'han agrupat les files", "Cómo se han agrupado las filas", "How rows are grouped"},
		"group": {"Tipus, territori, membre, tipus d'actuació, línia, activitat, mes o dia",
			"Tipo, territorio, miembro, tipo de actuación, línea, actividad, mes o día",
			"Type, territory, member, kind of action, line, activity, month or day"},
		"members": {"Membres que en formen part", "Miembros que forman parte", "Members that are part of it"},
		"councils": {"Quants d'aquests membres són ajuntaments", "Cuántos de estos miembros son ayuntamientos",
			"How many of these members are town councils"},
		"joined":    {"Membres que s'hi han incorporat durant l'any", "Miembros incorporados durante el año", "Members that joined in the year"},
		"left":      {"Membres que n'han marxat durant l'any", "Miembros que se han marchado durante el año", "Members that left in the year"},
		"sent":      {"Membres que han tramès dades", "Miembros que han enviado datos", "Members that sent data"},
		"sent_late": {"Trameses fora de termini", "Entregas fuera de plazo", "Returns that came late"},
		"inhabitants": {"Habitants dels ajuntaments membres; buit si no consten",
			"Habitantes de los ayuntamientos miembros; vacío si no constan",
			"Inhabitants of the member town councils; empty where not known"},
		"inhabitants_of": {"Ajuntaments dels quals consta la població", "Ayuntamientos de los que consta la población",
			"Town councils whose population is known"},
		"actions":      {"Actuacions registrades", "Actuaciones registradas", "Actions registered"},
		"hours_of":     {"Actuacions que diuen les hores", "Actuaciones que indican las horas", "Actions that state their hours"},
		"attendees_of": {"Actuacions que diuen els assistents", "Actuaciones que indican los asistentes", "Actions that state their attendees"},
		"budget_of":    {"Actuacions que diuen el pressupost", "Actuaciones que indican el presupuesto", "Actions that state their budget"},
	}
}

func groupSheetValues() map[string]inEach {
	return map[string]inEach{
		"by_network":     {"conjunt", "conjunto", "all"},
		"by_member":      {"membre", "miembro", "member"},
		"by_member_type": {"tipus de membre", "tipo de miembro", "type of member"},
		"by_comarca":     {"comarca", "comarca", "comarca"},
		"by_demarcacio":  {"demarcació", "demarcación", "demarcació"},
		"by_kind":        {"tipus d'actuació", "tipo de actuación", "kind of action"},
		"by_line":        {"línia", "línea", "line"},
		"by_activity":    {"activitat", "actividad", "activity"},
		"by_month":       {"mes", "mes", "month"},
		"by_day":         {"dia", "día", "day"},
	}
}
