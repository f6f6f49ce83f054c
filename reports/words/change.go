package words

// ChangeWords tell which figures moved since a memòria was approved. Maps are by the codes of package change.
type ChangeWords struct {
	Title string
	// Lead is of a year that is told anew: year, date of approval, date of reopening, reason.
	Lead string
	// LeadEarlier is of an earlier year that stays closed: year, date of approval.
	LeadEarlier string
	Heading     string // year
	None        string
	Count       Plural
	// Heads of columns.
	What, Before, After, By, Why string
	Scopes                       map[string]string
	Figures                      map[string]string
	// Reasons have %[1]s for who or what is concerned, %[2]s and %[3]s for before and after, %[4]s for where.
	Reasons map[string]string
	Fields  map[string]string // of what a definition is made of
	States  map[string]string // of a return
	More    Plural

	// What the command says: year, from, to; a day of approval and the number of its closing; today.
	Compared, AsClosed, AsOfToday string
	AsHeld                        string // database
	Approved                      string // year, date
	Reopened                      string // year, reason
	Kept                          string // date: the memòria is given as it was approved
	Drift                         Plural
	Ask                           string // year
	Arrived                       string // member, file, date
	ArrivedCount                  Plural
}

// Changes gives the words of changes.
func (w *Words) Changes() ChangeWords {
	return inLanguage(w.Language, changesCatalan, changesSpanish, changesEnglish)()
}

func changesCatalan() ChangeWords {
	return ChangeWords{
		Title: "Canvis des de l'última memòria",
		Lead: "La memòria de %[1]s es va aprovar el %[2]s i es va reobrir el %[3]s. Motiu: %[4]s. " +
			"Aquestes són les xifres que han canviat, i per què.",
		LeadEarlier: "Així canviaria la memòria de %[1]s, aprovada el %[2]s, si es calculés amb les dades i les regles " +
			"d'avui. El que es va aprovar queda com estava.",
		Heading: "Memòria de %s",
		None:    "No ha canviat cap xifra.",
		Count:   Plural{One: "Ha canviat %s resultat.", Many: "Han canviat %s resultats."},
		What:    "Xifra", Before: "Abans", After: "Ara", By: "Diferència", Why: "Per què",
		Scopes: map[string]string{
			"total": "Conjunt del pla", "line": "Línia", "activity": "Activitat", "line_activity": "Línia × activitat",
			"objective": "Objectiu", "indicator": "Indicador",
		},
		Figures: map[string]string{
			"value": "valor", "target": "fita", "baseline": "valor base", "rate": "grau d'assoliment",
			"coverage": "cobertura", "status": "estat", "rate_low": "mínim de la forquilla", "rate_high": "màxim de la forquilla",
			"plan_target": "darrera fita del pla", "plan_rate": "grau d'assoliment de la darrera fita",
			"women": "dones", "men": "homes", "non_binary": "persones no binàries",
		},
		Reasons: map[string]string{
			"new_return":         "tramesa nova %[1]s, %[2]s → %[3]s (%[4]s)",
			"return_gone":        "tramesa que ja no compta, %[1]s: %[2]s → %[3]s",
			"corrected_cell":     "cel·la corregida, %[1]s: %[2]s → %[3]s (%[4]s)",
			"added_cell":         "cel·la nova, %[1]s: %[3]s (%[4]s)",
			"removed_cell":       "cel·la retirada, %[1]s: %[2]s (%[4]s)",
			"member_joined":      "membre que s'incorpora: %[1]s",
			"member_left":        "membre que ja no compta: %[1]s",
			"lateness":           "lliurament, %[1]s: %[2]s → %[3]s",
			"changed_target":     "fita canviada: %[2]s → %[3]s (%[4]s)",
			"changed_baseline":   "valor base canviat: %[2]s → %[3]s (%[4]s)",
			"changed_weight":     "pes de %[1]s: %[2]s → %[3]s (%[4]s)",
			"changed_definition": "definició canviada, %[1]s: %[2]s → %[3]s (%[4]s)",
			"changed_setting":    "paràmetre %[1]s: %[2]s → %[3]s (%[4]s)",
			"added_to_plan":      "entra al pla: %[1]s",
			"dropped_from_plan":  "surt del pla: %[1]s",
			"moved":              "%[1]s: %[2]s → %[3]s",
			"program":            "una altra versió del programa: %[2]s → %[3]s",
			"unknown":            "causa desconeguda",
		},
		Fields: map[string]string{
			"kind": "tipus", "direction": "sentit", "aggregation": "agregació", "reported_by": "qui ho reporta",
			"register_kind": "tipus d'actuació", "register_measure": "mesura del registre", "factor": "factor",
			"minimum": "mínim", "maximum": "màxim",
		},
		States:   map[string]string{"on_time": "en termini", "late": "fora de termini", "missing": "sense tramesa"},
		More:     Plural{One: "i %s motiu més", Many: "i %s motius més"},
		Compared: "Canvis de l'any %[1]s: %[2]s → %[3]s", AsClosed: "memòria aprovada el %[1]s (tancament %[2]s)",
		AsOfToday: "avui", AsHeld: "segons %s",
		Approved: "L'any %[1]s queda tancat: memòria aprovada el %[2]s.",
		Reopened: "L'any %[1]s queda reobert. Motiu: %[2]s.",
		Kept:     "Memòria tancada: es dona tal com es va aprovar el %s.",
		Drift: Plural{One: "Amb les dades i les regles d'avui, %s resultat seria diferent del que es va aprovar:",
			Many: "Amb les dades i les regles d'avui, %s resultats serien diferents dels que es van aprovar:"},
		Ask:          "Per veure'ls tots, amb els motius: report diff --year %s",
		Arrived:      "Tramesa rebuda després del tancament: %[1]s (%[2]s, %[3]s).",
		ArrivedCount: Plural{One: "%s tramesa rebuda després del tancament; no canvia el que es va aprovar.", Many: "%s trameses rebudes després del tancament; no canvien el que es va aprovar."},
	}
}

func changesSpanish() ChangeWords {
	return ChangeWords{
		Title: "Cambios desde la última memoria",
		Lead: "La memoria de %[1]s se aprobó el %[2]s y se reabrió el %[3]s. Motivo: %[4]s. " +
			"Estas son las cifras que han cambiado, y por qué.",
		LeadEarlier: "Así cambiaría la memoria de %[1]s, aprobada el %[2]s, si se calculara con los datos y las reglas " +
			"de hoy. Lo que se aprobó queda como estaba.",
		Heading: "Memoria de %s",
		None:    "No ha cambiado ninguna cifra.",
		Count:   Plural{One: "Ha cambiado %s resultado.", Many: "Han cambiado %s resultados."},
		What:    "Cifra", Before: "Antes", After: "Ahora", By: "Diferencia", Why: "Por qué",
		Scopes: map[string]string{
			"total": "Conjunto del plan", "line": "Línea", "activity": "Actividad", "line_activity": "Línea × actividad",
			"objective": "Objetivo", "indicator": "Indicador",
		},
		Figures: map[string]string{
			"value": "valor", "target": "meta", "baseline": "valor base", "rate": "grado de consecución",
			"coverage": "cobertura", "status": "estado", "rate_low": "mínimo de la horquilla", "rate_high": "máximo de la horquilla",
			"plan_target": "última meta del plan", "plan_rate": "grado de consecución de la última meta",
			"women": "mujeres", "men": "hombres", "non_binary": "personas no binarias",
		},
		Reasons: map[string]string{
			"new_return":         "entrega nueva %[1]s, %[2]s → %[3]s (%[4]s)",
			"return_gone":        "entrega que ya no cuenta, %[1]s: %[2]s → %[3]s",
			"corrected_cell":     "celda corregida, %[1]s: %[2]s → %[3]s (%[4]s)",
			"added_cell":         "celda nueva, %[1]s: %[3]s (%[4]s)",
			"removed_cell":       "celda retirada, %[1]s: %[2]s (%[4]s)",
			"member_joined":      "miembro que se incorpora: %[1]s",
			"member_left":        "miembro que ya no cuenta: %[1]s",
			"lateness":           "entrega, %[1]s: %[2]s → %[3]s",
			"changed_target":     "meta cambiada: %[2]s → %[3]s (%[4]s)",
			"changed_baseline":   "valor base cambiado: %[2]s → %[3]s (%[4]s)",
			"changed_weight":     "peso de %[1]s: %[2]s → %[3]s (%[4]s)",
			"changed_definition": "definición cambiada, %[1]s: %[2]s → %[3]s (%[4]s)",
			"changed_setting":    "parámetro %[1]s: %[2]s → %[3]s (%[4]s)",
			"added_to_plan":      "entra en el plan: %[1]s",
			"dropped_from_plan":  "sale del plan: %[1]s",
			"moved":              "%[1]s: %[2]s → %[3]s",
			"program":            "otra versión del programa: %[2]s → %[3]s",
			"unknown":            "causa desconocida",
		},
		Fields: map[string]string{
			"kind": "tipo", "direction": "sentido", "aggregation": "agregación", "reported_by": "quién lo informa",
			"register_kind": "tipo de actuación", "register_measure": "medida del registro", "factor": "factor",
			"minimum": "mínimo", "maximum": "máximo",
		},
		States:   map[string]string{"on_time": "en plazo", "late": "fuera de plazo", "missing": "sin entrega"},
		More:     Plural{One: "y %s motivo más", Many: "y %s motivos más"},
		Compared: "Cambios del año %[1]s: %[2]s → %[3]s", AsClosed: "memoria aprobada el %[1]s (cierre %[2]s)",
		AsOfToday: "hoy", AsHeld: "según %s",
		Approved: "El año %[1]s queda cerrado: memoria aprobada el %[2]s.",
		Reopened: "El año %[1]s queda reabierto. Motivo: %[2]s.",
		Kept:     "Memoria cerrada: se da tal como se aprobó el %s.",
		Drift: Plural{One: "Con los datos y las reglas de hoy, %s resultado sería distinto del que se aprobó:",
			Many: "Con los datos y las reglas de hoy, %s resultados serían distintos de los que se aprobaron:"},
		Ask:          "Para verlos todos, con los motivos: report diff --year %s",
		Arrived:      "Entrega recibida después del cierre: %[1]s (%[2]s, %[3]s).",
		ArrivedCount: Plural{One: "%s entrega recibida después del cierre; no cambia lo que se aprobó.", Many: "%s entregas recibidas después del cierre; no cambian lo que se aprobó."},
	}
}

func changesEnglish() ChangeWords {
	return ChangeWords{
		Title: "Changes since the last report",
		Lead: "The report for %[1]s was approved on %[2]s and reopened on %[3]s. Reason: %[4]s. " +
			"These are the figures that changed, and why.",
		LeadEarlier: "This is how the report for %[1]s, approved on %[2]s, would change if it were computed with today's " +
			"data and rules. What was approved stays as it was.",
		Heading: "Report for %s",
		None:    "No figure has changed.",
		Count:   Plural{One: "%s result has changed.", Many: "%s results have changed."},
		What:    "Figure", Before: "Before", After: "Now", By: "Difference", Why: "Why",
		Scopes: map[string]string{
			"total": "Whole plan", "line": "Line", "activity": "Activity", "line_activity": "Line × activity",
			"objective": "Objective", "indicator": "Indicator",
		},
		Figures: map[string]string{
			"value": "value", "target": "target", "baseline": "baseline", "rate": "attainment", "coverage": "coverage",
			"status": "status", "rate_low": "bottom of the range", "rate_high": "top of the range",
			"plan_target": "the plan's last target", "plan_rate": "attainment of the last target",
			"women": "women", "men": "men", "non_binary": "non-binary people",
		},
		Reasons: map[string]string{
			"new_return":         "new return %[1]s, %[2]s → %[3]s (%[4]s)",
			"return_gone":        "return that no longer counts, %[1]s: %[2]s → %[3]s",
			"corrected_cell":     "corrected cell, %[1]s: %[2]s → %[3]s (%[4]s)",
			"added_cell":         "new cell, %[1]s: %[3]s (%[4]s)",
			"removed_cell":       "cell taken out, %[1]s: %[2]s (%[4]s)",
			"member_joined":      "member joined: %[1]s",
			"member_left":        "member no longer counted: %[1]s",
			"lateness":           "delivery, %[1]s: %[2]s → %[3]s",
			"changed_target":     "target changed: %[2]s → %[3]s (%[4]s)",
			"changed_baseline":   "baseline changed: %[2]s → %[3]s (%[4]s)",
			"changed_weight":     "weight of %[1]s: %[2]s → %[3]s (%[4]s)",
			"changed_definition": "definition changed, %[1]s: %[2]s → %[3]s (%[4]s)",
			"changed_setting":    "setting %[1]s: %[2]s → %[3]s (%[4]s)",
			"added_to_plan":      "added to the plan: %[1]s",
			"dropped_from_plan":  "dropped from the plan: %[1]s",
			"moved":              "%[1]s: %[2]s → %[3]s",
			"program":            "another version of the program: %[2]s → %[3]s",
			"unknown":            "cause not known",
		},
		Fields: map[string]string{
			"kind": "kind", "direction": "direction", "aggregation": "aggregation", "reported_by": "who reports it",
			"register_kind": "kind of action", "register_measure": "measure of the register", "factor": "factor",
			"minimum": "minimum", "maximum": "maximum",
		},
		States:   map[string]string{"on_time": "on time", "late": "late", "missing": "no return"},
		More:     Plural{One: "and %s more reason", Many: "and %s more reasons"},
		Compared: "Changes of %[1]s: %[2]s → %[3]s", AsClosed: "report approved on %[1]s (closing %[2]s)",
		AsOfToday: "today", AsHeld: "as %s has it",
		Approved: "%[1]s is closed: report approved on %[2]s.",
		Reopened: "%[1]s is open again. Reason: %[2]s.",
		Kept:     "Closed report: given as it was approved on %s.",
		Drift: Plural{One: "With today's data and rules, %s result would differ from what was approved:",
			Many: "With today's data and rules, %s results would differ from what was approved:"},
		Ask:          "To see them all, with the reasons: report diff --year %s",
		Arrived:      "Return received after the closing: %[1]s (%[2]s, %[3]s).",
		ArrivedCount: Plural{One: "%s return received after the closing; it does not change what was approved.", Many: "%s returns received after the closing; they do not change what was approved."},
	}
}
